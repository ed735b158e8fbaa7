import type { Command } from "commander";
import { rules } from "../../../rules/index.ts";
import { FAIL_ON, FORMATS } from "../option-values.ts";

/** What follows an option or a verb: one of some words, a file, nothing to propose, or no value at all. */
export type Follows = readonly string[] | "file" | "text" | null;

export interface CompletedOption {
  /** As typed, short form last: `--format`, `-f`. */
  readonly names: readonly string[];
  readonly description: string;
  readonly value: Follows;
}

export interface CompletedVerb {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly argument: Follows;
}

/** All that a shell may propose. The first verb is the default one. */
export interface CompletionModel {
  readonly verbs: readonly CompletedVerb[];
}

/** Values that are words of ours, by the name of the option; `verb --option` where verbs differ. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  "--lang": ["fr", "en"],
  "--fail-on": FAIL_ON,
  "--kind": ["sons", "complementary", "auto"],
  "--wave": ["1", "2"],
  "--format": ["pretty", "json"],
  "lint --format": FORMATS,
  "regulation --format": ["pretty", "json", "csv", "markdown"],
};

const ARGUMENTS: Readonly<Record<string, Follows>> = {
  lint: "file",
  inspect: "file",
  "what-changed": "file",
  explain: rules.map(({ id }) => id),
  completion: ["bash", "zsh", "fish"],
};

/** Reads the program: what it takes is what is proposed. */
export function completionModel(program: Command): CompletionModel {
  const verbs = program.commands.map((command): CompletedVerb => {
    const name = command.name();
    const options = [...command.options, ...program.options].map(
      ({ long, short, flags, description }): CompletedOption => ({
        names: [long, short].filter((given) => typeof given === "string"),
        description: plain(description),
        value: valueAfter(name, long ?? "", flags),
      }),
    );
    return { name, description: plain(command.description()), options, argument: ARGUMENTS[name] ?? null };
  });
  return { verbs };
}

/** The kind of value stands in the flags: `--context <file>`. */
function valueAfter(verb: string, long: string, flags: string): Follows {
  const values = VALUES[`${verb} ${long}`] ?? VALUES[long];
  if (values !== undefined) return values;
  if (!flags.includes("<")) return null;
  return flags.includes("<file>") ? "file" : "text";
}

/** On one line, without what shells would read; apostrophes and colons as print has them. */
const plain = (text: string): string =>
  text
    .replaceAll("'", "’")
    .replace(/\s*:\s/g, " – ")
    .replace(/[\n"`$\\[\]:]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
