import type { Frame } from "../columns/frame.ts";
import { opensSection } from "../headings/section-words.ts";
import { carriesOver, foldLabel, opensSummary } from "../headings/summary-words.ts";
import { isVatAlone } from "../headings/total-words.ts";
import type { Row } from "../layout.ts";
import { looksLikePercent } from "../page/amount-shape.ts";
import { joinWords } from "../page/printed-lines.ts";
import { endsOpen, goesOnFrom, phraseGoesOn } from "../page/unwrap.ts";
import { isDetailInOwnRow, isHeadingInRow, isHeadingUnder } from "./heading-decision.ts";
import { goesOnInRow, goesOnLabel, namesBareAmount, opensLabel } from "./label-lines.ts";
import type { LineFacts } from "./line-facts.ts";
import * as lone from "./lone-lines.ts";
import { finishRow, isSetAlike, type RowDraft } from "./row-draft.ts";
import { headingLook, isSentence, isSummary, isSureItem, type TableHabits } from "./row-kinds.ts";
import { isAligned, isSetApart, staysInColumns } from "./row-places.ts";
import { farPitch, isLabelPart, isUnpricedItem, loosePitch, pitch, sameRow, tightPitch } from "./row-proximity.ts";
import { upwardCount } from "./upward-lines.ts";

/** "EUR" alone under the amount of a line above. */
const holdsCurrency = ({ cells }: LineFacts, { roles }: Frame): boolean =>
  cells.some(
    (words, column) =>
      (roles[column] === "net" || roles[column] === "gross") && /^(?:€|eur|euros)$/iu.test(joinWords(words)),
  );

/** Lines below that a line is judged by: no cell goes on for longer. */
const FORESIGHT = 60;

/**
 * Joins the printed lines under a header into rows. Lines without figures wait until the next line with figures shows
 * whether they belong to the item above, head the rows below, or are the upper part of a cell set in its middle.
 */
export class RowBuilder {
  readonly #drafts: RowDraft[] = [];
  #open: RowDraft | null = null;
  #waiting: LineFacts[] = [];
  #closed = false;
  #frame: Frame;
  #habits: TableHabits;

  constructor(frame: Frame, habits: TableHabits) {
    this.#frame = frame;
    this.#habits = habits;
  }

  get rows(): Row[] {
    return this.#drafts.map((draft) => finishRow(draft, this.#frame.roles.indexOf("payer")));
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Nothing sums up its last lines yet, or an amount that the next page takes up. */
  get goesOn(): boolean {
    const last = this.#drafts.at(-1);
    return (
      last?.kind === "item" || (last?.kind === "summary" && last.lines.some(({ labelText }) => carriesOver(labelText)))
    );
  }

  /** Goes on under a repeated header, with its own columns. */
  continueIn(frame: Frame, habits: TableHabits): void {
    this.#closed = false;
    this.#frame = frame;
    this.#habits = habits;
  }

  /** Takes lines of one region; returns those that are not part of the table. */
  add(lines: readonly LineFacts[]): LineFacts[] {
    const left: LineFacts[] = [];
    const lastSure = lines.findLastIndex(
      (facts, index) =>
        (isSureItem(facts) ||
          isUnpricedItem(facts) ||
          (!this.#habits.detailed && facts.total && !isSummary(facts, this.#habits))) &&
        !lone.listsVersions(facts, lines[index + 1]) &&
        !lone.listsVersions(facts, lines[index - 1]),
    );
    lines.forEach((facts, index) => {
      if (this.#closed) left.push(facts);
      else if (!this.#take(facts, lines.slice(index + 1, index + 1 + FORESIGHT), index <= lastSure)) {
        left.push(...this.#close(), facts);
      }
    });
    return left;
  }

  /** Ends the table; lines still waiting belong to its last item or are returned. */
  finish(): LineFacts[] {
    return this.#closed ? [] : this.#close();
  }

  #close(): LineFacts[] {
    this.#closed = true;
    return this.#settle(null, []);
  }

  #take(facts: LineFacts, following: readonly LineFacts[], moreItems: boolean): boolean {
    const [next] = following;
    if (lone.headsTotals(facts, next) || lone.isOverItsAmount(facts, next) || lone.listsVersions(facts, next))
      return false;
    if (this.#completesOpen(facts) || this.#endsWithRate(facts)) return true;
    if (isSummary(facts, this.#habits) || this.#endsFootSetSummary(facts)) {
      if (!moreItems && this.#isFar(facts)) return false;
      const above = this.#labelAbove(facts);
      this.#settle(facts, following);
      this.#push({ kind: "summary", lines: [...above, facts] });
      return true;
    }
    if (isSureItem(facts) || (facts.total && (moreItems || !this.#isFar(facts))) || isUnpricedItem(facts)) {
      if (facts.labelText === "" && !facts.quantity && !facts.price) return this.#takeBare(facts, following);
      return this.#takeItem(facts, following);
    }
    if ((moreItems || facts.line.grid) && lone.isTotalInWords(facts)) return this.#setDown("summary", facts, following);
    if (!moreItems && lone.isCountedOnly(facts, this.#waiting.at(-1), this.#habits) && !this.#isFar(facts))
      return this.#setDown("note", facts, following);
    if (facts.money || facts.label.length === 0)
      return moreItems ? this.#wait(facts) : this.#follows(facts) && this.#wait(facts);
    if (!moreItems && lone.isTotalAmongWords(facts)) return false;
    if (moreItems || opensLabel(facts, following, this.#previous(), this.#habits)) return this.#wait(facts);
    return this.#follows(facts) && this.#wait(facts);
  }

  /** A row by itself: what waits is no part of it. */
  #setDown(kind: RowDraft["kind"], facts: LineFacts, following: readonly LineFacts[]): boolean {
    this.#settle(kind === "item" ? facts : null, following);
    this.#push({ kind, lines: [facts] });
    return true;
  }

  /** "TVA à" beside its amount, over "20 %", be there a line of the label between. */
  #endsWithRate(facts: LineFacts): boolean {
    const last = this.#drafts.at(-1);
    const above = this.#previous();
    if (last?.kind !== "summary" || above === null || facts.line.grid) return false;
    const reach = endsOpen(above.labelText) ? loosePitch : tightPitch;
    if (pitch(above, facts) > reach || !looksLikePercent(joinWords(facts.cells.flat()))) return false;
    if (!phraseGoesOn(above.labelText) && !isVatAlone(foldLabel(above.labelText))) return false;
    if (!this.#waiting.every((line) => isLabelPart(line, last))) return false;
    last.lines.push(...this.#waiting, facts);
    this.#waiting = [];
    return true;
  }

  /** An amount at the foot of its ruled row, beside the last line of a label that opens a total some lines above. */
  #endsFootSetSummary(facts: LineFacts): boolean {
    if (!facts.total || facts.quantity || facts.price) return false;
    const isInRow = (line: LineFacts): boolean => sameRow(this.#habits, line, facts) === true;
    const first = this.#waiting.find(isInRow);
    return first !== undefined && !isSentence(first.labelText) && opensSummary(first.labelText);
  }

  /** The total of the open item, set a line below its quantity and price; or, in its ruled row, its quantity below them. */
  #completesOpen(facts: LineFacts): boolean {
    if (this.#countsOpen(facts)) return true;
    const first = this.#open?.lines[0];
    const last = this.#open?.lines.at(-1);
    if (first === undefined || last === undefined || !facts.total || facts.quantity || facts.price) return false;
    if (facts.line.grid && opensSummary(facts.labelText)) return false;
    if (sameRow(this.#habits, last, facts) === false) return false;
    const lines = [last, ...this.#waiting, facts];
    if (lines.some((line, index) => index > 0 && pitch(lines[index - 1] ?? line, line) > tightPitch)) return false;
    if (!this.#open?.lines.some(isUnpricedItem) || this.#open.lines.some(({ total }) => total)) return false;
    this.#open.lines.push(...this.#waiting, facts);
    this.#waiting = [];
    return true;
  }

  #countsOpen(facts: LineFacts): boolean {
    const open = this.#open;
    const last = this.#waiting.at(-1) ?? open?.lines.at(-1);
    if (open === null || last === undefined || !facts.quantity || facts.total || facts.line.grid) return false;
    const lacksCount = open.lines.every(({ quantity }) => !quantity) && open.lines.some(({ total }) => total);
    const inRow =
      sameRow(this.#habits, last, facts) ?? (pitch(last, facts) <= tightPitch && holdsCurrency(facts, this.#frame));
    if (!lacksCount || !inRow) return false;
    open.lines.push(...this.#waiting, facts);
    this.#waiting = [];
    return true;
  }

  /** An amount alone on its line: the label of a total is printed above and below it, or it belongs nowhere. */
  #takeBare(facts: LineFacts, following: readonly LineFacts[]): boolean {
    const above: LineFacts[] = [];
    let below = facts;
    for (
      let line = this.#waiting.at(-1);
      line !== undefined &&
      (lone.isOverCentredAmount(line, below) || (isSetApart(this.#habits, line) && pitch(line, below) <= tightPitch));
      line = this.#waiting.at(-1)
    ) {
      above.unshift(line);
      below = line;
      this.#waiting.pop();
    }
    const [next] = following;
    const labelled =
      above.length > 0 ||
      (next !== undefined && namesBareAmount(next, facts, this.#habits) && opensSummary(next.labelText)) ||
      (next !== undefined && isSetApart(this.#habits, next) && pitch(facts, next) <= tightPitch && !next.money);
    if (!labelled) {
      this.#waiting.push(...above);
      return lone.isCentredAmount(facts, this.#waiting.at(-1), next, this.#habits) && this.#takeItem(facts, following);
    }
    this.#settle(null, following);
    this.#push({ kind: "summary", lines: [...above, facts] });
    return true;
  }

  #takeItem(facts: LineFacts, following: readonly LineFacts[]): boolean {
    const above = this.#settle(facts, following);
    this.#push({ kind: "item", lines: [...above, facts] });
    return true;
  }

  #wait(facts: LineFacts): boolean {
    this.#waiting.push(facts);
    return true;
  }

  #push(draft: RowDraft): void {
    this.#drafts.push(draft);
    // A row of a grid without quantity and price may be a share of the total: what follows is not its own.
    const doubtful =
      draft.lines.every(({ line, quantity, price }) => line.grid && !quantity && !price) && this.#habits.detailed;
    this.#open = draft.kind === "item" && !doubtful ? draft : null;
  }

  #previous(): LineFacts | null {
    return this.#waiting.at(-1) ?? this.#drafts.at(-1)?.lines.at(-1) ?? null;
  }

  #isFar(facts: LineFacts): boolean {
    const previous = this.#previous();
    if (previous === null || previous.line.page !== facts.line.page) return false;
    return facts.line.baseline - previous.line.baseline > farPitch * Math.max(previous.line.size, facts.line.size);
  }

  /** After the last item: words that go on its designation, or the end of the last total's label. */
  #follows(facts: LineFacts): boolean {
    const previous = this.#previous();
    const last = this.#drafts.at(-1);
    if (previous === null || last === undefined || facts.outside.length > 0) return false;
    if (lone.isRecordOfItsOwn(facts) || lone.isRemarkUnderCodes(facts, this.#frame.roles)) return false;
    const reach = facts.line.grid ? 1 : isAligned(this.#habits, facts) ? 2.6 : 1.9;
    if (pitch(previous, facts) > reach) return false;
    const line = last.lines.at(-1);
    if (line !== undefined && sameRow(this.#habits, line, facts) === false) return false;
    if (last.kind === "summary") return goesOnLabel(facts, last, previous, this.#frame, this.#habits);
    return last.kind === "item" && !facts.spans && staysInColumns(this.#frame, facts);
  }

  /** Takes from the waiting lines the upper lines of a total's label. */
  #labelAbove(summary: LineFacts): LineFacts[] {
    const above: LineFacts[] = [];
    let below = summary;
    for (let line = this.#waiting.at(-1); line !== undefined; line = this.#waiting.at(-1)) {
      // A label that is whole by itself takes nothing from the label above that goes on to a second line.
      const first = this.#waiting[0];
      const isWhole = lone.isWholeLabel(summary) && !opensSummary(line.labelText);
      if (isWhole && first !== undefined && this.#open === null && this.#endsLabel(first)) break;
      if (sameRow(this.#habits, line, summary) === false) break;
      const inRow = sameRow(this.#habits, line, summary) === true || lone.isOverCentredAmount(line, below);
      const flush = isLabelPart(line, { kind: "summary", lines: [summary] });
      if (!inRow && (!flush || !isSetApart(this.#habits, line) || pitch(line, below) > tightPitch)) break;
      // The label of another total, whose amount is not there.
      const goesOn = goesOnFrom(line.labelText, below.labelText);
      if (opensSummary(line.labelText) && lone.isWholeLabel(below) && !goesOn) break;
      this.#waiting.pop();
      above.unshift(line);
      below = line;
    }
    return above;
  }

  /**
   * Gives each waiting line its place. Returns the lines that open the cells of the item `next`; what belongs nowhere
   * at the end of a table (`next` null) is returned as well.
   */
  #settle(next: LineFacts | null, following: readonly LineFacts[]): LineFacts[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return [];
    const item = next !== null && !isSummary(next, this.#habits) ? next : null;
    const upward =
      item === null ? 0 : upwardCount({ item, waiting, following, open: this.#open }, this.#frame, this.#habits);
    const rest = waiting.slice(0, waiting.length - upward);
    const left: LineFacts[] = [];
    let goesOn = true;
    rest.forEach((facts, index) => {
      const below = rest[index + 1] ?? next;
      // Who pays is said over items, be there a second line of the heading between.
      const beforeItem = item !== null && (index === rest.length - 1 || opensSection(facts.labelText));
      const open = goesOn ? this.#open : null;
      const joins = open !== null && !lone.isRecordOfItsOwn(facts);
      if (joins && !this.#isHeadingUnder(open, facts, { line: below, isItem: beforeItem })) open.lines.push(facts);
      else if (goesOn && this.#open === null && this.#endsLabel(facts)) this.#drafts.at(-1)?.lines.push(facts);
      else {
        goesOn = false;
        this.#open = null;
        // Under the last row of a page, words that go on no row are running text.
        if (this.#closed && !facts.line.grid) left.push(facts);
        else this.#addHeading(facts, below, item !== null);
      }
    });
    return [...left, ...waiting.slice(waiting.length - upward)];
  }

  #isHeadingUnder(
    open: RowDraft,
    facts: LineFacts,
    next: { readonly line: LineFacts | null; readonly isItem: boolean },
  ): boolean {
    const last = open.lines.at(-1);
    const inRow = last === undefined ? null : sameRow(this.#habits, last, facts);
    if (inRow === false && !isDetailInOwnRow(open, facts, this.#habits)) return true;
    if (inRow === true && this.#habits.ruling?.whole)
      return next.line !== null && isHeadingInRow(facts, next.line, this.#frame, this.#habits);
    const lowerHeadings = this.#drafts.some(
      ({ kind, lines: [first] }) => kind === "heading" && /^\p{Ll}/u.test(first?.labelText ?? ""),
    );
    return isHeadingUnder(open, facts, next, this.#frame, this.#habits, lowerHeadings);
  }

  #endsLabel(facts: LineFacts): boolean {
    const last = this.#drafts.at(-1);
    const line = last?.lines.at(-1);
    if (last?.kind !== "summary" || line === undefined) return false;
    return (
      goesOnInRow(facts, line, this.#habits) ||
      namesBareAmount(facts, line, this.#habits) ||
      (sameRow(this.#habits, line, facts) !== false &&
        pitch(line, facts) < tightPitch &&
        isSetAlike(last, facts) &&
        isLabelPart(facts, last) &&
        !opensSection(facts.labelText) &&
        // The end of a label set to the right may well run over an edge of columns.
        headingLook(facts, this.#frame, this.#habits) - (facts.spans ? 1 : 0) < 1)
    );
  }

  /** In small letters, in one of its cells at least: "SECTION | À la charge du client," over "1 | hors périmètre". */
  #goesOnInSmall(above: LineFacts, { cells, labelText }: LineFacts): boolean {
    const goesOn = cells.some(
      (words, column) => (above.cells[column] ?? []).length > 0 && /^\p{Ll}/u.test(joinWords(words)),
    );
    return goesOn || /^\p{Ll}/u.test(labelText);
  }

  #addHeading(facts: LineFacts, below: LineFacts | null, beforeItem: boolean): void {
    if (facts.label.length === 0) return;
    const last = this.#drafts.at(-1);
    const line = last?.lines.at(-1);
    const wrapped =
      last?.kind === "heading" &&
      line !== undefined &&
      (sameRow(this.#habits, line, facts) ?? (pitch(line, facts) < 1.35 && this.#goesOnInSmall(line, facts)));
    if (wrapped) last.lines.push(facts);
    else
      this.#drafts.push({
        kind:
          isSentence(facts.labelText) || (!beforeItem && below === null) || lone.isNoteUnderSection(facts, line)
            ? "note"
            : "heading",
        lines: [facts],
      });
  }
}
