import process from "node:process";
import { describe, expect, test } from "vitest";
import { families } from "./paraphrase/families.ts";
import { findingsOf } from "./paraphrase/judge-input.ts";
import { known } from "./paraphrase/known.ts";
import { sampled, trials } from "./paraphrase/sample.ts";

const seed = Number(process.env["PARAPHRASE_SEED"] ?? 1);
const sample = sampled(seed, 2000);
const isRight = ({ family, text, expected }: (typeof trials)[number]): boolean =>
  findingsOf(family.quoteWith(text)).join(", ") === expected.join(", ");

describe(`what is said and what is denied, in sentences made by grammars (PARAPHRASE_SEED=${seed})`, () => {
  test.each(families.map((family) => [family.name, family] as const))("%s", (_, family) => {
    const own = sample.filter((trial) => trial.family === family && known[trial.key] === undefined);
    const wrong = own.filter((trial) => !isRight(trial)).map(({ key, text }) => `${key}: ${text}`);
    expect(own.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  test("two thousand sentences, of which both what must be found and what must not", () => {
    expect(sample.length).toBeGreaterThanOrEqual(2000);
    for (const family of families) {
      const outcomes = new Set(
        sample.filter((trial) => trial.family === family).map(({ expected }) => expected.join()),
      );
      expect(outcomes.size, family.name).toBeGreaterThan(1);
    }
  });
});

test("a template that is known to be judged wrongly, and no longer is, leaves the list", () => {
  const mended = Object.keys(known).filter((key) => trials.filter((trial) => trial.key === key).every(isRight));
  expect(mended).toEqual([]);
});
