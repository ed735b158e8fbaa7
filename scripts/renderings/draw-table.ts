import { widthOf } from "../synth/drawing.ts";
import { PAGE } from "../synth/pen.ts";
import { brokenLines } from "./broken-lines.ts";
import { detailed } from "./detailed.ts";
import type { Sheet } from "./draw.ts";
import type { Ruled } from "./flow.ts";
import type { Row } from "./outline.ts";
import { filled, isFigure } from "./outline.ts";

const PADDING = 4;

interface Place {
  readonly x0: number;
  readonly x1: number;
  readonly align: "left" | "right";
  readonly wide: boolean;
}

/** Draws a table over as many pages as it takes, its heading again on each. */
export function drawTable(sheet: Sheet, table: Ruled): void {
  const places = placesOf(table, sheet.look);
  const heading = table.heading;
  const drawHeading = (): void => {
    if (heading !== null) drawRow(sheet, heading, places, { bold: true, fill: sheet.look.rules === "zebra" });
  };
  sheet.room(4 * sheet.lead);
  drawHeading();
  table.rows.forEach((row, at) => {
    if (sheet.room(heightOf(sheet, row, places) + 4)) drawHeading();
    drawRow(sheet, row, places, { bold: filled(row).length < 3, fill: sheet.look.rules === "zebra" && at % 2 === 1 });
  });
}

interface Lines {
  readonly place: Place;
  readonly lines: readonly { readonly text: string; readonly size: number }[];
}

function linesOf({ look }: Sheet, row: Row, places: readonly Place[], bold: boolean): Lines[] {
  const { size, hyphenated } = look;
  const spans = filled(row).length === 1 || isTotalRow(row);
  return places.map((column, at) => {
    const cell = row[at] ?? "";
    if (cell === "") return { place: column, lines: [] };
    const label = spans && !isFigure(cell);
    const place: Place = label ? { ...column, align: "left" } : column;
    const next = row.findIndex((other, index) => index > at && other !== "");
    const right =
      spans && place.align === "left" ? (next < 0 ? PAGE.right : (places[next]?.x0 ?? PAGE.right)) : place.x1;
    const room = right - place.x0 - 2 * PADDING;
    const whole = isFigure(cell) ? cell.replace(/ /gu, "\u00a0") : cell;
    const parts = look.detailUnder && place.wide && !spans ? detailed(whole) : [whole];
    return {
      place,
      lines: parts.flatMap((part, index) => {
        const height = index === 0 ? size : size - 1;
        return brokenLines(part, room, height, { bold, hyphenated }).map((text) => ({ text, size: height }));
      }),
    };
  });
}

const isTotalRow = (row: Row): boolean => filled(row).length === 2;

const heightOf = (sheet: Sheet, row: Row, places: readonly Place[]): number =>
  Math.max(1, ...linesOf(sheet, row, places, true).map(({ lines }) => lines.length)) * sheet.lead;

function drawRow(
  sheet: Sheet,
  row: Row,
  places: readonly Place[],
  { bold, fill }: { readonly bold: boolean; readonly fill: boolean },
): void {
  const { pen, look, lead, y } = sheet;
  const cells = linesOf(sheet, row, places, bold);
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const [top, bottom] = [y - look.size - 2, y + count * lead - look.size + 2];
  if (fill) pen.shape("fill", PAGE.left, top, PAGE.right, bottom);
  if (look.rules === "horizontal" || look.rules === "boxed") pen.shape("line", PAGE.left, bottom, PAGE.right, bottom);
  if (look.rules === "boxed") {
    pen.shape("line", PAGE.left, top, PAGE.right, top);
    for (const { x0 } of places) pen.shape("line", x0, top, x0, bottom);
    pen.shape("line", PAGE.right, top, PAGE.right, bottom);
  }
  for (const { place, lines } of cells) {
    const free = count - lines.length;
    const shift = look.vertical === "middle" ? free / 2 : look.vertical === "bottom" ? free : 0;
    lines.forEach(({ text, size }, at) => {
      const x = place.align === "right" ? place.x1 - PADDING : place.x0 + PADDING;
      pen.text(text, x, y + (at + shift) * lead, { size, bold, align: place.align });
    });
  }
  sheet.y += count * lead + 4;
}

/** Columns as wide as their longest word or figure asks; what is left goes to those of designations. */
function placesOf({ heading, rows, columns }: Ruled, { size, designationWidth }: Sheet["look"]): Place[] {
  const all = heading === null ? rows : [heading, ...rows];
  const whole = PAGE.right - PAGE.left;
  const least = columns.map(({ wide, align }, at) => {
    const cells = all.filter((row) => filled(row).length > 2).map((row) => row[at] ?? "");
    const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => widthOf(text, size, true)));
    const words = widest(cells.flatMap((cell) => cell.split(" ")));
    // Figures are never broken; headings may be.
    const figures = widest(
      rows.map((row) => (align === "right" ? (row[at] ?? "") : "")).filter((text) => text.length < 24),
    );
    return Math.max(wide ? whole * designationWidth : words, wide ? 0 : figures, 20) + 2 * PADDING + 1;
  });
  const excess = whole - least.reduce((sum, width) => sum + width, 0);
  const wides = columns.filter(({ wide }) => wide).length;
  let x: number = PAGE.left;
  return columns.map(({ align, wide }, at) => {
    const share = wides > 0 ? (wide ? excess / wides : 0) : excess / columns.length;
    const width = Math.max(30, (least[at] ?? 30) + share);
    const place = { x0: x, x1: x + width, align, wide };
    x += width;
    return place;
  });
}
