import { amount, frenchDay, quantity, totalLabels } from "./formats.ts";
import { type SynthQuote, sumOf } from "./quote.ts";
import { Random } from "./random.ts";
import type { ColumnKey, LayoutStyle } from "./style.ts";

/** How a spreadsheet wrote the quote. */
export interface CsvStyle {
  readonly delimiter: ";" | "," | "\t";
  readonly encoding: "utf-8" | "utf-8 with mark" | "windows-1252";
  readonly lineEnd: "\n" | "\r\n";
}

export function csvStyleOf(seed: number): CsvStyle {
  const random = new Random(seed ^ 0xc57);
  return {
    delimiter: random.pick([";", ";", ",", "\t"]),
    encoding: random.pick(["utf-8", "utf-8 with mark", "windows-1252"]),
    lineEnd: random.pick(["\n", "\r\n"]),
  };
}

/** A cell of a quote set as a grid. */
export interface GridCell {
  readonly text: string;
  /** Which amount of the quote it prints, as in a drawing. */
  readonly amount: string | null;
}

/** The quote as a file of separated values, its columns in the order of the layout. */
export function produceCsv(quote: SynthQuote, layout: LayoutStyle, style: CsvStyle): Uint8Array {
  const text = gridOf(quote, layout)
    .map((cells) => cells.map((cell) => quoted(cell.text, style.delimiter)).join(style.delimiter))
    .join(style.lineEnd);
  return encoded(`${text}${style.lineEnd}`, style.encoding);
}

/** The rows of the quote as a sheet. */
export const gridOf = (quote: SynthQuote, layout: LayoutStyle): GridCell[][] => [
  ...headRows(quote).map((row) => row.map(words)),
  [],
  ...tableRows(quote, layout),
  [],
  ...quote.sentences.map((sentence) => [words(sentence)]),
];

const words = (text: string): GridCell => ({ text, amount: null });

const headRows = ({ vendor, client, ...quote }: SynthQuote): string[][] => [
  ["Éditeur", vendor.name, ...vendor.address],
  ...(vendor.siret === null ? [] : [["SIRET", vendor.siret]]),
  ["Client", client.name, ...client.address],
  ["FINESS", client.finess],
  ["Devis n°", quote.number],
  ["Date", frenchDay(quote.issuedOn)],
  ["Valable jusqu'au", frenchDay(quote.validUntil)],
  ["Installation prévue le", frenchDay(quote.installationOn)],
  ...(quote.orderedOn === null ? [] : [["Commande signée le", frenchDay(quote.orderedOn)]]),
  ["Logiciel", `${quote.product.name} version ${quote.product.version}`],
  quote.referencedOn === null
    ? ["Référencement", "en cours auprès de l'ANS"]
    : ["Référencé le", frenchDay(quote.referencedOn)],
];

function tableRows(quote: SynthQuote, layout: LayoutStyle): GridCell[][] {
  const { columns } = layout;
  const row = (values: Partial<Record<ColumnKey, string | GridCell>>): GridCell[] =>
    columns.map((key) => {
      const value = values[key] ?? "";
      return typeof value === "string" ? words(value) : value;
    });
  const money = (cents: number, name: string): GridCell => ({ text: amount(cents, layout), amount: name });
  const total = (label: string, cents: number, name: string): GridCell[] =>
    row({ designation: label, total: money(cents, name) });
  const sections = quote.sections.flatMap((section, at) => [
    ...(columns.includes("payer") ? [] : [row({ designation: section.heading })]),
    ...section.lines.map((line, index) =>
      row({
        reference: line.reference,
        designation: line.detail === null ? line.designation : `${line.designation} - ${line.detail}`,
        quantity: quantity(line.quantity),
        unit: line.unit,
        unitPrice: money(line.unitPriceCents, `price ${at} ${index}`),
        total: money(line.totalCents, `total ${at} ${index}`),
        vat: `${quantity(quote.vatRate)} %`,
        payer: section.payer === "state" ? "État" : "Client",
      }),
    ),
    ...(layout.subtotals ? [total(section.closing, sumOf(section.lines), `closing ${at}`)] : []),
  ]);
  const [net, vat, gross] = totalLabels(layout, quote);
  const { netCents, vatCents, grossCents } = quote.totals;
  return [
    columns.map((key) => words(layout.headings[key])),
    ...sections,
    ...(layout.totals
      ? [total(net, netCents, "net"), total(vat, vatCents, "vat"), total(gross, grossCents, "gross")]
      : []),
    ...(quote.stray === null ? [] : [[], [words(""), words(quote.stray)]]),
  ];
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The characters of windows-1252 that French quotes use and latin-1 does not have. */
const windows: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92, œ: 0x9c, "–": 0x96 };

function encoded(text: string, encoding: CsvStyle["encoding"]): Uint8Array {
  if (encoding !== "windows-1252") return new TextEncoder().encode(encoding === "utf-8" ? text : `\ufeff${text}`);
  return Uint8Array.from([...text].map((character) => windows[character] ?? character.charCodeAt(0)));
}
