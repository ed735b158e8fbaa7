import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import type { Segment } from "../../../src/tables/layout.ts";
import { overColumns } from "../../../src/tables/page/column-breaks.ts";

/** One line of small print, 10 points high, at a left edge and a height. */
const line = (value: string, x: number, y: number): Segment => ({
  text: textAt(value, { page: 1, bbox: [x, y, x + 220, y + 10] }),
  page: 1,
  line: y,
  box: [x, y, x + 220, y + 10],
});
const textsOf = (...blocks: Segment[][]): string[] =>
  overColumns(blocks).map((block) => block.map(({ text }) => text.value).join(" "));

describe("sentences that a column breaks", () => {
  const open = line("3. L'établissement qui romprait le contrat avant trois ans rembourse la", 40, 120);

  test("go on at the top of the column beside it", () => {
    expect(
      textsOf(
        [line("1. Les prix s'entendent hors frais.", 40, 100)],
        [open],
        [line("prestation au prorata.", 300, 100)],
        [line("4. Tribunal de Lyon.", 300, 120)],
      ),
    ).toEqual([
      "1. Les prix s'entendent hors frais.",
      "3. L'établissement qui romprait le contrat avant trois ans rembourse la prestation au prorata.",
      "4. Tribunal de Lyon.",
    ]);
  });

  test.each([
    { case: "with a new item beside it", blocks: [[open], [line("4. Tribunal de Lyon.", 300, 100)]] },
    {
      case: "with a line under it",
      blocks: [[open], [line("Prestation au prorata.", 40, 132)], [line("Bon pour accord", 300, 100)]],
    },
    {
      case: "that is a label",
      blocks: [[line("Mise en service au plus tard le", 40, 120)], [line("20/09/2023", 300, 120)]],
    },
    {
      case: "that is whole",
      blocks: [[line("Le client rembourse la part restante de la prestation.", 40, 120)], [line("Lyon", 300, 100)]],
    },
  ])("a line $case stays as it is", ({ blocks }) => {
    expect(textsOf(...blocks)).toEqual(blocks.map((block) => block.map(({ text }) => text.value).join(" ")));
  });
});
