import type { Frame } from "../columns/frame.ts";
import { speaksOfTotal } from "../headings/summary-words.ts";
import { holdsFigures, type LineFacts } from "./line-facts.ts";

/** A number of a series: "P1", "3", "L-02", "1.2". */
const RANK = /^\p{L}{0,3}[-.]?\d{1,3}(?:[.-]\d{1,2})*$/u;

/**
 * Rows that are counted off with the billed lines ("P1", "P2", "P3") before their designation. Totals are not: words in
 * the middle of such a row that a total may have as well ("Prestation prise en charge par l'État : licence") make it none.
 */
export function withRanks(frame: Frame, facts: readonly LineFacts[]): LineFacts[] {
  const ranks = facts.map((line) => rankOf(frame, line));
  const codes = ranks.map((rank, index) => (facts[index]?.total ? rank : null));
  const isPlain = facts.map((line) => !speaksOfTotal(line.labelText));
  // Where no row is plain, all are billed: a table of nothing but totals sums nothing.
  const series = new Set(codes.filter((_, index) => isPlain[index] || !isPlain.includes(true)).map(seriesOf));
  const counted = new Set(ranks.filter((_, index) => isCounted(facts[index])).map(seriesOf));
  const parents = new Set(codes.flatMap((code) => (code === null ? [] : parentsOf(code))));
  const [twins, alike] = [repeatedIn(codes), repeatedIn(ranks)];
  return facts.map((line, index) => {
    const code = codes[index] ?? null;
    const isOne = code !== null && !parents.has(code) && !twins.has(code);
    const own = holdsFigures(line) ? null : (ranks[index] ?? null);
    const numbered = own !== null && !alike.has(own) && counted.has(seriesOf(own));
    return { ...line, ranked: isOne && series.has(seriesOf(code)), numbered };
  });
}

function repeatedIn(codes: readonly (string | null)[]): ReadonlySet<string | null> {
  const [once, twins] = [new Set<string | null>(), new Set<string | null>()];
  for (const code of codes) (once.has(code) ? twins : once).add(code);
  return twins;
}

/** A billed line, be its amount cut off or not understood. */
const isCounted = (line: LineFacts | undefined): boolean => line?.quantity === true && (line.total || line.price);

/** The parts of "1.2.3" are counted under "1.2" and "1". */
const parentsOf = (code: string): string[] =>
  Array.from(code.matchAll(/[.-](?=\d)/gu), ({ index }) => code.slice(0, index));

const seriesOf = (code: string | null): string | null => code?.replace(/\d+/gu, "0") ?? null;

function rankOf({ roles }: Frame, { cells }: LineFacts): string | null {
  const before = cells.slice(0, Math.max(0, roles.indexOf("designation"))).filter((words) => words.length > 0);
  const [words] = before;
  const code = words?.length === 1 ? (words[0]?.text ?? "") : "";
  return RANK.test(code) ? code : null;
}
