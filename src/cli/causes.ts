import type { FileResult } from "../engine/result.ts";
import { traceOf } from "./invocation.ts";

/** Technical causes of an unreadable document and of rules that broke, for `--debug`. */
export const causesOf = ({ path, error, findings }: FileResult): string[] => [
  ...(error?.cause === undefined ? [] : [`${path}: ${traceOf(error.cause)}`]),
  ...findings.flatMap(({ args }) => ("cause" in args ? [`${path}: ${String(args.cause)}`] : [])),
];
