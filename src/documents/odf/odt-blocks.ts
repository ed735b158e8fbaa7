import { withSpannedWords } from "../spanned-words.ts";
import { isFigureAlone } from "../split-lines.ts";
import { type Block, type TableCell, wordsOfCell } from "../text-grid.ts";
import { elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import { countOf, isBox, odfText, rowElements } from "./text.ts";

/** Paragraphs, headings, lists and tables of a text, header, footer, cell or frame, in document order. */
export function odtBlocks(parent: XmlElement): Block[] {
  return elementsOf(parent).flatMap((element): Block[] => {
    switch (element.name) {
      case "text:p":
      case "text:h":
        return [{ kind: "paragraph", text: odfText(element) }, ...framesIn(element).flatMap(odtBlocks)];
      case "table:table":
        return [{ kind: "table", rows: rowsOf(element) }];
      case "text:tracked-changes":
        return [];
      case "draw:frame":
        return framesIn(element).flatMap(odtBlocks);
      default:
        return odtBlocks(element);
    }
  });
}

/** Text boxes and shapes with words in them that are anchored in a paragraph. */
function framesIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (isBox(child) ? [child] : framesIn(child)));
}

interface TallCell extends TableCell {
  /** Rows that it covers, itself included. */
  readonly height: number;
}

const rowsOf = (table: XmlElement): TableCell[][] =>
  withSpannedWords(
    rowElements(table).map(cellsOf),
    ({ text, tables }) => tables.length === 0 && isFigureAlone(text.trim()),
  );

function cellsOf(row: XmlElement): TallCell[] {
  let column = 1;
  return elementsOf(row).flatMap((cell) => {
    const start = column;
    column += countOf(cell, "table:number-columns-repeated");
    if (cell.name !== "table:table-cell") return [];
    const blocks = odtBlocks(cell);
    const text = wordsOfCell(blocks);
    const height = countOf(cell, "table:number-rows-spanned");
    return [{ column: start, height, text, tables: blocks.filter((block) => block.kind === "table") }];
  });
}
