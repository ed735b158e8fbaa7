import { hasSigns, type Look, SILENT_LOOK, type TellableColour, unseenBy, withRestOf } from "../eyesight.ts";
import type { HiddenWords } from "../hidden-problems.ts";
import { elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import type { OdfFamily, OdfStyles } from "./looks.ts";
import { columnsOf, countOf, isBox, odfText, UNSEEN } from "./text.ts";

export interface VisibleTree {
  readonly root: XmlElement;
  /** Words that the tree holds and does not show, left out of it. */
  readonly hidden: readonly HiddenWords[];
}

/** What its style may say of an element's words, and of what they stand on. */
const FAMILIES: Readonly<Record<string, OdfFamily>> = {
  "text:p": "paragraph",
  "text:h": "paragraph",
  "text:span": "text",
  "text:a": "text",
  "text:section": "section",
  "table:table": "table",
  "table:table-row": "table-row",
  "table:table-cell": "table-cell",
};

/**
 * A tree of OpenDocument without what nobody sees: hidden sections and paragraphs, words that their style hides, those of
 * the colour of their ground, and tiny ones. Where figures depend on conditions, so may the ground of a sheet.
 */
export function withoutHidden(root: XmlElement, styles: OdfStyles): VisibleTree {
  const hidden: HiddenWords[] = [];
  const hide = (words: string, by: HiddenWords["by"]): void => {
    if (hasSigns(words)) hidden.push({ by, words: words.replace(/\s+/g, " ").trim() });
  };
  const visible = (element: XmlElement, around: Look, cells: readonly (string | undefined)[]): XmlElement => {
    let column = 0;
    return {
      ...element,
      children: element.children.flatMap((child): (XmlElement | string)[] => {
        if (typeof child === "string") {
          const by = hasSigns(child) ? unseenBy(around) : null;
          if (by === null) return [child];
          hide(child, by);
          return [];
        }
        if (UNSEEN.has(child.name)) return [child];
        if (isHiddenElement(child)) {
          hide(odfText(child), "invisible");
          return [];
        }
        const isCell = /^table:(?:covered-)?table-cell$/.test(child.name);
        const usual = isCell ? cells[column] : undefined;
        if (isCell) column += countOf(child, "table:number-columns-repeated");
        const look = lookWithin(child, around, styles, usual);
        return [visible(child, look, child.name === "table:table" ? usualCells(child) : cells)];
      }),
    };
  };
  return { root: visible(root, { ...SILENT_LOOK, ground: styles.page }, []), hidden };
}

/** How words inside an element look by its style and by those around it. */
function lookWithin(element: XmlElement, around: Look, { lookOf }: OdfStyles, usual: string | undefined): Look {
  if (isBox(element)) return { ...SILENT_LOOK, shown: around.shown, ground: "unsure" };
  const family = FAMILIES[element.name];
  if (family === undefined) return around;
  const name =
    element.attributes[family === "table" || family.startsWith("table-") ? "table:style-name" : "text:style-name"];
  const own = lookOf(family, name ?? usual);
  const ground: TellableColour | null = holdsConditions(element) ? "unsure" : own.ground;
  return withRestOf({ ...own, ground }, around);
}

/** Rules by which a sheet colours its cells as their values are. */
const holdsConditions = (table: XmlElement): boolean =>
  table.name === "table:table" && elementsOf(table, "calcext:conditional-formats").length > 0;

/** The style that the cells of each column of a table have where they name none. */
const usualCells = (table: XmlElement): (string | undefined)[] =>
  columnsOf(table).flatMap((column) =>
    Array.from(
      { length: Math.min(countOf(column, "table:number-columns-repeated"), MOST_COLUMNS) },
      () => column.attributes["table:default-cell-style-name"],
    ),
  );

/** Sheets are wider by columns that nobody fills. */
const MOST_COLUMNS = 256;

const isHiddenElement = ({ name, attributes }: XmlElement): boolean =>
  name === "text:hidden-text" ||
  name === "text:hidden-paragraph" ||
  (name === "text:section" && attributes["text:display"] === "none");
