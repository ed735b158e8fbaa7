import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/documents/read.ts";
import type { Quote } from "../../../src/quotes/model.ts";
import { readQuote } from "../../../src/quotes/read-quote.ts";

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/${name}.json`, import.meta.url), "utf8"));

interface Head {
  readonly form: string;
  readonly rows: readonly string[];
}

/** The same facts in heads of many forms: letters, boxes, tables, telegrams, keys and values, sentences. */
const heads = fixture("heads") as readonly Head[];
/** Heads of the same kinds that lack one of them. */
const lacking = fixture("heads-lacking") as readonly (Head & { readonly lacks: keyof typeof IS_READ })[];
/** Blocks of the same totals. */
const totalBlocks = fixture("totals") as readonly (readonly string[])[];

const LINES = ["", "Désignation;Qté;PU HT;Total HT", "Prestation Ségur HOP-DPI-Va1;1;18 000,00;18 000,00", ""];
const TOTALS = ["Total HT;;;18 000,00", "TVA 20 %;;;3 600,00", "Total TTC;;;21 600,00"];

async function read(rows: readonly string[]): Promise<Quote> {
  const document = await readDocument(new TextEncoder().encode(rows.join("\n")));
  const quote = document.ok ? readQuote(document.value) : null;
  if (quote === null) throw new Error("no quote");
  return quote;
}

const hasDate = ({ dates }: Quote, ...roles: readonly string[]): boolean =>
  dates.some(({ role }) => roles.includes(role));

const IS_READ = {
  number: ({ number }: Quote) => number !== null,
  issue: (quote: Quote) => hasDate(quote, "issue", "order"),
  validity: (quote: Quote) => hasDate(quote, "validity"),
  vendor: ({ vendor }: Quote) => vendor.name !== null,
  siret: ({ vendor }: Quote) => vendor.siret !== null,
  client: ({ client }: Quote) => client.name !== null,
  identifier: ({ client }: Quote) => [client.finess, client.siret, client.rpps].some((read) => read !== null),
  product: ({ products }: Quote) => products.length > 0,
  version: ({ products }: Quote) => products.some(({ version }) => version !== null),
};

const factsOf = ({ number, dates, vendor, client, products }: Quote) => ({
  number: number?.value,
  dated: dates.some(({ role, date }) => (role === "issue" || role === "order") && date === "2022-05-03"),
  held: dates.some(({ role }) => role === "validity"),
  vendor: vendor.name?.value.toLowerCase(),
  siret: vendor.siret?.value.digits,
  client: client.name?.value.toLowerCase(),
  finess: client.finess?.value.digits,
  products: products.map(({ name, version }) => `${name} ${version}`.toLowerCase().replace(/^(?:dpi )/, "")),
});

describe("the facts of a head, whatever its form", () => {
  test.each(heads.map(({ form, rows }) => [form, rows] as const))("%s", async (_form, rows) => {
    expect(factsOf(await read([...rows, ...LINES, ...TOTALS]))).toEqual({
      number: "OV-22-118",
      dated: true,
      held: true,
      vendor: "orvalis",
      siret: "98765100700013",
      client: "centre hospitalier de montreval",
      finess: "530010008",
      products: ["cantilène 4.2"],
    });
  });
});

describe("the facts of a head set in the columns of the table", () => {
  const facts = [
    "Orvalis au capital de 40 000 €, SIRET 987 651 007 00013",
    "Devis OV-22-118, 03/05/2022, valable 60 jours",
    "Centre hospitalier de Montreval, FINESS 530010008",
    "Logiciel;Cantilène 4.2",
  ];
  const labelled = [
    "Devis n°;OV-22-118",
    "Date du devis;03/05/2022",
    "Offre ferme pendant;60 jours",
    ...facts.slice(2),
  ];
  const [blank = "", headings = "", item = ""] = LINES;
  test.each([
    ["under the headings", [headings, ...facts, item, ...TOTALS]],
    ["under the totals", [headings, item, ...TOTALS, ...labelled, facts[0] ?? ""]],
    ["under the totals and a blank row", [headings, item, ...TOTALS, blank, ...labelled, facts[0] ?? ""]],
  ])("%s", async (_place, rows) => {
    const quote = await read(rows);
    expect(factsOf(quote)).toMatchObject({ number: "OV-22-118", dated: true, held: true, vendor: "orvalis" });
    expect(quote.lines.map(({ totalCents }) => totalCents)).toEqual([1800000]);
    expect([quote.totals.gross?.value, quote.problems, quote.unplaced]).toEqual([2160000, [], []]);
  });

  test("sites that head their lines stay with them", async () => {
    const sites = ["Site de Laval, FINESS 530010008", item, "Site de Mayenne, FINESS 530010016", item];
    const { sections } = await read(["Devis OV-22-118 du 03/05/2022", headings, ...sites, "Total HT;;;36 000,00"]);
    expect(sections.length).toBe(2);
  });
});

describe("totals, whatever they are called", () => {
  test.each([
    ["Budget à prévoir hors taxe", "dont taxe à 20 %", "Budget à prévoir taxe incluse"],
    ["Dépense HT", "TVA 20 %", "Dépense TTC"],
    ["Net commercial HT", "TVA au taux normal de 20 %", "Net à régler"],
    ["Sous-total", "Taxe 20 %", "Total"],
    ["Base HT", "T.V.A. 20 %", "Net TTC"],
    ["Total avant taxe", "Taxe", "Total après taxe"],
    ["Hors taxes", "TVA", "Toutes taxes comprises"],
    ["Nous totalisons HT", "TVA 20 %", "Nous totalisons TTC"],
  ])("%s / %s / %s", async (net, vat, gross) => {
    const rows = [`${net};;;18 000,00`, `${vat};;;3 600,00`, `${gross};;;21 600,00`];
    const { totals } = await read(["Devis n° OV-22-118", ...LINES, ...rows]);
    expect([totals.net?.value, totals.vat?.value, totals.gross?.value]).toEqual([1800000, 360000, 2160000]);
  });

  test.each(totalBlocks.map((rows) => [rows[0], rows] as const))("%s", async (_first, rows) => {
    const { totals, unplaced, problems } = await read(["Devis n° OV-22-118", ...LINES, ...rows]);
    expect([totals.net?.value, totals.vat?.value, totals.gross?.value]).toEqual([1800000, 360000, 2160000]);
    expect([unplaced, problems]).toEqual([[], []]);
  });

  test.each(["Totaux", "Totaux (HT, TVA, TTC)", "Total HT / TVA / TTC"])(
    "%s under the columns of the table",
    async (label) => {
      const { totals } = await read([
        "Devis n° OV-22-118",
        "Désignation;Qté;PU HT;HT;Taux TVA;TVA;TTC",
        "Prestation Ségur HOP-DPI-Va1;1;18 000,00;18 000,00;20 %;3 600,00;21 600,00",
        `${label};;;18 000,00;;3 600,00;21 600,00`,
      ]);
      expect([totals.net?.value, totals.vat?.value, totals.gross?.value]).toEqual([1800000, 360000, 2160000]);
    },
  );

  test("a wrong sum under a label of a total stays a total", async () => {
    const rows = ["Dépense HT;;;17 000,00", "TVA 20 %;;;3 400,00", "Dépense TTC;;;20 400,00"];
    const { totals } = await read(["Devis n° OV-22-118", ...LINES, ...rows]);
    expect(totals.net?.value).toBe(1700000);
  });
});

describe("what is truly missing stays missing", () => {
  test.each(lacking.map((head) => [head.lacks, head.form, head] as const))(
    "%s of %s",
    async (lacks, _form, { rows }) => {
      expect(IS_READ[lacks](await read([...rows, ...LINES, ...TOTALS]))).toBe(false);
    },
  );

  const head = ["Devis du 03/05/2022", "Client : Centre hospitalier de Montreval", "FINESS : 530010008"];

  test.each([
    ["Code client : 20417"],
    ["Maintenance corrective assurée jusqu'au 30/11/2028"],
    ["Garantie : 24 mois"],
    ["SIRET du client : 26530012300015"],
    ["Poste sous Windows Server 2019"],
    ["Solution référencée Ségur vague 1"],
  ])("%s", async (lure) => {
    const quote = await read([...head, lure, ...LINES, ...TOTALS]);
    expect(quote.number).toBeNull();
    expect(quote.vendor.siret).toBeNull();
    expect(quote.products).toEqual([]);
    expect(quote.dates.filter(({ role }) => role === "validity")).toEqual([]);
  });
});
