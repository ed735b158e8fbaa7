import { jsonWindow } from "../../reports/window/json.ts";
import { prettyWindow } from "../../reports/window/pretty.ts";
import { namedDsr } from "../../segur/dsr/named-dsr.ts";
import { orderWindow, type WindowQuestion } from "../../segur/regulation/order-window.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { choiceOf, dayOf } from "../option-values.ts";
import { type Problem, UsageError } from "../problem.ts";
import { terminalStyle, terminalWidth } from "../terminal-style.ts";
import { writeStandardOutput } from "../write-output.ts";

/** Options of the verb `window` as typed. */
export interface WindowFlags {
  readonly orderedOn?: string;
  readonly dossierSentOn?: string;
  readonly referencedOn?: string;
  readonly dsr?: string;
  readonly wave?: string;
  readonly asOf?: string;
  readonly format?: string;
}

/** Says which dates are valid, without a quote; ends with 1 when a given date breaks a rule. */
export async function showWindow(flags: WindowFlags, { language }: Invocation): Promise<ExitCode> {
  const format = choiceOf("--format", ["pretty", "json"], flags.format ?? "pretty");
  const answer = orderWindow(questionOf(flags));
  const page =
    format === "json"
      ? jsonWindow(answer)
      : prettyWindow(answer, language, { style: terminalStyle(), width: terminalWidth() });
  await writeStandardOutput(page);
  return answer.judged.some(({ valid }) => valid === false) ? EXIT.found : EXIT.ok;
}

function questionOf(flags: WindowFlags): WindowQuestion {
  const day = (option: string, value: string | undefined) => (value === undefined ? null : dayOf(option, value));
  const orderedOn = day("--ordered-on", flags.orderedOn);
  const dossierSentOn = day("--dossier-sent-on", flags.dossierSentOn);
  const referencedOn = day("--referenced-on", flags.referencedOn);
  const asOf = day("--as-of", flags.asOf);
  const typed = flags.wave === undefined ? null : choiceOf("--wave", ["1", "2"], flags.wave);
  const wave = typed === null ? null : typed === "1" ? 1 : 2;
  const dsr = flags.dsr === undefined ? null : namedDsr(flags.dsr, wave);
  const problems: Problem[] = [];
  if (orderedOn === null && dossierSentOn === null && referencedOn === null && flags.dsr === undefined)
    problems.push({ code: "window-without-date" });
  if (flags.dsr !== undefined && dsr === null) problems.push({ code: "unknown-dsr", value: flags.dsr });
  if (dsr !== null && wave !== null && dsr.wave !== wave)
    problems.push({ code: "wave-against-dsr", wave, dsr: dsr.code });
  if (dossierSentOn !== null && referencedOn !== null && referencedOn < dossierSentOn)
    problems.push({ code: "referenced-before-dossier", referencedOn, dossierSentOn });
  if (problems.length > 0) throw new UsageError(problems);
  return { orderedOn, dossierSentOn, referencedOn, dsr: dsr?.code ?? null, wave: dsr?.wave ?? wave ?? 1, asOf };
}
