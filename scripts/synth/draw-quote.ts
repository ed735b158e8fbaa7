import { drawHead } from "./draw-head.ts";
import { drawTable } from "./draw-table.ts";
import type { Drawing, Run } from "./drawing.ts";
import { amount, totalLabels } from "./formats.ts";
import { PAGE, Pen, wrapped } from "./pen.ts";
import type { SynthQuote } from "./quote.ts";
import { Random } from "./random.ts";
import { smallPrint } from "./small-print.ts";
import type { LayoutStyle } from "./style.ts";

/** Sets a quote on pages. The same quote and style give the same drawing. */
export function drawQuote(quote: SynthQuote, style: LayoutStyle): Drawing {
  const pen = new Pen();
  let y = drawHead(pen, quote, style);
  y = drawTable(pen, quote, style, y);
  if (style.totals) y = drawTotals(pen, quote, style, onPage(pen, y, 90));
  drawSentences(pen, quote, style, onPage(pen, y, 16 * quote.sentences.length));
  if (style.footer) drawFooters(pen, quote);
  for (let page = 0; page < style.smallPrint; page++) drawSmallPrint(pen, page);
  const drawing = pen.drawing();
  return { ...drawing, runs: ordered(drawing.runs, style) };
}

/** A block that would not fit under `y` starts on the next page. */
function onPage(pen: Pen, y: number, height: number): number {
  if (y + height <= 780) return y;
  pen.page++;
  return 60;
}

function drawTotals(pen: Pen, quote: SynthQuote, style: LayoutStyle, top: number): number {
  const { size } = style;
  const { totals, stray } = quote;
  const labels = totalLabels(style, quote);
  const left = PAGE.left + (PAGE.right - PAGE.left) * style.totalsAt;
  const rows = [totals.netCents, totals.vatCents, totals.grossCents];
  rows.forEach((cents, index) => {
    const y = top + index * (size + 5);
    pen.text(labels[index] ?? "", left, y, { size, bold: index !== 1 });
    pen.text(amount(cents, style), PAGE.right - 4, y, {
      size,
      bold: index !== 1,
      align: "right",
      amount: ["net", "vat", "gross"][index] ?? "",
    });
  });
  const under = top + rows.length * (size + 5) + 12;
  if (stray !== null) pen.text(stray, PAGE.left + 90, under, { size });
  return under + (stray === null ? 0 : 18);
}

function drawSentences(pen: Pen, { sentences }: SynthQuote, { size }: LayoutStyle, top: number): void {
  let y = top;
  for (const sentence of sentences)
    for (const line of wrapped(sentence, PAGE.right - PAGE.left, size)) {
      pen.text(line, PAGE.left, y, { size });
      y += size + 4;
    }
}

function drawFooters(pen: Pen, { vendor }: SynthQuote): void {
  const last = pen.page;
  for (pen.page = 1; pen.page < last; pen.page++) footer(pen, vendor.name, last);
  footer(pen, vendor.name, last);
}

const footer = (pen: Pen, vendor: string, count: number): void => {
  const middle = (PAGE.left + PAGE.right) / 2;
  pen.text(
    `${vendor}, SAS au capital de 150 000 €, indemnité forfaitaire de 40,00 € en cas de retard de paiement`,
    middle,
    806,
    { size: 7, align: "centre" },
  );
  pen.text(`Page ${pen.page} / ${count}`, PAGE.right, 818, { size: 7, align: "right" });
};

function drawSmallPrint(pen: Pen, page: number): void {
  pen.page++;
  pen.text(page === 0 ? "Conditions générales de vente" : "Conditions générales de vente (suite)", PAGE.left, 50, {
    size: 10,
    bold: true,
  });
  let y = 70;
  for (const paragraph of smallPrint(page))
    for (const line of wrapped(paragraph, PAGE.right - PAGE.left, 6.5)) {
      if (y > 790) return;
      pen.text(line, PAGE.left, y, { size: 6.5 });
      y += 8.5;
    }
}

function ordered(runs: readonly Run[], { order }: LayoutStyle): readonly Run[] {
  if (order === "columns")
    return [...runs].sort((a, b) => a.page - b.page || Math.round(a.x / 40) - Math.round(b.x / 40));
  return order === "shuffled" ? new Random(runs.length).shuffled(runs) : runs;
}
