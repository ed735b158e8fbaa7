import { expect, it } from "vitest";
import { type Location, textAt } from "../../../src/documents/text.ts";
import { isAnsweredByNothing } from "../../../src/segur/payers/answered-by-nothing.ts";

const onPage = (left: number, top: number): Location => ({ page: 1, bbox: [left, top, left + 90, top + 12] });
const label = "Pris en charge par l’État";

it.each<[string, string, Location, Location, boolean]>([
  [label, "néant", onPage(40, 100), onPage(480, 101), true],
  [label, "sans objet", onPage(40, 100), onPage(480, 101), true],
  [label, "—", { row: 4, column: 1 }, { row: 4, column: 3 }, true],
  // Of another line, or another row.
  [label, "néant", onPage(40, 100), onPage(480, 130), false],
  [label, "néant", { row: 4, column: 1 }, { row: 5, column: 1 }, false],
  [label, "12 400,00 €", onPage(40, 100), onPage(480, 101), false],
  [`${label} :`, "néant", onPage(40, 100), onPage(40, 118), true],
])("%s, beside it %s", (text, value, from, to, nothing) => {
  expect(isAnsweredByNothing(textAt(text, from), textAt(value, to))).toBe(nothing);
});
