import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTexts, textAt } from "../../src/documents/text.ts";
import { excerptOf, LONGEST_EXCERPT } from "../../src/reports/excerpt.ts";

const row = (words: readonly string[]) =>
  joinTexts(words.map((word, index) => textAt(word, { page: 1, bbox: [index * 10, 0, index * 10 + 9, 10] })));

describe("excerptOf", () => {
  it("leaves a short text as it is", () => {
    const text = row(["Maintenance", "annuelle"]);
    expect(excerptOf(text)).toBe(text);
  });

  it("cuts between words and drops the places of the words cut off", () => {
    const cut = excerptOf(row(["Maintenance", "corrective", "annuelle"]), 25);
    expect(cut.value).toBe("Maintenance corrective…");
    expect(cut.pieces.map(({ at }) => at)).toEqual([
      { page: 1, bbox: [0, 0, 9, 10] },
      { page: 1, bbox: [10, 0, 19, 10] },
    ]);
  });

  it("cuts inside a word that fills it", () => {
    expect(excerptOf(row(["x".repeat(50)]), 20).value).toBe(`${"x".repeat(19)}…`);
  });

  it("never passes the limit and starts with the words of the text", () => {
    const words = fc.array(fc.stringMatching(/^\S{1,60}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = row(parts);
        const cut = excerptOf(text).value;
        expect(cut.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
        expect(text.value.startsWith(cut.replace(/…$/, "")) || cut === text.value).toBe(true);
      }),
    );
  });
});
