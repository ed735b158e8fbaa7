import { describe, expect, test } from "vitest";
import { rules } from "../../../rules/index.ts";
import { combinationsOf, type Dimensions, type Space } from "./enumeration.ts";
import { judgedCase } from "./judged-case.ts";
import { spaces } from "./spaces.ts";

const ids = rules.map(({ id }) => id).sort();

function proved<D extends Dimensions>({ name, dimensions, caseOf, items }: Space<D>): void {
  const judged = combinationsOf(dimensions).map((combination) => ({
    combination,
    result: judgedCase(caseOf(combination)),
  }));

  describe(`${name}: ${judged.length} quotes`, () => {
    test("no rule is left without an outcome, none has two, none breaks", () => {
      for (const { combination, result } of judged) {
        const outcomes = [...result.outcomes].map(([id, all]) => [id, all.length]);
        expect(outcomes.sort(), JSON.stringify(combination)).toEqual(ids.map((id) => [id, 1]));
        expect(result.severity("internal-error"), JSON.stringify(combination)).toBeNull();
      }
    });

    test.each(items.map((item) => [`${item.number}. ${item.says}`, item] as const))("%s", (_, item) => {
      const concerned = judged.filter(({ combination }) => item.concerns(combination));
      const broken = concerned.filter(({ combination, result }) => !item.holds(result, combination));
      const first = broken.slice(0, 5).map(({ combination }) => JSON.stringify(combination));
      expect(broken.length, first.join("\n")).toBe(0);
      expect(concerned.length).toBeGreaterThan(0);
      // What every quote of the space would satisfy proves nothing: another quote's conclusions must break it.
      const told = [concerned[0], concerned.at(-1)].flatMap((one) => one ?? []);
      expect(judged.some(({ result }) => told.some(({ combination }) => !item.holds(result, combination)))).toBe(true);
    });
  });
}

for (const space of spaces) space(proved);

test("every item of the catalogue is a predicate", () => {
  const numbers = new Set<number>();
  for (const space of spaces)
    space(({ items }) => {
      for (const { number } of items) numbers.add(number);
    });
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
});
