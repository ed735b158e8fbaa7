import { elementsIn, type HtmlElement, lettersOf } from "./parse-html.ts";
import { COLUMNS_OF_AROUND, type Seen } from "./seen-style.ts";
import { isInline } from "./words.ts";

/** A row of boxes side by side, whatever element it was. */
export const ROW_OF_BOXES = "row-of-boxes";

/**
 * An element as its style sets what is inside it: a grid as a table of as many columns, boxes side by side as a row, and
 * words set as a block as one. `seenAs` tells how an element inside it is set in turn.
 */
export function setAsShown(
  element: HtmlElement,
  { display, columns, stacked, counted }: Seen,
  seenAs: (element: HtmlElement) => Seen | null,
): HtmlElement {
  if (element.name === "ol" && counted === false) return { ...element, name: "ul" };
  switch (display?.replace(/^inline-(?=grid|flex|table)/, "")) {
    case "grid":
      if (columns === COLUMNS_OF_AROUND) return { ...element, name: ROW_OF_BOXES };
      return columns !== null && columns > 1 && holdsBoxesOnly(element)
        ? asTable(element, columns, (inner) => seenAs(inner)?.span ?? null)
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
    default: {
      const set = display === "block" || display === "list-item" ? asBlock(element) : element;
      return standBeside(element, seenAs) ? { ...set, name: ROW_OF_BOXES } : set;
    }
  }
}

/** Whether all that is in an element are boxes of which each stands beside the one before. */
function standBeside(element: HtmlElement, seenAs: (element: HtmlElement) => Seen | null): boolean {
  const inside = elementsIn(element);
  return (
    inside.length > 1 &&
    !isInline(element) &&
    holdsBoxesOnly(element) &&
    inside.filter((child) => seenAs(child)?.beside !== true).length <= (inside.some(isCleared(seenAs)) ? 1 : 0)
  );
}

/** An empty element under floating ones only holds the lines apart. */
const isCleared =
  (seenAs: (element: HtmlElement) => Seen | null) =>
  (element: HtmlElement): boolean =>
    seenAs(element)?.beside !== true && lettersOf(element).trim() === "";

/** Lists of terms are read as such, and tables as tables. */
const isDrawn = ({ name }: HtmlElement): boolean =>
  /^(?:div|span|section|article|li|p|a|strong|b|header|footer)$/.test(name);

const holdsBoxesOnly = (element: HtmlElement): boolean =>
  isDrawn(element) &&
  element.children.every((child) => (typeof child === "string" ? child.trim() === "" : child.name !== "br"));

const asBlock = (element: HtmlElement): HtmlElement => (isInline(element) ? { ...element, name: "div" } : element);

type Child = HtmlElement["children"][number];

/**
 * The rows of a box set as a table: those inside it, be they grouped by boxes of their own; cells that stand in no row are of
 * one that is not written.
 */
function grouped(element: HtmlElement): HtmlElement {
  const rows: HtmlElement[] = [];
  let loose: Child[] = [];
  const flush = (): void => {
    if (loose.length > 0) rows.push({ name: "tr", attributes: {}, children: inCells(loose) });
    loose = [];
  };
  for (const child of element.children) {
    if (typeof child === "string" && child.trim() === "") continue;
    const own = rowsIn(child);
    if (own.length === 0) loose.push(child);
    else {
      flush();
      rows.push(...own);
    }
  }
  flush();
  return { name: "tbody", attributes: {}, children: rows };
}

function rowsIn(child: Child): readonly HtmlElement[] {
  if (typeof child === "string") return [];
  return child.name === "tr" ? [child] : elementsIn(child).filter(({ name }) => name === "tr");
}

/** Cells as they are; what stands between them is in one that is not written. */
function inCells(children: readonly Child[]): HtmlElement[] {
  const cells: HtmlElement[] = [];
  let words: Child[] = [];
  const flush = (): void => {
    if (words.length > 0) cells.push({ name: "td", attributes: {}, children: words });
    words = [];
  };
  for (const child of children) {
    if (typeof child === "string" || child.name !== "td") words.push(child);
    else {
      flush();
      cells.push(child);
    }
  }
  flush();
  return cells;
}

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
