import { readdirSync } from "node:fs";
import process from "node:process";
import { afterEach, beforeEach, expect, it } from "vitest";
import { InputList } from "../../src/cli/batch/input-list.ts";
import { inputsOf, shareOf } from "../../src/cli/batch/shards/shard.ts";
import { Flags } from "../../src/cli/batch/shelves/flags.ts";
import { newFolder } from "../cli/run-cli.ts";

const before = process.env["TMPDIR"];
const scratch = newFolder();
beforeEach(() => {
  process.env["TMPDIR"] = scratch;
});
afterEach(() => {
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
});

it.each([0, 3, 1000, 2500])("a list of %d documents gives them again as often as wanted, in order", (count) => {
  const list = new InputList();
  const inputs = Array.from(
    { length: count },
    (_, rank) => ({ kind: "file", path: `é\n${rank}.pdf`, named: false }) as const,
  );
  for (const input of inputs) list.add(input);
  expect([list.length, readdirSync(scratch).length]).toEqual([count, count > 1000 ? 1 : 0]);
  for (let time = 0; time < 2; time++) expect([...list]).toEqual(inputs);
  const parts = [1, 2, 3].map((index) => [...inputsOf(list, { index, of: 3 })]);
  expect(parts.map(({ length }) => length)).toEqual([1, 2, 3].map((index) => shareOf(count, { index, of: 3 })));
  expect(
    parts
      .flat()
      .map(({ rank }) => rank)
      .sort((a, b) => a - b),
  ).toEqual(inputs.map((_, rank) => rank));
  list.remove();
  expect(readdirSync(scratch)).toEqual([]);
});

it("flags are told by their place, however many there are", () => {
  const flags = new Flags();
  for (let index = 0; index < 2000; index++) flags.push(index === 1234);
  expect(flags.some).toBe(true);
  flags.set(1234, false);
  expect(flags.some).toBe(false);
  flags.set(1999, true);
  expect(flags.some).toBe(true);
});
