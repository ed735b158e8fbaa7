import { elementsOf, type XmlElement } from "../xml/parse-xml.ts";

/** What a reader does not see where it is anchored: notes to oneself, deleted words, pictures' descriptions. */
export const UNSEEN: ReadonlySet<string> = new Set([
  "office:annotation",
  "office:annotation-end",
  "text:tracked-changes",
  "svg:title",
  "svg:desc",
]);
const LONGEST_BLANK = 200;

/** The words of a paragraph or heading of OpenDocument, with tabs and line breaks as characters. */
export function odfText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child.replace(/\s+/g, " ");
      if (UNSEEN.has(child.name) || isBox(child) || child.name === "table:table") return "";
      switch (child.name) {
        case "text:s":
          return " ".repeat(Math.min(Number(child.attributes["text:c"] ?? 1) || 1, LONGEST_BLANK));
        case "text:tab":
          return "\t";
        case "text:line-break":
          return "\n";
        default:
          return odfText(child);
      }
    })
    .join("");
}

/** Boxes and shapes set their words apart from those of the paragraph that they are anchored in. */
export const isBox = ({ name, children }: XmlElement): boolean =>
  name === "draw:text-box" ||
  (/^draw:(?:custom-shape|rect|ellipse|circle|polygon|path|line|caption|connector)$/.test(name) &&
    children.some((child) => typeof child !== "string" && /^text:(?:p|list)$/.test(child.name)));

/** How often a row or cell is repeated, or how many it covers: at least one, and never more than a sheet may hold. */
export function countOf(element: XmlElement, attribute: string): number {
  const count = Number(element.attributes[attribute] ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, 1_048_576) : 1;
}

/** Rows of a table, or of a sheet: they may be grouped, and the first ones be set apart as a heading. */
export function rowElements(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === "table:table-row") return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowElements(child) : [];
  });
}

/** Columns of a table, or of a sheet: they may be grouped, and the first ones be set apart as a heading. */
export const columnsOf = (table: XmlElement): XmlElement[] =>
  elementsOf(table).flatMap((child) => {
    if (child.name === "table:table-column") return [child];
    return /^table:table-(?:header-columns|columns|column-group)$/.test(child.name) ? columnsOf(child) : [];
  });
