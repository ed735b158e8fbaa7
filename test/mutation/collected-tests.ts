import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import fc from "fast-check";

/** Stands for `vitest` where unit tests are trials of mutants: they are collected, to be run one by one. */
export const collected: { name: string; run: () => unknown }[] = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect;
// The same at each run, and few: a mutant meets other trials too.
fc.configureGlobal({ seed: 1, numRuns: 30 });

const path: string[] = [];

type Body = (...values: readonly unknown[]) => unknown;

function within(name: string, body: Body, values: readonly unknown[]): void {
  path.push(name);
  body(...values);
  path.pop();
}

const add = (name: string, body: Body, values: readonly unknown[]): void => {
  collected.push({ name: [...path, name].join(" > "), run: () => body(...values) });
};

/** `each` of a table: rows that are arrays are spread, as Vitest does. */
const withEach = (act: (name: string, body: Body, values: readonly unknown[]) => void) =>
  Object.assign((name: string, body: Body) => act(name, body, []), {
    each: (rows: readonly unknown[]) => (name: string, body: Body) => {
      for (const [index, row] of rows.entries()) act(`${name} #${index + 1}`, body, Array.isArray(row) ? row : [row]);
    },
  });

export const describe = withEach(within);
export const it = withEach(add);
export const test = it;
