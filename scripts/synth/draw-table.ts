import { widthOf } from "./drawing.ts";
import { amount, quantity } from "./formats.ts";
import { PAGE, type Pen, type TextOptions, wrapped } from "./pen.ts";
import { type SynthLine, type SynthQuote, type SynthSection, sumOf } from "./quote.ts";
import type { ColumnKey, LayoutStyle } from "./style.ts";

interface Column {
  readonly key: ColumnKey;
  readonly x0: number;
  readonly x1: number;
  readonly align: "left" | "right";
}

const widths: Readonly<Record<ColumnKey, number>> = {
  reference: 58,
  designation: 0,
  quantity: 48,
  unit: 46,
  unitPrice: 72,
  total: 82,
  vat: 46,
  payer: 72,
};
const PADDING = 4;
/** Lowest baseline of a table on a page that is not broken early. */
const BOTTOM = 760;

/** Draws the priced table, over as many pages as it takes; returns the baseline under it. */
export function drawTable(pen: Pen, quote: SynthQuote, style: LayoutStyle, top: number): number {
  return new TableDrawing(pen, quote, style).draw(top);
}

class TableDrawing {
  readonly #pen: Pen;
  readonly #quote: SynthQuote;
  readonly #style: LayoutStyle;
  readonly #columns: readonly Column[];
  readonly #leading: number;
  #y = 0;
  #row = 0;

  constructor(pen: Pen, quote: SynthQuote, style: LayoutStyle) {
    this.#pen = pen;
    this.#quote = quote;
    this.#style = style;
    this.#columns = columnsOf(style);
    this.#leading = style.size + 2.5;
  }

  draw(top: number): number {
    this.#y = top;
    this.#header();
    for (const section of this.#quote.sections) this.#section(section);
    return this.#y + 14;
  }

  #header(): void {
    const { size } = this.#style;
    const cells = this.#columns.map((column) => {
      const label = this.#style.headings[column.key];
      const room = column.x1 - column.x0 - 2 * PADDING;
      return { column, lines: this.#style.stacked ? label.split(" ") : wrapped(label, room, size, true) };
    });
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * this.#leading;
    this.#frame(height);
    for (const { column, lines } of cells)
      for (const [index, line] of lines.entries())
        this.#cell(column, line, this.#y + index * this.#leading, size, { bold: true });
    this.#y += height + 7;
  }

  #section(section: SynthSection): void {
    if (!this.#style.columns.includes("payer")) {
      this.#room(2.5 * this.#leading + 20);
      this.#pen.text(section.heading, PAGE.left + PADDING, this.#y, { size: this.#style.size, bold: true });
      this.#frame(this.#leading);
      this.#y += this.#leading + 6;
    }
    for (const line of section.lines) this.#line(line, section);
    if (this.#style.subtotals) this.#closing(section);
  }

  #line(line: SynthLine, section: SynthSection): void {
    const { size, centred, zebra } = this.#style;
    const designation = this.#columns.find(({ key }) => key === "designation");
    const width = designation === undefined ? 100 : designation.x1 - designation.x0 - 2 * PADDING;
    const lines = wrapped(line.designation, width, size);
    const details = line.detail === null ? [] : wrapped(line.detail, width, size - 1);
    const height = (lines.length + details.length) * this.#leading;
    this.#room(height + 6);
    this.#frame(height, zebra && this.#row++ % 2 === 0);
    const middle = centred ? this.#y + ((lines.length + details.length - 1) * this.#leading) / 2 : this.#y;
    for (const column of this.#columns) {
      if (column.key === "designation") {
        [...lines, ...details].forEach((text, index) => {
          this.#cell(column, text, this.#y + index * this.#leading, index < lines.length ? size : size - 1);
        });
      } else {
        const amount = this.#amountOf(column.key, line, section);
        this.#cell(column, this.#valueOf(column.key, line, section), middle, size, { amount });
      }
    }
    this.#y += height + 6;
  }

  #valueOf(key: ColumnKey, line: SynthLine, section: SynthSection): string {
    const values: Readonly<Record<ColumnKey, string>> = {
      reference: line.reference,
      designation: line.designation,
      quantity: quantity(line.quantity),
      unit: line.unit,
      unitPrice: amount(line.unitPriceCents, this.#style),
      total: amount(line.totalCents, this.#style),
      vat: `${quantity(this.#quote.vatRate)} %`,
      payer: section.payer === "state" ? "État" : "Client",
    };
    return values[key];
  }

  /** Names the amount that a cell prints; empty for other cells. */
  #amountOf(key: ColumnKey, line: SynthLine, section: SynthSection): string {
    const kind = key === "unitPrice" ? "price" : key === "total" ? "total" : null;
    return kind === null ? "" : `${kind} ${this.#quote.sections.indexOf(section)} ${section.lines.indexOf(line)}`;
  }

  #closing(section: SynthSection): void {
    const { size } = this.#style;
    const total = this.#columns.find(({ key }) => key === "total");
    if (total === undefined) return;
    this.#room(this.#leading + 6);
    this.#frame(this.#leading);
    this.#pen.text(amount(sumOf(section.lines), this.#style), total.x1 - PADDING, this.#y, {
      size,
      bold: true,
      align: "right",
      amount: `closing ${this.#quote.sections.indexOf(section)}`,
    });
    const room = total.x0 - PAGE.left - 2 * PADDING;
    const right = widthOf(section.closing, size, true) < room ? total.x0 - PADDING : total.x0;
    this.#pen.text(section.closing, right, this.#y, { size, bold: true, align: "right" });
    this.#y += this.#leading + 6;
  }

  #cell({ x0, x1, align }: Column, text: string, y: number, size: number, options: Partial<TextOptions> = {}): void {
    this.#pen.text(text, align === "left" ? x0 + PADDING : x1 - PADDING, y, { ...options, size, align });
  }

  /** A new page, with the header again, where a row would reach below the table's foot. */
  #room(height: number): void {
    const lowest = this.#pen.page === 1 ? this.#style.breakAt : BOTTOM;
    if (this.#y + height <= lowest) return;
    this.#pen.page++;
    this.#y = 60;
    this.#header();
  }

  #frame(height: number, filled = false): void {
    const { rulings, size } = this.#style;
    const [top, bottom] = [this.#y - size - 1, this.#y + height - size + 3];
    if (filled) this.#pen.shape("fill", PAGE.left, top, PAGE.right, bottom);
    if (rulings !== "none") this.#pen.shape("line", PAGE.left, bottom, PAGE.right, bottom);
    if (rulings !== "boxed") return;
    this.#pen.shape("line", PAGE.left, top, PAGE.right, top);
    for (const { x0 } of this.#columns) this.#pen.shape("line", x0, top, x0, bottom);
    this.#pen.shape("line", PAGE.right, top, PAGE.right, bottom);
  }
}

function columnsOf({ columns }: LayoutStyle): Column[] {
  const fixed = columns.reduce((sum, key) => sum + widths[key], 0);
  const rest = PAGE.right - PAGE.left - fixed;
  let x: number = PAGE.left;
  return columns.map((key) => {
    const width = key === "designation" ? rest : widths[key];
    const column: Column = {
      key,
      x0: x,
      x1: x + width,
      align: ["designation", "reference", "unit", "payer"].includes(key) ? "left" : "right",
    };
    x += width;
    return column;
  });
}
