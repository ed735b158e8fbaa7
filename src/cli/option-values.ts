import { nearestWord } from "../engine/nearest-word.ts";
import type { FailOn } from "./exit-code.ts";
import { UsageError } from "./problem.ts";

/** Reads the value of `option` as one of `choices`. */
export function choiceOf<const C extends string>(option: string, choices: readonly C[], value: string): C {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError([{ code: "bad-choice", option, value, choices, nearest: nearestWord(value, choices) }]);
}

/** Reads a day that exists, as ISO `YYYY-MM-DD`. */
export function dayOf(option: string, value: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value))
    return value;
  throw new UsageError([{ code: "bad-date", option, value }]);
}

/** Reads a whole number above zero. */
export function countOf(option: string, value: string): number {
  if (/^[1-9]\d{0,11}$/.test(value)) return Number(value);
  throw new UsageError([{ code: "bad-number", option, value }]);
}

/** Reads `key=Heading,key=Heading`; a comma inside a heading is written twice. */
export function columnsOf(option: string, value: string): [string, string][] {
  return value
    .replaceAll(",,", "\u0000")
    .split(",")
    .map((part): [string, string] => {
      const equals = part.indexOf("=");
      const [key, heading] = [part.slice(0, Math.max(equals, 0)).trim(), part.slice(equals + 1).trim()];
      if (key === "" || heading === "") throw new UsageError([{ code: "bad-columns", option, value: part }]);
      return [key, heading.replaceAll("\u0000", ",")];
    });
}

/** What `--fail-on` may be. */
export const FAIL_ON = ["error", "warning", "review"] as const satisfies readonly FailOn[];

/** What `--format` may be. */
export const FORMATS = [
  "pretty",
  "compact",
  "json",
  "ndjson",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "html",
  "markdown",
  "csv",
] as const;
export type Format = (typeof FORMATS)[number];

/** A report to write; `path` is null for standard output. */
export interface Destination {
  readonly format: Format;
  readonly path: string | null;
}

/** Reports that a person reads on the terminal say themselves what could not be used. */
export const isReadAtOnce = ({ format, path }: Destination): boolean =>
  path === null && (format === "pretty" || format === "compact");

/** Where the reports go: `--format NAME[=FILE]` as often as wanted, `--output FILE` with a single one. */
export function destinationsOf(formats: readonly string[], output: string | undefined): Destination[] {
  const destinations = formats.length === 0 ? [destinationOf("pretty")] : formats.map(destinationOf);
  const [first, ...others] = destinations;
  if (output !== undefined) {
    if (first === undefined || others.length > 0 || first.path !== null)
      throw new UsageError([{ code: "output-needs-one-format" }]);
    return [{ format: first.format, path: output }];
  }
  if (destinations.filter(({ path }) => path === null).length > 1)
    throw new UsageError([{ code: "one-standard-output" }]);
  return destinations;
}

function destinationOf(value: string): Destination {
  const equals = value.indexOf("=");
  const name = equals === -1 ? value : value.slice(0, equals);
  const path = equals === -1 ? null : value.slice(equals + 1);
  if (path === "") throw new UsageError([{ code: "missing-value", option: `--format ${name}=` }]);
  return { format: choiceOf("--format", FORMATS, name), path };
}
