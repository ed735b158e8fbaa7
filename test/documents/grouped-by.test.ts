import { expect, it } from "vitest";
import { groupedBy } from "../../src/documents/grouped-by.ts";

it("groups items by a key, groups and items in the order in which they come", () => {
  const groups = groupedBy([5, 2, 3, 8, 5], (number) => number % 2 === 0);
  expect([...groups]).toEqual([
    [false, [5, 3, 5]],
    [true, [2, 8]],
  ]);
  expect(groupedBy([], String).size).toBe(0);
});
