import type { SourceDocument } from "../../documents/document.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** Running headers and footers: lines that stand on several pages at the same height with the same words. */
export function furnitureOf(document: SourceDocument, lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  if (document.kind === "grid" || document.pages.length < 2) return new Set();
  const heights = new Map(document.pages.map((page) => [page.number, page.height]));
  const byPlace = new Map<string, PrintedLine[]>();
  for (const line of lines) {
    const height = heights.get(line.page) ?? 0;
    if (line.baseline > 0.2 * height && line.baseline < 0.82 * height) continue;
    const key = `${Math.round(line.baseline / 4)} ${wordingOf(line)}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), line]);
  }
  const repeated = [...byPlace.values()].filter((group) => new Set(group.map(({ page }) => page)).size > 1);
  return new Set(repeated.flat());
}

/** The words of a line with its numbers left open; in a scan, neither blanks nor marks are read twice alike. */
function wordingOf({ words }: PrintedLine): string {
  const text = words.map((word) => word.text.replace(/\d+/gu, "#")).join(" ");
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 12 ? letters : text;
}
