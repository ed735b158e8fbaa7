import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hang, lengthOf, wrap } from "../../src/reports/wrap.ts";

describe("wrap", () => {
  it("cuts at blanks, never at a no-break space", () => {
    expect(wrap("un montant de 15\u00a0300,00\u00a0€ HT", 16)).toEqual(["un montant de", "15\u00a0300,00\u00a0€ HT"]);
  });

  it("lets a word that is too long stand alone", () => {
    expect(wrap("a anticonstitutionnellement b", 10)).toEqual(["a", "anticonstitutionnellement", "b"]);
  });

  it("loses no word and passes the width with a lone word only", () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 60 }), (parts, width) => {
        const lines = wrap(parts.join("  \n"), width);
        expect(lines.join(" ")).toBe(parts.join(" "));
        for (const line of lines) expect(lengthOf(line) <= width || !line.includes(" ")).toBe(true);
      }),
    );
  });
});

describe("hang", () => {
  it("puts further lines under the text", () => {
    expect(hang("  fait : ", "séparez la ligne en deux lignes", 36)).toEqual([
      "  fait : séparez la ligne en deux",
      "         lignes",
    ]);
  });

  it("puts them under the label where the column would be narrow", () => {
    expect(hang("  À faire : ", "séparez la ligne en deux lignes", 26)).toEqual([
      "  À faire : séparez la",
      "    ligne en deux lignes",
    ]);
  });
});
