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

describe("amounts that nearly touch what stands beside them", () => {
  const row = (y: number, base: string, rate: string, vat: string): Run[] => [
    { text: base, right: 220, y },
    { text: rate, x: 227, y },
    { text: vat, right: 340, y },
  ];
  const named = (y: number, name: string): Run => ({ text: name, x: 100, y });

  it("are apart where amounts and labels above and below are flush", () => {
    const runs = [
      ...[named(100, "Base HT A"), ...row(100, "1 405,00", "TVA 20 %", "281,00")],
      ...[named(120, "Base HT B"), ...row(120, "49,00", "TVA 5,5 %", "2,70")],
    ];
    expect(segments(runs)).toEqual([
      "Base HT A",
      "1 405,00",
      "TVA 20 %",
      "281,00",
      "Base HT B",
      "49,00",
      "TVA 5,5 %",
      "2,70",
    ]);
  });

  it("are one with the words of their sentence", () => {
    expect(
      segments([
        { text: "49,00 € par an", x: 100, y: 100 },
        { text: "payés à terme échu", x: 100, y: 112 },
      ]),
    ).toEqual(["49,00 € par an", "payés à terme échu"]);
  });
});
