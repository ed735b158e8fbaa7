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
  const schedules = schedulesIn(lines);
  const scheduled = new Set(schedules.flat());
  const proved = new Set(schedules.filter((schedule) => sharesOfTheirSum(schedule, style)).flat());
  let printed: readonly number[] | null = null;
  return (line, index, cents) => {
    const label = line
      .slice(0, index)
      .map(({ text }) => text.value)
      .join(" ");
    const percent = percentIn(label);
    if (percent === null || speaksOfTotal(label)) return false;
    if (proved.has(line)) return true;
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

/** The lines of each schedule: two or more that follow one another with a percentage each, which make the whole. */
function schedulesIn(lines: readonly Line[]): Line[][] {
  const percents = lines.map((line) => (line.length < 2 ? null : percentIn(textOfLine(line))));
  return lines.flatMap((_, from) => {
    let sum = 0;
    for (let to = from; percents[to] != null; to++) {
      sum += percents[to] ?? 0;
      if (sum >= 100) return sum === 100 && to > from ? [lines.slice(from, to + 1)] : [];
    }
    return [];
  });
}

const textOfLine = (line: Line): string => line.map(({ text }) => text.value).join(" ");

/**
 * "30 % | 1 728,00" over "70 % | 4 032,00": the amounts of each line, be they without and with VAT, are the share that it
 * says of what those of all come to.
 */
function sharesOfTheirSum(schedule: readonly Line[], style: NumberStyle): boolean {
  const rows = schedule.map((line) => ({
    percent: percentIn(textOfLine(line)) ?? 0,
    cents: findNumbers(textOfLine(line), style).flatMap((number) => (isMoney(number) ? [number.cents] : [])),
  }));
  const [first] = rows;
  if (first === undefined || first.cents.length === 0) return false;
  const sums = first.cents.map((_, column) => rows.reduce((sum, { cents }) => sum + (cents[column] ?? 0), 0));
  return rows.every(
    ({ percent, cents }) =>
      cents.length === sums.length &&
      cents.every((own, column) => Math.abs(((sums[column] ?? 0) * percent) / 100 - own) <= 1),
  );
}
