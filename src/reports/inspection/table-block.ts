import { amountIn, oneLine, typeset } from "../../language/typography.ts";
import type { QuoteLine } from "../../quotes/model.ts";
import type { Page } from "../pretty/page.ts";
import { lengthOf, wrap } from "../wrap.ts";
import type { InspectedBlock, InspectedLine, Inspection } from "./inspection.ts";
import { type InspectionLabels, inspectionLabels } from "./labels.ts";

/** Cells of a line as printed on the terminal, the designation apart. */
type Cells = readonly [quantity: string, unitPrice: string, vat: string, total: string, payer: string];

/** The least width, in characters, in which a designation can still be read. */
const NARROWEST = 18;

/** The billed lines by section, quantities and amounts in columns; an amount that does not compute says what would. */
export function tableBlock({ blocks, subject }: Inspection, page: Page): string[] {
  const labels = inspectionLabels(page.wording.language);
  const { columns } = labels;
  const head: Cells = [columns.quantity, columns.unitPrice, columns.vat, columns.total, columns.payer];
  const rows = blocks.map(({ lines }) => lines.map((line) => cellsOf(line, labels, page)));
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows.flat()].map((cells) => lengthOf((cells[column] ?? title) || ""))),
  );
  const numberWidth = String(subject.quote.lines.length).length;
  const taken = 2 + numberWidth + 2 + widths.reduce((sum, width) => sum + width + 2, 0);
  const width = Math.max(NARROWEST, page.width - taken);
  const shape: Shape = { numberWidth, width, widths };
  return [
    page.style.faint(rowOf("", columns.designation, head, shape)),
    ...blocks.flatMap((block, index) => [
      ...headingOf(block, labels, page, blocks.length),
      ...block.lines.flatMap(({ line }, at) => lineRows(line, rows[index]?.[at] ?? head, shape)),
    ]),
  ];
}

interface Shape {
  readonly numberWidth: number;
  /** Of the designation, in characters. */
  readonly width: number;
  readonly widths: readonly number[];
}

const headingOf = ({ section }: InspectedBlock, labels: InspectionLabels, page: Page, count: number): string[] => {
  if (section === null && count < 2) return [];
  const heading = section === null ? labels.outsideSections : oneLine(section.heading.value);
  return wrap(typeset(page.wording.language, heading), page.width - 2).map((line) => `  ${page.style.strong(line)}`);
};

function cellsOf({ line, payer, computedCents }: InspectedLine, labels: InspectionLabels, { wording }: Page): Cells {
  const { language } = wording;
  const wrong =
    computedCents !== null &&
    line.totalCents !== null &&
    ![line.totalCents, line.grossCents].some((total) => total !== null && Math.abs(total - computedCents) <= 1);
  const total = line.totalCents === null ? "–" : amountIn(language, line.totalCents);
  return [
    line.quantity === null ? "–" : line.quantity.toLocaleString(language),
    priceOf(line, language),
    line.vatRate === null ? "–" : `${line.vatRate.toLocaleString(language)}\u00a0%`,
    `${line.included ? labels.included : total}${wrong ? ` ≠ ${labels.expected} ${amountIn(language, computedCents)}` : ""}`,
    `${labels.payers[payer]}${line.option ? `, ${labels.option}` : ""}`,
  ];
}

function priceOf({ unitPriceCents, discount }: QuoteLine, language: "fr" | "en"): string {
  if (unitPriceCents === null) return "–";
  const price = amountIn(language, unitPriceCents);
  if (discount === null) return price;
  return `${price} ${"percent" in discount ? `-${discount.percent}\u00a0%` : amountIn(language, -Math.abs(discount.cents))}`;
}

function lineRows(line: QuoteLine, cells: Cells, shape: Shape): string[] {
  const [first = "", ...others] = wrap(oneLine(line.designation.value), shape.width);
  const indent = " ".repeat(2 + shape.numberWidth + 2);
  return [rowOf(String(line.index + 1), first, cells, shape), ...others.map((text) => `${indent}${text}`)];
}

function rowOf(number: string, designation: string, cells: Cells, { numberWidth, width, widths }: Shape): string {
  const padded = cells.map((cell, column) => {
    const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell)));
    return column === cells.length - 1 ? cell : space + cell;
  });
  const name = designation + " ".repeat(Math.max(0, width - lengthOf(designation)));
  return `  ${number.padStart(numberWidth)}  ${name}  ${padded.join("  ")}`.trimEnd();
}
