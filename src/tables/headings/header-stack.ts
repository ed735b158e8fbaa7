import { type Chunk, chunkOf, chunksOf, overlap } from "../page/chunks.ts";
import { isFigure } from "../page/figures.ts";
import type { Floors } from "../page/floors.ts";
import type { PlacedWord, PrintedLine } from "../page/printed-lines.ts";
import { goesOnFrom } from "../page/unwrap.ts";
import { amongOthers, type HeaderCell, understood } from "./header-cells.ts";
import { headingTokens, readHeading } from "./heading-meaning.ts";
import { headingModifiers } from "./headings.ts";
import { opensSection } from "./section-words.ts";
import { cutWord, merged, widened } from "./stacked-cells.ts";
import { foldLabel } from "./summary-words.ts";

/** Distance of baselines, in heights of type, up to which lines may belong to one stacked heading. */
const stackPitch = 1.75;
/** The same where a rule lies between a heading over several columns and the cells under it. */
const spanPitch = 3;

/** The upper line of "TVA 20 %" in a narrow column. */
const CUT_RATE = /^t\.?v\.?a\.? (?:à )?\d{1,2}(?:[.,]\d)?$/iu;

/** Lines over those of the other columns from which on headings are seen to be set at their foot. */
const FOOT_SET = 2;

/** Lines of a heading above or below the one that is looked at; cells of two and of three lines beside each other show five. */
const DEEPEST = 5;

/** Distance up to which a line is one of the two of a cell centred on a header of one line. */
const halfPitch = 0.8;

/** A header of several printed lines; indices into the lines of the document, last included. */
export interface Stack {
  readonly cells: HeaderCell[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Joins to a header line the lines above and below that are printed as its upper and lower parts. */
export function stack(
  { lines, floors }: { readonly lines: readonly PrintedLine[]; readonly floors: Floors },
  index: number,
  core: readonly HeaderCell[],
): Stack | null {
  const line = lines[index];
  if (line === undefined || line.grid) return null;
  const span = { x0: core[0]?.x0 ?? 0, x1: core.at(-1)?.x1 ?? 0 };
  const designationEnd = core.findLast(({ meaning }) => meaning === "designation" || meaning === "item")?.x1 ?? span.x1;
  const headings = core.flatMap(({ words }) => words);
  const parts: Chunk[][] = [core.map(({ words }) => chunkOf(words))];
  /** The line that each of the parts is printed on. */
  const printed: PrintedLine[] = [line];
  let firstLine = index;
  let lastLine = index;
  let above = 0;
  for (const step of [1, -1]) {
    let at = index;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const to = pastBar(lines, at + step, step, span);
      const next = lines[to];
      const current = lines[at];
      if (next === undefined || current === undefined || next.page !== line.page) break;
      const [upper, lower] = step > 0 ? [current, next] : [next, current];
      // A rule under a heading that spans some columns parts nothing of those beside it, and heads the cells below it.
      const isBeside = chunksOf(next).every((chunk) => core.every((own) => overlap(chunk, own) <= 0));
      const isRuled = floors.partLines(upper, lower);
      const isUnderSpan = step > 0 && isRuled && !floors.partRows({ ...line, words: headings }, next);
      if (isBeside ? floors.partRows(upper, lower) : isRuled && !isUnderSpan) break;
      // "Part État | Part client" in a row of headings: under a heading of both, lower than those that it stands beside.
      const isLow = step > 0 && isBeside && areKnown(chunksOf(next));
      const reach = isUnderSpan || isLow ? spanPitch : stackPitch;
      if (Math.abs(next.baseline - current.baseline) > reach * Math.max(next.size, current.size)) break;
      const isHalf = Math.abs(next.baseline - current.baseline) < halfPitch * Math.max(next.size, current.size);
      const chunks = isHalf ? chunksOf(next) : withinReach(chunksOf(next), span);
      const under = step > 0 ? lines[pastBar(lines, to + 1, step, span)] : undefined;
      const beneath = under?.page === line.page ? chunksOf(under) : [];
      const joins =
        stacksWith(chunks, { parts, beneath, step }, designationEnd, core) ||
        (isHalf && fillGaps(chunks, parts)) ||
        (isUnderSpan && areSpanned(chunks, designationEnd));
      if (chunks.length === 0 || !joins || (step < 0 && endsText(chunks, next, lines[to - 1]))) break;
      for (const chunk of chunks) {
        span.x0 = Math.min(span.x0, chunk.x0);
        span.x1 = Math.max(span.x1, chunk.x1);
      }
      if (step > 0) {
        parts.push(chunks);
        printed.push(next);
      } else {
        parts.unshift(chunks);
        printed.unshift(next);
        above++;
      }
      at = to;
      if (step > 0) lastLine = at;
      else firstLine = at;
    }
  }
  // Headings set at their foot go on upwards alone: under them the first line begins.
  const [over, under] = [parts.slice(0, above), parts.slice(above + 1)].map((lines) => lines.flat());
  if (above >= FOOT_SET && !under?.some((low) => over?.some((up) => overlap(up, low) > 0))) {
    parts.splice(above + 1);
    lastLine = index;
  }
  if (firstLine === lastLine) return null;
  // A rule under a heading and over the cells below it: it spans them.
  const isSpanned = (upper: Chunk, row: number, lower: Chunk, below: number): boolean => {
    const [over, under] = [printed[row], printed[below]];
    if (over === undefined || under === undefined) return false;
    return floors.partRows({ ...over, words: upper.words }, { ...under, words: lower.words });
  };
  return { cells: amongOthers(merged(widened(parts, isSpanned))), firstLine, lastLine };
}

/** The last words of a text that was too long for its line, flush with it: "… (logiciel distinct, hors périmètre" over "Ségur)". */
function endsText([only, ...others]: readonly Chunk[], line: PrintedLine, above: PrintedLine | undefined): boolean {
  const [upper, ...apart] = above === undefined || above.page !== line.page ? [] : chunksOf(above);
  if (only === undefined || others.length > 0 || upper === undefined || apart.length > 0 || above === undefined)
    return false;
  const isFlush = Math.abs(upper.x0 - only.x0) < 2 && upper.x1 > only.x1;
  const isTight = line.baseline - above.baseline < stackPitch * Math.max(above.size, line.size);
  return isFlush && isTight && goesOnFrom(upper.text, only.text);
}

/** The first line from `from` on that does not end far to the left of the header: those of a side bar stand between its lines. */
function pastBar(lines: readonly PrintedLine[], from: number, step: number, span: { x0: number }): number {
  let at = from;
  const isOfBar = (line: PrintedLine | undefined): boolean =>
    line !== undefined &&
    Math.max(...line.words.map(({ box }) => box[2])) < span.x0 - line.size &&
    !chunksOf(line).some((chunk) => isHeadingLike(chunk, understood));
  while (isOfBar(lines[at])) at += step;
  return at;
}

/** Parts of a neighbouring line that stand over the header, or go on from it with known headings. */
function withinReach(chunks: readonly Chunk[], span: { x0: number; x1: number }): Chunk[] {
  const known = chunks.filter((chunk) => isHeadingLike(chunk, understood));
  const left = known.filter(({ x1 }) => x1 < span.x0);
  // One known word far to the left may stand in a side bar; several are headings.
  const near = left.length > 1 ? left : left.filter(({ x1 }) => span.x0 - x1 < 60);
  const reach = {
    x0: Math.min(span.x0, ...near.map(({ x0 }) => x0)) - 20,
    x1: Math.max(span.x1, ...known.map(({ x1 }) => x1)) + 20,
  };
  return chunks.filter((chunk, index) => {
    const neighbour = chunks[index - 1];
    return (
      overlap(chunk, reach) > 0 ||
      (neighbour !== undefined && known.includes(neighbour) && chunk.x0 - neighbour.x1 < 80)
    );
  });
}

/** A heading of the vocabulary, or nothing but words that go beside one ("HT (€)"). */
function isHeadingLike(chunk: Chunk, share: number): boolean {
  const words = chunk.words.map(({ text }) => text);
  return (
    (readHeading(words)?.known ?? 0) >= share ||
    words.flatMap(headingTokens).every((token) => headingModifiers.has(token))
  );
}

/** Words of a heading that nobody knows, alone and on the line of one that is known ("Ce que je vous propose | Combien"). */
const [SHORT, BESIDE_KNOWN] = [3, 6];

/** Short words where the header has none: half a line above or below, they are its cells of two lines. */
const fillGaps = (chunks: readonly Chunk[], parts: readonly (readonly Chunk[])[]): boolean =>
  chunks.every((chunk) => {
    const isBesideKnown = chunks.some((other) => other !== chunk && isHeadingLike(other, 0.9));
    const isShort = chunk.words.length <= (isBesideKnown ? BESIDE_KNOWN : SHORT);
    return isShort && (!/\d/.test(chunk.text) || CUT_RATE.test(chunk.text));
  }) &&
  parts.some((part) => part.length > 1 && chunks.every((chunk) => part.every((other) => overlap(chunk, other) <= 0)));

/** Two headings or more, and nothing else. */
const areKnown = (chunks: readonly Chunk[]): boolean =>
  chunks.length > 1 && chunks.every((chunk) => isHeadingLike(chunk, 1));

/** Short words under a heading of amounts that spans them: what each of the amounts is of, be it known or not. */
const areSpanned = (chunks: readonly Chunk[], designationEnd: number): boolean =>
  chunks.length > 1 &&
  chunks.every(({ x0, words, text }) => x0 > designationEnd && words.length <= SHORT && !/\d/.test(text));

/** Stands under a heading that is understood, and would name what the designations are about, or who pays them. */
const isWhole = (chunk: Chunk, core: readonly HeaderCell[]): boolean =>
  core.some((above) => (above.meaning === "designation" || above.meaning === "item") && overlap(chunk, above) > 0) &&
  (/segur|prestation/.test(foldLabel(chunk.text)) || opensSection(chunk.text));

/** Under "Qui paie", which is whole, stand those who pay: the upper line of a cell. */
const isPayer = (chunk: Chunk, parts: readonly (readonly Chunk[])[]): boolean =>
  parts.flat().some((above) => overlap(chunk, above) > 0 && WHO_PAYS.test(foldLabel(above.text)));
const WHO_PAYS = /^(?:qui (?:paie|paye|regle|finance)|payeur|financeur|imputation)/;

/**
 * Under a heading that it makes another known one of ("FINESS" over "géographique"), or in small letters under one that
 * nobody knows ("Fonction" over "logicielle").
 */
const goesOn = (chunk: Chunk, core: readonly HeaderCell[]): boolean =>
  core.some((above) => {
    if (overlap(chunk, above) <= 0) return false;
    if (above.meaning === null && cutWord(above.words, chunk.words) !== null) return true;
    return above.meaning === null ? /^\p{Ll}/u.test(chunk.text) : isOneHeading([...above.words, ...chunk.words]);
  });

/** Over a heading that it makes a known one of: "A votre" over "charge". */
const opens = (chunk: Chunk, core: readonly HeaderCell[]): boolean =>
  core.some((below) => overlap(chunk, below) > 0 && isOneHeading([...chunk.words, ...below.words]));

function isOneHeading(placed: readonly PlacedWord[]): boolean {
  const [whole, ...others] = readHeading(placed.map(({ text }) => text))?.parts ?? [];
  return others.length === 0 && whole?.start === 0 && whole.end === placed.length;
}

/** The lines of a stack so far, and the one that follows the line in question. */
interface Around {
  readonly parts: readonly (readonly Chunk[])[];
  readonly beneath: readonly Chunk[];
  readonly step: number;
}

function stacksWith(
  chunks: readonly Chunk[],
  { parts, beneath, step }: Around,
  designationEnd: number,
  core: readonly HeaderCell[],
): boolean {
  if (chunks.some(({ text }) => (isFigure(text) || /\d{2}/.test(text)) && !CUT_RATE.test(text))) return false;
  // "À la charge du" over "client": what is broken off is known with its end.
  const known = (chunk: Chunk): boolean =>
    isHeadingLike(chunk, 0.9) ||
    beneath.some((low) => overlap(chunk, low) > 0 && isOneHeading([...chunk.words, ...low.words]));
  if (chunks.length === 1) {
    const [only] = chunks;
    if (only === undefined || only.words.length > 3) return false;
    if (!known(only) && !(step > 0 ? goesOn : opens)(only, core)) return false;
    // Under the heading of the designations, which says it all, begins the first of them.
    return step < 0 || !(only.x0 > designationEnd ? isPayer(only, parts) : isWhole(only, core));
  }
  const touching = chunks.map((chunk) =>
    Math.max(...parts.map((part) => part.filter((other) => overlap(chunk, other) > 0).length)),
  );
  // A heading over several columns stands above them and names what they have in common.
  const fitting = chunks.filter((chunk, index) => (touching[index] ?? 0) <= 1 || (step < 0 && known(chunk))).length;
  const phrase = chunks.some((chunk) => chunk.words.length > 3 && !known(chunk));
  // Two short parts under figures go on with their headings; under the designation they begin the first line.
  const last = chunks.at(-1);
  const tabular = chunks.length > 2 || chunks.every(known) || (last !== undefined && last.x0 > designationEnd);
  return tabular && !phrase && fitting >= chunks.length - 1 && chunks.some(known);
}
