import { readdir, writeFile } from "node:fs/promises";
import process from "node:process";
import type { Interface } from "node:readline/promises";
import { fileTroubleOf } from "../../files/file-trouble.ts";
import { EXIT, type ExitCode, type FailOn } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { FAIL_ON } from "../option-values.ts";
import { UsageError } from "../problem.ts";
import type { InitTexts } from "../texts/texts.ts";
import { tell } from "../write-output.ts";

export interface InitFlags {
  readonly yes?: boolean;
}

/** What `init` asks. */
interface Answers {
  readonly wave: "1" | "2" | null;
  readonly failOn: FailOn;
}

const FILE = "sons-lint.config.yaml";

/** Writes a configuration to begin with, in the working directory; a folder that has one is left alone. */
export async function init({ yes = false }: InitFlags, { texts }: Invocation): Promise<ExitCode> {
  const existing = (await readdir(".")).find((name) => /^sons-lint\.config\.(?:m?js|json|ya?ml)$/.test(name));
  if (existing !== undefined) throw new UsageError([{ code: "config-exists", path: existing }]);
  if (!yes && !process.stdin.isTTY) throw new UsageError([{ code: "no-terminal" }]);
  const answers: Answers = yes ? { wave: null, failOn: "error" } : await ask(texts.init);
  try {
    // Never over a file that came to be meanwhile.
    await writeFile(FILE, configText(answers, texts.init.comments), { flag: "wx" });
  } catch (cause) {
    throw new UsageError([{ code: "cannot-write", path: FILE, reason: fileTroubleOf(cause) }], { cause });
  }
  tell(texts.init.written(FILE));
  return EXIT.ok;
}

async function ask(questions: InitTexts): Promise<Answers> {
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return {
      wave: await askFor(terminal, questions.wave, ["1", "2"], null),
      failOn: await askFor(terminal, questions.failOn, FAIL_ON, "error"),
    };
  } finally {
    terminal.close();
  }
}

/** Asks until the answer is one of the choices, or none. */
async function askFor<const C extends string, D>(
  terminal: Interface,
  question: string,
  choices: readonly C[],
  otherwise: D,
): Promise<C | D> {
  for (;;) {
    const answer = (await terminal.question(question)).trim();
    if (answer === "") return otherwise;
    const choice = choices.find((candidate) => candidate === answer);
    if (choice !== undefined) return choice;
  }
}

/** The configuration, with what may be added to it as comments. */
function configText({ wave, failOn }: Answers, comments: InitTexts["comments"]): string {
  return `# ${comments.schema}
# yaml-language-server: $schema=./node_modules/sons-lint/dist/config.schema.json

# ${comments.failOn}
failOn: ${failOn}

# ${comments.wave}
${wave === null ? "# wave: 1" : `wave: ${wave}`}
# dossierSentOn: 2022-05-04

# ${comments.rules}
# rules:
#   justified-extras: info

# ${comments.overrides}
# overrides:
#   - files: [archives/**]
#     rules: { quote-mentions: "off" }

# ${comments.docs}
`;
}
