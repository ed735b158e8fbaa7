import { looksLikeAmount } from "./amount-shape.ts";
import { isFigure } from "./figures.ts";
import type { Frame } from "./frame.ts";
import type { ColumnRole } from "./layout.ts";
import { cellsOfLine } from "./line-cells.ts";
import { joinWords, type PrintedLine } from "./printed-lines.ts";

/**
 * Where no heading names the designation, it is the column that holds the most words; null when a heading does, or
 * when the one that stands in for it already holds them.
 */
function namedByContent(frame: Frame, lines: readonly PrintedLine[]): number | null {
  const { header, roles } = frame;
  if (
    header.titled ||
    header.headless ||
    header.cells.some(({ meaning }) => meaning === "designation" || meaning === "item")
  )
    return null;
  const letters = roles.map((role, column) => {
    if (role !== "designation" && role !== "other") return 0;
    const texts = lines.map((line) => joinWords(cellsOfLine(frame, line).cells[column] ?? []));
    return texts.join("").replace(/[^\p{L}]/gu, "").length;
  });
  const most = Math.max(...letters);
  const column = letters.indexOf(most);
  return most > 0 && roles[column] !== "designation" ? column : null;
}

/** A column of payers that holds amounts says how much, not who: what the State's column leaves is the client's. */
export function rolesByContent(frame: Frame, lines: readonly PrintedLine[]): ColumnRole[] {
  const named = namedByContent(frame, lines);
  return frame.roles.map((role, column) => {
    if (named !== null && column === named) return "designation";
    if (named !== null && role === "designation") return "reference";
    if (role !== "payer") return role;
    // Totals under the table stand where there is room: only lines with a figure of their own tell.
    const cells = lines.flatMap((line) => {
      const all = cellsOfLine(frame, line).cells;
      const words = all[column] ?? [];
      const priced = all.some((others, index) => index !== column && others.length > 0 && isFigure(joinWords(others)));
      return words.length > 0 && priced ? [words] : [];
    });
    const amounts = cells.filter((words) => looksLikeAmount(joinWords(words)));
    if (amounts.length === 0 || amounts.length < 0.3 * cells.length) return role;
    return frame.roles.includes("funded") ? "client" : "funded";
  });
}
