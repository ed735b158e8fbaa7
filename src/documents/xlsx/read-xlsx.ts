import type { Cell, CellValue, Sheet as SourceSheet } from "hucre/xlsx";
import { failed, type GridDocument, ok, type ReadError, type Result } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import type { Sheet, SheetCell, Workbook } from "../sheets/sheet.ts";
import { workbookGrid } from "../sheets/workbook-grid.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { formatDate } from "./date-format.ts";
import { formatNumber } from "./number-format.ts";

/** Reads a workbook of Excel. The one place that knows the library; it is given only what was unpacked within limits. */
export async function readXlsx(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const checked = await repacked(zip, limits);
  if (!checked.ok) return checked;
  const { readXlsx: read } = await import("hucre/xlsx");
  try {
    const { sheets } = await read(checked.value, { readStyles: true, maxRows: limits.cells });
    const workbook: Workbook = {
      sheets: sheets.map((sheet) => sheetOf(sheet, limits.cells)),
      macros: zip.entries.some(({ name }) => /vbaProject\.bin$/i.test(name)),
    };
    return workbookGrid(workbook, limits.cells);
  } catch (cause) {
    return failed({ code: "damaged", cause });
  }
}

/** The XML parts alone, stored: pictures and macros are never handed on, and no size can be a lie. */
async function repacked(zip: ZipFile, limits: DocumentLimits): Promise<Result<Uint8Array, ReadError>> {
  const { zipSync } = await import("fflate");
  const parts: Record<string, Uint8Array> = {};
  for (const { name, bytes } of zip.entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    if (bytes > limits.xmlBytes) return failed({ code: "too-large" });
    const part = zip.unpack(name);
    if (part === null) continue;
    if (!part.ok) return part;
    parts[name] = part.value;
  }
  return ok(zipSync(parts, { level: 0 }));
}

function sheetOf(sheet: SourceSheet, most: number): Sheet {
  const spans = new Map(
    (sheet.merges ?? []).map(({ startRow, startCol, endRow }) => [`${startRow},${startCol}`, endRow - startRow + 1]),
  );
  const cells: SheetCell[] = [];
  const add = (row: number, column: number, value: CellValue, cell: Cell | undefined): void => {
    if (value === null && cell?.formula === undefined) return;
    const hidden = sheet.rowDefs?.get(row)?.hidden === true || sheet.columns?.[column]?.hidden === true;
    const rowSpan = spans.get(`${row},${column}`) ?? 1;
    cells.push({ row: row + 1, column: column + 1, ...shownIn(value, cell), hidden, rowSpan });
  };
  // The library gives every value by row, and details of those cells only that have some; a formula without a value may
  // stand past the last value.
  const details = sheet.cells ?? new Map<string, Cell>();
  sheet.rows.forEach((row, at) => {
    if (cells.length > most) return;
    for (const [column, value] of row.entries()) add(at, column, value, details.get(`${at},${column}`));
  });
  for (const [key, cell] of details) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (sheet.rows[row]?.[column] === undefined) add(row, column, cell.value, cell);
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    cells: cells.slice(0, most + 1),
  };
}

/** Default formats of dates and of a number where the file names none. */
const DEFAULT_DATE = "dd/mm/yyyy";

function shownIn(source: CellValue, cell: Cell | undefined): Pick<SheetCell, "text" | "numeric" | "unvalued"> {
  const value = cell?.formulaResult ?? source;
  const format = cell?.style?.numFmt ?? "";
  if (value === null || value === "") {
    // A formula may rightly give an empty text; without any value it was never computed.
    return { text: "", numeric: false, unvalued: cell?.formula !== undefined && value === null };
  }
  if (value instanceof Date)
    return { text: formatDate(value, format || DEFAULT_DATE), numeric: false, unvalued: false };
  if (typeof value === "number") return { text: formatNumber(value, format), numeric: true, unvalued: false };
  if (typeof value === "boolean") return { text: value ? "VRAI" : "FAUX", numeric: false, unvalued: false };
  return { text: String(value), numeric: false, unvalued: false };
}
