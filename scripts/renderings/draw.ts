import type { Drawing } from "../synth/drawing.ts";
import { widthOf } from "../synth/drawing.ts";
import { PAGE, Pen } from "../synth/pen.ts";
import { Random } from "../synth/random.ts";
import { brokenLines } from "./broken-lines.ts";
import { columnWidths } from "./column-widths.ts";
import { drawTable } from "./draw-table.ts";
import type { Flow } from "./flow.ts";
import type { Look } from "./look.ts";
import type { Row } from "./outline.ts";
import { filled } from "./outline.ts";

const FOOT = 785;
const WIDTH = PAGE.right - PAGE.left;

/** Where drawing has come to on the pages. */
export class Sheet {
  readonly pen = new Pen();
  readonly look: Look;
  readonly title: string;
  y = 56;

  constructor(look: Look, title: string) {
    this.look = look;
    this.title = title;
  }

  get lead(): number {
    return this.look.size * this.look.leading;
  }

  /** Begins a new page where `height` points are not left; tells whether it did. */
  room(height: number): boolean {
    if (this.y + height <= FOOT) return false;
    this.pen.page++;
    this.y = 56 + this.lead;
    return true;
  }

  /** Sets a text in lines of a width, each on the page it comes to. */
  write(text: string, x: number, width: number, options: { bold?: boolean; justified?: boolean } = {}): void {
    const { size, hyphenated } = this.look;
    const lines = brokenLines(text, width, size, { bold: options.bold ?? false, hyphenated });
    lines.forEach((line, at) => {
      this.room(this.lead);
      const stretch = options.justified === true && at < lines.length - 1;
      if (stretch) this.#stretched(line, x, width);
      else this.pen.text(line, x, this.y, { size, bold: options.bold ?? false });
      this.y += this.lead;
    });
  }

  /** A line whose blanks are stretched to fill its width. */
  #stretched(line: string, x: number, width: number): void {
    const { size } = this.look;
    const words = line.split(" ");
    const ink = words.reduce((sum, word) => sum + widthOf(word, size, false), 0);
    const gap = words.length < 2 ? 0 : (width - ink) / (words.length - 1);
    let left = x;
    for (const word of words) {
      this.pen.text(word, left, this.y, { size });
      left += widthOf(word, size, false) + gap;
    }
  }
}

/** Sets a quote on pages in Helvetica. */
export function drawingOf(flow: readonly Flow[], look: Look): Drawing {
  const sheet = new Sheet(look, "");
  const at = flow.findIndex(({ kind }) => kind === "table");
  flow.forEach((item, index) => {
    if (index === at && look.low) sheet.y = Math.max(sheet.y, 640);
    drawItem(sheet, item);
    sheet.y += sheet.lead * 0.8;
  });
  if (look.footer) drawFooters(sheet);
  const drawing = sheet.pen.drawing();
  return look.shuffled ? { ...drawing, runs: new Random(drawing.runs.length).shuffled(drawing.runs) } : drawing;
}

function drawItem(sheet: Sheet, item: Flow): void {
  switch (item.kind) {
    case "paragraph":
      sheet.write(item.text, PAGE.left, WIDTH, { justified: sheet.look.justified });
      return;
    case "lines":
      for (const line of item.lines) sheet.write(line, PAGE.left, WIDTH);
      return;
    case "grid":
      drawGrid(sheet, item.rows);
      return;
    case "boxes":
      drawBoxes(sheet, item.boxes);
      return;
    case "columns":
      drawColumns(sheet, item.paragraphs);
      return;
    case "table":
      drawTable(sheet, item);
      return;
    case "totals":
      drawTotals(sheet, item);
      return;
  }
}

function drawGrid(sheet: Sheet, rows: readonly Row[]): void {
  const { size, hyphenated } = sheet.look;
  const shared = rows.filter((row) => filled(row).length > 1);
  const widths = columnWidths(shared, WIDTH, size, 14);
  for (const row of rows) {
    if (filled(row).length === 1 && (row[0] ?? "") !== "") {
      sheet.write(row[0] ?? "", PAGE.left, WIDTH);
      continue;
    }
    let x: number = PAGE.left;
    const cells = row.map((cell, at) => {
      const left = x;
      x += widths[at] ?? 0;
      // The last cell may run to the edge of the page.
      const last = row.slice(at + 1).every((other) => other === "");
      const room = last ? Math.max(PAGE.right - left, 60) : (widths[at] ?? 60) - 10;
      return { left, lines: cell === "" ? [] : brokenLines(cell, room, size, { bold: false, hyphenated }) };
    });
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * sheet.lead;
    sheet.room(height);
    for (const { left, lines } of cells)
      lines.forEach((line, at) => {
        sheet.pen.text(line, left, sheet.y + at * sheet.lead, { size });
      });
    sheet.y += height;
  }
}

function drawBoxes(sheet: Sheet, boxes: readonly (readonly string[])[]): void {
  const { size, hyphenated, rules } = sheet.look;
  const width = WIDTH / boxes.length;
  const set = boxes.map((lines) =>
    lines.flatMap((line) => brokenLines(line, width - 24, size, { bold: false, hyphenated })),
  );
  const height = Math.max(...set.map(({ length }) => length)) * sheet.lead;
  sheet.room(height + 10);
  set.forEach((lines, box) => {
    const x = PAGE.left + box * width;
    if (rules !== "none") sheet.pen.shape("box", x, sheet.y - size - 4, x + width - 8, sheet.y + height - size + 6);
    lines.forEach((line, at) => {
      sheet.pen.text(line, x + 6, sheet.y + at * sheet.lead, { size });
    });
  });
  sheet.y += height + 10;
}

function drawColumns(sheet: Sheet, paragraphs: readonly string[]): void {
  const { size, hyphenated } = sheet.look;
  const half = Math.ceil(paragraphs.length / 2);
  const width = WIDTH / 2;
  const set = [paragraphs.slice(0, half), paragraphs.slice(half)].map((own) =>
    own.flatMap((text) => [...brokenLines(text, width - 14, size, { bold: false, hyphenated }), ""]),
  );
  const height = Math.max(...set.map(({ length }) => length)) * sheet.lead;
  sheet.room(Math.min(height, 700));
  set.forEach((lines, column) => {
    lines.forEach((line, at) => {
      sheet.pen.text(line, PAGE.left + column * width, sheet.y + at * sheet.lead, { size });
    });
  });
  sheet.y += height;
}

function drawTotals(sheet: Sheet, { rows, right }: Flow & { kind: "totals" }): void {
  const { size, rules } = sheet.look;
  const label = Math.max(...rows.map(([text]) => widthOf(text, size, true)));
  const amount = Math.max(...rows.map(([, text]) => widthOf(text, size, true)));
  const width = Math.min(WIDTH, label + amount + 30);
  const x = right ? PAGE.right - width : PAGE.left;
  sheet.room(rows.length * (sheet.lead + 2));
  for (const [text, value] of rows) {
    const lines = brokenLines(text, width - amount - 20, size, { bold: true, hyphenated: false });
    lines.forEach((line, at) => {
      sheet.pen.text(line, x + 4, sheet.y + at * sheet.lead, { size, bold: true });
    });
    sheet.pen.text(value, x + width - 4, sheet.y, { size, bold: true, align: "right" });
    const height = lines.length * sheet.lead;
    if (rules === "boxed") sheet.pen.shape("box", x, sheet.y - size - 1, x + width, sheet.y + height - size - 1);
    sheet.y += height + 2;
  }
}

function drawFooters({ pen, look }: Sheet): void {
  const last = pen.page;
  for (let page = 1; page <= last; page++) {
    pen.page = page;
    if (look.runningHead && page > 1) pen.text("Devis (suite)", PAGE.left, 36, { size: 8 });
    pen.text("Capital 50 000 € - RCS Lyon - Tous droits réservés", PAGE.left, 812, { size: 7 });
    pen.text(`Page ${page} / ${last}`, PAGE.right, 824, { size: 7, align: "right" });
  }
  pen.page = last;
}
