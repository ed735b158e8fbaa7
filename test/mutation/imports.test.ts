import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "../cli/run-cli.ts";

/** Not of the judgement by itself: rules on other data, and the pages of rules as a program reads them. */
const LEFT_OUT = ["rules/certainty.test.ts", "rules/interplay/interplay.test.ts", "rules/rule-page.test.ts"];

it("every unit test of the judgement is a trial of mutants", () => {
  const trials = readFileSync(`${root}test/mutation/trials.ts`, "utf8");
  const tests = ["rules", "segur"].flatMap((folder) =>
    readdirSync(`${root}test/${folder}`, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".test.ts") && !LEFT_OUT.includes(name)),
  );
  expect(tests.filter((name) => !trials.includes(`"../${name}"`))).toEqual([]);
});
