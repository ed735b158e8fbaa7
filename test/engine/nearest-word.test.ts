import { describe, expect, it } from "vitest";
import { nearestWord } from "../../src/engine/nearest-word.ts";

describe("nearestWord", () => {
  it.each([
    ["--fromat", ["--format", "--fail-on"], "--format"],
    ["leftover-chrage", ["leftover-charge", "segur-line"], "leftover-charge"],
    ["JSON", ["json", "ndjson"], "json"],
    ["vat", ["vat", "dates"], "vat"],
    ["zzzzzz", ["json", "compact"], null],
    ["a", [], null],
  ])("of %s among %j is %s", (typed, known, nearest) => {
    expect(nearestWord(typed, known)).toBe(nearest);
  });
});
