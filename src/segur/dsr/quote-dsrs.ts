import { joinTexts, type Text } from "../../documents/text.ts";
import type { CaseFacts } from "../../engine/facts/context.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { headingsOf } from "../line-meaning.ts";
import type { DsrMention, LineMeaning, PayerConclusion } from "../meaning.ts";
import { designationReadings, termReadings, textReadings } from "../reading/quote-readings.ts";
import { byWords, type Reading, readText, stated } from "../reading/reading.ts";
import { dsrByCode } from "./dsr.ts";
import { distinct, namedDsrs, soldDsrs, unknownCode } from "./dsr-mentions.ts";

/** Which DSR a line stands for when it names none: its heading's, its section's, else the only one of the quote. */
export function inheritedDsrs(
  quote: Quote,
  facts: CaseFacts,
  payers: readonly PayerConclusion[],
  wave: 1 | 2 | null,
): readonly (readonly DsrMention[])[] {
  const sold = designationReadings(quote).map((designation) => soldDsrs(designation, wave));
  const title = dsrsOfTitle(quote, wave);
  const given = givenDsrs(facts);
  const whole = title.length === 1 ? title : title.length === 0 && given.length === 1 ? given : [];
  const siblings = siblingDsrs(quote, sold, payers);
  return quote.lines.map((line) => {
    const heading = headingsOf(quote, line)
      .map((text) => soldDsrs(readText(text), wave))
      .find((found) => found.length > 0);
    return heading ?? siblings[line.index] ?? whole;
  });
}

/** Detail lines inherit from the line beside them, in the same section and with the same payer, that names its DSR. */
function siblingDsrs(
  quote: Quote,
  sold: readonly (readonly DsrMention[])[],
  payers: readonly PayerConclusion[],
): readonly (readonly DsrMention[] | null)[] {
  const groups = new Map<string, DsrMention[]>();
  const groupOf = ({ section, index }: QuoteLine): DsrMention[] => {
    const key = `${section} ${payers[index]?.value}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    return group;
  };
  for (const line of quote.lines) groupOf(line).push(...(sold[line.index] ?? []));
  const named = new Map([...groups.values()].map((group) => [group, distinct(group)]));
  return quote.lines.map((line) => {
    const found = named.get(groupOf(line)) ?? [];
    return found.length === 1 ? found : null;
  });
}

/** DSRs named by the title, the object, the software, the running text or the totals of the whole: not by rows of the table. */
function dsrsOfTitle(quote: Quote, wave: 1 | 2 | null): DsrMention[] {
  const head = [...quote.products.map(({ text }) => readText(text)), ...headOf(quote)];
  const printed = new Set(head.map(({ text }) => text));
  const running = termReadings(quote).filter((term) => !printed.has(term.text) && !isOfAnotherPaper(term));
  return distinct([
    ...head.flatMap((text) => namedDsrs(text, wave)),
    // A sentence on what the software connects to says nothing of the software itself.
    ...running.flatMap((term) => soldDsrs(term, wave)),
    // "Dont Prestation Ségur DPI (HOP-DPI-Va1) prise en charge par l'État | 26 500,00": what the State pays of the whole.
    ...quote.summaries.flatMap(({ label, section }) => (section === null ? soldDsrs(readText(label), wave) : [])),
  ]);
}

/**
 * The code that no catalogue knows which the title, the object or the running text prints: what the quote says of its
 * DSR where no line and no heading says it.
 */
export function unknownCodeOfTitle(quote: Quote): Text | null {
  const running = termReadings(quote).filter((term) => !isOfAnotherPaper(term));
  for (const { text } of [...headOf(quote), ...running]) {
    const found = unknownCode(text);
    if (found !== null) return found;
  }
  return null;
}

/** "Vous demandiez si la plateforme était comprise : elle fera l'objet d'une offre distincte". */
const isOfAnotherPaper = byWords((words): boolean =>
  ["reported-question", "other-document"].some((concept) => stated(words, concept) !== undefined),
);

/** Texts printed before the first row of the table. */
function headOf(quote: Quote): readonly Reading[] {
  const rows = new Set([
    ...quote.lines.map(({ text }) => text.value),
    ...quote.sections.map(({ heading }) => heading.value),
  ]);
  const first = quote.texts.findIndex(({ value }) => rows.has(value));
  return first < 0 ? [] : textReadings(quote).slice(0, first);
}

const givenDsrs = (facts: CaseFacts): DsrMention[] =>
  [facts.dsr ?? []].flat().flatMap((code) => {
    const dsr = dsrByCode(code);
    return dsr === null ? [] : [{ code: dsr.code, functionKey: dsr.function, wave: dsr.wave, evidence: joinTexts([]) }];
  });

/** DSRs for which the quote claims funding; a title's only DSR when no line tells. */
export function fundedDsrs(
  quote: Quote,
  facts: CaseFacts,
  lines: readonly LineMeaning[],
  wave: 1 | 2 | null,
): DsrMention[] {
  const claiming = lines.filter(
    (line) => line.segur || (line.namesPrestation !== null && line.payer.value === "unknown"),
  );
  const funded = distinct(claiming.flatMap((line) => line.dsrs));
  if (funded.length > 0) return funded;
  const given = givenDsrs(facts);
  const title = dsrsOfTitle(quote, wave);
  return given.length > 0 ? given : title.length === 1 ? title : [];
}
