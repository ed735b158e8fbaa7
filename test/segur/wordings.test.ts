import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";

/** Where a wording stands in the quote. */
type Place =
  | "sentence"
  | "noteOfPayers"
  | "footnote"
  | "fundedLine"
  | "clientLine"
  | "clientHeading"
  | "fundedHeading"
  | "summary"
  | "referencing";

/** Wordings of sales offices: those that break a rule, and those that only look so. */
interface Wordings {
  readonly rule: string;
  readonly place: Place;
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}

const wordings = JSON.parse(
  readFileSync(new URL("../../fixtures/sentences/wordings.json", import.meta.url), "utf8"),
) as readonly Wordings[];

/** One sound quote of a hospital, with a wording put in its place. */
type Words = Partial<Record<Place, string>>;

const head = (referencing: string): string[] => [
  "Devis n° V-22-31;;;;",
  "Date;12/05/2022;Validité;30/06/2022;",
  "Vallarys SAS;SIRET 990 118 861 00022;3 rue des Lilas, 83360 Ornaison;;",
  "Client;Clinique des Aulnes;FINESS;129104188;",
  `Logiciel;Vallarys Soins 4.2, ${referencing};;;`,
  "Installation prévue le 14/11/2022;;;;",
  "",
  "Désignation;Qté;PU HT;TVA;Total HT",
];
const totals = (net: string, vat: string, gross: string): string[] => [
  `Total HT;;;;${net}`,
  `TVA 20 %;;;;${vat}`,
  `Total TTC;;;;${gross}`,
];
const notes = (text: string): string[] => ["", ...text.split(" ¶ ").map((sentence) => `"${sentence}"`)];

/** Sections say who pays. */
function sectioned(words: Words): string[] {
  const [referencing = "référencé le 21/04/2022", clause = ""] = (words.referencing ?? "").split(" | ").filter(Boolean);
  const funded = words.fundedLine;
  const marked = words.footnote === undefined ? "" : " (1)";
  const note = words.footnote === undefined ? (words.sentence ?? clause) : `(1) ${words.footnote}`;
  return [
    ...head(referencing),
    `${words.fundedHeading ?? "Prestation Ségur HOP-DPI-Va1, prise en charge par l'État"};;;;`,
    `Licence Vallarys Soins 4.2${marked};1;20 000,00;20 %;20 000,00`,
    "Installation et paramétrage;4;1 000,00;20 %;4 000,00",
    ...(funded === undefined ? [] : [`${funded};1;500,00;20 %;500,00`]),
    `Montant de la Prestation Ségur pris en charge par l'État;;;;${funded === undefined ? "24 000,00" : "24 500,00"}`,
    `${words.clientHeading ?? (words.clientLine === undefined ? "À la charge de la clinique, hors périmètre Ségur" : "À la charge de la clinique")};;;;`,
    `${words.clientLine ?? "Module Plannings, hors Ségur"};1;500,00;20 %;500,00`,
    "Sous-total;;;;500,00",
    ...(funded === undefined
      ? totals("24 500,00", "4 900,00", "29 400,00")
      : totals("25 000,00", "5 000,00", "30 000,00")),
    ...notes(note),
  ];
}

/** Only a row of the totals or a note says who pays. */
const plain = (words: Words): string[] => [
  ...head("référencé le 21/04/2022"),
  "Prestation Ségur HOP-DPI-Va1, licence, installation, formation;1;24 000,00;20 %;24 000,00",
  "Écrans, matériel hors périmètre Ségur;2;250,00;20 %;500,00",
  ...totals("24 500,00", "4 900,00", "29 400,00"),
  words.summary === undefined ? "" : `${words.summary};;;;24 000,00`,
  ...notes(words.noteOfPayers ?? ""),
];

async function breaks(rule: string, place: Place, text: string): Promise<boolean> {
  const words = { [place]: text };
  const rows = place === "summary" || place === "noteOfPayers" ? plain(words) : sectioned(words);
  const [result] = await lintBytes(new TextEncoder().encode(rows.join("\n")), "devis.csv");
  if (result === undefined) throw new Error("no result");
  return result.findings.some(({ ruleId, severity }) => ruleId === rule && severity !== "info");
}

describe.each(wordings)("$rule, told in a $place", ({ rule, place, fires, silent }) => {
  for (const text of fires) test(`breaks it: ${text}`, async () => expect(await breaks(rule, place, text)).toBe(true));
  for (const text of silent) test(`does not: ${text}`, async () => expect(await breaks(rule, place, text)).toBe(false));
});
