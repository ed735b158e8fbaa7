import { describe, expect, test } from "vitest";
import { fractionsIn, namesFraction } from "../../src/french/fractions.ts";

describe("fractions", () => {
  test.each([
    ["aux 4/5e", true],
    ["le 1/5ème manquant", true],
    ["à hauteur de 3/4", true],
    ["les quatre cinquièmes", true],
    ["deux tiers", true],
    ["les deux premiers tiers", true],
    ["la moitié", true],
    ["le dernier quart", true],
    ["un dixième", true],
    ["5/5e", false],
    ["le 03/04/2022", false],
    ["page 3/4", false],
    ["un tiers payeur", true],
    ["quartier nord", false],
    ["la cinquième ligne", false],
  ])("« %s »: %s", (value, expected) => expect(namesFraction(value)).toBe(expected));
});

test.each([
  ["le dixieme du prix", [0.1]],
  ["aux trois quarts de leur prix", [0.75]],
  ["a moitie prix", [0.5]],
  ["a demi-tarif", [0.5]],
  ["le 1/10e offert", [0.1]],
  ["deux tiers puis un quart", [2 / 3, 0.25]],
  ["deux demies", []],
  ["quartier nord, page 3/4", []],
])("%s: %j", (words, shares) => expect(fractionsIn(words)).toEqual(shares));
