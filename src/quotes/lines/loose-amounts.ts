import type { Text } from "../../documents/text.ts";
import { foldLabel, speaksOfTotal } from "../../tables/headings/summary-words.ts";
import type { Layout, Segment } from "../../tables/layout.ts";
import { findNumbers, isMoney, type NumberStyle } from "../amounts/amounts.ts";
import type { QuoteLine, Read } from "../model.ts";
import { explainedBy } from "../totals/explained-amounts.ts";
import type { SummaryDraft } from "../totals/summary-draft.ts";
import { knownLabels, opensCapital } from "./accounting.ts";
import { optionWords } from "./options.ts";

/** What a quote prints, as far as it was read. */
interface Printed {
  readonly layout: Layout;
  readonly lines: readonly QuoteLine[];
  readonly drafts: readonly SummaryDraft[];
  readonly used: ReadonlySet<Segment>;
  readonly style: NumberStyle;
}

/**
 * Amounts that stand behind a label, be it under the totals or in a paragraph of its own ("Solde affaire 2021 : 412,60 €",
 * "Frais de dossier : 45,00 €"), and that no line, total or sum of the quote explains.
 */
export function looseAmounts({ layout, lines, drafts, used, style }: Printed): Read<number>[] {
  const amountsOf = (of: readonly SummaryDraft[]) => of.flatMap(({ amounts }) => amounts.map(({ value }) => value));
  const labelled = drafts.flatMap((draft): Read<number>[] => {
    const [stated] = draft.amounts;
    // A row without a label has findings of its own.
    const isLabelled = draft.label.value !== "" && draft.said.kind === "other";
    if (stated === undefined || !isLabelled || !isOpenLabel(draft.label.value)) return [];
    return explainedBy(lines, amountsOf(drafts.filter((other) => other !== draft)))(stated.value) ? [] : [stated];
  });
  const taken = new Set([...used].flatMap(({ text }) => text.pieces.map(({ at }) => at)));
  const isExplained = explainedBy(lines, amountsOf(drafts));
  const told = notesOf(layout)
    .filter(({ pieces }) => !pieces.some(({ at }) => taken.has(at)))
    .flatMap((text) => labelledAmount(text, style) ?? [])
    .filter(({ value }) => !isExplained(value));
  return [...labelled, ...told].filter(({ value }) => value !== 0);
}

/** Paragraphs and rows of words: what no table bills. */
const notesOf = ({ paragraphs, tables }: Layout): Text[] => [
  ...paragraphs,
  ...tables.flatMap(({ rows }) => rows.flatMap(({ kind, text }) => (kind === "note" ? [text] : []))),
];

/** "Frais de dossier : 45,00 € HT", "Majoration de nuit 340,00 €": the amount of a text that is a label and an amount. */
function labelledAmount(text: Text, style: NumberStyle): Read<number> | null {
  const [amount, another] = findNumbers(text.value, style).filter(isMoney);
  if (amount === undefined || another !== undefined) return null;
  const [, label = "", colon = ""] = LABEL.exec(text.value.slice(0, amount.start)) ?? [];
  // "Vernissage SGL 1.12": without a colon or a currency such a number may be a version.
  const isShort = amount.currency !== null && label.split(/\s+/u).length <= MOST_WORDS;
  if (label === "" || (colon === "" && !isShort)) return null;
  if (!BEHIND.test(text.value.slice(amount.end)) || speaksOfTotal(label) || !isOpenLabel(label)) return null;
  // A capital is a round sum without cents, which a price of the quote mostly has.
  const isRound = colon === "" && !CENTS.test(text.value.slice(amount.start, amount.end));
  if (opensCapital(label, isRound)) return null;
  return { value: amount.cents, text };
}
const LABEL = /^[^\p{L}\d]*(\p{L}[^:.;]{2,60}?)\s*(:?)\s*$/u;
const CENTS = /[.,]\d{2}(?!\d)/u;
/** Words of a label that no colon parts from its amount, at most. */
const MOST_WORDS = 4;
/** "HT", "à reporter": what may stand behind the amount of a label. */
const BEHIND = /^\s*(?:€|euros?)?\s?(?:h\.?t\.?|t\.?t\.?c\.?)?(?:\s[àa]\s\p{L}+er)?[\s.]*$/iu;

/** A label that names neither a share of the price nor an amount that is no part of it. */
const isOpenLabel = (label: string): boolean => {
  const folded = foldLabel(label);
  return ![knownLabels, optionWords, SHARES, RATES].some((words) => words.test(folded));
};

const SHARES =
  /\b(?:dont|soit|etat|asp|client|segur|charge|reste|rac|payer|payez|paie\w*|regl\w+|devez|doit|vers\w+|support\w+|paye\w*|financ\w+|facture(?:e?s?)? aux?|mandater|dues?|du|subvention|aide|parts?|quote-part|vous|deduire|net)\b|%/u;
/** Prices by a measure, and sums that bound others. */
const RATES =
  /\b(?:tarifs?|prix|cout|valeur|budget|enveloppe|recouvrement|caution|horaires?|journali\w+|kilometr\w+|mensuel\w*|annuel\w*|unitaires?|public|par|l'(?:heure|unite)|jour|an)\b/u;
