import { joinTexts, type Text } from "../../documents/text.ts";
import type { QuoteLine, Read, Section, SummaryKind, SummaryRow, Totals } from "../model.ts";
import { readLabel } from "../totals/summary-label.ts";
import type { InputSections } from "./input-lines.ts";
import { type Placing, printedCents, printedNumber } from "./placing.ts";
import type { QuoteInput } from "./quote-input.ts";

type SummaryInput = NonNullable<QuoteInput["summaries"]>[number];
type TotalKey = keyof NonNullable<QuoteInput["totals"]>;

/** Labels of the rows that `totals` stands for, in the order of a block of totals. */
const TOTAL_LABELS: readonly (readonly [TotalKey, string])[] = [
  ["netCents", "Total HT"],
  ["vatCents", "TVA"],
  ["grossCents", "Total TTC"],
  ["fundedCents", "Montant pris en charge par l'État au titre du Ségur"],
  ["clientCents", "Montant à la charge du client"],
];

/** Rows of sub-totals and totals: those given, else one for each total given. */
export function summariesOf(input: QuoteInput, sections: InputSections, place: Placing): SummaryRow[] {
  const rows = input.summaries?.map((row, index) => ({ row, pointer: `/summaries/${index}` })) ?? totalRows(input);
  return rows.map(({ row, pointer }, index) => summaryOf(row, index, pointer, input, sections, place));
}

const totalRows = ({ totals }: QuoteInput): { row: SummaryInput; pointer: string }[] =>
  TOTAL_LABELS.flatMap(([key, label]) => {
    const cents = totals?.[key] ?? null;
    return cents === null ? [] : [{ row: { label, cents }, pointer: `/totals/${key}` }];
  });

function summaryOf(
  row: SummaryInput,
  index: number,
  pointer: string,
  input: QuoteInput,
  sections: InputSections,
  place: Placing,
): SummaryRow {
  const isRow = pointer.startsWith("/summaries");
  const said = readLabel(row.label);
  const section = sections.indexOf(row.section);
  const label = place(row.label, isRow ? `${pointer}/label` : pointer);
  const amounts = [row.cents ?? [], row.otherCents ?? []].flat();
  const cells = amounts.map((cents) => place(printedCents(cents), isRow ? `${pointer}/cents` : pointer));
  return {
    index,
    kind: row.kind ?? said.kind,
    label,
    cents: row.cents ?? null,
    gross: row.gross ?? said.gross,
    otherCents: row.otherCents ?? [],
    vatRate: row.vatRate ?? null,
    section,
    linesAbove:
      row.linesAbove ?? (section === null ? input.lines.map((_, at) => at) : (sections.sections[section]?.lines ?? [])),
    text: row.text === undefined ? joinTexts([label, ...cells]) : place(row.text, `${pointer}/text`),
  };
}

/** The totals given, in the words of the row that states them; where none are given, those that rows state. */
export function totalsOf(input: QuoteInput, summaries: readonly SummaryRow[], place: Placing): Totals {
  const given = (key: TotalKey, kind: SummaryKind): Read<number> | null => {
    const value = input.totals?.[key] ?? null;
    if (value === null) return input.totals === undefined ? stated(kind) : null;
    const row = summaries.find(({ cents, section, kind: own }) => cents === value && section === null && own === kind);
    return { value, text: row?.text ?? place(printedCents(value), `/totals/${key}`) };
  };
  const stated = (kind: SummaryKind): Read<number> | null => {
    const row = summaries.findLast(
      ({ kind: own, section, cents }) => own === kind && section === null && cents !== null,
    );
    return row?.cents == null ? null : { value: row.cents, text: row.text };
  };
  return { net: given("netCents", "net"), vat: given("vatCents", "vat"), gross: given("grossCents", "gross") };
}

/** The rates given, else those of the lines and of the rows of totals. */
export function vatRatesOf(
  input: QuoteInput,
  lines: readonly QuoteLine[],
  summaries: readonly SummaryRow[],
  place: Placing,
): Read<number>[] {
  const read = (value: number | null, pointer: string, words?: string): Read<number>[] =>
    value === null ? [] : [{ value, text: place(words ?? `${printedNumber(value)} %`, pointer) }];
  if (input.vatRates !== undefined)
    return input.vatRates.flatMap((rate, index) => {
      const { percent, text } = typeof rate === "number" ? { percent: rate, text: undefined } : rate;
      return read(percent, `/vatRates/${index}`, text);
    });
  return [
    ...lines.flatMap(({ vatRate, index }) => read(vatRate, `/lines/${index}/vatRate`)),
    ...summaries.flatMap(({ vatRate, index }) => read(vatRate, `/summaries/${index}/vatRate`)),
  ];
}

/** Headings, rows and totals in the order in which a quote prints them. */
export function tableTexts(
  lines: readonly QuoteLine[],
  sections: readonly Section[],
  summaries: readonly SummaryRow[],
): Text[] {
  const texts: Text[] = [];
  let current: number | null = null;
  for (const { section, text } of lines) {
    const heading = section === null || section === current ? undefined : sections[section]?.heading;
    if (heading !== undefined) texts.push(heading);
    current = section;
    texts.push(text);
  }
  return [...texts, ...summaries.map(({ text }) => text)];
}
