import type { Text } from "../../documents/text.ts";
import { foldLabel, speaksOfTotal } from "../../tables/headings/summary-words.ts";
import type { Layout, Segment } from "../../tables/layout.ts";
import { findNumbers, isMoney, type NumberStyle } from "../amounts/amounts.ts";

/** Shares of a printed amount that are to be paid one after the other: when a sum is due, and no sum of its own. */

type Line = readonly Segment[];

/**
 * Whether the amount at a place of a line is an instalment: "À la commande, 40 %", or "40 % | commande", beside 40 % of an
 * amount that is printed; in a schedule whose shares make 100 %, whatever says when.
 */
export function instalmentsOf(
  layout: Layout,
  lines: readonly Line[],
  style: NumberStyle,
): (line: Line, index: number, cents: number) => boolean {
  const scheduled = new Set(schedulesIn(lines));
  let printed: readonly number[] | null = null;
  return (line, index, cents) => {
    const label = line
      .slice(0, index)
      .map(({ text }) => text.value)
      .join(" ");
    const percent = percentIn(label);
    if (percent === null || speaksOfTotal(label)) return false;
    if (!scheduled.has(line) && !DUE.test(foldLabel(label))) return false;
    printed ??= textsOf(layout).flatMap((text) =>
      findNumbers(text.value, style)
        .filter(isMoney)
        .map((whole) => whole.cents),
    );
    return printed.some((whole) => Math.abs((whole * percent) / 100 - cents) <= 1);
  };
}

const textsOf = ({ segments, tables }: Layout): Text[] => [
  ...segments.map(({ text }) => text),
  ...tables.flatMap(({ rows }) => rows.map(({ text }) => text)),
];

const percentIn = (label: string): number | null => {
  const percent = /(?<![\d.,])(\d{1,2})\s?%/u.exec(label)?.[1];
  return percent === undefined ? null : Number(percent);
};

const DUE =
  /\b(?:commande|signature|livraison|reception|recette|installation|mise en (?:service|ordre|place)|demarrage|solde|fin|terme|jours|mois|facture|va|vsr|mom)\b/u;

/** The lines of schedules: two or more that follow one another with a percentage each, which make the whole. */
function schedulesIn(lines: readonly Line[]): Line[] {
  const percents = lines.map((line) =>
    line.length < 2 ? null : percentIn(line.map(({ text }) => text.value).join(" ")),
  );
  return lines.flatMap((_, from) => {
    let sum = 0;
    for (let to = from; percents[to] != null; to++) {
      sum += percents[to] ?? 0;
      if (sum >= 100) return sum === 100 && to > from ? lines.slice(from, to + 1) : [];
    }
    return [];
  });
}
