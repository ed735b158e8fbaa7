import type { Frame } from "../columns/frame.ts";
import { opensSection } from "../headings/section-words.ts";
import { opensCellBeside } from "./cells-beside.ts";
import { holdsFigures, type LineFacts } from "./line-facts.ts";
import { saysWhoPays } from "./row-kinds.ts";
import type { Arrival } from "./upward-lines.ts";

/** Factors by which pitches of one cell may differ, in type of one size and of several, and by which those of rows are wider. */
const [EVEN, MIXED, APART] = [1.03, 1.25, 1.1];
/** Share of a line by which figures may miss the middle of the lines above and under them. */
const OFF_MIDDLE = 0.1;

/**
 * How many lines above the figures of an item are its own because the figures stand in the middle of its cells: as many
 * lines stand under them, at one pitch, and what is printed before and after is farther off, be it by little. A heading
 * over a row would stand as far off as that.
 */
export function linesCentredOn({ item, waiting, following, open }: Arrival, frame: Frame): number {
  if (item.line.grid) return 0;
  const isBare = (item.cells[frame.roles.indexOf("designation")] ?? []).length === 0;
  for (let count = 1; count <= Math.min(waiting.length, following.length); count++) {
    const above = waiting.slice(-count);
    const under = following.slice(0, count);
    // "Hors périmètre Ségur, réglé par l'association" is a heading, however close, unless figures alone have a line on
    // either side of them.
    const isHeading = (line: LineFacts): boolean =>
      (opensSection(line.labelText) || saysWhoPays(line.labelText)) && !opensCellBeside(line, item, under[0], frame);
    const isBetween = isBare && isInMiddle(item, above.at(-1), under[0]);
    if (!isBetween && above.some(isHeading)) return 0;
    if (under.some(holdsFigures)) return 0;
    const block = isBare ? [...above, ...under] : [...above, item, ...under];
    const before = waiting.at(-count - 1) ?? open?.lines.at(-1);
    if ((!isBare || isBetween) && isOneBlock(block, before, following[count])) return count;
  }
  return 0;
}

/** How many of the waiting lines end the cells of the item above, whose figures stand in the middle of them. */
export function linesOwed({ item: next, waiting, open }: Arrival): number {
  const figures = open?.lines.findIndex(({ total, quantity }) => total || quantity) ?? -1;
  const item = open?.lines[figures];
  if (open === null || item === undefined || item.line.grid || figures !== open.lines.length - 1) return 0;
  const mirrored = open.lines.slice(0, figures).every((line, index) => {
    const under = waiting[figures - 1 - index];
    const [over, below] = [item.line.baseline - line.line.baseline, (under?.line.baseline ?? 0) - item.line.baseline];
    const isOfPage = [line, under].every((one) => one?.line.page === item.line.page);
    return isOfPage && Math.abs(over - below) <= OFF_MIDDLE * item.line.size * (figures - index);
  });
  const own = [...open.lines.slice(0, figures), ...waiting.slice(0, figures)].map(({ line }) => line.baseline);
  const pitch = Math.max(...own.slice(1).map((baseline, index) => baseline - (own[index] ?? 0)));
  const below = (waiting[figures] ?? next).line;
  const isApart = below.page !== item.line.page || below.baseline - (own.at(-1) ?? 0) > APART * pitch;
  return mirrored && isApart ? figures : 0;
}

function isInMiddle({ line }: LineFacts, above: LineFacts | undefined, under: LineFacts | undefined): boolean {
  if (above === undefined || under === undefined) return false;
  const [over, below] = [line.baseline - above.line.baseline, under.line.baseline - line.baseline];
  return Math.abs(over - below) <= OFF_MIDDLE * line.size;
}

/** Lines of a page at one even pitch, which stand nearer to one another than to what is printed before and after. */
function isOneBlock(block: readonly LineFacts[], before: LineFacts | undefined, next: LineFacts | undefined): boolean {
  const lines = block.map(({ line }) => line);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || first.page !== last.page) return false;
  // At the head or the foot of a page one side tells.
  if (next?.line.page !== last.page && before?.line.page !== last.page) return false;
  const drops = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const [least, most] = [Math.min(...drops), Math.max(...drops)];
  const sizes = lines.map(({ size }) => size);
  const isApart = before?.line.page !== first.page || first.baseline - before.line.baseline > APART * most;
  const isEven = most <= (Math.max(...sizes) <= EVEN * Math.min(...sizes) ? EVEN : MIXED) * least;
  return isEven && isApart && (next?.line.page !== last.page || next.line.baseline - last.baseline > APART * most);
}
