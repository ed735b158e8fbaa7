import type { SetProblem } from "../engine/facts/set-facts.ts";
import type { SettingsProblem } from "../files/config/settings-source.ts";
import type { FileTrouble } from "../files/file-trouble.ts";
import type { LedgerFileProblem } from "../files/ledger-file.ts";
import type { ContextFileProblem } from "../files/load-context.ts";
import type { ListFileProblem } from "../files/load-lists.ts";
import type { RecordProblem } from "../reports/changes/run-record.ts";
import type { BatchProblem } from "./batch/batch-problem.ts";

/** What can be wrong with a command, as facts; `texts/` words them in one sentence each. All of them end with exit code 2. */
export type Problem =
  | { readonly code: "no-input" }
  | { readonly code: "unknown-option"; readonly option: string; readonly nearest: string | null }
  | { readonly code: "missing-value"; readonly option: string }
  | { readonly code: "missing-argument"; readonly argument: string }
  | { readonly code: "too-many-arguments"; readonly verb: string }
  | {
      readonly code: "bad-choice";
      readonly option: string;
      readonly value: string;
      readonly choices: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly code: "bad-date"; readonly option: string; readonly value: string }
  | { readonly code: "bad-number"; readonly option: string; readonly value: string }
  | { readonly code: "unknown-rule"; readonly rule: string; readonly nearest: string | null }
  | { readonly code: "window-without-date" }
  | { readonly code: "unknown-dsr"; readonly value: string }
  | { readonly code: "wave-against-dsr"; readonly wave: 1 | 2; readonly dsr: string }
  | { readonly code: "referenced-before-dossier"; readonly referencedOn: string; readonly dossierSentOn: string }
  | { readonly code: "one-standard-output" }
  | { readonly code: "output-needs-one-format" }
  | { readonly code: "no-overlay"; readonly path: string }
  | { readonly code: "given-twice"; readonly option: string; readonly other: string }
  | { readonly code: "needs-option"; readonly option: string; readonly needed: string }
  | { readonly code: "bad-columns"; readonly option: string; readonly value: string }
  | ListFileProblem
  | { readonly code: "cannot-read-report"; readonly path: string; readonly reason: FileTrouble }
  | { readonly code: "report-line"; readonly path: string; readonly line: number; readonly problem: RecordProblem }
  | ContextFileProblem
  | LedgerFileProblem
  | SettingsProblem
  | { readonly code: "contradictory-options"; readonly option: string; readonly other: string }
  | { readonly code: "config-format"; readonly path: string; readonly value: string; readonly nearest: string | null }
  | { readonly code: "no-terminal" }
  | { readonly code: "config-exists"; readonly path: string }
  | { readonly code: "set"; readonly problem: SetProblem }
  | BatchProblem
  | { readonly code: "cannot-write"; readonly path: string; readonly reason: FileTrouble };

/** Carries problems out of wherever they were found up to the exit of the command. */
export class UsageError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(({ code }) => code).join(", "), options);
    this.name = "UsageError";
    this.problems = problems;
  }
}
