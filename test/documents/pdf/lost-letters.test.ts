import { expect, it } from "vitest";
import { withItsLetters } from "../../../src/documents/pdf/lost-letters.ts";

it.each([
  ["(\u001cnancement État)", "(financement État)"],
  ["o\u001ecine", "officine"],
  ["\u0013 Ségur \u0014 \u0015 vague 1", "« Ségur » – vague 1"],
  ["mise en ÷uvre", "mise en œuvre"],
  ["12 ÷ 4", "12 ÷ 4"],
  ["forma\u7400\u6900on", "formation"],
  ["Libellé\tPrix", "Libellé\tPrix"],
])("%j reads %j", (drawn, expected) => {
  expect(withItsLetters(drawn)).toBe(expected);
});
