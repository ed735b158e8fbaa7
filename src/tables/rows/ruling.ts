import type { Edge, SourceDocument } from "../../documents/document.ts";
import type { Frame } from "../columns/frame.ts";
import { speaksOfTotal } from "../headings/summary-words.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import type { LineFacts } from "./line-facts.ts";
import { isSureItem } from "./row-kinds.ts";

/** The rows of a table as its rules, or the grounds of every other row, part them. */
export interface Ruling {
  /** Whether two lines stand in one row; null where rules do not tell. */
  readonly sameRow: (a: PrintedLine, b: PrintedLine) => boolean | null;
  /** Headings have rows of their own, so that whatever shares a row with an item is part of it. */
  readonly whole: boolean;
}

/** Points within which edges are one rule, drawn as two or as a thin surface. */
const oneRule = 3.5;
/** Share of the table's width that a rule covers. */
const covered = 0.7;

/** The ruling of a table, where every amount under its header stands in a row of its own; null where rules part less. */
export function rulingOf(document: SourceDocument, frame: Frame, facts: readonly LineFacts[]): Ruling | null {
  if (document.kind === "grid") return null;
  const span = { from: frame.edges[0] ?? 0, to: frame.edges.at(-1) ?? 0 };
  const heights = new Map<number, readonly number[]>();
  const heightsOn = (number: number): readonly number[] => {
    const known = heights.get(number);
    if (known !== undefined) return known;
    const page = document.pages.find((one) => one.number === number);
    const found = levelRules(page?.edges ?? [], span).map(({ at }) => at);
    heights.set(number, found);
    return found;
  };
  const rulesAbove = ({ page, baseline, size }: PrintedLine): number =>
    heightsOn(page).filter((height) => height < baseline - 0.3 * size).length;
  const isClosed = (line: PrintedLine): boolean => {
    const above = rulesAbove(line);
    return above > 0 && above < heightsOn(line.page).length;
  };
  const rowOf = (line: PrintedLine): string => `${line.page} ${rulesAbove(line)}`;
  // Under the last rule and every billed line, figures are those of a footer ("capital 2 000 000 €").
  const hasItems = facts.some(isSureItem);
  const isOfTable = (line: LineFacts): boolean =>
    isPriced(line) && !speaksOfTotal(line.labelText) && (!hasItems || isClosed(line.line));
  const last = facts.findLastIndex((line) => isSureItem(line) || isOfTable(line));
  const before = facts.slice(0, last + 1);
  const priced = before.filter(isPriced);
  const rows = new Set(priced.map(({ line }) => rowOf(line)));
  if (priced.length === 0 || rows.size < priced.length) return null;
  const whole = before.some(({ line }) => isClosed(line) && !rows.has(rowOf(line)));
  if (rows.size < 2 && !whole) return null;
  const sameRow = (a: PrintedLine, b: PrintedLine): boolean | null => {
    if (a.page !== b.page) return null;
    return rowOf(a) !== rowOf(b) ? false : isClosed(a) ? true : null;
  };
  return { sameRow, whole };
}

const isPriced = ({ total, label }: LineFacts): boolean => total && label.length > 0;

/** Points from left to right. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The rules that cover most of a span of a page, from the top, with their own ends. */
export function levelRules(edges: readonly Edge[], span: Span): (Span & { readonly at: number })[] {
  const level = edges.filter((edge) => edge.level && edge.to > span.from && edge.from < span.to);
  level.sort((a, b) => a.at - b.at);
  const rules: (Span & { readonly at: number })[] = [];
  let group: Edge[] = [];
  const flush = (): void => {
    const [first] = group;
    if (first !== undefined && coverage(group, span) >= covered * (span.to - span.from))
      rules.push({
        at: first.at,
        from: Math.min(...group.map(({ from }) => from)),
        to: Math.max(...group.map(({ to }) => to)),
      });
    group = [];
  };
  for (const edge of level) {
    const [first] = group;
    if (first !== undefined && edge.at - first.at > oneRule) flush();
    group.push(edge);
  }
  flush();
  return rules;
}

/** Points of a span that edges cover. */
function coverage(edges: readonly Edge[], span: Span): number {
  let [sum, end] = [0, span.from];
  for (const { from, to } of [...edges].sort((a, b) => a.from - b.from)) {
    const stop = Math.min(to, span.to);
    sum += Math.max(0, stop - Math.max(end, from));
    end = Math.max(end, stop);
  }
  return sum;
}
