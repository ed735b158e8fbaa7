/** An amount, a quantity or a percentage alone in its cell. */
const FIGURE = /^[-+(]?[\d\s.,]*\d[\s)]*(?:€|%|eur(?:os)?)?(?:\s*(?:ht|ttc))?$/i;

/**
 * Cells that hold several lines stand in the letter head: an address, a block of facts. Each line becomes a row, so that
 * what stands under one another there does so in the grid. A table's row of more cells stays whole: its line breaks are
 * those of a designation or of a heading; so does a row with a figure.
 */
export function brokenIntoLines<T extends { readonly text: string }>(cells: readonly T[]): T[][] {
  const lines = cells.map(({ text }) => text.split(/\r?\n/));
  const height = Math.max(...lines.map(({ length }) => length));
  if (cells.length > 2 || height < 2 || cells.some(({ text }) => FIGURE.test(text))) return [[...cells]];
  return Array.from({ length: height }, (_, index) =>
    cells.flatMap((cell, at) => {
      const text = lines[at]?.[index]?.trim() ?? "";
      return text === "" ? [] : [{ ...cell, text }];
    }),
  );
}
