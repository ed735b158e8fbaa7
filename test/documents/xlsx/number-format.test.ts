import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate } from "../../../src/documents/xlsx/date-format.ts";
import { formatNumber } from "../../../src/documents/xlsx/number-format.ts";

const shown = (value: number, format: string): string => formatNumber(value, format).replaceAll("\u00a0", " ");

describe("formatNumber shows a number as a French spreadsheet does", () => {
  it.each([
    [1180, "", "1180"],
    [0.1 + 0.2, "General", "0,3"],
    [1180, '#,##0.00 "€"', "1 180,00 €"],
    [1180.5, "#,##0.00\\ [$€-40C]", "1 180,50 €"],
    [1180.5, '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', "1 180,50 €"],
    [-1180.5, '#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"', "-1 180,50 €"],
    [-1180.5, '#,##0.00\\ "€";(#,##0.00\\ "€")', "(1 180,50 €)"],
    [-15, '#,##0.00 "€"', "-15,00 €"],
    [1180, "[$EUR] #,##0.00", "EUR 1 180,00"],
    [0, '_-* "-"??\\ "€"_-', "0"],
    [0, "#,##0.00", "0,00"],
    [0.2, "0%", "20 %"],
    [0.055, "0.0%", "5,5 %"],
    [0.2, "0.00 %", "20,00 %"],
    [20, '0" %"', "20 %"],
    [3, '0" jours"', "3 jours"],
    [3, 'General" jours"', "3 jours"],
    [12, '"D22-"0000', "D22-0012"],
    [750000001, "000000000", "750000001"],
    [1234567, "# ##0", "1 234 567"],
    [1.5, "0.##", "1,5"],
    [2, "0.##", "2"],
    [1.005, "0.00", "1,01"],
  ])("%d with %j as %j", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it("never loses a digit of an amount of euros and cents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const text = formatNumber(cents / 100, '#,##0.00 "€"');
        expect(Number(text.replace(/[^\d-]/g, ""))).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });
});

describe("formatDate shows the parts of a date that its format shows", () => {
  const day = new Date(Date.UTC(2022, 0, 4, 14, 5));
  it.each([
    ["dd/mm/yyyy", "04/01/2022"],
    ["m/d/yy", "04/01/2022"],
    ["[$-40C]d mmmm yyyy", "4 janvier 2022"],
    ["mmm\\-yy", "janvier 2022"],
    ["yyyy", "2022"],
    ["h:mm", "14:05"],
    ["jj/mm/aaaa", "04/01/2022"],
  ])("%s", (format, text) => {
    expect(formatDate(day, format)).toBe(text);
  });
});
