import { regulationWords } from "../../reports/regulation/words.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { choiceOf, dayOf } from "../option-values.ts";
import { terminalStyle, terminalWidth } from "../terminal-style.ts";
import { writeStandardOutput } from "../write-output.ts";

/** Options of the verb `regulation` as typed. */
export interface RegulationFlags {
  readonly format?: string;
  readonly asOf?: string;
}

/** Prints the regulation that quotes are judged by: every fact with its certainty and sources. */
export async function showRegulation(flags: RegulationFlags, { language }: Invocation): Promise<ExitCode> {
  const format = choiceOf("--format", ["pretty", "json", "csv", "markdown"], flags.format ?? "pretty");
  const asOf = flags.asOf === undefined ? null : dayOf("--as-of", flags.asOf);
  await writeStandardOutput(await pageIn(format, regulationWords(language), asOf));
  return EXIT.ok;
}

async function pageIn(
  format: "pretty" | "json" | "csv" | "markdown",
  words: ReturnType<typeof regulationWords>,
  asOf: string | null,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../../reports/regulation/json.ts")).regulationJson(words, asOf);
    case "csv":
      return (await import("../../reports/regulation/csv.ts")).regulationCsv(words, asOf);
    case "markdown":
      return (await import("../../reports/regulation/markdown.ts")).regulationMarkdown(words, asOf);
    case "pretty": {
      const { regulationPretty } = await import("../../reports/regulation/pretty.ts");
      return regulationPretty(words, asOf, { style: terminalStyle(), width: terminalWidth() });
    }
  }
}
