import { readFileSync } from "node:fs";
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import fc from "fast-check";

/** Stands for `vitest` where unit tests are trials of mutants: they are collected, to be run one by one. */
export const collected: { name: string; run: () => unknown }[] = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }) =>
  Assertion.addMethod("toMatchFileSnapshot", function (this: { _obj: unknown }, path: string) {
    if (this._obj !== readFileSync(path, "utf8")) throw new Error(`differs from ${path}`);
  }),
);
export const expect = chai.expect;
// The same at each run, and few: a mutant meets other trials too.
fc.configureGlobal({ seed: 1, numRuns: 30 });

const path: string[] = [];

type Body = (...values: readonly unknown[]) => unknown;

/** Does work that no trial is, and that is not the loading of the sources either: what it reaches counts for neither. */
export function outsideOfLoading<T>(work: () => T): T {
  const switches: { currentTestId?: string | undefined } = Object(Reflect.get(globalThis, "__stryker__"));
  const former = switches.currentTestId;
  switches.currentTestId = "none";
  const done = work();
  switches.currentTestId = former;
  return done;
}

function within(name: string, body: Body, values: readonly unknown[]): void {
  path.push(name);
  outsideOfLoading(() => body(...values));
  path.pop();
}

const add = (name: string, body: Body, values: readonly unknown[]): void => {
  collected.push({ name: [...path, name].join(" > "), run: () => body(...values) });
};

/** `each` of a table: rows that are arrays are spread, as Vitest does. */
const withEach = (act: (name: string, body: Body, values: readonly unknown[]) => void) =>
  Object.assign((name: string, body: Body) => act(name, body, []), {
    each: (rows: readonly unknown[]) => (name: string, body: Body) => {
      for (const [index, row] of rows.entries())
        act(`${named(name, row)} #${index + 1}`, body, Array.isArray(row) ? row : [row]);
    },
  });

/** A title with the values of its row: trials that name a rule are tried first on a mutant of that rule. */
const named = (title: string, row: unknown): string =>
  title.replaceAll(/\$(\w+)|%s/g, (whole, key: string | undefined) => {
    const value = Object(row)[key ?? 0];
    return typeof value === "string" ? value : whole;
  });

export const describe = withEach(within);
export const it = withEach(add);
export const test = it;
