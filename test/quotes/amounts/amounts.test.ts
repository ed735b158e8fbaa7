import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers, isMoney, numberStyleOf, parseAmount } from "../../../src/quotes/amounts/amounts.ts";

const comma = { decimal: "," } as const;
const point = { decimal: "." } as const;

const group = (cents: number, separator: string, decimal: string): string => {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, separator);
  return `${whole}${decimal}${String(cents % 100).padStart(2, "0")}`;
};

describe("parseAmount", () => {
  it("reads back every French form of every amount", () => {
    const separators = ["", " ", "\u00a0", "\u202f", "\u2009", ".", "'", "’"];
    const around = ["", " €", "€", " EUR", " euros", " € HT"];
    const signs: [string, string, number][] = [
      ["", "", 1],
      ["-", "", -1],
      ["− ", "", -1],
      ["–", "", -1],
      ["(", ")", -1],
      ["+", "", 1],
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom(...separators),
        fc.constantFrom(...around),
        fc.constantFrom(...signs),
        (cents, separator, currency, [before, after, sign]) => {
          const printed = `${before}${group(cents, separator, ",")}${after === "" ? currency : after}`;
          expect(parseAmount(printed, comma)?.cents, printed).toBe(sign * cents);
        },
      ),
    );
  });

  it.each([
    ["1.200.000 EUR", 120_000_000],
    ["500,00-", -50_000],
    ["€ 399,00", 39_900],
    ["1 500 , 00 €", 150_000],
    ["750 €", 75_000],
    ["23.900,00 EUR", 2_390_000],
    ["12,--", 1200],
    ["1 900,00 ☐", 190_000],
  ])("%s", (printed, cents) => {
    expect(parseAmount(printed, comma)?.cents).toBe(cents);
  });

  it("keeps prices finer than a cent", () => {
    expect(parseAmount("0,8403 €", comma)).toMatchObject({ value: "0.8403", cents: 84 });
  });

  it("lets the document decide what a lone group means", () => {
    expect(parseAmount("2,500", comma)?.value).toBe("2.500");
    expect(parseAmount("2,500", point)?.value).toBe("2500");
    expect(parseAmount("18.031", comma)?.value).toBe("18031");
  });

  it.each(["20 %", "12/05/2022", "HOP-DPI-Va1", "02 61 91 40 18", "2022-05-12", "—", "v7.4"])("%s is none", (text) => {
    expect(parseAmount(text, comma)).toBeNull();
  });
});

describe("findNumbers", () => {
  it("finds both amounts of a cell and none in a date", () => {
    const found = findNumbers("52 180,00 7 420,00 du 12/05/2022", comma).map(({ cents }) => cents);
    expect(found).toEqual([5_218_000, 742_000]);
  });

  it("takes no ordinal for an amount in euros", () => {
    expect(findNumbers("2e trimestre", comma).some(isMoney)).toBe(false);
  });
});

describe("numberStyleOf", () => {
  it("votes with the amounts that leave no doubt", () => {
    expect(numberStyleOf(["21500.00", "version 9.1", "960.00"])).toEqual(point);
    expect(numberStyleOf(["8 700,00 €", "version 4.0", "2,100"])).toEqual(comma);
    expect(numberStyleOf([])).toEqual(comma);
  });

  it.each([
    [["version 9.0", "7.800", "1.260", "3.600"], comma],
    [["Logiciel 4.2", "12.500 €", "1.250.000 €"], comma],
    // Three decimals of a quantity beside amounts that show their mark.
    [["1.000", "2.000", "120.50", "241.00"], point],
  ])("counts dots that group digits: %s", (texts, style) => expect(numberStyleOf(texts)).toEqual(style));
});
