import type { InputErrorCode } from "../../engine/result.ts";
import type { Language } from "../../engine/rule.ts";
import type { LimitFlagName } from "../limit-flags.ts";
import type { Problem } from "../problem.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";

/** Every word of the command line that is not part of a report; one file a language. */
export interface Texts {
  /** Headings of the help pages, by the English ones that the argument parser knows. */
  readonly headings: Readonly<Record<string, string>>;
  readonly intro: string;
  readonly outro: string;
  readonly verbs: Readonly<Record<"lint" | "inspect" | "explain" | "rules", string>>;
  readonly arguments: Readonly<Record<"files" | "file" | "rule", string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly problem: (problem: Problem) => string;
  readonly crash: string;
  readonly skipped: (folder: string, count: number) => string;
  readonly readingScan: (page: number, pages: number) => string;
  /** How long each page of scans took, in seconds. */
  readonly scanTimes: (seconds: readonly number[]) => string;
  readonly unusable: (path: string, code: InputErrorCode | "not-a-quote") => string;
  readonly severities: Readonly<Record<"error" | "warning" | "info", string>>;
}

type OptionName =
  | "format"
  | "output"
  | "context"
  | "set"
  | "kind"
  | "failOn"
  | "asOf"
  | "today"
  | LimitFlagName
  | "inspectFormat"
  | "overlay"
  | "lang"
  | "debug"
  | "help"
  | "version";

export const textsIn = (language: Language): Texts => (language === "fr" ? french : english);
