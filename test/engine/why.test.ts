import { expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import type { FactSources } from "../../src/engine/facts/resolve-facts.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { whyOf } from "../../src/engine/why.ts";
import { plainStyle } from "../../src/reports/pretty/style.ts";
import { whyText } from "../../src/reports/why/why-text.ts";
import { wordingIn } from "../../src/reports/wording.ts";

const csv = `Devis n° D22-0418 du 03/05/2022
Client : Clinique des Tilleuls;FINESS 750000002
Désignation;Qté;PU HT;Total HT
Prestation HOP-DPI-Va1 financée par l'État;;;
Licence Ségur;1;18 000,00;18 000,00
La Prestation Ségur est proposée sans réengagement contractuel.
La Prestation Ségur est subordonnée à un engagement de 36 mois.
`;

async function chain(id: string, facts: FactSources = {}) {
  const [file] = await lintBytes(new TextEncoder().encode(csv), "d.csv", { facts });
  const rule = rules.find((one) => one.id === id);
  if (file?.subject == null || rule === undefined) throw new Error("a quote and a rule");
  return whyOf(file.subject, rule, facts, { path: "d.csv", number: "D22-0418" });
}

it("shows the words of a finding, the wording that found them, and what was denied by which word", async () => {
  const why = await chain("unconditional");
  expect(why.check.outcome).toBe("fail");
  const concepts = why.words.flatMap(({ text, concepts }) =>
    concepts
      .filter(({ concept }) => concept === "commitment")
      .map(({ words, polarity, cue, wording }) => [text.value.includes("36"), words, polarity, cue, wording !== ""]),
  );
  expect(concepts).toContainEqual([false, "réengagement", "negated", "sans", true]);
  expect(concepts).toContainEqual([true, "engagement de 36 mois", "stated", null, true]);
});

it("shows what a line inherits from its heading", async () => {
  const { lines } = await chain("segur-line");
  expect(
    lines.map(({ meaning, dsrFrom, headings }) => [
      meaning.payer.source,
      meaning.payer.value,
      dsrFrom,
      headings[0]?.value,
    ]),
  ).toEqual([["section", "state", "heading", "Prestation HOP-DPI-Va1 financée par l'État"]]);
});

it("shows the facts that were asked for, with the nearest source that gives each", async () => {
  const { facts, dates, check } = await chain("preorder-window", {
    set: { orderedOn: "2022-05-10" },
    sidecar: { dossierSentOn: "2022-06-01" },
    context: { orderedOn: "2020-01-01" },
  });
  expect(facts).toContainEqual({ key: "orderedOn", value: "2022-05-10", origin: "set" });
  expect(facts).toContainEqual({ key: "dossierSentOn", value: "2022-06-01", origin: "sidecar" });
  expect(facts).toContainEqual({ key: "referencedOn", value: null, origin: "none" });
  expect(dates.map(({ role, date }) => [role, date])).toContainEqual(["issue", "2022-05-03"]);
  expect(check.outcome).toBe("pass");
});

it("reads in both languages", async () => {
  const why = await chain("unconditional");
  const page = (language: "fr" | "en") => ({ wording: wordingIn(language), style: plainStyle, width: 200 });
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  expect(plain(whyText(why, page("fr")))).toMatch(
    /commitment ← « réengagement », nié par « sans » \(formulation : .+\)[\s\S]+Conclusion\n {2}• non conforme/,
  );
  expect(plain(whyText(why, page("en")))).toMatch(/denied by « sans »[\s\S]+Conclusion\n {2}• fails/);
});

it("every rule can be explained on it", async () => {
  for (const { id } of rules) expect((await chain(id)).ruleId).toBe(id);
});
