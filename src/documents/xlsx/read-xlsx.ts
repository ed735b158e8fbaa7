import type { Cell, CellValue, Sheet as SourceSheet } from "hucre/xlsx";
import { failed, type GridDocument, ok, type ReadError, type Result } from "../document.ts";
import { hasSigns } from "../eyesight.ts";
import type { HiddenWords } from "../hidden-problems.ts";
import { insertedInExcel } from "../inserted.ts";
import type { DocumentLimits } from "../limits.ts";
import type { Sheet, SheetCell, Workbook } from "../sheets/sheet.ts";
import { workbookGrid } from "../sheets/workbook-grid.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { formatDate } from "./date-format.ts";
import { hiddenCells } from "./looks.ts";
import { formatNumber } from "./number-format.ts";

/** Reads a workbook of Excel. The one place that knows the library; it is given only what was unpacked within limits. */
export async function readXlsx(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const checked = await repacked(zip, limits);
  if (!checked.ok) return checked;
  const { readXlsx: read } = await import("hucre/xlsx");
  try {
    const { sheets, themeColors } = await read(checked.value, { readStyles: true, maxRows: limits.cells });
    const hidden: HiddenWords[] = [];
    const workbook: Workbook = {
      sheets: sheets.map((sheet) => sheetOf(sheet, themeColors, hidden, limits.cells)),
      hidden,
      inserted: insertedInExcel(zip),
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

/** The cells of a sheet that are seen; what those of a sheet that is shown hold unseen is added to `unseen`. */
function sheetOf(sheet: SourceSheet, theme: readonly string[] | undefined, unseen: HiddenWords[], most: number): Sheet {
  const spans = new Map(
    (sheet.merges ?? []).map(({ startRow, startCol, endRow }) => [`${startRow},${startCol}`, endRow - startRow + 1]),
  );
  const cells: SheetCell[] = [];
  const isHiddenSheet = sheet.hidden === true || sheet.veryHidden === true;
  const unseenAt = hiddenCells(sheet, theme);
  const add = (row: number, column: number, value: CellValue, cell: Cell | undefined): void => {
    if (value === null && cell?.formula === undefined) return;
    const hidden = sheet.rowDefs?.get(row)?.hidden === true || sheet.columns?.[column]?.hidden === true;
    const rowSpan = spans.get(`${row},${column}`) ?? 1;
    const shown = shownIn(value, cell);
    const words = hasSigns(shown.text) ? shown.text : String(value ?? "");
    const by = hidden || isHiddenSheet || !hasSigns(words) ? null : unseenAt(row, column, cell);
    if (by === null) cells.push({ row: row + 1, column: column + 1, ...shown, hidden, rowSpan });
    else unseen.push({ by, words: words.trim() });
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
    hidden: isHiddenSheet,
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
