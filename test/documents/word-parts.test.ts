import fc from "fast-check";
import { expect, it } from "vitest";
import { partOfWord, placeOfLetter } from "../../src/documents/word-parts.ts";

const word = { text: "4×940,00", box: [10, 5, 26, 15] as const, font: "f1" };

it("gives each part its letters and its share of the box", () => {
  expect(partOfWord(word, 0, 1)).toEqual({ text: "4", box: [10, 5, 12, 15], font: "f1" });
  expect(partOfWord(word, 2, 8)).toEqual({ text: "940,00", box: [14, 5, 26, 15], font: "f1" });
  expect(placeOfLetter(word, 1.5)).toBe(13);
});

it("leaves nothing out and nothing over, wherever a word is cut", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 2, maxLength: 40 }),
      fc.double({ min: 0, max: 600, noNaN: true }),
      fc.nat(),
      (text, x0, at) => {
        const whole = { text, box: [x0, 0, x0 + 77.7, 10] as const };
        const [first, second] = [
          partOfWord(whole, 0, at % text.length),
          partOfWord(whole, at % text.length, text.length),
        ];
        expect(first.text + second.text).toBe(text);
        expect([first.box[0], second.box[2]]).toEqual([whole.box[0], whole.box[2]]);
        expect(first.box[2]).toBe(second.box[0]);
      },
    ),
  );
});
