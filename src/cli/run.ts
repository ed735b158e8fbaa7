import process from "node:process";
import { CommanderError } from "commander";
import { nearestWord } from "../engine/nearest-word.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { type Interruption, type Invocation, traceOf } from "./invocation.ts";
import { choiceOf } from "./option-values.ts";
import { UsageError } from "./problem.ts";
import { buildProgram, languageOf, optionNames, problemOf } from "./program.ts";
import { type Texts, textsIn } from "./texts/texts.ts";
import { tell } from "./write-output.ts";

/** Runs a command line and says with which code the process should end. Nothing is thrown past it. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const interruption = onInterrupt(() => process.exit(EXIT.interrupted));
  const language = languageOf(args);
  const texts = textsIn(language);
  const debug = args.includes("--debug");
  try {
    return await dispatch(args, { language, texts, debug, interruption });
  } catch (error) {
    return complain(error, texts, debug);
  }
}

function onInterrupt(exit: () => void): Interruption {
  const controller = new AbortController();
  let isTaken = false;
  process.on("SIGINT", () => {
    if (!isTaken || controller.signal.aborted) exit();
    controller.abort();
  });
  return {
    signal: controller.signal,
    take: () => {
      isTaken = true;
    },
  };
}

async function dispatch(args: readonly string[], invocation: Invocation): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = buildProgram(invocation.texts, {
    lint: async (files, flags) => {
      const { lint } = await import("./verbs/lint.ts");
      code = await lint(files, flags, invocation);
    },
    inspect: async (file, flags) => {
      const { inspect } = await import("./verbs/inspect.ts");
      code = await inspect(file, flags, invocation);
    },
    explain: async (rule, flags) => {
      const { explain } = await import("./verbs/explain.ts");
      code = await explain(rule, flags, invocation);
    },
    whatChanged: async (older, newer, flags) => {
      const { whatChanged } = await import("./verbs/what-changed.ts");
      code = await whatChanged(older, newer, flags, invocation);
    },
    merge: async (shards, flags) => {
      const { merge } = await import("./verbs/merge.ts");
      code = await merge(shards, flags, invocation);
    },
    rules: async () => {
      const { listRules } = await import("./verbs/rules.ts");
      code = await listRules(invocation);
    },
    regulation: async (flags) => {
      const { showRegulation } = await import("./verbs/regulation.ts");
      code = await showRegulation(flags, invocation);
    },
    window: async (flags) => {
      const { showWindow } = await import("./verbs/window.ts");
      code = await showWindow(flags, invocation);
    },
    init: async (flags) => {
      const { init } = await import("./verbs/init.ts");
      code = await init(flags, invocation);
    },
    completion: async (shell, parser) => {
      const { completion } = await import("./verbs/completion.ts");
      code = await completion(shell, parser);
    },
  });
  program.hook("preAction", () => {
    const { lang } = program.opts<{ lang?: string }>();
    if (lang !== undefined) choiceOf("--lang", ["fr", "en"], lang);
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const problem = problemOf(error, (typed) => nearestWord(typed, optionNames(program)));
    if (problem !== null) throw new UsageError([problem], { cause: error });
  }
  return code;
}

function complain(error: unknown, texts: Texts, debug: boolean): ExitCode {
  if (error instanceof UsageError) {
    for (const problem of error.problems) tell(texts.problem(problem));
    if (debug) tell(traceOf(error));
    return EXIT.unusable;
  }
  tell(texts.crash);
  if (debug) tell(traceOf(error));
  return EXIT.internalError;
}
