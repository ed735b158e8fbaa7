import type { SourceDocument } from "../documents/document.ts";
import { barsOf } from "./columns/bars.ts";
import { withTypedRules } from "./columns/character-bars.ts";
import { withFactorsApart } from "./columns/factor-columns.ts";
import { type Frame, frameOf } from "./columns/frame.ts";
import { withProductsApart } from "./columns/product-cells.ts";
import { withSpannedPayers } from "./columns/spanned-payers.ts";
import { withTickedPayers } from "./columns/ticked-payers.ts";
import type { Header } from "./headings/header.ts";
import { headersOf } from "./headings/headers.ts";
import { isHeading } from "./headings/heading-meaning.ts";
import { isOfPayer } from "./headings/headings.ts";
import { withNamedCard } from "./headings/named-cards.ts";
import { isMarkOfPart, opensSection } from "./headings/section-words.ts";
import { carriesOver, opensSummary } from "./headings/summary-words.ts";
import type { Layout, Table } from "./layout.ts";
import { withCentredCells } from "./page/centred-cells.ts";
import { floorsOf } from "./page/floors.ts";
import { furnitureOf, pageFeetOf, pageHeadsOf } from "./page/furniture.ts";
import { withoutGrossUnder } from "./page/gross-under.ts";
import { withoutHeadRows } from "./page/head-rows.ts";
import { withMarginNotes } from "./page/margin-notes.ts";
import { paragraphsOf } from "./page/paragraphs.ts";
import { joinWords, type PlacedWord, type PrintedLine, printedLines, textOfWords } from "./page/printed-lines.ts";
import { withProseAmounts } from "./page/prose-amounts.ts";
import { segmentsOfLines } from "./page/segments.ts";
import { withSidebarsFirst } from "./page/sidebars.ts";
import { withTablesBesideApart } from "./page/tables-beside.ts";
import { notesBesideTotals, withTotalsApart } from "./page/totals-beside.ts";
import { withTurnedHeadings } from "./page/turned-headings.ts";
import { withWholeAmounts } from "./page/whole-amounts.ts";
import { withWholeLabels } from "./page/whole-labels.ts";
import { withItems } from "./rows/kept-lines.ts";
import { type LineFacts, lineFacts } from "./rows/line-facts.ts";
import { withoutNextTitle } from "./rows/part-titles.ts";
import { withRanks } from "./rows/ranked-rows.ts";
import { RowBuilder } from "./rows/row-builder.ts";
import { habitsOf, saysWhoPays } from "./rows/row-kinds.ts";
import { rulingOf } from "./rows/ruling.ts";
import { leadingIn, spacingOf } from "./rows/spacing.ts";
import { withCellsWhole, withWrappedCells } from "./rows/wrapped-cells.ts";

/** What a document shows: its priced tables, and every run of words outside of them. */
export function layOut(source: SourceDocument): Layout {
  const document = withTypedRules(withTurnedHeadings(source));
  const floors = floorsOf(document);
  const lines = withWholeLabels(
    withTotalsApart(
      withProductsApart(
        withFactorsApart(
          withTickedPayers(
            withMarginNotes(
              withProseAmounts(
                withoutGrossUnder(withWholeAmounts(withTablesBesideApart(withSidebarsFirst(printedLines(document))))),
              ),
            ),
          ),
        ),
      ),
    ),
    floors,
  );
  const headers = headersOf(lines, floors);
  const heads = new Set(pageHeadsOf(lines, headers));
  const feet = new Set(pageFeetOf(document, lines));
  const furniture = new Set([...furnitureOf(document, lines), ...heads]);
  const beside = notesBesideTotals(lines);
  const leading = leadingIn(lines);
  const drafts: TableDraft[] = [];
  /** Words that tables took for themselves. */
  const taken = new Set<PlacedWord>();
  let current: TableDraft | null = null;

  const regions = regionsOf(headers, lines);
  regions.forEach(({ header, body: printed }, index) => {
    if (header.kind === "vat") return;
    const all = printed.filter((line) => !heads.has(line) && !feet.has(line) && !beside.has(line));
    const bars = barsOf(document, header);
    const apart = all.filter((line) => !furniture.has(line));
    const items = withItems(all, apart, frameOf(header, apart.length > 0 ? apart : all, bars));
    const body = withSpannedPayers(frameOf(header, items, bars), items, document);
    const frame = frameOf(header, body, bars);
    const facts = withRanks(
      frame,
      body.map((line) => lineFacts(frame, line)),
    );
    const habits = habitsOf(frame, facts, {
      ruling: rulingOf(document, frame, facts),
      spacing: spacingOf(facts, leading),
      floors,
    });
    const isCut = (closed: TableDraft): boolean => endsWithPage(closed, lines[header.firstLine - 1], furniture);
    if (current !== null && repeats(current.frame, frame) && (!current.builder.closed || isCut(current)))
      current.builder.continueIn(frame, habits);
    else {
      if (current !== null) for (const left of current.builder.finish()) release(left, taken);
      current = { frame, builder: new RowBuilder(frame, habits), under: [], words: [] };
      drafts.push(current);
    }
    const own = [...header.cells.flatMap(({ words }) => words), ...facts.flatMap(({ cells }) => cells.flat())];
    for (const word of own) taken.add(word);
    current.words.push(...own);
    const next = regions[index + 1]?.header;
    const overleaf = next !== undefined && sameKey(frame, next) && pageOf(next) > pageOf(frame.header);
    current.under = current.builder.add(facts.filter(hasCells), overleaf);
    for (const left of current.under) release(left, taken);
    if (next === undefined || next.kind === "vat" || sameKey(frame, next) === false)
      for (const left of current.builder.finish()) release(left, taken);
  });

  const tables = drafts.flatMap((draft) => {
    const table = tableOf(draft);
    if (table.rows.some(({ kind }) => kind === "item" || kind === "summary")) return [table];
    // "Objet | Version Ségur de votre logiciel": words that look like headings, with nothing under them, are running text.
    const { cells } = draft.frame.header;
    if (!cells.every(({ words }) => isHeading(joinWords(words)))) for (const word of draft.words) taken.delete(word);
    return [];
  });
  const segments = withCentredCells(segmentsOfLines(lines, taken, document), floors);
  const cells = withWrappedCells(segments, floors);
  return { tables, segments: cells, paragraphs: withCellsWhole(paragraphsOf(segments, furniture), cells) };
}

/** Lines of a bar beside a table stand between its own, and are none of them. */
const hasCells = ({ cells }: LineFacts): boolean => cells.some((words) => words.length > 0);

interface TableDraft {
  readonly frame: Frame;
  readonly builder: RowBuilder;
  /** Its headings and the words under them. */
  readonly words: PlacedWord[];
  /** Lines printed under it in its region that are no part of it. */
  under: readonly LineFacts[];
}

const release = (facts: LineFacts, taken: Set<PlacedWord>): void => {
  for (const word of facts.cells.flat()) taken.delete(word);
};

interface Region {
  readonly header: Header;
  /** Lines under the header, up to the next one; cards of one kind share a region. */
  readonly body: PrintedLine[];
}

function regionsOf(headers: readonly Header[], lines: readonly PrintedLine[]): Region[] {
  const regions: Region[] = [];
  headers.forEach((printed, index) => {
    const end = headers[index + 1]?.firstLine ?? lines.length;
    const line = lines[printed.firstLine];
    const under = withoutNextTitle(
      withoutHeadRows(lines.slice(printed.lastLine + 1, end)),
      lines[printed.firstLine - 1],
      headers[index + 1],
    );
    const { header, body } = withNamedCard(printed, under, { line, headers });
    const last = regions.at(-1);
    if (header.headless && last?.header.headless && keyOf(last.header) === keyOf(header)) last.body.push(...body);
    else if (header.headless) regions.push({ header, body: [...linesAbove(header, lines), ...body] });
    else regions.push({ header, body });
  });
  return regions;
}

/** The designation over the first card: lines set closely, and the heading over them. */
function linesAbove(header: Header, lines: readonly PrintedLine[]): PrintedLine[] {
  const above: PrintedLine[] = [];
  let below = lines[header.firstLine];
  for (let index = header.firstLine - 1; index >= 0 && above.length < 8; index--) {
    const line = lines[index];
    if (line === undefined || below === undefined || line.page !== below.page) break;
    const pitch = (below.baseline - line.baseline) / Math.max(line.size, below.size);
    if (pitch > 2.3) break;
    above.unshift(line);
    if (pitch > 1.7) break;
    below = line;
  }
  return above;
}

const keyOf = (header: Header): string => header.cells.map(({ words }) => joinWords(words)).join("|");

/** The same header on a later page goes on with the table above. */
const repeats = (frame: Frame, next: Frame): boolean =>
  sameKey(frame, next.header) &&
  frame.header.cells.some(({ words }) => words.length > 0) &&
  pageOf(frame.header) < pageOf(next.header);

/** Lines under a table that only say that it goes on, and where ("suite page suivante", "1/2"), at most. */
const MOST_UNDER = 3;

/**
 * A table cut by the end of its page: its last row is billed or carries its sum over, little stands under it, and the
 * next page begins with its header again.
 */
const endsWithPage = (
  { frame, builder, under }: TableDraft,
  above: PrintedLine | undefined,
  furniture: ReadonlySet<PrintedLine>,
): boolean =>
  builder.goesOn &&
  under.length <= MOST_UNDER &&
  !under.some(
    ({ money, labelText }) => !carriesOver(labelText) && (money || opensSection(labelText) || opensSummary(labelText)),
  ) &&
  above !== undefined &&
  (above.page === pageOf(frame.header) || furniture.has(above));

const sameKey = (frame: Frame, header: Header): boolean =>
  keyOf(frame.header) === keyOf(header) || resembles(frame.header, header);

/** Points by which the headings of one column may differ from page to page of a scan. */
const aside = 8;

const lettersOf = (words: readonly PlacedWord[]): string => textOfWords(words).value.replace(/[^\p{L}€%]/gu, "");

/** Most of the same headings, in the same places of a later page: a scan never reads every letter twice alike. */
function resembles(a: Header, b: Header): boolean {
  if (a.kind !== b.kind || a.cells.length !== b.cells.length || pageOf(a) >= pageOf(b)) return false;
  const pairs = a.cells.map((cell, index) => [cell.words, b.cells[index]?.words ?? []] as const);
  const alike = pairs.filter(([one, other]) => lettersOf(one) === lettersOf(other)).length;
  const inPlace = pairs.every(([one, other]) => {
    const left = Math.abs((one[0]?.box[0] ?? 0) - (other[0]?.box[0] ?? 0));
    const right = Math.abs((one.at(-1)?.box[2] ?? 0) - (other.at(-1)?.box[2] ?? 0));
    return Math.min(left, right) <= aside;
  });
  return inPlace && alike * 2 >= pairs.length;
}

function pageOf(header: Header): number {
  const at = header.cells.flatMap(({ words }) => words)[0]?.at;
  return at !== undefined && "page" in at ? at.page : 1;
}

/**
 * The column of designations under a heading that says who pays, or beside the letter of a part: what is said of all lines;
 * -1 where there is none.
 */
const titledByPart = ({ header, roles }: Frame): number =>
  header.headless
    ? -1
    : header.cells.findIndex(
        ({ words, meaning }, index) =>
          roles[index] === "designation" &&
          (isOfPayer(meaning) ||
            saysWhoPays(joinWords(words)) ||
            isMarkOfPart(joinWords(header.cells[index - 1]?.words ?? []))),
      );

function tableOf({ frame, builder }: TableDraft): Table {
  const cells = frame.header.cells;
  const titleAt = frame.header.titled ? 0 : titledByPart(frame);
  return {
    columns: frame.roles.map((role, index) => {
      const words = cells[frame.header.headless ? index - 1 : index]?.words ?? [];
      const guessed = frame.guessed[index] ?? false;
      return { role, guessed, heading: index === titleAt ? { value: "", pieces: [] } : textOfWords(words) };
    }),
    title: titleAt < 0 ? null : textOfWords(cells[titleAt]?.words ?? []),
    rows: builder.rows,
  };
}
