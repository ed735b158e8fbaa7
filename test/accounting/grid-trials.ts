import { soundQuote } from "../../scripts/synth/content.ts";
import { type GridCell, gridOf } from "../../scripts/synth/csv.ts";
import { Random } from "../../scripts/synth/random.ts";
import type { GridDocument } from "../../src/documents/document.ts";
import { withOtherDigit } from "./mutations.ts";
import { type Change, styleFor, type Trial } from "./trials.ts";

type Grid = readonly (readonly GridCell[])[];

/** A quote as a sheet, and one of its amounts. */
export function gridTrial(seed: number): Trial {
  const random = new Random(seed ^ 0x7a1);
  const quote = soundQuote(seed);
  const grid = gridOf(quote, styleFor(seed, random));
  const amounts = grid.flat().filter(({ amount }) => amount !== null);
  const amount = random.pick(amounts);
  return {
    seed,
    quote,
    amount: amount.amount ?? "",
    text: amount.text,
    printed: new Set(amounts.flatMap(({ amount }) => amount ?? [])),
    sound: async () => documentOf(grid),
    changed: async (change) => documentOf(changed(grid, amount, change, new Random(seed))),
  };
}

function changed(grid: Grid, amount: GridCell, change: Change, random: Random): Grid {
  switch (change) {
    case "moved":
      return put(put(grid, placeOf(grid, amount), ""), freePlace(grid, random), amount.text);
    case "intoWords": {
      const host = random.pick(grid.flat().filter((cell) => cell.amount === null && /\p{L}{3}/u.test(cell.text)));
      const text = `${host.text} ${amount.text}`;
      return put(put(grid, placeOf(grid, amount), ""), placeOf(grid, host), text);
    }
    case "split": {
      const cut = random.int(1, amount.text.length - 1);
      const [row, column] = placeOf(grid, amount);
      const beside = random.chance(0.5) ? [row, column + 1] : [row + 1, column];
      const [below = row, right = column] = beside;
      if ((grid[below]?.[right]?.text ?? "") !== "") return put(grid, [row, column], amount.text.slice(0, cut));
      const headed = put(grid, [row, column], amount.text.slice(0, cut));
      return put(headed, [below, right], amount.text.slice(cut));
    }
    case "deleted":
      return put(grid, placeOf(grid, amount), "");
    case "altered":
      return put(grid, placeOf(grid, amount), withOtherDigit(amount.text, random));
  }
}

type Place = readonly [row: number, column: number];

function placeOf(grid: Grid, cell: GridCell): Place {
  const row = grid.findIndex((cells) => cells.includes(cell));
  return [row, grid[row]?.indexOf(cell) ?? 0];
}

/** An empty cell, up to two columns right of the sheet and two rows below it. */
function freePlace(grid: Grid, random: Random): Place {
  const width = Math.max(...grid.map(({ length }) => length));
  for (;;) {
    const place: Place = [random.int(0, grid.length + 1), random.int(0, width + 1)];
    if ((grid[place[0]]?.[place[1]]?.text ?? "") === "") return place;
  }
}

function put(grid: Grid, [row, column]: Place, text: string): Grid {
  const blank: GridCell = { text: "", amount: null };
  return Array.from({ length: Math.max(grid.length, row + 1) }, (_, at) => {
    const cells = grid[at] ?? [];
    if (at !== row) return cells;
    return Array.from({ length: Math.max(cells.length, column + 1) }, (_, index) =>
      index === column ? { text, amount: null } : (cells[index] ?? blank),
    );
  });
}

/** As a reader of separated values gives it. */
const documentOf = (grid: Grid): GridDocument => ({
  kind: "grid",
  problems: [],
  rows: grid.map((cells, row) =>
    cells.flatMap(({ text }, column) => (text === "" ? [] : [{ text, row: row + 1, column: column + 1 }])),
  ),
});
