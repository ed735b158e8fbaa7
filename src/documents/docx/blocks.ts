import { withSpannedWords } from "../spanned-words.ts";
import { isFigureAlone } from "../split-lines.ts";
import { type Block, type TableCell, wordsOfCell } from "../text-grid.ts";
import { elementAt, elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import { shownByField, shownBySymbol } from "./signs.ts";

/** Elements that only wrap what a reader sees: content controls, inserted words, smart tags, links. */
const WRAPPERS = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:hyperlink",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
]);

/** Paragraphs and tables of a body, header, footer, cell or text box, in document order. */
export function bodyBlocks(parent: XmlElement): Block[] {
  return elementsOf(parent).flatMap((element): Block[] => {
    if (element.name === "w:p") return paragraphBlocks(element);
    if (element.name === "w:tbl") return [{ kind: "table", rows: rowsOf(element) }];
    return WRAPPERS.has(element.name) ? bodyBlocks(element) : [];
  });
}

/** A paragraph, then the blocks of the text boxes that are anchored in it. */
function paragraphBlocks(paragraph: XmlElement): Block[] {
  return [{ kind: "paragraph", text: textOf(paragraph) }, ...boxesIn(paragraph).flatMap(bodyBlocks)];
}

/** Every text box is written twice, for old and for new readers: the fallback is left out. */
function boxesIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === "mc:Fallback") return [];
    return child.name === "w:txbxContent" ? [child] : boxesIn(child);
  });
}

function textOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === "w:r") return runText(child);
      return WRAPPERS.has(child.name) ? textOf(child) : "";
    })
    .join("");
}

/** The words of a run, with tabs and line breaks as characters. */
export function runText(run: XmlElement): string {
  return elementsOf(run)
    .map((child) => {
      switch (child.name) {
        case "w:t":
          return child.children.filter((part) => typeof part === "string").join("");
        case "w:tab":
        case "w:ptab":
          return "\t";
        case "w:br":
        case "w:cr":
          return "\n";
        case "w:noBreakHyphen":
          return "-";
        case "w:sym":
          return shownBySymbol(child);
        case "w:fldChar":
          return shownByField(child);
        default:
          return "";
      }
    })
    .join("");
}

interface MergedCell extends TableCell {
  /** Rows that it covers, itself included. */
  readonly height: number;
  /** Whether it goes on with the cell above. */
  readonly goesOn: boolean;
}

function rowsOf(table: XmlElement): TableCell[][] {
  const rows = rowElements(table).map(cellsOf);
  const tall = rows.map((row, index) =>
    row.flatMap((cell): MergedCell[] => {
      if (cell.goesOn && cell.text.trim() === "" && cell.tables.length === 0) return [];
      const below = rows
        .slice(index + 1)
        .findIndex((other) => !other.some((one) => one.goesOn && one.column === cell.column));
      return [{ ...cell, height: cell.goesOn ? 1 : 1 + (below === -1 ? rows.length - index - 1 : below) }];
    }),
  );
  return withSpannedWords(tall, ({ text, tables }) => tables.length === 0 && isFigureAlone(text.trim()));
}

const rowElements = (table: XmlElement): XmlElement[] =>
  elementsOf(table).flatMap((child) => {
    if (child.name === "w:tr") return [child];
    return WRAPPERS.has(child.name) ? rowElements(child) : [];
  });

function cellsOf(row: XmlElement): MergedCell[] {
  let column = 1 + numberAt(row, ["w:trPr", "w:gridBefore"], 0);
  return cellElements(row).map((cell) => {
    const blocks = bodyBlocks(cell);
    const merge = elementAt(cell, "w:tcPr", "w:vMerge");
    const placed: MergedCell = {
      column,
      height: 1,
      goesOn: merge !== null && merge.attributes["w:val"] !== "restart",
      text: wordsOfCell(blocks),
      tables: blocks.filter((block) => block.kind === "table"),
    };
    column += numberAt(cell, ["w:tcPr", "w:gridSpan"], 1);
    return placed;
  });
}

const cellElements = (row: XmlElement): XmlElement[] =>
  elementsOf(row).flatMap((child) => {
    if (child.name === "w:tc") return [child];
    return WRAPPERS.has(child.name) ? cellElements(child) : [];
  });

function numberAt(element: XmlElement, path: readonly string[], otherwise: number): number {
  const value = Number(elementAt(element, ...path)?.attributes["w:val"] ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value < 1000 ? value : otherwise;
}
