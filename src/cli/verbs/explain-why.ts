import type { FactSources } from "../../engine/facts/resolve-facts.ts";
import { withVendorFacts } from "../../engine/facts/vendor-facts.ts";
import { type FileResult, nameOfResult } from "../../engine/result.ts";
import type { Rule } from "../../engine/rule.ts";
import { type Why, whyOf } from "../../engine/why.ts";
import { ignoredBy } from "../../files/ignored-by.ts";
import { findInputs } from "../../files/inputs.ts";
import { ownOptions } from "../../files/lint-input.ts";
import { loadSidecar } from "../../files/load-context.ts";
import { whyJson } from "../../reports/why/why-json.ts";
import { whyText } from "../../reports/why/why-text.ts";
import { wordingIn } from "../../reports/wording.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { type LintFlags, requestOf } from "../lint-options.ts";
import { choiceOf } from "../option-values.ts";
import { terminalStyle, terminalWidth } from "../terminal-style.ts";
import { lintGuarded } from "../watched/lint-guarded.ts";
import { tell, writeStandardOutput } from "../write-output.ts";

/** Flags of `explain --why`: those that give facts, and one format. */
export interface WhyFlags
  extends Pick<
    LintFlags,
    | "config"
    | "noConfig"
    | "context"
    | "set"
    | "kind"
    | "asOf"
    | "referencedSolutions"
    | "eligibleEstablishments"
    | "columns"
  > {
  readonly format?: string;
  readonly why?: string;
}

/** Shows on one document how a rule came to its outcome: the words, what was made of them, the facts, the conclusion. */
export async function explainWhy(rule: Rule, file: string, flags: WhyFlags, invocation: Invocation): Promise<ExitCode> {
  const { format: asked, why: _, ...given } = flags;
  const format = choiceOf("--format", ["pretty", "json"], asked ?? "pretty");
  const { options } = await requestOf(given);
  const files: FileResult[] = [];
  for await (const input of findInputs([file], { isIgnored: await ignoredBy(options) })) {
    const { linted } = await lintGuarded(input, options, invocation);
    for (const problem of linted.contextProblems) tell(invocation.texts.problem(problem));
    files.push(...linted.results);
  }
  const sidecar = file === "-" ? null : await loadSidecar(file);
  const own = await ownOptions(file, options);
  const sources: FactSources = {
    ...own.facts,
    ...(sidecar?.ok && sidecar.value !== null ? { sidecar: sidecar.value } : {}),
  };
  const chains = files.flatMap(({ subject, path, part }) => {
    if (subject === null) return [];
    const number = subject.quote.number?.value ?? part;
    const vendors = withVendorFacts(sources, options.vendors ?? {}, subject.quote.vendor);
    return [{ path, part, why: whyOf(subject, rule, vendors, { path, part, number }, options.lexicon) }];
  });
  for (const { path, subject, error } of files) if (subject === null) tell(invocation.texts.unusable(path, error));
  await writeStandardOutput(format === "json" ? jsonOf(chains, invocation) : textOf(rule, chains, invocation));
  return chains.length > 0 ? EXIT.ok : EXIT.unusable;
}

interface Chain {
  readonly path: string;
  readonly part: string | null;
  readonly why: Why;
}

const jsonOf = (chains: readonly Chain[], { language }: Invocation): string => {
  const wording = wordingIn(language);
  const files = chains.map(({ path, part, why }) => ({ path, part, ...whyJson(why, wording) }));
  return `${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`;
};

function textOf(rule: Rule, chains: readonly Chain[], { language }: Invocation): string {
  const style = terminalStyle();
  const page = { wording: wordingIn(language), style, width: Math.min(terminalWidth(), 110) };
  const title = `${rule.title[language]} [${rule.id}]`;
  return chains
    .map(
      ({ path, part, why }) =>
        `${style.heading(`${nameOfResult({ path, part })} – ${title}`)}\n\n${whyText(why, page)}\n`,
    )
    .join("\n");
}
