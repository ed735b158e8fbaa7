import type { SourceDocument } from "../../documents/document.ts";
import type { Header } from "../headings/header.ts";
import { levelRules } from "../rows/ruling.ts";

/** Points within which upright edges are one bar. */
const oneBar = 4;
/** Points by which words may reach over the bar beside them. */
const slack = 2;

/** What is drawn around the headings of a table. */
export interface Bars {
  /** Edges of the columns, one more than there are headings; null where not each two headings have a bar between them. */
  readonly columns: readonly number[] | null;
  /** Ends of the rule over or under the headings; null without one. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** Bars between the headings of a table, and how far the rules beside them reach. */
export function barsOf(document: SourceDocument, { cells }: Header): Bars {
  const words = cells.flatMap((cell) => cell.words);
  const [first] = words;
  const page = first !== undefined && "page" in first.at ? first.at.page : null;
  const edges = document.kind === "pages" ? document.pages.find(({ number }) => number === page)?.edges : undefined;
  const [left, right] = [cells[0], cells.at(-1)];
  if (edges === undefined || first === undefined || left === undefined || right === undefined)
    return { columns: null, span: null };
  const [top, bottom] = [Math.min(...words.map(({ box }) => box[1])), Math.max(...words.map(({ box }) => box[3]))];
  const near = edges.filter(({ level, at }) => level && at > top - 1.5 * first.size && at < bottom + 1.5 * first.size);
  const [rule] = levelRules(near, { from: left.x0, to: right.x1 });
  const upright = edges.filter(({ level, from, to }) => !level && from < bottom && to > top);
  const places = grouped(upright.map(({ at }) => at));
  const inner = cells.slice(1).map((cell, index) => {
    const before = cells[index];
    const between = places.filter((x) => before !== undefined && x > before.x1 - slack && x < cell.x0 + slack);
    return between.length === 1 ? (between[0] ?? null) : null;
  });
  const span = rule === undefined ? null : { from: Math.min(rule.from, left.x0), to: Math.max(rule.to, right.x1) };
  if (inner.includes(null) || cells.length < 2) return { columns: null, span };
  const outer = [
    places.findLast((x) => x < left.x0 + slack) ?? span?.from ?? left.x0,
    places.find((x) => x > right.x1 - slack) ?? span?.to ?? right.x1,
  ];
  return { columns: [outer[0] ?? left.x0, ...inner.flatMap((x) => x ?? []), outer[1] ?? right.x1], span };
}

/** Places that stand closer than a bar is wide are one, in their middle. */
function grouped(places: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && place - (group[0] ?? place) <= oneBar) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}
