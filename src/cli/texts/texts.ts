import type { InputError } from "../../engine/result.ts";
import type { Language } from "../../engine/rule.ts";
import type { WaiverNotice } from "../../files/config/run-policy.ts";
import type { LimitFlagName } from "../limit-flags.ts";
import type { Problem } from "../problem.ts";
import type { BatchOptionName, BatchTexts } from "./batch-texts.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";

/** Every word of the command line that is not part of a report; one file a language. */
export interface Texts {
  /** Headings of the help pages, by the English ones that the argument parser knows. */
  readonly headings: Readonly<Record<string, string>>;
  readonly intro: string;
  readonly outro: string;
  readonly verbs: Readonly<
    Record<
      "lint" | "inspect" | "explain" | "whatChanged" | "rules" | "regulation" | "window" | "init" | "completion",
      string
    >
  >;
  readonly arguments: Readonly<Record<"files" | "file" | "rule" | "oldReport" | "newReport" | "shell", string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** Of commands on many documents. */
  readonly batch: BatchTexts;
  readonly problem: (problem: Problem) => string;
  readonly waiverNotice: (notice: WaiverNotice) => string;
  /** Entries of the baseline that are no longer found. */
  readonly staleBaseline: (path: string, count: number) => string;
  readonly baselineWritten: (path: string, count: number) => string;
  readonly init: InitTexts;
  readonly crash: string;
  readonly skipped: (folder: string, count: number) => string;
  readonly readingScan: (page: number, pages: number) => string;
  /** How long each page of scans took, in seconds. */
  readonly scanTimes: (seconds: readonly number[]) => string;
  readonly unusable: (path: string, error: InputError | null) => string;
  /** Mark of a rule that has no say in verdicts yet. */
  readonly preview: string;
  readonly severities: Readonly<Record<"error" | "warning" | "info", string>>;
}

/** Questions of `init`, and the comments in the file that it writes. */
export interface InitTexts {
  readonly wave: string;
  readonly failOn: string;
  readonly written: (path: string) => string;
  readonly comments: Readonly<Record<"schema" | "wave" | "failOn" | "rules" | "overrides" | "docs", string>>;
}

type OptionName =
  | "format"
  | "output"
  | "context"
  | "set"
  | "referencedSolutions"
  | "eligibleEstablishments"
  | "columns"
  | "ledger"
  | "ledgerAppend"
  | "kind"
  | "failOn"
  | "asOf"
  | "today"
  | LimitFlagName
  | BatchOptionName
  | "inspectFormat"
  | "overlay"
  | "regulationFormat"
  | "orderedOn"
  | "dossierSentOn"
  | "referencedOn"
  | "dsr"
  | "wave"
  | "why"
  | "config"
  | "noConfig"
  | "printConfig"
  | "baseline"
  | "updateBaseline"
  | "pruneBaseline"
  | "yes"
  | "lang"
  | "debug"
  | "help"
  | "version";

export const textsIn = (language: Language): Texts => (language === "fr" ? french : english);
