import { expect, it } from "vitest";
import { dayInFrench, inFrench } from "../../../src/documents/odf/shown-number.ts";

it.each([
  ["1,180.00 €", 1180, "1 180,00 €"],
  ["1.180,00 €", 1180, "1 180,00 €"],
  ["€1,180.50", 1180.5, "€1 180,50"],
  ["-€2,821.50", -2821.5, "-€2 821,50"],
  ["(1,180)", -1180, "(1 180)"],
  ["1.180", 1.18, "1,180"],
  ["1180", 1180, "1180"],
  ["20 %", 20, "20 %"],
  ["5.5%", 5.5, "5,5%"],
  ["inclus", 0, "inclus"],
])("%j for %d is %j", (text, value, french) => {
  expect(inFrench(text, value).replaceAll("\u00a0", " ")).toBe(french);
});

it.each([
  ["5/23/2022", "2022-05-23", "23/05/2022"],
  ["06/05/22", "2022-06-05", "05/06/2022"],
  ["23/05/2022", "2022-05-23", "23/05/2022"],
  ["5 juin 2022", "2022-06-05", "5 juin 2022"],
])("the day %j of %j is %j", (text, value, french) => {
  expect(dayInFrench(text, value)).toBe(french);
});
