import { joinTexts, sliceText, standsInGrid, type Text } from "../../documents/text.ts";
import { foldLabel, opensSummary } from "../../tables/headings/summary-words.ts";
import { grossWords, isVatMark } from "../../tables/headings/total-words.ts";
import type { Segment } from "../../tables/layout.ts";
import { phraseGoesOn } from "../../tables/page/unwrap.ts";
import { isSentence } from "../../tables/rows/row-kinds.ts";
import { findNumbers, isMoney, type NumberStyle, parseAmount } from "../amounts/amounts.ts";
import { isCutAmount } from "../amounts/broken-amounts.ts";
import { headsSchedule } from "../lines/label-places.ts";
import { byLine } from "../lines/segment-lines.ts";
import type { StatedSums } from "../lines/table-walk.ts";
import type { Read } from "../model.ts";
import { onSide, sidesOf } from "./paired-amounts.ts";
import { recapAt } from "./recaps.ts";
import { totalsInSentence } from "./sentence-totals.ts";
import { type Labelled, stackedLabels } from "./stacked-labels.ts";
import { type LooseAmount, summariesBySums, totalBySum } from "./summaries-by-sums.ts";
import {
  isOfAmount,
  looseSummary,
  MOST_CENTS,
  netToldTwice,
  rateAlone,
  rateIn,
  type SummaryDraft,
  summaryInText,
} from "./summary-draft.ts";
import { saysAmount } from "./summary-label.ts";
import { isWithVat } from "./with-vat.ts";
import { labelAround, withOtherLines } from "./wrapped-labels.ts";

export interface OutsideSummaries {
  readonly summaries: readonly SummaryDraft[];
  /** Segments whose amount is accounted for. */
  readonly used: ReadonlySet<Segment>;
}

interface Pair {
  readonly label: Text;
  readonly labelBox: Segment["box"];
  readonly amount: Segment;
  readonly cents: number;
  /** The label says total, tax or share in words. */
  readonly sure: boolean;
}

/** Totals printed outside of the priced tables: beside or above their amounts, or in one run with them. */
export function outsideSummaries(
  segments: readonly Segment[],
  style: NumberStyle,
  skip: ReadonlySet<Segment>,
  sums: StatedSums,
): OutsideSummaries {
  const used = new Set<Segment>();
  const summaries: SummaryDraft[] = [];
  const lines = byLine(segments);
  const pairs: Pair[] = [];
  const loose: (LooseAmount & { readonly segment: Segment })[] = [];
  for (const [index, line] of lines.entries()) {
    const recap = recapAt(lines, index, skip, sums.linesCents, style);
    if (recap !== null) {
      summaries.push(...recap.totals);
      for (const segment of recap.rows.flat()) used.add(segment);
      continue;
    }
    for (const segment of line) {
      if (skip.has(segment)) continue;
      // "TTC 15 909,00 €" brings its label with it.
      const isNamed = /^(?:h\.?t|t\.?t\.?c)/iu.test(segment.text.value.trim());
      const amount = isNamed ? null : (parseAmount(segment.text.value, style) ?? netToldTwice(segment.text, style));
      if (amount !== null && Math.abs(amount.cents) <= MOST_CENTS) {
        const [above, under] = [lines[index - 1] ?? [], lines[index + 1] ?? []];
        const around = labelAround(segment, line, above, under);
        const pair =
          around === null
            ? withOtherLines(labelBeside(line, segment, amount.cents, style, skip), lines, index)
            : { label: around.text, labelBox: around.box, amount: segment, cents: amount.cents, sure: true };
        if (pair !== null && (isMoney(amount) || pair.sure)) pairs.push(pair);
        if (pair !== null && !pair.sure)
          loose.push({ segment, label: pair.label, amount: { value: amount.cents, text: segment.text } });
        continue;
      }
      const sentence = totalsInSentence(segment.text, style);
      if (sentence.length > 0) {
        summaries.push(...sentence);
        used.add(segment);
        continue;
      }
      const inline = inOneRun(segment, style);
      if (inline !== null) {
        summaries.push(inline);
        used.add(segment);
      } else loose.push(...looseIn(segment, style));
    }
  }
  const taken = new Set(used);
  const sides = sidesOf(pairs);
  const draftOf = ({ label, cents, amount }: Pair): SummaryDraft =>
    onSide(draft(label, [{ value: cents, text: amount.text }], style), sides.get(amount));
  for (const { from, kind } of summariesBySums(loose, sums.linesCents, [
    ...summaries,
    ...pairs.filter(({ sure }) => sure).map(draftOf),
  ])) {
    if (taken.has(from.segment)) continue;
    used.add(from.segment);
    summaries.push(totalBySum(kind, from, rateIn(from.label.value, style)));
  }
  for (const pair of pairs) {
    if (used.has(pair.amount)) continue;
    if (!pair.sure && !restates(pair, sums) && !pairs.some((other) => other.sure && inOneBlock(pair, other))) continue;
    used.add(pair.amount);
    summaries.push(draftOf(pair));
  }
  const add = ({ segment, label, cents }: Labelled): void => {
    used.add(segment);
    summaries.push(draft(label, [{ value: cents, text: segment.text }], style));
  };
  stackedLabels(segments, used, skip, style).forEach(add);
  labelledAbove(lines, style, used, skip, sums).forEach(add);
  return { summaries: summaries.sort((a, b) => orderOf(a) - orderOf(b)), used };
}

/** What the lines, a total or a section come to; of a section with VAT, "Pharmacie TTC" says so. */
const restates = ({ label, cents }: Pick<Pair, "label" | "cents">, { known, linesCents, parts }: StatedSums): boolean =>
  cents !== 0 &&
  (known.has(cents) ||
    (grossWords.test(foldLabel(label.value)) && [linesCents, ...parts].some((part) => isWithVat(part, cents))));

const orderOf = (summary: SummaryDraft): number => {
  const at = summary.text.pieces[0]?.at;
  if (at === undefined) return 0;
  return "page" in at ? at.page * 1e6 + at.bbox[1] * 10 : at.row * 10;
};

const draft = (label: Text, amounts: readonly Read<number>[], style: NumberStyle): SummaryDraft => {
  const text = joinTexts([label, ...amounts.map((amount) => amount.text)]);
  const summary = looseSummary(label, amounts, text, style);
  const [only] = amounts;
  const rate = only === undefined ? null : rateAlone(label.value, only.value);
  if (rate === null) return summary;
  return { ...summary, said: { ...summary.said, kind: "vat" }, amounts: [], gross: false, vatRate: rate };
};

/** The amounts of a run of words: "En tout : 14 400,00 €", "14 400,00 € : en tout", "Vous paierez donc 14 400,00 € TTC." */
function looseIn(segment: Segment, style: NumberStyle): (LooseAmount & { readonly segment: Segment })[] {
  const { text } = segment;
  const amounts = findNumbers(text.value, style).filter(isMoney);
  if (amounts.length > MOST_AMOUNTS || text.value.length > LONGEST_RUN || !/\p{L}{3}/u.test(text.value)) return [];
  return amounts.map(({ start, end, cents }, index) => {
    const from = amounts[index - 1]?.end ?? 0;
    // An amount alone in its run is labelled by the words before and after it.
    const label = amounts.length === 1 ? text : sliceText(text, from, start);
    return { segment, label, amount: { value: cents, text: sliceText(text, start, end) } };
  });
}

/** A run of words that sums up tells no more amounts than HT, VAT and TTC. */
const MOST_AMOUNTS = 3;
/** Longer runs of words say more than a total. */
const LONGEST_RUN = 120;

/** The nearest words to the left on the line, else to the right. */
function labelBeside(
  line: readonly Segment[],
  amount: Segment,
  cents: number,
  style: NumberStyle,
  skip: ReadonlySet<Segment>,
): Pair | null {
  const index = line.indexOf(amount);
  /** "Part de l'État | HT | 42 300", "TVA | 20 % | 9 820": cells that end the label of their left. */
  const ends: Text[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST_LABEL); at--) {
    const segment = line[at];
    if (segment === undefined || skip.has(segment)) return null;
    // Figures that are no number stand between: an amount was cut, and this is but its end.
    if (isCutAmount(segment.text.value, style)) return null;
    if (at > 0 && endsLabel(segment.text.value.trim())) {
      ends.unshift(segment.text);
      continue;
    }
    if (/\p{L}\.?\p{L}/u.test(segment.text.value) && parseAmount(segment.text.value, style) === null) {
      const tail = ends.length === 0 ? segment.text : joinTexts([segment.text, ...ends]);
      return {
        label: tail,
        labelBox: segment.box,
        amount,
        cents,
        sure: isOfAmount(tail.value, cents) && !isSentence(tail.value),
      };
    }
  }
  const after = line[index + 1];
  if (index === 0 && after !== undefined && opensSummary(after.text.value))
    return { label: after.text, labelBox: after.box, amount, cents, sure: true };
  return null;
}

/** Cells between a label and its amount, at most: a row of thousands of figures is not gone through for each of them. */
const FARTHEST_LABEL = 60;
const endsLabel = (text: string): boolean => isVatMark(text) || /^\d{1,2}(?:[.,]\d{1,2})?\s?%$/u.test(text);

/** Rows of one block of totals: their amounts begin or end, and their labels, at the same place. */
function inOneBlock(a: Pair, b: Pair): boolean {
  if (a.amount.page !== b.amount.page) return false;
  const height = Math.max(1, a.amount.box[3] - a.amount.box[1]);
  const near = Math.abs(a.amount.box[1] - b.amount.box[1]) < 8 * height;
  const aligned = [0, 2].some((side) => Math.abs((a.amount.box[side] ?? 0) - (b.amount.box[side] ?? 0)) < 3);
  const labels = Math.abs(a.labelBox[0] - b.labelBox[0]) < 3 || Math.abs(a.labelBox[2] - b.labelBox[2]) < 3;
  return near && aligned && labels;
}

function inOneRun(segment: Segment, style: NumberStyle): SummaryDraft | null {
  const text = withoutNextSentence(segment.text);
  const found = summaryInText(text, style);
  if (found === null) return null;
  const label = text.value.slice(0, found.labelEnd).trim();
  const words = label.split(/\s+/u).length;
  // "Montant pris en charge par l'État au titre du Ségur 7 800,00": the amount ends its line, and no phrase leads to it.
  const isLine = label.endsWith(":") || !phraseGoesOn(bare(label));
  if (words > (isLine ? 20 : 8) || !opensSummary(label)) return null;
  return {
    ...draft(
      sliceText(text, 0, label.length),
      [{ value: found.cents, text: sliceText(text, found.start, found.end) }],
      style,
    ),
    text,
  };
}

/** A label without the mark before its amount. */
const bare = (label: string): string => label.replace(/\s*[,:=–-]\s*$/u, "");

/** "Total HT : 690,00 €. Version 6.0 référencée le 12/10/2022.": what is told first, up to the end of its amount. */
function withoutNextSentence(text: Text): Text {
  const end = /\d ?(?:€|eur|euros)(?: (?:ht|ttc))?\.(?=\s\p{Lu})/iu.exec(text.value);
  return end === null ? text : sliceText(text, 0, end.index + end[0].length);
}

/** Totals set in columns: the label stands above its amount. */
function labelledAbove(
  lines: readonly Segment[][],
  style: NumberStyle,
  used: ReadonlySet<Segment>,
  skip: ReadonlySet<Segment>,
  sums: StatedSums,
): Labelled[] {
  const found: Labelled[] = [];
  lines.forEach((line, index) => {
    // "Terme | Part | Montant TTC": what heads shares to be paid is the label of no total.
    if (headsSchedule(lines[index - 1] ?? [], line, style)) return;
    const over = line.flatMap((segment) => {
      const amount = used.has(segment) || skip.has(segment) ? null : parseAmount(segment.text.value, style);
      if (amount === null || !isMoney(amount)) return [];
      const height = segment.box[3] - segment.box[1];
      const near = lines
        .slice(Math.max(0, index - 5), index)
        .reverse()
        .flatMap((above) =>
          above.map((label, at) => ({
            label,
            next: above[at + 1],
            isEven: above.length > 1 && above.length === line.length,
          })),
        )
        .filter(({ label }) => label.page === segment.page && segment.box[1] - label.box[1] <= 5 * height);
      const above = near.find(({ label }) => overlapOf(label, segment) > 0) ?? near.find((one) => holds(one, segment));
      return above === undefined ? [] : [{ segment, over: above.label, label: above.label.text, cents: amount.cents }];
    });
    // "Pour vous, TTC" over what the lines of a part come to: its amount tells what such a label is of.
    const told = over.filter((one) => saysAmount(one.label.value) || (endsInVatMark(one) && restates(one, sums)));
    // "Total brut | Remise | Total net | Total TTC": what stands in the midst of totals is of them.
    const isBlock = told.length >= LEAST_OF_BLOCK && over.length === line.length;
    found.push(
      ...(isBlock ? over.filter((one) => told.some(({ over: label }) => label.line === one.over.line)) : told),
    );
  });
  return found;
}

const endsInVatMark = ({ label }: Labelled): boolean => isVatMark(label.value.trim().split(/\s+/u).at(-1) ?? "");

/** Totals side by side that make a block of them. */
const LEAST_OF_BLOCK = 3;

const overlapOf = (a: Segment, b: Segment): number => Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);

/** A label over one of the amounts of a line; as many labels as amounts stand `isEven`. */
interface Over {
  readonly label: Segment;
  readonly next: Segment | undefined;
  readonly isEven: boolean;
}

/** A label at the left of its column and an amount at the right of it, before the next label; nothing bounds the last one. */
const holds = ({ label, next, isEven }: Over, { box }: Segment): boolean =>
  label.box[0] <= box[0] && (next === undefined ? isEven && !standsInGrid(label.text) : box[2] <= next.box[0]);
