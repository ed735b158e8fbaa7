import { failed, type GridDocument, type ReadError, type Result } from "../document.ts";
import { insertedInOdf } from "../inserted.ts";
import type { DocumentLimits } from "../limits.ts";
import type { Sheet, SheetCell } from "../sheets/sheet.ts";
import { workbookGrid } from "../sheets/workbook-grid.ts";
import { descendantsOf, elementAt, elementsOf, type XmlElement } from "../xml/parse-xml.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { xmlPart } from "../zip/xml-part.ts";
import { odfStyles } from "./looks.ts";
import { odfMacros } from "./macros.ts";
import { dayInFrench, inFrench } from "./shown-number.ts";
import { columnsOf, countOf, odfText, rowElements } from "./text.ts";
import { withoutHidden } from "./without-hidden.ts";

/** Reads a workbook of OpenDocument, whose cells keep the text that they display. */
export async function readOds(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const content = await xmlPart(zip, "content.xml", limits);
  if (!content.ok) return content;
  const named = await xmlPart(zip, "styles.xml", limits);
  const styles = odfStyles(content.value, named.ok ? named.value : null);
  const { root, hidden } = withoutHidden(content.value, styles);
  const body = elementAt(root, "office:body", "office:spreadsheet");
  if (body === null) return failed({ code: "damaged" });
  const hiddenStyles = hiddenTableStyles(content.value);
  const sheets = elementsOf(body, "table:table").map((table) => sheetOf(table, hiddenStyles, limits.cells));
  return workbookGrid(
    { sheets, macros: odfMacros(zip).length > 0, hidden, inserted: insertedInOdf(zip) },
    limits.cells,
  );
}

/** Styles of sheets that are not displayed. */
function hiddenTableStyles(content: XmlElement): ReadonlySet<string> {
  const styles = descendantsOf(content, "style:style").filter(
    (style) => elementAt(style, "style:table-properties")?.attributes["table:display"] === "false",
  );
  return new Set(styles.map(({ attributes }) => attributes["style:name"] ?? ""));
}

function sheetOf(table: XmlElement, hiddenStyles: ReadonlySet<string>, most: number): Sheet {
  const hiddenColumns = hiddenColumnsOf(table);
  const cells: SheetCell[] = [];
  let row = 1;
  for (const element of rowElements(table)) {
    const repeated = countOf(element, "table:number-rows-repeated");
    const own = cellsOf(element, row, isHidden(element), hiddenColumns);
    // A repeated row with content is rare and short; the empty rest of the sheet is one row repeated a million times.
    for (let copy = 0; own.length > 0 && copy < repeated && cells.length <= most; copy++)
      cells.push(...own.map((cell) => ({ ...cell, row: row + copy })));
    row += repeated;
  }
  return {
    name: table.attributes["table:name"] ?? "",
    hidden: hiddenStyles.has(table.attributes["table:style-name"] ?? ""),
    cells: cells.slice(0, most + 1),
  };
}

const isHidden = ({ attributes }: XmlElement): boolean =>
  /^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? "");

/** First and last hidden columns of a sheet, in runs. */
function hiddenColumnsOf(table: XmlElement): readonly (readonly [first: number, last: number])[] {
  let column = 1;
  return columnsOf(table).flatMap((element) => {
    const first = column;
    column += countOf(element, "table:number-columns-repeated");
    return isHidden(element) ? [[first, column - 1] as const] : [];
  });
}

/** A cell repeated beyond this, with words in it, is no quote's. */
const MOST_REPEATED = 256;

function cellsOf(
  row: XmlElement,
  number: number,
  rowHidden: boolean,
  hiddenColumns: readonly (readonly [number, number])[],
): SheetCell[] {
  let column = 1;
  return elementsOf(row).flatMap((cell) => {
    const first = column;
    const repeated = countOf(cell, "table:number-columns-repeated");
    column += repeated;
    if (cell.name !== "table:table-cell") return [];
    const shown = shownIn(cell);
    if (shown.text === "" && !shown.unvalued) return [];
    return Array.from({ length: Math.min(repeated, MOST_REPEATED) }, (_, copy) => ({
      ...shown,
      row: number,
      column: first + copy,
      hidden: rowHidden || hiddenColumns.some(([from, to]) => first + copy >= from && first + copy <= to),
      rowSpan: countOf(cell, "table:number-rows-spanned"),
    }));
  });
}

function shownIn(cell: XmlElement): Pick<SheetCell, "text" | "numeric" | "unvalued"> {
  const text = elementsOf(cell, "text:p").map(odfText).join("\n").trim();
  const type = cell.attributes["office:value-type"];
  const numeric = type !== undefined && /^(?:float|currency|percentage)$/.test(type);
  const value = Number(cell.attributes["office:value"]) * (type === "percentage" ? 100 : 1);
  const day = type === "date" ? cell.attributes["office:date-value"] : undefined;
  return {
    text: numeric ? inFrench(text, value) : day === undefined ? text : dayInFrench(text, day),
    numeric,
    unvalued: cell.attributes["table:formula"] !== undefined && type === undefined && text === "",
  };
}
