/** A cell of a table that may cover rows below its own. */
export interface TallCell {
  readonly column: number;
  /** Rows that it covers, itself included. */
  readonly height: number;
}

/** Words merged downwards beside rows of figures hold for each of those rows; a merged figure is printed once. */
export function withSpannedWords<T extends TallCell>(
  rows: readonly (readonly T[])[],
  isFigure: (cell: T) => boolean,
): T[][] {
  const priced = rows.map((row) => row.some(isFigure));
  const repeated = rows.map((row) => [...row]);
  rows.forEach((row, index) => {
    for (const cell of row) {
      if (!priced[index] || isFigure(cell)) continue;
      for (let below = index + 1; below < Math.min(rows.length, index + cell.height); below++)
        if (priced[below]) repeated[below]?.push(cell);
    }
  });
  return repeated.map((row) => row.sort((a, b) => a.column - b.column));
}
