import { standsInGrid } from "../../documents/text.ts";
import type { Segment } from "../layout.ts";
import { joinLines } from "./join-lines.ts";
import { endsOpen } from "./unwrap.ts";

/** Letters of a line that a sentence was wrapped at, at least, and its share of the widest line. */
const [SHORTEST, FULL] = [45, 0.6];
/** Lines this wide are paragraphs that nothing wrapped. */
const WIDEST = 160;

/**
 * "… qui porte seul la Prestation Ségur" over "(gestion de laboratoire) et que l'État réglera.": the lines at which a mail
 * program, or whoever filled the sheet, wrapped a sentence are one text again. A line goes on when it is a full one without
 * the end of a sentence, and the next one begins in the middle of a phrase.
 */
export function withWrappedLines(segments: readonly Segment[]): readonly Segment[] {
  const alone = loneRows(segments);
  const widths = [...alone.values()].map(({ text }) => text.value.trim().length).filter((width) => width <= WIDEST);
  const least = Math.max(SHORTEST, FULL * Math.max(0, ...widths));
  const taken = new Set<Segment>();
  const wholes = new Map<Segment, Segment>();
  for (const [row, segment] of alone) {
    if (taken.has(segment)) continue;
    const lines = [segment];
    for (let next = alone.get(row + 1); next !== undefined; next = alone.get(row + lines.length)) {
      if (!goesOn(lines.at(-1)?.text.value.trim() ?? "", next.text.value.trim(), least)) break;
      lines.push(next);
      taken.add(next);
    }
    if (lines.length > 1) wholes.set(segment, { ...segment, text: joinLines(lines.map(({ text }) => text)) });
  }
  return wholes.size === 0
    ? segments
    : segments.flatMap((segment) => (taken.has(segment) ? [] : [wholes.get(segment) ?? segment]));
}

/** The segments of a grid that fill their row by themselves, by its number. */
function loneRows(segments: readonly Segment[]): Map<number, Segment> {
  const rows = new Map<number, Segment | null>();
  for (const segment of segments) {
    const row = rowOf(segment);
    if (row !== null) rows.set(row, rows.has(row) ? null : segment);
  }
  return new Map([...rows].flatMap(([row, segment]) => (segment === null ? [] : [[row, segment] as const])));
}

function rowOf({ text }: Segment): number | null {
  const at = text.pieces[0]?.at;
  return !standsInGrid(text) || at === undefined || !("row" in at) ? null : at.row;
}

const goesOn = (line: string, next: string, least: number): boolean =>
  line.length >= least &&
  line.length <= WIDEST &&
  !/[.:;!?…]["»)]?$/u.test(line) &&
  (/^(?:\p{Ll}(?![).])|\(\p{L}{3})/u.test(next) ||
    (/^[\p{L}\d]/u.test(next) && (line.endsWith(",") || endsOpen(line))));
