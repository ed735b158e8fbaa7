import { beforeAll, describe, expect, it } from "vitest";
import * as present from "../../src/core.ts";
import { coreWithData, saidOf } from "../data/core-with-data.ts";

const quote = (...lines: readonly string[]): string => lines.join("\n");
const TABLE = "Désignation;Qté;PU HT;Total HT";

/** What a rule says of a quote in words: what, why and how to mend, of every finding. */
async function wordsOf(ruleId: string, csv: string, language: "fr" | "en", core = present): Promise<string> {
  const [result] = await core.lintBytes(new TextEncoder().encode(csv), "devis.csv");
  const own = (result?.findings ?? []).filter((finding) => finding.ruleId === ruleId);
  expect(own.length, ruleId).toBeGreaterThan(0);
  return own.map((finding) => Object.values(core.wordingIn(language).message(finding)).join(" ")).join(" ");
}

const ris = quote(
  "Bon de commande;C-1",
  "Signé le 12/09/2022",
  TABLE,
  "Prestation Ségur RIS vague 1 financée par l'État;1;9 000,00;9 000,00",
);
const risInstalled = quote(
  "Devis;C-2;du 12/05/2022",
  "Installation le 02/10/2023",
  TABLE,
  "Prestation Ségur RIS vague 1 financée par l'État;1;9 000,00;9 000,00",
);
const preorder = quote(
  "Bon de commande;C-3",
  "Signé le 02/01/2025",
  TABLE,
  "Prestation Ségur HOP-PFI-Va2 financée par l'État;1;17 000,00;17 000,00",
  "Commande sous condition de référencement ; dossier complet envoyé à l'ANS le 02/06/2025.;;;",
);
const maintenance = quote(
  "Devis;C-4;du 02/01/2025",
  TABLE,
  "Prestation Ségur HOP-DPI-Va2 financée par l'État;1;17 000,00;17 000,00",
  "La maintenance corrective est incluse pendant trois ans, puis facturée 900 € par an.;;;",
);
const care = quote(
  "Devis;C-5;du 12/05/2022",
  "Section financée par le programme CaRE;;;",
  TABLE,
  "Prestation Ségur HOP-DPI-Va1;1;17 000,00;17 000,00",
);
const vat = quote(
  "Devis;C-6;du 12/05/2022",
  "Désignation;Qté;PU HT;TVA;Total HT",
  "Prestation Ségur HOP-DPI-Va1 financée par l'État;1;17 000,00;12 %;17 000,00",
);
const versions = quote(
  "Devis;C-7;du 02/01/2025",
  TABLE,
  "Prestation Ségur HOP-DPI-Va2 financée par l'État;1;17 000,00;17 000,00",
);

describe("a fact that was not read word for word is told so where it decides", () => {
  it.each([
    ["order-deadline", "an extension that is inferred", ris, "déduite", "inferred"],
    ["installation-deadline", "a reported extension", risInstalled, "rapportée", "reported"],
    ["preorder-window", "the reported window of wave 2", preorder, "rapportée", "reported"],
    ["leftover-charge", "the reported maintenance of wave 2", maintenance, "rapportée", "reported"],
    [
      "other-programme",
      "a programme that no source describes",
      care,
      "aucune source consultée ne décrit",
      "No source read describes",
    ],
    ["vat", "reported rates", vat, "rapportée", "reported"],
  ])("%s: %s", async (rule, _, csv, french, english) => {
    expect(await wordsOf(rule, csv, "fr")).toContain(french);
    expect(await wordsOf(rule, csv, "en")).toContain(english);
  });

  it("says nothing of it where it was", async () => {
    const sgl = ris.replace("RIS vague 1", "BIO-SGL-Va1").replace("12/09/2022", "12/12/2022");
    expect(await wordsOf("order-deadline", sgl, "fr")).not.toMatch(/rapportée|déduite/);
    expect(await wordsOf("version-list", versions, "fr")).not.toMatch(/rapportée|déduite/);
  });
});

describe("a breach that rests on an inferred fact is a warning", () => {
  let inferred: typeof present;
  const asInferred = (text: string): string =>
    text.replaceAll(/certainty: (?:verbatim|reported)/g, "certainty: inferred");
  beforeAll(async () => {
    inferred = await coreWithData(
      new Map([
        ["rules/data/preorder.yaml", asInferred],
        ["rules/data/version-lists.yaml", asInferred],
      ]),
    );
  });

  it.each([
    ["preorder-window", preorder],
    ["version-list", versions],
  ])("%s", async (rule, csv) => {
    expect(await saidOf(present, rule, csv)).toBe("fail error");
    expect(await saidOf(inferred, rule, csv)).toBe("fail warning");
  });

  it("except after an inferred deadline, which is an error all the same", async () => {
    expect(await saidOf(present, "order-deadline", ris)).toBe("fail warning");
    expect(await saidOf(present, "order-deadline", ris.replace("12/09/2022", "01/12/2022"))).toBe("fail error");
  });

  it("and the maintenance of wave 2, which is only reported, is a warning too", async () =>
    expect(await saidOf(present, "leftover-charge", maintenance)).toBe("fail warning"));
});

describe("--as-of judges by what was public on that day", () => {
  const signed = (day: string, dsr: string): string =>
    quote(
      "Bon de commande;C-8",
      `Signé le ${day}`,
      TABLE,
      `Prestation Ségur ${dsr} financée par l'État;1;9 000,00;9 000,00`,
    );
  const planned = (day: string, dsr: string): string =>
    quote(
      "Devis;C-9;du 12/05/2022",
      `Installation le ${day}`,
      TABLE,
      `Prestation Ségur ${dsr} financée par l'État;1;9 000,00;9 000,00`,
    );

  it.each([
    [
      "a dated extension, the day before",
      "installation-deadline",
      planned("10/03/2023", "BIO-SGL-Va1"),
      "2023-05-23",
      "fail error",
    ],
    [
      "a dated extension, on its day",
      "installation-deadline",
      planned("10/03/2023", "BIO-SGL-Va1"),
      "2023-05-24",
      "pass info",
    ],
    [
      "an undated extension, before the limit that it moves",
      "order-deadline",
      signed("12/09/2022", "BIO-SGL-Va1"),
      "2022-05-01",
      "fail error",
    ],
    [
      "an undated extension, from that limit on",
      "order-deadline",
      signed("12/09/2022", "BIO-SGL-Va1"),
      "2022-07-15",
      "pass info",
    ],
    [
      "a limit brought forward, before it was surely known",
      "installation-deadline",
      planned("25/12/2024", "MS1-DUI-Va1"),
      "2024-06-01",
      "pass",
    ],
    [
      "a limit brought forward, known",
      "installation-deadline",
      planned("25/12/2024", "MS1-DUI-Va1"),
      "2025-01-01",
      "fail error",
    ],
    [
      "a limit that nobody had published yet",
      "order-deadline",
      signed("02/09/2024", "HOP-DPI-Va2"),
      "2024-09-02",
      "cannot-check",
    ],
    ["the same limit, published", "order-deadline", signed("02/09/2024", "HOP-DPI-Va2"), "2024-11-15", "pass"],
    [
      "the decree of the DRIMbox, not yet published",
      "order-deadline",
      signed("02/01/2025", "IMG-DB-Va2"),
      "2025-01-02",
      "cannot-check",
    ],
  ])("%s", async (_, rule, csv, asOf, expected) => expect(await saidOf(present, rule, csv, { asOf })).toBe(expected));

  it("the hardware of the DRIMbox is covered from the day that this was told", async () => {
    const csv = quote(
      "Devis;C-10;du 09/03/2026",
      TABLE,
      "DRIMbox, SONS-IMG-DB-va2, serveur compris, prise en charge par l'État;1;27 000,00;27 000,00",
    );
    expect(await saidOf(present, "funded-scope", csv)).toBe("pass");
    expect(await saidOf(present, "funded-scope", csv, { asOf: "2025-10-06" })).toBe("fail error");
  });
});
