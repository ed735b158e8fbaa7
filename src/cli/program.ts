import { Command, type CommanderError } from "commander";
import type { Language } from "../engine/rule.ts";
import { version } from "../version.ts";
import { LIMIT_FLAGS } from "./limit-flags.ts";
import type { LintFlags } from "./lint-options.ts";
import type { Problem } from "./problem.ts";
import type { ProjectFlags } from "./project-options.ts";
import type { Texts } from "./texts/texts.ts";
import type { WhyFlags } from "./verbs/explain-why.ts";
import type { InitFlags } from "./verbs/init.ts";
import type { InspectFlags } from "./verbs/inspect.ts";
import type { MergeFlags } from "./verbs/merge.ts";
import type { RegulationFlags } from "./verbs/regulation.ts";
import type { WhatChangedFlags } from "./verbs/what-changed.ts";
import type { WindowFlags } from "./verbs/window.ts";

/** What each verb does, given what the parser read. */
export interface Verbs {
  lint(files: readonly string[], flags: LintFlags): Promise<void>;
  inspect(file: string, flags: InspectFlags): Promise<void>;
  explain(rule: string, flags: WhyFlags): Promise<void>;
  whatChanged(older: string, newer: string, flags: WhatChangedFlags): Promise<void>;
  merge(shards: readonly string[], flags: MergeFlags): Promise<void>;
  rules(): Promise<void>;
  regulation(flags: RegulationFlags): Promise<void>;
  window(flags: WindowFlags): Promise<void>;
  init(flags: InitFlags): Promise<void>;
  completion(shell: string, program: Command): Promise<void>;
}

/** The argument parser, in the words of one language. */
export function buildProgram(texts: Texts, verbs: Verbs): Command {
  const { options, headings } = texts;
  const program = new Command("sons-lint");
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({ writeErr: () => {} })
      .configureHelp({ styleTitle: (title) => headings[title] ?? title, showGlobalOptions: true })
      .helpOption("-h, --help", options.help);
  /** Options by which a person gives facts that are not on the quote. */
  const withFacts = (command: Command): Command =>
    command
      .option("-c, --context <file>", options.context)
      .option("-s, --set <key=value>", options.set, collect)
      .option("--referenced-solutions <file>", options.referencedSolutions)
      .option("--eligible-establishments <file>", options.eligibleEstablishments)
      .option("--columns <key=heading,…>", options.columns, collect);
  /** Options that bound what is read of a document. */
  const withLimits = (command: Command): Command =>
    Object.values(LIMIT_FLAGS).reduce((all, [flag, name]) => all.option(`${flag} <number>`, options[name]), command);

  dress(program)
    .version(version, "-V, --version", options.version)
    .helpCommand("help [command]", options.help)
    .option("--lang <fr|en>", options.lang)
    .option("--debug", options.debug);

  const lint = withFacts(
    dress(program.command("lint", { isDefault: true }))
      .description(texts.verbs.lint)
      .argument("[files...]", texts.arguments.files)
      .option("-f, --format <format[=file]>", options.format, collect)
      .option("-o, --output <file>", options.output),
  )
    .option("--ledger <file>", options.ledger)
    .option("--ledger-append", options.ledgerAppend)
    .option("--kind <kind>", options.kind)
    .option("--fail-on <level>", options.failOn)
    .option("--as-of <date>", options.asOf)
    .option("--today <date>", options.today)
    .option("--baseline <file>", options.baseline)
    .option("--update-baseline", options.updateBaseline)
    .option("--prune-baseline", options.pruneBaseline)
    .option("--print-config", options.printConfig)
    .option("-j, --jobs <number>", options.jobs)
    .option("--files-from <file>", options.filesFrom)
    .option("--cache [folder]", options.cache)
    .option("--watch", options.watch)
    .option("--shard <i/n>", options.shard);
  const ofLint = projectOptions(lint, texts);
  withLimits(lint).action((files: string[], flags: LintFlags) => verbs.lint(files, { ...flags, ...ofLint() }));

  withLimits(
    dress(program.command("inspect"))
      .description(texts.verbs.inspect)
      .argument("<file>", texts.arguments.file)
      .option("-f, --format <format>", options.inspectFormat)
      .option("--overlay <file>", options.overlay),
  ).action((file: string, flags: InspectFlags) => verbs.inspect(file, flags));

  const explain = withFacts(
    dress(program.command("explain"))
      .description(texts.verbs.explain)
      .argument("<rule>", texts.arguments.rule)
      .option("--why <file>", options.why)
      .option("-f, --format <format>", options.inspectFormat),
  );
  const ofExplain = projectOptions(explain, texts);
  explain
    .option("--kind <kind>", options.kind)
    .option("--as-of <date>", options.asOf)
    .action((rule: string, flags: WhyFlags) => verbs.explain(rule, { ...flags, ...ofExplain() }));

  dress(program.command("what-changed"))
    .description(texts.verbs.whatChanged)
    .argument("<old>", texts.arguments.oldReport)
    .argument("<new>", texts.arguments.newReport)
    .option("-f, --format <format>", options.inspectFormat)
    .action((older: string, newer: string, flags: WhatChangedFlags) => verbs.whatChanged(older, newer, flags));

  const merge = dress(program.command("merge"));
  const ofMerge = projectOptions(merge, texts);
  merge
    .description(texts.batch.merge)
    .argument("<shards...>", texts.batch.shards)
    .option("-f, --format <format[=file]>", options.format, collect)
    .option("-o, --output <file>", options.output)
    .option("--fail-on <level>", options.failOn)
    .option("--ledger <file>", options.ledger)
    .option("--today <date>", options.today)
    .option("--baseline <file>", options.baseline)
    .action((shards: string[], flags: MergeFlags) => verbs.merge(shards, { ...flags, ...ofMerge() }));

  dress(program.command("rules"))
    .description(texts.verbs.rules)
    .action(() => verbs.rules());

  dress(program.command("regulation"))
    .description(texts.verbs.regulation)
    .option("-f, --format <format>", options.regulationFormat)
    .option("--as-of <date>", options.asOf)
    .action((flags: RegulationFlags) => verbs.regulation(flags));

  dress(program.command("window"))
    .description(texts.verbs.window)
    .option("--ordered-on <date>", options.orderedOn)
    .option("--dossier-sent-on <date>", options.dossierSentOn)
    .option("--referenced-on <date>", options.referencedOn)
    .option("--dsr <dsr>", options.dsr)
    .option("--wave <wave>", options.wave)
    .option("--as-of <date>", options.asOf)
    .option("-f, --format <format>", options.inspectFormat)
    .action((flags: WindowFlags) => verbs.window(flags));

  dress(program.command("init"))
    .description(texts.verbs.init)
    .option("-y, --yes", options.yes)
    .action((flags: InitFlags) => verbs.init(flags));

  dress(program.command("completion"))
    .description(texts.verbs.completion)
    .argument("<shell>", texts.arguments.shell)
    .action((shell: string) => verbs.completion(shell, program));

  // The page of the program shows the options of its default verb: most people need no other.
  program.helpInformation = () =>
    `${texts.intro}\n\n${lint.helpInformation().replace(" lint", "").replace(`${texts.verbs.lint}\n\n`, "")}\n${texts.outro}\n`;
  return program;
}

/** Adds the options on the configuration; says what was typed of them, both where both were. */
function projectOptions(command: Command, { options }: Texts): () => Required<ProjectFlags> {
  const config: string[] = [];
  let noConfig = false;
  command
    .option("--config <file>", options.config)
    .option("--no-config", options.noConfig)
    .on("option:config", (path: string) => config.push(path))
    .on("option:no-config", () => {
      noConfig = true;
    });
  return () => ({ config, noConfig });
}

const collect = (value: string, collected: readonly string[] = []): string[] => [...collected, value];

/** The language asked for anywhere among the arguments: even a complaint about them is made in it. */
export function languageOf(args: readonly string[]): Language {
  const values = args.flatMap((arg, index) =>
    arg === "--lang" ? [args[index + 1]] : arg.startsWith("--lang=") ? [arg.slice(7)] : [],
  );
  return values.at(-1) === "en" ? "en" : "fr";
}

/** What the parser refused, as a problem of ours; null when it only printed help or the version. Others are faults. */
export function problemOf(error: CommanderError, nearestOption: (typed: string) => string | null): Problem | null {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.helpDisplayed":
    case "commander.help":
    case "commander.version":
      return null;
    case "commander.unknownOption":
      return { code: "unknown-option", option: quoted, nearest: nearestOption(quoted) };
    case "commander.optionMissingArgument":
      return { code: "missing-value", option: quoted.split(" ").find((word) => word.startsWith("--")) ?? quoted };
    case "commander.missingArgument":
      return { code: "missing-argument", argument: `<${quoted}>` };
    case "commander.excessArguments":
      return { code: "too-many-arguments", verb: /for '([^']+)'/.exec(error.message)?.[1] ?? "sons-lint" };
    default:
      throw error;
  }
}

/** Every long option of the program and its verbs. */
export const optionNames = (program: Command): string[] =>
  [program, ...program.commands]
    .flatMap((command) => command.options.map(({ long }) => long ?? ""))
    .filter((name) => name !== "");
