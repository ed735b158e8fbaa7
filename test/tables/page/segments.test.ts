import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { pageOf, type Run } from "../page.ts";

const segments = (runs: readonly Run[]): string[] => layOut(pageOf(runs)).segments.map(({ text }) => text.value);
const left = (y: number): Run => ({ text: "SIRET 63479898700018", x: 60, y });
/** Where the next word stands: a blank behind the left one. */
const NEXT = 60 + 20 * 5 - 5 + 2 * 2.8;

describe("runs of words that nearly touch", () => {
  it("are apart where they do not stand level", () => {
    expect(segments([left(100), { text: "N° CO-700", x: NEXT, y: 102 }])).toEqual([
      "SIRET 63479898700018",
      "N° CO-700",
    ]);
  });

  it.each([
    ["stand level, but for a hair", { text: "N° CO-700", x: NEXT, y: 100.8 }],
    ["are of two fonts", { text: "N° CO-700", x: NEXT, y: 101.5, font: "bold" }],
    ["are of two sizes", { text: "er mai", x: NEXT, y: 98, size: 6 }],
  ])("are one where they %s", (_, run) => expect(segments([left(100), run])).toEqual([`${left(0).text} ${run.text}`]));
});
