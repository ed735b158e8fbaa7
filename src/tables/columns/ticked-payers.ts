import { readHeading } from "../headings/heading-meaning.ts";
import type { HeadingMeaning } from "../headings/headings.ts";
import { looksLikeAmount } from "../page/amount-shape.ts";
import type { PlacedWord, PrintedLine } from "../page/printed-lines.ts";

/** "X", "✓", "Oui" in the column of who pays; a dash or an empty box in the other one. */
const TICK = /^(?:[x×✓✔☑☒●•■]|oui)$/iu;
const NO_TICK = /^(?:[☐□○–—-]|non)$/iu;

/** Whether a cell holds a tick and nothing else. */
export const isTick = (text: string): boolean => TICK.test(text.trim());

const WHO_PAYS = "Pris en charge par";

interface PayerHead {
  readonly line: number;
  readonly words: readonly PlacedWord[];
}

/**
 * The lines of a grid with the ticks under "l'État | le client" written out: each tick becomes the heading that it
 * stands under, all in the first of these columns, as a column of payers would have it.
 */
export function withTickedPayers(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const head = lines.some(({ grid, words }) => grid && words.some(({ text }) => TICK.test(text)))
    ? headOf(lines)
    : null;
  if (head === null) return lines;
  const isUnder = (word: PlacedWord): boolean => headOver(head, word) !== undefined;
  const body = lines.slice(head.line + 1);
  const priced = body.filter(({ words }) => words.filter(({ text }) => looksLikeAmount(text)).length > 1);
  const ticked = priced.filter(({ words }) => words.some((word) => TICK.test(word.text) && isUnder(word)));
  // Totals under the same columns hold what each pays.
  if (ticked.length === 0 || ticked.some(({ words }) => !isTickedOnce(words.filter(isUnder)))) return lines;
  const written = new Set(ticked);
  const first = head.words[0];
  return lines.map((line, index) => {
    if (index === head.line)
      return { ...line, words: line.words.map((word) => (word === first ? { ...word, text: WHO_PAYS } : word)) };
    return written.has(line) ? { ...line, words: line.words.flatMap((word) => writtenOut(word, head)) } : line;
  });
}

/** The row of headings that names the State, perhaps beside others who pay, each in a column of its own. */
function headOf(lines: readonly PrintedLine[]): PayerHead | null {
  for (const [line, { grid, words }] of lines.entries()) {
    if (!grid || words.length < 3 || words.some(({ text }) => looksLikeAmount(text))) continue;
    const payers = words.filter(({ text }) => PAYERS.has(meaningOf(text) ?? "other"));
    if (payers.length > 1 && payers.some(({ text }) => meaningOf(text) === "funded")) return { line, words: payers };
  }
  return null;
}
const PAYERS: ReadonlySet<string> = new Set<HeadingMeaning>(["funded", "client"]);

function meaningOf(text: string): HeadingMeaning | null {
  const reading = text.length > LONGEST_HEADING ? null : readHeading(text.split(/\s+/u));
  return reading?.known === 1 ? (reading.parts[0]?.meaning ?? null) : null;
}
const LONGEST_HEADING = 40;

const headOver = ({ words }: PayerHead, { box }: PlacedWord): PlacedWord | undefined =>
  words.find((heading) => heading.box[0] === box[0]);

const isTickedOnce = (words: readonly PlacedWord[]): boolean =>
  words.filter(({ text }) => TICK.test(text)).length === 1 &&
  words.every(({ text }) => TICK.test(text) || NO_TICK.test(text));

function writtenOut(word: PlacedWord, head: PayerHead): PlacedWord[] {
  const heading = headOver(head, word);
  if (heading === undefined) return [word];
  return TICK.test(word.text) ? [{ ...word, text: heading.text, box: head.words[0]?.box ?? word.box }] : [];
}
