import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalToCents, lineCents, vatCents } from "../../../src/quotes/amounts/money.ts";

describe("decimalToCents", () => {
  it.each([
    ["8700", 870_000],
    ["0.8403", 84],
    ["0.005", 1],
    ["-0.005", -1],
    ["-324.995", -32_500],
    ["1.004", 100],
  ])("%s → %i", (decimal, cents) => {
    expect(decimalToCents(decimal)).toBe(cents);
  });

  it("rounds negative halves like positive ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
        const decimal = `${whole}.${String(fraction).padStart(4, "0")}`;
        expect(decimalToCents(`-${decimal}`) + decimalToCents(decimal)).toBe(0);
      }),
    );
  });
});

describe("lineCents", () => {
  it("rounds once, after the discount", () => {
    expect(lineCents("5.5", "913.33")).toBe(502_332);
    expect(lineCents("20", "4.55", "10")).toBe(8190);
    expect(lineCents("3", "0.8403")).toBe(252);
  });
});

describe("vatCents", () => {
  it("is exact where floating point is not", () => {
    expect(vatCents(1_077_750, "5.5")).toBe(59_276);
    expect(vatCents(1_588_000, "8.5")).toBe(134_980);
  });
});
