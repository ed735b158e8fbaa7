import type { SourceDocument } from "../../documents/document.ts";
import { joinTexts, type Text } from "../../documents/text.ts";
import type { Layout, Segment } from "../../tables/layout.ts";
import { isFigure } from "../../tables/page/figures.ts";
import { findNumbers, type NumberStyle, numberStyleOf } from "../amounts/amounts.ts";
import { billedCents } from "../amounts/billed-cents.ts";
import { brokenAmounts } from "../amounts/broken-amounts.ts";
import { currencyOf } from "../amounts/currency.ts";
import { printedOver } from "../amounts/printed-over.ts";
import { totalsWithoutCents } from "../amounts/totals-without-cents.ts";
import type { Quote, QuoteLine, QuoteProblem, Read, SummaryRow } from "../model.ts";
import { withGrossShares } from "../totals/gross-shares.ts";
import { outsideSummaries } from "../totals/outside-summaries.ts";
import { provenTotals } from "../totals/proven-totals.ts";
import { saysTax } from "../totals/summaries-by-sums.ts";
import { rateIn, type SummaryDraft } from "../totals/summary-draft.ts";
import { withoutTitles } from "../totals/titles-of-totals.ts";
import { readTotals } from "../totals/totals.ts";
import { unlabelledRates } from "../totals/unlabelled-rates.ts";
import { type VatTables, vatTables } from "../totals/vat-tables.ts";
import { unplacedAmounts } from "./accounting.ts";
import { certaintyOf } from "./certainty.ts";
import { looseAmounts } from "./loose-amounts.ts";
import { optionLines } from "./options.ts";
import { byLine } from "./segment-lines.ts";
import { type PlacedSummary, statedSums, type Walk, walkTables } from "./table-walk.ts";
import { unreadRows } from "./unread-rows.ts";

export type LinesReading = Pick<
  Quote,
  "lines" | "sections" | "summaries" | "totals" | "vatRates" | "unplaced" | "problems" | "certainty" | "currency"
>;

/** Billed lines, sections, totals, and what became of every amount, from the layout of a document. */
export function readLines(layout: Layout, document: SourceDocument): LinesReading {
  const style = numberStyleOf(allTexts(layout));
  const vat = vatTables(layout.segments, style);
  const outside = outsideSummaries(layout.segments, style, vat.used, statedSums(layout, style));
  const walk = walkTables(layout.tables, layout.segments, style, outside.summaries);
  const drafts = documentLevel(
    [...walk.summaries, ...outside.summaries.map((draft) => afterAll(draft, walk))],
    walk.lines.length,
  );
  const printed = drafts.filter(({ said }) => said.whole).flatMap(({ amounts }) => amounts.map(({ value }) => value));
  const options = optionLines(walk.lines, walk.sections, printed);
  const lines: QuoteLine[] = walk.lines.map(({ apart: _, ...line }, index) => ({
    ...line,
    index,
    option: options[index] ?? false,
  }));
  const used = new Set([...vat.used, ...outside.used]);
  const over = printedOver(document, style);
  const placed = new Set(walk.summaries.flatMap(({ row }) => row ?? []));
  const rates = [...columnRates(walk, layout, style), ...labelRates(drafts), ...vat.rates];
  const worded = rates.length > 0 ? rates : wordedRates(layout, style);
  const labelled = totalsOf(drafts, lines, layout, vat);
  // Beside totals with their labels, an amount without one is for a person to look at, whatever it proves.
  const isLabelled =
    [labelled.net, labelled.vat, labelled.gross].filter((total) => total !== null).length > 1 ||
    drafts.filter(({ said, label }) => said.kind === "vat" || saysTax(label.value)).length > 1;
  const proven = isLabelled ? null : provenTotals(layout, lines, labelled, style);
  const totals = proven?.totals ?? labelled;
  const unsaid = proven?.rate != null ? [proven.rate] : unlabelledRates(totals, drafts, style);
  const vatRates = worded.length === 0 ? unsaid : worded;
  const unplaced = [
    ...unplacedAmounts(layout, used, style, placed),
    ...over,
    ...unlabelled(drafts, lines),
    ...looseAmounts({ layout, lines, drafts, used, style }),
  ].filter(({ value }) => proven?.restated.has(value) !== true);
  const summaries = withGrossShares(drafts.map(summaryRow), lines, totals);
  /** Its amounts say again what proven totals and the lines say. */
  const isRestated = ({ value }: Text): boolean =>
    proven !== null && findNumbers(value, style).every(({ cents, percent }) => percent || proven.restated.has(cents));
  const certainty = certaintyOf({ lines, summaries, totals, vatRates }, walk.guessed);
  const confirmed = new Set(
    lines.flatMap(({ index, text }) => (certainty.lines[index] === "arithmetic" ? [text] : [])),
  );
  const labels = drafts.map(({ label }) => label);
  const unread = [
    ...withoutTitles(unreadRows(layout, lines, style, used, labels), { document, lines, totals, labels }),
    ...brokenAmounts(layout, drafts, style),
    ...totalsWithoutCents(layout, style, confirmed),
  ].filter((text) => !isRestated(text));
  return {
    lines,
    sections: walk.sections.map((section, index) => ({ ...section, index })),
    summaries,
    totals,
    vatRates,
    unplaced,
    problems: [
      ...unplaced.map(({ text }): QuoteProblem => ({ code: "unplaced-amount", page: pageOf(text), text })),
      ...unread.map((text): QuoteProblem => ({ code: "unread-row", page: pageOf(text), text })),
    ],
    certainty,
    currency: currencyOf(allTexts(layout)),
  };
}

/** A total outside of the tables may sum every line. */
const afterAll = (draft: SummaryDraft, { lines }: Walk): PlacedSummary => ({
  ...draft,
  section: null,
  linesAbove: lines.map((_, index) => index),
  after: lines.length,
});

/**
 * Totals of the whole document close no section, wherever they are printed: they follow the last line, and no other
 * table repeats them. What follows such a total is about the whole document too.
 */
function documentLevel(drafts: readonly PlacedSummary[], lineCount: number): PlacedSummary[] {
  let whole = false;
  return drafts.map((draft) => {
    const repeated = drafts.some((other) => other.label.value === draft.label.value && other.after !== draft.after);
    if (draft.after === lineCount && draft.said.whole && draft.said.kind !== "subtotal" && !repeated) whole = true;
    if (draft.after < lineCount) whole = false;
    return whole
      ? { ...draft, section: null, linesAbove: Array.from({ length: lineCount }, (_, index) => index) }
      : draft;
  });
}

/** Amounts of rows without a label, unless they say again what the lines above or another row come to. */
const unlabelled = (drafts: readonly PlacedSummary[], lines: readonly QuoteLine[]): Read<number>[] =>
  drafts.flatMap((draft) => {
    if (draft.label.value !== "") return [];
    const above = draft.linesAbove.reduce((sum, index) => sum + (lines[index]?.totalCents ?? 0), 0);
    const known = new Set([
      above,
      ...drafts.flatMap((other) => (other === draft ? [] : other.amounts.map(({ value }) => value))),
    ]);
    return draft.amounts.filter(({ value }) => value !== 0 && !known.has(value)).slice(0, 1);
  });

function* allTexts(layout: Layout): Generator<string> {
  for (const table of layout.tables) {
    for (const { heading } of table.columns) yield heading.value;
    for (const row of table.rows) for (const cell of row.cells) if (cell !== null) yield cell.value;
  }
  for (const { text } of layout.segments) yield text.value;
}

const pageOf = (text: Read<number>["text"]): number | null => {
  const at = text.pieces[0]?.at;
  return at !== undefined && "page" in at ? at.page : null;
};

function summaryRow(draft: PlacedSummary, index: number): SummaryRow {
  const [stated, ...others] = draft.amounts.map(({ value }) => value);
  return {
    index,
    kind: draft.said.kind,
    label: draft.label,
    cents: stated ?? null,
    gross: draft.gross,
    otherCents: others,
    vatRate: draft.vatRate,
    section: draft.section,
    linesAbove: draft.linesAbove,
    text: draft.text,
  };
}

function totalsOf(
  drafts: readonly PlacedSummary[],
  lines: readonly QuoteLine[],
  layout: Layout,
  vat: VatTables,
): Quote["totals"] {
  const counted = lines.filter(({ option }) => !option);
  const grossLines =
    lines.every(({ grossCents }) => grossCents === null) &&
    layout.tables.length > 0 &&
    layout.tables.every(({ columns }) => !columns.some(({ role }) => role === "net"));
  return readTotals(documentTotals(drafts, counted.at(-1)?.index ?? -1), {
    linesCents: billedCents(lines),
    lineCount: counted.length,
    grossLines,
    vatTables: vat,
  });
}

/** Totals printed after the last billed line; one that every table repeats closes its table only, unless it is the VAT between two of the others. */
function documentTotals(drafts: readonly PlacedSummary[], lastLine: number): SummaryDraft[] {
  const isAfterAll = ({ linesAbove }: PlacedSummary): boolean => (linesAbove.at(-1) ?? lastLine) >= lastLine;
  const isRepeated = (draft: PlacedSummary): boolean =>
    drafts.some(
      ({ label, linesAbove }) => label.value === draft.label.value && linesAbove.at(-1) !== draft.linesAbove.at(-1),
    );
  const last = drafts.filter(isAfterAll);
  const own = new Set(last.filter((draft) => !isRepeated(draft)));
  const sums = [...own].flatMap(({ said, amounts: [read] }) => (said.whole && read !== undefined ? [read.value] : []));
  const isBetween = ({ said, amounts: [tax] }: PlacedSummary): boolean =>
    said.kind === "vat" && tax !== undefined && sums.some((net) => net > 0 && sums.includes(net + tax.value));
  return last.filter((draft) => own.has(draft) || isBetween(draft));
}

const columnRates = (walk: Walk, layout: Layout, style: NumberStyle): Read<number>[] => {
  const cells = layout.tables.flatMap((table) =>
    table.rows
      .filter(({ kind }) => kind === "item")
      .flatMap((row) => row.cells.filter((_, column) => table.columns[column]?.role === "vatRate")),
  );
  const printed = cells.flatMap((cell) => {
    const rate = cell === null ? null : rateIn(cell.value, style);
    return cell === null || rate === null ? [] : [{ value: rate, text: cell }];
  });
  const bare = walk.lines.flatMap((line) =>
    line.vatRate === null || printed.some(({ value }) => value === line.vatRate)
      ? []
      : [{ value: line.vatRate, text: line.text }],
  );
  return [...printed, ...bare];
};

/** Where no column and no total gives a rate: headings ("TVA 20 %" over amounts) and any other words with VAT and a rate. */
const wordedRates = ({ segments, tables }: Layout, style: NumberStyle): Read<number>[] => [
  ...[
    ...tables.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
    ...segments.map(({ text }) => text),
  ].flatMap((text) => wordedRate(text, style)),
  ...[
    ...byLine(segments)
      .filter(isLabelledRow)
      .map((line) => joinTexts(line.map(({ text }) => text))),
    ...tables.flatMap(({ rows }) => rows.flatMap(({ kind, text }) => (kind === "item" ? [] : [text]))),
  ]
    // "TVA | 84,00" prints the tax, and no rate; a tax of nothing has the rate of nothing.
    .filter(({ value }) => value.includes("%") || findNumbers(value, style).length > 1 || rateIn(value, style) === 0)
    .flatMap((text) => wordedRate(text, style)),
];

/** The rate of a text that speaks of the tax: "taxé au taux réduit, soit 7 %". */
function wordedRate(text: Text, style: NumberStyle): Read<number>[] {
  const rate = OF_TAX.test(text.value) ? rateIn(text.value, style) : null;
  return rate === null || (rate > HIGHEST_RATE && !text.value.includes("%")) ? [] : [{ value: rate, text }];
}
const OF_TAX = /(?<!\p{L})(?:t\.?v\.?a|tax[eé]e?s?)(?!\p{L})/iu;
/** No State in Europe taxes higher: what is, is an amount. */
const HIGHEST_RATE = 30;

/** "TVA | 280,00 € | (20 %)", "Taux de TVA | 20 %": words, and figures beside them, or a rate alone. */
const isLabelledRow = ([, ...others]: readonly Segment[]): boolean =>
  (others.length > 1 || others.some(({ text }) => text.value.includes("%"))) &&
  others.every(({ text }) => isFigure(text.value.replace(/[()]/gu, "")));

const labelRates = (drafts: readonly SummaryDraft[]): Read<number>[] =>
  // "Remise 5 %" and "Acompte 30 %" are percentages of something else.
  drafts.flatMap(({ vatRate, text, said }) =>
    vatRate === null || !["vat", "gross"].includes(said.kind) ? [] : [{ value: vatRate, text }],
  );
