import process from "node:process";

/** The middle of some measures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Exponent k of the power law `cost = c × size^k` nearest to the measures, by least squares of the logarithms. */
export function exponentOf(measures: readonly { readonly size: number; readonly cost: number }[]): number {
  const points = measures.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const covariance = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(([x]) => (x - meanX) ** 2));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const heading = (title: string): void => print(`\n${title}`);
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One line of a table: a name and figures, aligned. */
export const row = (name: string, ...figures: readonly string[]): void =>
  print(`  ${name.padEnd(42)}${figures.map((figure) => figure.padStart(16)).join("")}`);
