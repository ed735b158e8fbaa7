import { describe, expect, test } from "vitest";
import { contextSchema } from "../../src/engine/context.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { outputJson } from "../../src/reports/json.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { labelledCases, mistakes } from "../fixtures/labels.ts";

/** The labelled wordings alone, which are quick to read: what mutants of the rules are held against. */
const cases = labelledCases("wordings", [".csv"]);

describe("every labelled wording is judged as its labels say", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", async (_, { bytes, path, labels }) => {
    const files = await lintBytes(bytes, path, { facts: { context: contextSchema.parse(labels.context ?? {}) } });
    expect(mistakes(labels, outputJson({ files, across: [] }, wordingIn("fr")).files)).toEqual([]);
  });
});
