import { elementsIn, type HtmlElement } from "./parse-html.ts";
import type { Seen } from "./style-sheets.ts";
import { isInline } from "./words.ts";

/** A row of boxes side by side, whatever element it was. */
export const ROW_OF_BOXES = "row-of-boxes";

/**
 * An element as its style sets what is inside it: a grid as a table of as many columns, boxes side by side as a row, and
 * words set as a block as one. `spanOf` tells how many columns of a grid an element takes.
 */
export function setAsShown(
  element: HtmlElement,
  { display, columns, stacked }: Seen,
  spanOf: (element: HtmlElement) => number | null,
): HtmlElement {
  switch (display?.replace(/^inline-(?=grid|flex|table)/, "")) {
    case "grid":
      return columns !== null && columns > 1 && holdsBoxesOnly(element)
        ? asTable(element, columns, spanOf)
        : asBlock(element);
    case "flex":
      return stacked !== true && holdsBoxesOnly(element) && elementsIn(element).length > 1
        ? { ...element, name: ROW_OF_BOXES }
        : asBlock(element);
    case "table":
      return isDrawn(element) ? { ...element, name: "table", children: [grouped(element)] } : element;
    case "table-row":
      return isDrawn(element) ? { ...element, name: "tr" } : element;
    case "table-cell":
      return isDrawn(element) ? { ...element, name: "td" } : element;
    case "block":
    case "list-item":
      return asBlock(element);
    default:
      return element;
  }
}

/** Lists of terms are read as such, and tables as tables. */
const isDrawn = ({ name }: HtmlElement): boolean =>
  /^(?:div|span|section|article|li|p|a|strong|b|header|footer)$/.test(name);

const holdsBoxesOnly = (element: HtmlElement): boolean =>
  isDrawn(element) &&
  element.children.every((child) => (typeof child === "string" ? child.trim() === "" : child.name !== "br"));

const asBlock = (element: HtmlElement): HtmlElement => (isInline(element) ? { ...element, name: "div" } : element);

/** Rows may be grouped by boxes of their own; what stands beside them is no row. */
const grouped = (element: HtmlElement): HtmlElement => ({
  name: "tbody",
  attributes: {},
  children: elementsIn(element).flatMap((child) =>
    child.name === "tr" ? [child] : elementsIn(child).filter(({ name }) => name === "tr"),
  ),
});

function asTable(element: HtmlElement, columns: number, spanOf: (element: HtmlElement) => number | null): HtmlElement {
  const rows: HtmlElement[][] = [];
  let left = 0;
  for (const child of elementsIn(element)) {
    const span = Math.min(columns, spanOf(child) ?? 1);
    if (span > left) {
      rows.push([]);
      left = columns;
    }
    rows.at(-1)?.push({ name: "td", attributes: { colspan: String(span) }, children: [child] });
    left -= span;
  }
  const body = rows.map((cells): HtmlElement => ({ name: "tr", attributes: {}, children: cells }));
  return { ...element, name: "table", children: [{ name: "tbody", attributes: {}, children: body }] };
}
