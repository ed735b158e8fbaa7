import type { Frame } from "../columns/frame.ts";
import { headsUncounted, opensSection } from "../headings/section-words.ts";
import { carriesOver } from "../headings/summary-words.ts";
import type { Row } from "../layout.ts";
import { isWordsIn } from "./details-under.ts";
import { isHeadingUnder, isHeadingWrapped } from "./heading-decision.ts";
import { countsItem, totalsItem } from "./item-ends.ts";
import { goesOnLabel, opensLabel } from "./label-lines.ts";
import type { LineFacts } from "./line-facts.ts";
import * as lone from "./lone-lines.ts";
import { finishRow, type RowDraft } from "./row-draft.ts";
import { isSentence, isSummary, isSureItem, type TableHabits } from "./row-kinds.ts";
import { isAligned, staysInColumns } from "./row-places.ts";
import { areSetApart, farPitch, isPastRows, isUnpricedItem, pitch, sameRow } from "./row-proximity.ts";
import { areSettled, isProven, looksBilled, restates } from "./settled-sums.ts";
import * as summary from "./summary-lines.ts";
import { lastLineOfTable } from "./table-end.ts";
import { upwardCount } from "./upward-lines.ts";

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
  /** The totals printed so far account for every line. */
  #settled = false;
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

  /** Takes lines of one region; returns those that are not part of the table, which may go on under the same headings overleaf. */
  add(lines: readonly LineFacts[], goesOnOverleaf = false): LineFacts[] {
    const left: LineFacts[] = [];
    const lastSure = lastLineOfTable(lines, this.#habits, goesOnOverleaf);
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
    if (lone.isTitleOfTotals(facts)) return this.#setDown("note", facts, following);
    if (this.#completesOpen(facts) || this.#endsWithRate(facts)) return true;
    // What follows sums that account for every line is billed only where its own figures prove it.
    const isPast = this.#settled && !facts.line.grid && looksBilled(facts);
    if (isPast && ![facts, ...following].some(isProven)) return this.#follows(facts) && this.#wait(facts);
    const restated = this.#settled && restates(facts, this.#drafts);
    if (restated || isSummary(facts, this.#habits) || summary.endsFootSet(facts, this.#waiting, this.#habits)) {
      if (!moreItems && this.#isFar(facts)) return false;
      const goesOnAbove = this.#open === null ? this.#drafts.at(-1) : undefined;
      const count = summary.linesOfLabel(facts, this.#waiting, goesOnAbove, this.#frame, this.#habits);
      const above = this.#waiting.splice(this.#waiting.length - count);
      this.#settle(facts, following);
      this.#push({ kind: "summary", lines: [...above, facts] });
      return true;
    }
    if (
      isSureItem(facts) ||
      (facts.total && (moreItems || !this.#isFar(facts))) ||
      isUnpricedItem(facts) ||
      this.#isUncounted(facts)
    ) {
      if (facts.labelText === "" && !facts.quantity && !facts.price) return this.#takeBare(facts, following);
      return this.#takeItem(facts, following);
    }
    if ((moreItems || facts.line.grid) && lone.isTotalInWords(facts)) return this.#setDown("summary", facts, following);
    if (lone.isTotalPutOff(facts, this.#frame.roles)) return this.#setDown("summary", facts, following);
    if (!moreItems && lone.isCountedOnly(facts, this.#waiting.at(-1), this.#habits) && !this.#isFar(facts))
      return this.#setDown("note", facts, following);
    if (facts.money || facts.label.length === 0)
      return moreItems ? this.#wait(facts) : this.#follows(facts) && this.#wait(facts);
    if (!moreItems && lone.isTotalAmongWords(facts)) return false;
    const opens = opensLabel(facts, following, this.#previous(), this.#habits) || lone.isOverItsEnd(facts, next);
    if (moreItems || (opens && !this.#isFar(facts))) return this.#wait(facts);
    return this.#follows(facts) && this.#wait(facts);
  }

  /** A row by itself: what waits is no part of it. */
  #setDown(kind: RowDraft["kind"], facts: LineFacts, following: readonly LineFacts[]): boolean {
    this.#settle(kind === "item" ? facts : null, following);
    this.#push({ kind, lines: [facts] });
    return true;
  }

  /** The waiting lines and one more go on a row. */
  #goOn(draft: RowDraft, facts: LineFacts): boolean {
    draft.lines.push(...this.#waiting, facts);
    this.#waiting = [];
    return true;
  }

  /** "Options, non comprises dans les totaux" over "Troisième chariot | | 1 920,00": a price is all that such a line has. */
  #isUncounted(facts: LineFacts): boolean {
    if (!facts.line.grid || !facts.price || facts.total || facts.label.length === 0) return false;
    const [above, last] = [this.#waiting.at(-1), this.#drafts.at(-1)];
    if (above !== undefined) return headsUncounted(above.labelText);
    return last?.kind === "item" && last.lines.every(({ price, quantity, total }) => price && !quantity && !total);
  }

  /** The total of the open item, set a line below its quantity and price; or, in its ruled row, its quantity below them. */
  #completesOpen(facts: LineFacts): boolean {
    const open = this.#open;
    if (open === null) return false;
    const completes =
      countsItem(open, this.#waiting, facts, this.#frame, this.#habits) ||
      totalsItem(open, this.#waiting, facts, this.#habits);
    return completes && this.#goOn(open, facts);
  }

  #endsWithRate(facts: LineFacts): boolean {
    const last = this.#drafts.at(-1);
    return last !== undefined && summary.endsWithRate(facts, last, this.#waiting) && this.#goOn(last, facts);
  }

  /** An amount alone on its line: the label of a total is printed above and below it, or it belongs nowhere. */
  #takeBare(facts: LineFacts, following: readonly LineFacts[]): boolean {
    const [next] = following;
    const above = summary.linesOverBare(facts, this.#waiting, this.#habits);
    if (above === 0 && !summary.isNamedBelow(facts, next, this.#habits))
      return lone.isCentredAmount(facts, this.#waiting.at(-1), next, this.#habits) && this.#takeItem(facts, following);
    const label = this.#waiting.splice(this.#waiting.length - above);
    this.#settle(null, following);
    this.#push({ kind: "summary", lines: [...label, facts] });
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
    if (draft.kind === "summary") this.#settled = areSettled(this.#drafts, this.#frame.roles);
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
    if (pitch(previous, facts) > reach || isPastRows(facts, previous, this.#drafts)) return false;
    const line = last.lines.at(-1);
    const isUnder = this.#habits.detailsUnder && isWordsIn(facts, this.#habits.designationColumn);
    if (line !== undefined && sameRow(this.#habits, line, facts) === false && !isUnder) return false;
    if (last.kind === "summary") return goesOnLabel(facts, last, previous, this.#frame, this.#habits);
    return last.kind === "item" && !facts.spans && staysInColumns(this.#frame, facts);
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
    const apart = item !== null && areSetApart(this.#open?.lines.at(-1), rest, item);
    let goesOn = true;
    rest.forEach((facts, index) => {
      const below = rest[index + 1] ?? next;
      // Who pays is said over items, be there a second line of the heading between.
      const beforeItem = item !== null && (index === rest.length - 1 || opensSection(facts.labelText));
      const open = goesOn ? this.#open : null;
      const joins = open !== null && !lone.isRecordOfItsOwn(facts);
      const under = { line: below, isItem: beforeItem, figures: next, apart };
      if (joins && !isHeadingUnder(open, facts, under, this.#frame, this.#habits, this.#drafts)) open.lines.push(facts);
      else if (
        goesOn &&
        this.#open === null &&
        summary.endsLabel(facts, this.#drafts.at(-1), this.#frame, this.#habits)
      )
        this.#drafts.at(-1)?.lines.push(facts);
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

  #addHeading(facts: LineFacts, below: LineFacts | null, beforeItem: boolean): void {
    if (facts.label.length === 0) return;
    const last = this.#drafts.at(-1);
    const line = last?.lines.at(-1);
    const wrapped =
      last?.kind === "heading" &&
      line !== undefined &&
      (sameRow(this.#habits, line, facts) ?? isHeadingWrapped(line, facts, this.#habits));
    if (wrapped) last.lines.push(facts);
    else
      this.#drafts.push({
        kind:
          isSentence(facts.labelText) ||
          lone.isRecordOfItsOwn(facts) ||
          (!beforeItem && below === null) ||
          lone.isNoteUnderSection(facts, line)
            ? "note"
            : "heading",
        lines: [facts],
      });
  }
}
