import type { Block, TableCell } from "../text-grid.ts";
import { elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import { countOf, odfText } from "./text.ts";

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

/** Text boxes anchored in a paragraph. */
function framesIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === "draw:text-box" ? [child] : framesIn(child)));
}

/** Rows may be grouped, and the first ones be set apart as a heading. */
function rowsOf(table: XmlElement): TableCell[][] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === "table:table-row") return [cellsOf(child)];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: XmlElement): TableCell[] {
  let column = 1;
  return elementsOf(row).flatMap((cell) => {
    const start = column;
    column += countOf(cell, "table:number-columns-repeated");
    if (cell.name !== "table:table-cell") return [];
    const blocks = odtBlocks(cell);
    const text = blocks
      .flatMap((block) => (block.kind === "paragraph" && block.text.trim() !== "" ? [block.text] : []))
      .join("\n")
      .replaceAll("\t", " ");
    return [{ column: start, text, tables: blocks.filter((block) => block.kind === "table") }];
  });
}
