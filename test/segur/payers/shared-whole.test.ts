import { expect, it } from "vitest";
import { quoteFromData } from "../../../src/core.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { chargedStatements } from "../../../src/segur/payers/charged-statements.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** What is left of a whole quote is left of the Prestation only where the quote sells nothing else. */
const segur = lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 10_000, null);
const screens = lineOf("Écrans, à la charge du client", 5_000, null);
const whole =
  "Sur l'ensemble du présent devis, l'État verse 60,00 € HT au titre de la Prestation Ségur ; le solde est à la charge du client.";
const own = "L'État verse 60,00 € HT pour la Prestation Ségur ; le solde est à la charge du client.";

it.each([
  [whole, [segur, screens], 0],
  [whole, [segur], 1],
  [own, [segur, screens], 1],
] as const)("%s", (sentence, lines, charges) => {
  const read = quoteFromData({ ...HEAD, dates: [], lines: [...lines], summaries: [], texts: [sentence] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { quote, kind } = read.value;
  expect(chargedStatements(quote, annotate(quote, {}, { kind }).lines)).toHaveLength(charges);
});
