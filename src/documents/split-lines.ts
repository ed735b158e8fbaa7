/** An amount, a quantity or a percentage alone in its cell. */
const FIGURE = /^[-+(]?[\d\s.,]*\d[\s)]*(?:€|%|eur(?:os)?)?(?:\s*(?:ht|ttc))?$/i;

export const isFigureAlone = (text: string): boolean => FIGURE.test(text);

/** A line of an address or of identifiers: a post code, a SIRET, a telephone number. */
const ADDRESS_LINE = /\d{5}|(?:\d{2,3}[ .]){3}\d/;

/**
 * Cells that hold several lines stand in the letter head: an address, a block of facts beside its labels. Each line
 * becomes a row, so that what stands under one another there does so in the grid. The row of a table stays whole: its
 * line breaks are those of a designation or of a heading.
 */
export function brokenIntoLines<T extends { readonly text: string }>(cells: readonly T[]): T[][] {
  const lines = cells.map(({ text }) => text.split(/\r?\n/));
  const height = Math.max(...lines.map(({ length }) => length));
  const isTableRow = cells.some(({ text }) => isFigureAlone(text));
  const isAddress = lines.some((own) => own.length > 1 && own.some((line) => ADDRESS_LINE.test(line)));
  if (height < 2 || isTableRow || (cells.length > 2 && !isAddress)) return [[...cells]];
  return Array.from({ length: height }, (_, index) =>
    cells.flatMap((cell, at) => {
      const text = lines[at]?.[index]?.trim() ?? "";
      return text === "" ? [] : [{ ...cell, text }];
    }),
  );
}

/** Dots and rules that lead from words to a figure: "Total HT ........ 12 600,00 €". */
const LEADER = /[ \t]?(?:[.\u00b7_]{4,}|\u2026{2,})[ \t]?(?=[^\s.\u00b7_\u2026])/g;

/** A line whose leaders are gaps between its cells: tabs, or as many blanks where cells stand over one another. */
export const withoutLeaders = (line: string, gap: "tab" | "blanks"): string =>
  line.replace(LEADER, (leader, at: number) => (at === 0 ? leader : gap === "tab" ? "\t" : " ".repeat(leader.length)));
