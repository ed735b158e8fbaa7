import { describe, expect, test } from "vitest";
import { inLatin } from "../../scripts/latin-letters.mjs";

const property = (name: string, slashes = 1): string => `${"\\".repeat(slashes)}p{${name}}`;
const [L, Lu, N] = ["L", "Lu", "N"].map((name) => property(name)) as [string, string, string];

/** The pattern that a rewritten literal holds. */
const pattern = (literal: string): RegExp => {
  const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/u.exec(inLatin(literal)) ?? [];
  return new RegExp(source, flags);
};

describe("properties of letters in patterns", () => {
  test.each([
    { literal: `/^${L}+$/u`, holds: ["œuvre", "Éric", "µ", "nº", "Łódź"], lacks: ["a1", "É ", "×", "÷", "Жук"] },
    { literal: `/^[${L}\\d]+$/u`, holds: ["V2", "été2024"], lacks: ["a-b", "²"] },
    { literal: `/^[^${L}]+$/u`, holds: ["12 €", "×"], lacks: ["ß", "ÿ"] },
    { literal: `/^[/"${L}]+$/u`, holds: ['"a/b"'], lacks: ["[a]"] },
    { literal: `/^[[\\]${L}]+$/u`, holds: ["[a]"], lacks: ["(a)"] },
    { literal: `/^\\[${L}\\]$/u`, holds: ["[é]"], lacks: ["é", "[1]"] },
    { literal: `/^${Lu}[${N}]?$/u`, holds: ["É", "Œ2", "A²"], lacks: ["é", "AA"] },
    { literal: `/^${Lu}$/iu`, holds: ["é", "É"], lacks: ["1"] },
  ])("$literal", ({ literal, holds, lacks }) => {
    expect(inLatin(literal)).not.toMatch(/p\{/u);
    for (const text of holds) expect(text).toMatch(pattern(literal));
    for (const text of lacks) expect(text).not.toMatch(pattern(literal));
  });

  test("texts that patterns are made of keep their kind of backslash", () => {
    const text = inLatin(`const word = "[${property("L", 2)}]"; const raw = String.raw\`${L}\`;`);
    expect(text).toContain('"[A-Za-z\\\\xAA');
    expect(text).toContain("String.raw`[A-Za-z\\xAA");
  });

  test("code and comments around them stay as they are", () => {
    const around = "/** Letters: \\p{L}. */\nconst one = [/a/u, 1];\n";
    expect(inLatin(around)).toBe(around);
    expect(inLatin(`${around}const two = [/${L}/u];`)).toMatch(/^[\s\S]+const two = \[\/\[A-Za-z.+\]\/u\];$/u);
  });

  test("Latin-1 is told apart as by the property itself", () => {
    for (const name of ["L", "Lu", "Ll", "N"]) {
      const [whole, latin] = [new RegExp(property(name), "u"), pattern(`/${property(name)}/u`)];
      for (let code = 0; code < 256; code++) {
        const letter = String.fromCodePoint(code);
        expect(`${letter} ${latin.test(letter)}`).toBe(`${letter} ${whole.test(letter)}`);
      }
    }
  });
});
