import { expect, it } from "vitest";
import type { Edge } from "../../src/documents/document.ts";
import { withDrawnSigns } from "../../src/documents/pdf/drawn-signs.ts";
import type { Run } from "../../src/documents/pdf/runs.ts";

const run = (text: string, x = 100): Run => ({
  text,
  box: [x, 92, x + 6, 102.2],
  baseline: 100,
  size: 10,
  font: "f1",
});
const stroke = (at: number, from = 99.5, to = 104.5): Edge => ({ level: true, at, from, to });
const textOf = (one: Run, ...strokes: Edge[]): string | undefined => withDrawnSigns([one], strokes)[0]?.text;

it("a C with two strokes through it is the sign of the euro", () => {
  expect(textOf(run("C"), stroke(95.7), stroke(96.9))).toBe("€");
});

it.each<[string, Run, Edge[]]>([
  ["a C of a column of payers", run("C"), []],
  ["a C with one stroke: it is struck out", run("C"), [stroke(96), stroke(196)]],
  ["a C over two lines of a table", run("C"), [stroke(103), stroke(105)]],
  ["a C beside them", run("C", 120), [stroke(95.7), stroke(96.9)]],
  ["a C crossed by lines of a drawing", run("C"), [stroke(95.7, 60, 160), stroke(96.9, 60, 160)]],
  ["another letter", run("E"), [stroke(95.7), stroke(96.9)]],
])("%s stays", (_, one, strokes) => {
  expect(textOf(one, ...strokes)).toBe(one.text);
});
