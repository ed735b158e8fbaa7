import { type TallCell, withSpannedWords } from "../spanned-words.ts";
import { isFigureAlone } from "../split-lines.ts";
import { type Block, type TableCell, wordsOfCell } from "../text-grid.ts";
import { elementsIn, type HtmlElement, lettersOf } from "./parse-html.ts";
import { collapsed, tidied } from "./words.ts";

type Table = Block & { readonly kind: "table" };
type BlocksOf = (element: HtmlElement) => Block[];

/** No table of a quote is wider or has a cell that covers more rows. */
const MOST_SPANNED = 1000;

interface FilledCell extends TallCell {
  readonly blocks: readonly Block[];
}

/** A table as its rows, under its caption; a table that only lays the page out as what stands in its cells. */
export function tableBlocks(element: HtmlElement, blocksOf: BlocksOf): Block[] {
  const rows = cellsByRow(element).map((row) =>
    row.flatMap(({ cell, column, height }): FilledCell[] => {
      const blocks = blocksOf(cell).filter(isFilled);
      return blocks.length === 0 ? [] : [{ column, height, blocks }];
    }),
  );
  const caption = elementsIn(element).find(({ name }) => name === "caption");
  const title = caption === undefined ? "" : tidied(collapsed(lettersOf(caption)));
  if (rows.every((row) => row.length < 2)) {
    const inside = rows.flat().flatMap(({ blocks }) => blocks);
    return title === "" ? inside : [{ kind: "paragraph", text: title }, ...inside];
  }
  const head: TableCell[][] = title === "" ? [] : [[{ column: 1, text: title, tables: [] }]];
  return [{ kind: "table", rows: [...head, ...withSpannedWords(rows, isFigure).map(rowOf)] }];
}

const isFilled = (block: Block): boolean =>
  block.kind === "table" ? block.rows.some((row) => row.length > 0) : block.text.trim() !== "";

interface PlacedCell {
  readonly cell: HtmlElement;
  readonly column: number;
  readonly height: number;
}

/** The cells of each row with the columns that those before and above leave them; the foot of a table comes last. */
function cellsByRow(table: HtmlElement): PlacedCell[][] {
  /** Rows that a cell from above still covers, by column. */
  const covered = new Map<number, number>();
  return rowsOf(table).map((row) => {
    const free = new Set(covered.keys());
    let column = 1;
    const placed = elementsIn(row).flatMap((cell): PlacedCell[] => {
      if (cell.name !== "td" && cell.name !== "th") return [];
      while ((covered.get(column) ?? 0) > 0 && free.has(column)) column++;
      const start = column;
      const width = Math.min(spanOf(cell, "colspan"), Math.max(1, MOST_SPANNED - start));
      const height = spanOf(cell, "rowspan");
      for (; column < start + width; column++) {
        if (height > 1 && column <= MOST_SPANNED) covered.set(column, height);
        free.delete(column);
      }
      return [{ cell, column: start, height }];
    });
    for (const [at, left] of covered) left > 1 ? covered.set(at, left - 1) : covered.delete(at);
    return placed;
  });
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  const groups = elementsIn(table).filter(({ name }) => /^(?:thead|tbody|tfoot)$/.test(name));
  const rank = ({ name }: HtmlElement): number => (name === "thead" ? 0 : name === "tfoot" ? 2 : 1);
  return groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => rank(a.group) - rank(b.group) || a.index - b.index)
    .flatMap(({ group }) => elementsIn(group).filter(({ name }) => name === "tr"));
}

function spanOf({ attributes }: HtmlElement, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributes[name] ?? "1", 10);
  return span >= 1 && span <= MOST_SPANNED ? span : 1;
}

/** Its row is one of a table, not of a page laid out. */
const isFigure = ({ blocks: [only, ...others] }: FilledCell): boolean =>
  others.length === 0 && only?.kind === "paragraph" && isFigureAlone(only.text.trim());

function rowOf(row: readonly FilledCell[]): TableCell[] {
  const isPriced = row.some(isFigure);
  return row.map(({ column, blocks }) => {
    // A table inside a cell of a priced row sets a picture or a code beside the words: they are what the cell says.
    const flat = isPriced ? blocks.flatMap((block) => (block.kind === "table" ? linesOf(block) : [block])) : blocks;
    return {
      column,
      text: wordsOfCell(flat),
      tables: flat.filter((block): block is Table => block.kind === "table"),
    };
  });
}

/** A table as lines of words. */
const linesOf = ({ rows }: Table): Block[] =>
  rows.flatMap((row): Block[] => [
    { kind: "paragraph", text: row.map(({ text }) => text).join(" ") },
    ...row.flatMap(({ tables }) => tables.flatMap(linesOf)),
  ]);
