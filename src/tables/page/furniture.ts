import type { SourceDocument } from "../../documents/document.ts";
import { groupedBy } from "../../documents/grouped-by.ts";
import type { Header } from "../headings/header.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { joinWords, type PrintedLine } from "./printed-lines.ts";

/** Running headers and footers: lines that stand on several pages at the same height with the same words. */
export function furnitureOf(document: SourceDocument, lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  if (document.kind === "grid" || document.pages.length < 2) return new Set();
  const heights = new Map(document.pages.map((page) => [page.number, page.height]));
  const isAtEdge = ({ page, baseline }: PrintedLine): boolean => {
    const height = heights.get(page) ?? 0;
    return baseline <= 0.2 * height || baseline >= 0.82 * height;
  };
  const byPlace = groupedBy(lines.filter(isAtEdge), (line) => `${Math.round(line.baseline / 4)} ${wordingOf(line)}`);
  const repeated = [...byPlace.values()].filter((group) => new Set(group.map(({ page }) => page)).size > 1);
  return new Set(repeated.flat());
}

/** "page 2/3", "(suite)": said of the page. */
const OF_PAGE = /(?<!\p{L})(?:pages?\s*:?\s*\d{1,3}\s*(?:\/|sur|de)\s*\d{1,3}|\(?suite\)?$)/iu;

/**
 * Heads of later pages: lines above the headings that go on with a table there, which say of which page they are or
 * repeat what the first page has above its own ("DEVIS N° 12-0733 (page 2/2)", set elsewhere than on page 1).
 */
export function pageHeadsOf(lines: readonly PrintedLine[], headers: readonly Header[]): PrintedLine[] {
  const [first, ...later] = headers.filter(
    ({ firstLine }, index) => lines[firstLine]?.page !== lines[headers[index - 1]?.firstLine ?? -1]?.page,
  );
  if (first === undefined) return [];
  const head = lines.slice(0, first.firstLine).map((line) => ` ${wordingOf(line)} `);
  return later.flatMap(({ firstLine }) => {
    const page = lines[firstLine]?.page;
    let top = firstLine;
    while (lines[top - 1]?.page === page) top--;
    return lines.slice(top, firstLine).filter((line) => {
      const wording = ` ${wordingOf(line)} `;
      return OF_PAGE.test(joinWords(line.words)) || head.some((printed) => printed.includes(wording));
    });
  });
}

/** Who the company is, in the words of the registers. */
const OF_COMPANY =
  /(?<!\p{L})(?:r\.?c\.?s\.?|siret|siren|capital|code ape|ape|naf|r\.?m\.?|t\.?v\.?a\.? intra\p{L}*)(?!\p{L})/iu;
/** Share of the height of a page under which its foot stands. */
const LOWEST = 0.85;
/** Heights of type between the lines of a foot, at most, and over its first one, at least. */
const [CLOSE, APART] = [2, 3];
/** Lines that a foot has at most. */
const MOST_LINES = 5;

/**
 * Lines at the foot of each page, far under all else, that say who the company is or which page it is: be their numbers
 * under the columns of the table ("Ecolys Santé SAS, RCS Paris 724 946 694      1"), they are no rows.
 */
export function pageFeetOf(document: SourceDocument, lines: readonly PrintedLine[]): PrintedLine[] {
  if (document.kind === "grid") return [];
  const linesOn = new Map<number, PrintedLine[]>(document.pages.map(({ number }) => [number, []]));
  for (const line of lines) linesOn.get(line.page)?.push(line);
  return document.pages.flatMap(({ number, height }) => {
    const own = linesOn.get(number) ?? [];
    const pitchOver = (at: number): number =>
      ((own[at]?.baseline ?? 0) - (own[at - 1]?.baseline ?? Number.NEGATIVE_INFINITY)) / (own[at]?.size ?? 1);
    let first = own.length - 1;
    while (first > 0 && pitchOver(first) <= CLOSE) first--;
    const foot = own.slice(first);
    const isApart = foot.length <= MOST_LINES && foot.length < own.length && pitchOver(first) >= APART;
    const isLow = (foot[0]?.baseline ?? 0) > LOWEST * height;
    const isFoot = foot.some(({ words }) => OF_COMPANY.test(joinWords(words)) || OF_PAGE.test(joinWords(words)));
    return isApart && isLow && isFoot && !foot.some(({ words }) => opensSummary(joinWords(words))) ? foot : [];
  });
}

/** The words of a line with its numbers left open; in a scan, neither blanks nor marks are read twice alike. */
function wordingOf({ words }: PrintedLine): string {
  const text = words.map((word) => word.text.replace(/\d+/gu, "#")).join(" ");
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 12 ? letters : text;
}
