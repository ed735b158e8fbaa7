import type { Edge, PagedDocument, Word } from "../../src/documents/document.ts";
import { layOut } from "../../src/tables/lay-out.ts";

/** A run of words at a place: left edge and baseline in points; `right` sets it flush to that edge instead. */
export interface Run {
  readonly text: string;
  readonly x?: number;
  readonly right?: number;
  readonly y: number;
  readonly font?: string;
  readonly page?: number;
  /** Points; 10 unless told. */
  readonly size?: number;
}

/** A document of synthetic words: every letter is half as wide as the type is high. */
export function pageOf(runs: readonly Run[]): PagedDocument {
  const words = runs.flatMap(wordsOf);
  const numbers = [...new Set(words.map(({ page }) => page))].sort((a, b) => a - b);
  return {
    kind: "pages",
    problems: [],
    pages: numbers.map((number) => ({
      number,
      width: 595,
      height: 842,
      words: words.filter(({ page }) => page === number),
    })),
  };
}

function wordsOf(run: Run): Word[] {
  const { size = 10 } = run;
  const widthOf = (text: string): number => text.length * 0.5 * size;
  const blank = 0.28 * size;
  const parts = run.text.split(" ");
  const total = parts.reduce((sum, part) => sum + widthOf(part), blank * (parts.length - 1));
  let x = run.right === undefined ? (run.x ?? 0) : run.right - total;
  return parts.map((text) => {
    const left = x;
    x += widthOf(text) + blank;
    return {
      text,
      page: run.page ?? 1,
      box: [left, run.y - 0.8 * size, left + widthOf(text), run.y + 0.22 * size],
      fontSize: size,
      font: run.font ?? "regular",
    };
  });
}

/** A billed line of the usual table: designation, quantity, unit price, total. */
export const itemAt = (
  y: number,
  designation: string,
  quantity: string,
  price: string,
  total: string,
  page = 1,
): Run[] => [
  { text: designation, x: 40, y, page },
  { text: quantity, right: 330, y, page },
  { text: price, right: 430, y, page },
  { text: total, right: 550, y, page },
];

/** The header of the usual table. */
export const headerAt = (y: number, page = 1): Run[] => [
  { text: "Désignation", x: 40, y, page },
  { text: "Qté", right: 330, y, page },
  { text: "PU HT", right: 430, y, page },
  { text: "Total HT", right: 550, y, page },
];

/** A level rule over the whole table. */
const ruleAt = (at: number): Edge => ({ level: true, at, from: 36, to: 556 });

/** A document of synthetic words with edges on each of its pages. */
export function ruledPageOf(runs: readonly Run[], edges: readonly Edge[]): PagedDocument {
  const { pages, ...document } = pageOf(runs);
  return { ...document, pages: pages.map((page) => ({ ...page, edges })) };
}

/** Rows as `kind: words | figures`, with rules drawn at some heights over the whole table, or where they are told. */
export function shownRows(runs: readonly Run[], rules: readonly (number | Edge)[] = []): string[] {
  const edges = rules.map((rule) => (typeof rule === "number" ? ruleAt(rule) : rule));
  const { tables } = layOut(ruledPageOf(runs, edges));
  return tables.flatMap(({ rows }) =>
    rows.map(({ kind, cells, label }) =>
      [`${kind}: ${(label ?? cells[0])?.value}`, ...cells.slice(1).flatMap((cell) => cell?.value ?? [])].join(" | "),
    ),
  );
}
