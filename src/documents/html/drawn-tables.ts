import type { Block, TableCell } from "../text-grid.ts";
import { elementsIn, type HtmlElement } from "./parse-html.ts";
import { ROW_OF_BOXES } from "./set-boxes.ts";
import { isInline } from "./words.ts";

/** Fewer cells in a row are a label and its value. */
const LEAST_COLUMNS = 3;

/**
 * A table that a page draws without saying so: boxes one under the other, each made of as many boxes of words. Null for
 * anything else. A row of fewer boxes has its last one, the amount of a total, in the last column.
 */
export function drawnTable(element: HtmlElement, wordsOf: (box: HtmlElement) => string): Block | null {
  const rows = elementsIn(element).map(elementsIn);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const isTable =
    width >= LEAST_COLUMNS &&
    rows.filter(({ length }) => length === width).length > 1 &&
    !hasWordsBetween(element) &&
    elementsIn(element).every((row) => isBox(row) && !hasWordsBetween(row)) &&
    rows.flat().every((box) => !elementsIn(box).some((inner) => inner.name !== "br" && !isInline(inner)));
  if (!isTable) return null;
  return {
    kind: "table",
    rows: rows.map((boxes) =>
      boxes.map((box, index): TableCell => {
        const isLast = index > 0 && index === boxes.length - 1;
        return { column: isLast ? width : index + 1, text: wordsOf(box), tables: [] };
      }),
    ),
  };
}

const isBox = ({ name }: HtmlElement): boolean =>
  name === ROW_OF_BOXES || /^(?:div|li|section|article|p|header|footer)$/.test(name);

const hasWordsBetween = ({ children }: HtmlElement): boolean =>
  children.some((child) => typeof child === "string" && child.trim() !== "");
