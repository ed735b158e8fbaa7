import { describe, expect, test } from "vitest";
import { namesFraction } from "../../src/french/fractions.ts";

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
