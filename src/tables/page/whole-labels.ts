import { opensSummary } from "../headings/summary-words.ts";
import { isCompleteAmount, looksLikeAmount, looksLikePercent } from "./amount-shape.ts";
import { type Chunk, chunkOf, chunksOf } from "./chunks.ts";
import { isFigure } from "./figures.ts";
import type { Floors } from "./floors.ts";
import { bestGrouping, type LabelGroup, type TotalPart } from "./label-groups.ts";
import { lineOfWords, type PlacedWord, type PrintedLine } from "./printed-lines.ts";

/** Points by which right edges of amounts, or edges of labels, may differ in one block of totals. */
const FLUSH = 2;
/** Heights of type by which the lines of a block of totals may follow one another, and by which words beside it stand off. */
const [FARTHEST, ASIDE] = [3.2, 1.5];
/** Fewer amounts are no block of totals. */
const FEWEST = 2;

/**
 * Lines with the labels of totals whole that a narrow cell broke in several: "Montant pris en" over "charge par l'État"
 * is one label, on the line of its amount, be that set at the top, the middle or the foot of it.
 */
export function withWholeLabels(lines: readonly PrintedLine[], floors: Floors): readonly PrintedLine[] {
  const moved = new Map<PrintedLine, readonly PlacedWord[]>();
  const whole = new Map<PrintedLine, readonly PlacedWord[]>();
  const parsed = new Map<PrintedLine, TotalPart | null>();
  const partOf = (line: PrintedLine): TotalPart | null => {
    const known = parsed.get(line);
    if (known !== undefined) return known;
    const part = parse(line);
    parsed.set(line, part);
    return part;
  };
  for (let at = 0; at < lines.length; at++) {
    const block = blockFrom(lines, at, partOf, floors);
    if (block.length === 0) continue;
    for (const { amount, labels } of bestGrouping(block) ?? []) {
      if (labels.length < 2 && amount.label !== null) continue;
      for (const part of [amount, ...labels]) moved.set(part.line, part.beside);
      whole.set(amount.line, [...inOneLine(labels, amount), ...(amount.amount?.words ?? [])]);
    }
    at = lines.indexOf(block.at(-1)?.line ?? (lines[at] as PrintedLine), at);
  }
  if (whole.size === 0) return lines;
  return lines
    .flatMap((line) => {
      const beside = moved.get(line);
      const own = whole.get(line);
      if (beside === undefined) return [line];
      return [
        ...(beside.length > 0 ? [lineOfWords(line, beside)] : []),
        ...(own === undefined ? [] : [{ ...line, words: own }]),
      ];
    })
    .map((line, index) => ({ ...line, number: index + 1 }));
}

/** What a line may be of a block of totals: a label, an amount at its right, or both, and the words to the left of them. */
function parse(line: PrintedLine): TotalPart | null {
  if (line.grid) return null;
  const chunks = withAmountWhole(chunksOf(line), line.size);
  const last = chunks.at(-1);
  const isAmount = last !== undefined && isCompleteAmount(last.text);
  const amount = isAmount ? last : null;
  const left = isAmount ? chunks.slice(0, -1) : chunks;
  const from = left.findLastIndex((chunk, at) => chunk.x0 - (left[at - 1]?.x1 ?? -Infinity) > ASIDE * line.size);
  const label = left.length === 0 ? null : chunkOf(left.slice(from).flatMap(({ words }) => words));
  // "Ségur vague" over "2 | 13 700,00": the number ends the label. Figures that stand close are those of a billed line.
  const isNumber = isAmount && left.length === 1 && /^\d$/u.test(label?.text ?? "");
  if (!isNumber && left.slice(from).some(({ text }) => looksLikeAmount(text))) return null;
  // "20 %" alone is the end of "TVA à"; "comprises" that of "Total toutes taxes", and in no amount's place.
  const isEnd = label !== null && ((!isAmount && looksLikePercent(label.text)) || ENDS_TAXES.test(label.text));
  if (label !== null && !isNumber && !isEnd && isFigure(label.text)) return null;
  return { line, label, amount, beside: left.slice(0, Math.max(0, from)).flatMap(({ words }) => words) };
}

const ENDS_TAXES = /^\(?(?:comprises?|incluses?)\)?$/iu;

/** The last chunks joined where they are the thousands and the rest of one amount ("14" and "700,00" of a typewriter). */
function withAmountWhole(chunks: readonly Chunk[], size: number): readonly Chunk[] {
  const [head, tail] = chunks.slice(-2);
  if (head === undefined || tail === undefined || !/^\d{1,3}$/u.test(head.text) || !/^\d{3}[.,]\d\d/u.test(tail.text))
    return chunks;
  return tail.x0 - head.x1 > size ? chunks : [...chunks.slice(0, -2), chunkOf([...head.words, ...tail.words])];
}

/** The lines of a block of totals that begins at a line, none where no label of several lines is among them. */
function blockFrom(
  lines: readonly PrintedLine[],
  start: number,
  partOf: (line: PrintedLine) => TotalPart | null,
  floors: Floors,
): readonly TotalPart[] {
  const line = lines[start];
  const first = line === undefined || line.grid ? null : partOf(line);
  if (first?.label == null || !opensSummary(first.label.text) || !isApart(first)) return [];
  const parts: TotalPart[] = [];
  let right: number | null = null;
  for (const next of lines.slice(start)) {
    const above = parts.at(-1)?.line ?? first.line;
    if (next.page !== first.line.page || next.baseline - above.baseline > FARTHEST * above.size) break;
    const part = partOf(next);
    if (part === null) break;
    // A row of words of its own heads what stands under it.
    const opensRow = part.amount === null && parts.length > 0 && !opensSummary(part.label?.text ?? "");
    if (opensRow && floors.partLines(above, next)) break;
    const labels = parts.flatMap(({ label }) => label ?? []);
    if (isBeside(part, labels)) continue;
    if (part.amount !== null && Math.abs(part.amount.x1 - (right ?? part.amount.x1)) > FLUSH) break;
    if (
      part.label !== null &&
      (!isApart(part) || (labels.length > 0 && !labels.some((own) => isFlush(own, part.label))))
    )
      break;
    if (right !== null && part.label !== null && part.label.x1 > right - part.line.size) break;
    right ??= part.amount?.x1 ?? null;
    parts.push(part);
  }
  const amounts = parts.filter(({ amount }) => amount !== null);
  const isBroken = parts.some(({ label, amount }) => label === null || amount === null);
  return amounts.length >= FEWEST && isBroken && isRightOf(parts) ? parts : [];
}

/** What stands beside a label is far enough from it. */
const isApart = ({ line, label, beside }: TotalPart): boolean => {
  const last = beside.at(-1);
  return last === undefined || label === null || label.x0 - last.box[2] > ASIDE * line.size;
};

/** A line of words to the left of the block: a note, or where to sign. */
const isBeside = ({ line, label, amount, beside }: TotalPart, labels: readonly Chunk[]): boolean =>
  amount === null &&
  beside.length === 0 &&
  label !== null &&
  labels.length > 0 &&
  label.x1 < Math.min(...labels.map(({ x0 }) => x0)) - ASIDE * line.size;

/** Labels of a block are flush at either side, or set in the middle. */
const isFlush = (a: Chunk, b: Chunk | null): boolean =>
  b !== null &&
  (Math.abs(a.x0 - b.x0) <= FLUSH || Math.abs(a.x1 - b.x1) <= FLUSH || Math.abs(a.x0 + a.x1 - b.x0 - b.x1) <= FLUSH);

/** All amounts end to the right of all labels. */
const isRightOf = (parts: readonly TotalPart[]): boolean =>
  Math.max(...parts.flatMap(({ line, label }) => (label === null ? [] : label.x1 + line.size))) <
  Math.min(...parts.flatMap(({ amount }) => amount?.x1 ?? []));

/** The words of a label of several lines on the line of its amount, within the width of the widest of them. */
function inOneLine(labels: LabelGroup["labels"], { line, amount }: TotalPart): PlacedWord[] {
  const chunks = labels.flatMap(({ label }) => label ?? []);
  const [x0, x1] = [Math.min(...chunks.map((own) => own.x0)), Math.max(...chunks.map((own) => own.x1))];
  const [top, bottom] = [amount?.words[0]?.box[1] ?? line.baseline, amount?.words[0]?.box[3] ?? line.baseline];
  const words = chunks.flatMap((chunk) => chunk.words);
  const letters = words.reduce((sum, { text }) => sum + text.length + 1, 0);
  let before = 0;
  return words.map((word) => {
    const from = x0 + ((x1 - x0) * before) / letters;
    before += word.text.length + 1;
    const to = x0 + ((x1 - x0) * (before - 1)) / letters;
    return { ...word, box: [from, top, word === words.at(-1) ? x1 : to, bottom] as const };
  });
}
