import type { Command } from "commander";
import { bashCompletion } from "../completion/bash.ts";
import { completionModel } from "../completion/completion-model.ts";
import { fishCompletion } from "../completion/fish.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { choiceOf } from "../option-values.ts";
import { writeStandardOutput } from "../write-output.ts";

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Writes the completion script of a shell, made from the options that the program has. */
export async function completion(shell: string, program: Command): Promise<ExitCode> {
  const name = choiceOf("completion", ["bash", "zsh", "fish"], shell);
  await writeStandardOutput(SCRIPTS[name](completionModel(program)));
  return EXIT.ok;
}
