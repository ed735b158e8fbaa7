import type { Text } from "../../documents/text.ts";
import { saysUncounted } from "../../tables/headings/uncounted.ts";
import type { ColumnRole, Layout, Row, Segment, Table } from "../../tables/layout.ts";
import { isSentence } from "../../tables/rows/row-kinds.ts";
import type { NumberStyle } from "../amounts/amounts.ts";
import { lineCents } from "../amounts/money.ts";
import { totalsInSentence } from "../totals/sentence-totals.ts";
import { saysTax, totalsInRow } from "../totals/summaries-by-sums.ts";
import { type SummaryDraft, summariesOfRow, summaryOfRow } from "../totals/summary-draft.ts";
import { readLabel } from "../totals/summary-label.ts";
import { blockAbove } from "./block-above.ts";
import { carryPayersDown } from "./carried-payers.ts";
import { chapterRows } from "./chapter-rows.ts";
import { readColumns } from "./column-reading.ts";
import { cellValues } from "./item-cells.ts";
import { type ItemLine, itemLine } from "./item-line.ts";
import { sectionAround, sectionNamed } from "./named-sections.ts";
import { isRateList } from "./rate-lists.ts";
import { withToldFactors } from "./told-factors.ts";
import { billedWeakRows, isWeak, rowsFromTotal } from "./weak-rows.ts";

const moneyRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["net", "gross", "unitPrice"]);

/** A section under construction. */
export interface SectionDraft {
  heading: Text;
  readonly parent: number | null;
  readonly lines: number[];
}

export interface PlacedSummary extends SummaryDraft {
  readonly section: number | null;
  readonly linesAbove: readonly number[];
  /** Number of lines of the document printed before it. */
  readonly after: number;
}

/** Lines, sections and rows of totals, in the order of the document. */
export interface Walk {
  readonly lines: (ItemLine & { section: number | null })[];
  /** What the lines come to so far. */
  cents: number;
  /** By line: no heading names the columns of its amounts. */
  readonly guessed: boolean[];
  readonly sections: SectionDraft[];
  readonly summaries: PlacedSummary[];
  /** Words that name the section of each table: they are no running text. */
  readonly headingsAbove: Text[];
}

/** Walks through the tables and gives each line its section, each sub-total the lines it may sum. */
export function walkTables(
  tables: readonly Table[],
  segments: readonly Segment[],
  style: NumberStyle,
  outside: readonly SummaryDraft[],
): Walk {
  const walk: Walk = { lines: [], cents: 0, guessed: [], sections: [], summaries: [], headingsAbove: [] };
  const printed = new Set(
    [...outside, ...tables.flatMap((table) => summariesOf(table, style))].flatMap(({ amounts }) =>
      amounts.map(({ value }) => value),
    ),
  );
  for (const table of tables)
    if (!isRateList(table, segments)) new TableWalk(walk, table, segments, style, printed).run();
  return walk;
}

const summariesOf = (table: Table, style: NumberStyle): SummaryDraft[] =>
  table.rows.flatMap((row) => (row.kind === "summary" ? summariesOfRow(row, table, style) : []));

/** Sums that rows outside of the tables may state again. */
export interface StatedSums {
  /** Sub-totals, totals, and the sums of each section and of all lines. */
  readonly known: ReadonlySet<number>;
  readonly linesCents: number;
  /** What each section comes to, without VAT. */
  readonly parts: readonly number[];
}

/** Amounts that a row outside of the tables may state again. */
export function statedSums(layout: Pick<Layout, "tables">, style: NumberStyle): StatedSums {
  const walk = walkTables(layout.tables, [], style, []);
  const parts = walk.sections.map(({ lines }) =>
    lines.reduce((sum, index) => sum + (walk.lines[index]?.totalCents ?? 0), 0),
  );
  const stated = walk.summaries.flatMap(({ amounts }) => amounts.map(({ value }) => value));
  return { known: new Set([walk.cents, ...parts, ...stated]), linesCents: walk.cents, parts };
}

/** A quantity times a price that makes the total of a line. */
const isProduct = ({ quantity, unitPrice, totalCents }: ItemLine): boolean =>
  quantity !== null &&
  unitPrice !== null &&
  Math.abs(Math.abs(lineCents(String(quantity), unitPrice)) - Math.abs(totalCents ?? 0)) <= 1;

class TableWalk {
  readonly #walk: Walk;
  readonly #table: Table;
  readonly #style: NumberStyle;
  /** Every amount that a row of totals states. */
  readonly #printed: ReadonlySet<number>;
  /** Section that the table's title opens. */
  readonly #base: number | null;
  #section: number | null;
  /** Lines since the last heading or closing sub-total. */
  #run: number[] = [];
  /** What they come to. */
  #runCents = 0;
  #openedByHeading = false;

  constructor(
    walk: Walk,
    table: Table,
    segments: readonly Segment[],
    style: NumberStyle,
    printed: ReadonlySet<number>,
  ) {
    this.#walk = walk;
    this.#printed = printed;
    this.#table = table;
    this.#style = style;
    const title = table.title ?? blockAbove(table, segments);
    if (title !== null && table.title === null) walk.headingsAbove.push(title);
    this.#base = title === null ? null : this.#open(title, null);
    this.#section = this.#base;
  }

  run(): void {
    const reading = readColumns(this.#table, this.#style, this.#printed);
    const columns = this.#table.columns.map((column, index) => ({ ...column, role: reading.roles[index] ?? "other" }));
    const table = { ...this.#table, columns };
    const headings = columns.map(({ heading }) => heading.value);
    const items = new Map<Row, ItemLine>();
    const lineOf = (row: Row): ItemLine =>
      itemLine(row, reading.roles, reading.values.get(row) ?? cellValues(row, this.#style), headings);
    for (const row of this.#table.rows) if (row.kind === "item") items.set(row, lineOf(row));
    carryPayersDown(this.#table, reading.roles, items);
    const heads = chapterRows(this.#table.rows, items, lineOf, this.#printed);
    for (const row of heads.keys()) items.delete(row);
    const restating = this.#trailingShares(items);
    const lastItem = [...items.keys()].at(-1);
    const allCounted = this.#areAllCounted([...items.values()].filter((line) => !restating.has(line)));
    // What the words of some lines tell says nothing of the rows that tell no such thing.
    const withFactors = withToldFactors(items, this.#style);
    for (const row of this.#table.rows) {
      const line = items.get(row);
      // Right under the last line, without a blank between: "Le devis s'élève à 4 000,00 € HT, soit 4 800,00 € TTC".
      const told = line === undefined && isSentence(row.text.value) ? totalsInSentence(row.text, this.#style) : [];
      if (told.length > 0) for (const draft of told) this.#summary({ ...draft, row });
      else if (row.kind === "heading") this.#heading(row);
      else if (heads.has(row)) this.#heading({ ...row, label: heads.get(row) ?? null });
      else if (row.kind === "summary" || line !== undefined) {
        const totals = this.#totalsIn(row, line, row === lastItem && this.#walk.lines.length > 1);
        const drafts = totals.length > 0 || line !== undefined ? totals : summariesOfRow(row, table, this.#style);
        for (const draft of drafts) this.#summary(draft);
        if (line === undefined || totals.length > 0) continue;
        if (restating.has(line) || (items.size > 1 && !allCounted && this.#restatesLines(line)))
          this.#summary(summaryOfRow({ ...row, label: line.designation }, table, this.#style));
        else this.#line(withFactors.get(row) ?? line);
      } else {
        // "Taux de TVA | 20" between the totals: a row without money, and the rate of the quote.
        const rate = summaryOfRow(row, table, this.#style);
        if (rate?.said.kind === "vat" && rate.vatRate !== null && rate.amounts.length === 0) this.#summary(rate);
      }
    }
  }

  /** The totals of a row that prints the sum of all lines, its VAT and both ("Totaux | 13 257,50 | 2 651,50 | 15 909,00"). */
  #totalsIn(row: Row, line: ItemLine | undefined, last: boolean): SummaryDraft[] {
    const label = row.label ?? line?.designation ?? { value: "", pieces: [] };
    // A line whose product closes is billed, be it alike the sum of the lines above it.
    if (line !== undefined && isProduct(line) && !saysTax(label.value)) return [];
    return totalsInRow(row, label, this.#walk.cents, this.#style, last);
  }

  /** Rows after the last sure line that state shares and totals under labels of their own. */
  #trailingShares(items: ReadonlyMap<Row, ItemLine>): ReadonlySet<ItemLine> {
    const lines = [...items.values()].filter(({ designation }) => !saysUncounted(designation.value));
    const sum = (counted: readonly ItemLine[]): number =>
      counted.reduce((total, { totalCents }) => total + (totalCents ?? 0), 0);
    // Where no line has a quantity or a price, only the total that closes the lines above parts those under it.
    if (lines.every(({ quantity, unitPrice }) => quantity === null && unitPrice === null)) {
      const under = lines.filter((line) => this.#followsTotal(line, items));
      const above = sum(lines.slice(0, lines.length - under.length));
      if (above > 0 && this.#printed.has(above)) return new Set(under);
      return new Set(rowsFromTotal(lines, this.#walk.cents, this.#printed));
    }
    const lastSure = lines.findLastIndex((line) => !isWeak(line));
    if (lastSure < 0) return new Set();
    const weak = lines.slice(lastSure + 1);
    const here = sum(lines.slice(0, lastSure + 1));
    const beforeTotals = weak.filter((line) => !this.#followsTotal(line, items));
    const billed = billedWeakRows([here, here + this.#walk.cents], beforeTotals, this.#printed);
    return new Set(weak.filter((line) => !billed.has(line)));
  }

  /** Printed under a total of the whole document: nothing is billed there. */
  #followsTotal(line: ItemLine, items: ReadonlyMap<Row, ItemLine>): boolean {
    for (const row of this.#table.rows) {
      if (items.get(row) === line) return false;
      const said = row.kind === "summary" ? readLabel(row.label?.value ?? "") : null;
      if (said?.whole && (said.kind === "net" || said.kind === "gross")) return true;
    }
    return false;
  }

  #open(heading: Text, parent: number | null): number {
    this.#walk.sections.push({ heading, parent, lines: [] });
    return this.#walk.sections.length - 1;
  }

  #heading(row: Row): void {
    if (row.label === null) return;
    const previous = this.#section === null ? null : this.#walk.sections[this.#section];
    const empty = previous !== null && previous !== undefined && previous.lines.length === 0 && this.#openedByHeading;
    const around = sectionAround(row.label.value, this.#walk.sections);
    this.#section = this.#open(row.label, around ?? (empty ? this.#section : this.#base));
    this.#openedByHeading = true;
    this.#startRun();
  }

  #line(line: ItemLine): void {
    const index = this.#walk.lines.length;
    this.#walk.lines.push({ ...line, section: this.#section });
    this.#walk.guessed.push(this.#table.columns.some(({ role, guessed }) => guessed && moneyRoles.has(role)));
    if (!saysUncounted(line.designation.value)) this.#count(index, line.totalCents ?? 0);
    if (this.#section !== null) this.#walk.sections[this.#section]?.lines.push(index);
  }

  #count(index: number, cents: number): void {
    this.#run.push(index);
    this.#runCents += cents;
    this.#walk.cents += cents;
  }

  /** "Lot 1 | 7 300,00", "Lot 2 | 7 300,00" under a total of 14 600,00: a printed sum counts every row, alike or not. */
  #areAllCounted(lines: readonly ItemLine[]): boolean {
    const sum = lines.reduce((total, { totalCents }) => total + (totalCents ?? 0), this.#walk.cents);
    return lines.length > 1 && this.#printed.has(sum);
  }

  /** An amount without quantity and price that says again what the lines above it come to. */
  #restatesLines(line: ItemLine): boolean {
    if (line.quantity !== null || line.unitPrice !== null || line.totalCents === null || line.totalCents === 0)
      return false;
    if (this.#run.length === 0) return false;
    return this.#runCents === line.totalCents;
  }

  #startRun(): void {
    this.#run = [];
    this.#runCents = 0;
  }

  #summary(draft: SummaryDraft | null): void {
    if (draft === null) return;
    const named = draft.said.whole ? null : sectionNamed(draft.label.value, this.#walk.sections);
    const ofNamed = named === null ? [] : (this.#walk.sections[named]?.lines ?? []);
    if (named !== this.#section && ofNamed.length > 0) {
      this.#walk.summaries.push({
        ...draft,
        section: named,
        linesAbove: [...ofNamed],
        after: this.#walk.lines.length,
      });
      return;
    }
    const stated = draft.amounts[0]?.value ?? null;
    const closes = stated !== null && this.#run.length > 0 && this.#runCents === stated;
    const whole = draft.said.whole && draft.said.kind !== "subtotal";
    if (closes && !whole && this.#section === null) this.#implicit(draft.label);
    const linesAbove =
      this.#run.length > 0
        ? [...this.#run]
        : this.#section === null
          ? []
          : [...(this.#walk.sections[this.#section]?.lines ?? [])];
    this.#walk.summaries.push({ ...draft, section: this.#section, linesAbove, after: this.#walk.lines.length });
    if (closes && !whole && this.#openedByHeading === false && this.#base === null) {
      this.#section = null;
      this.#startRun();
    }
  }

  /** A sub-total that no heading opens names the lines it sums. */
  #implicit(label: Text): void {
    this.#section = this.#open(label, null);
    for (const index of this.#run) {
      this.#walk.sections[this.#section]?.lines.push(index);
      const line = this.#walk.lines[index];
      if (line !== undefined) line.section = this.#section;
    }
  }
}
