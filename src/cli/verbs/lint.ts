import type { CaseFacts } from "../../engine/context.ts";
import type { LintOptions } from "../../engine/lint.ts";
import { mergeAcross } from "../../engine/merge-across.ts";
import type { FileResult } from "../../engine/result.ts";
import { type FilesRun, lintFiles } from "../../files/lint-files.ts";
import { type LoadedContext, loadContext } from "../../files/load-context.ts";
import { type ExitCode, exitCodeOf, type FailOn, type NamedResult } from "../exit-code.ts";
import { choiceOf, countOf, type Destination, dayOf, destinationsOf } from "../option-values.ts";
import { type Problem, UsageError } from "../problem.ts";
import { type ReportOptions, reportIn } from "../report.ts";
import { type Session, traceOf } from "../session.ts";
import { tell, writeOutput } from "../write-output.ts";

/** Options of the verb as typed. */
export interface LintFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly context?: string;
  readonly set?: readonly string[];
  readonly kind?: string;
  readonly failOn?: string;
  readonly asOf?: string;
  readonly today?: string;
  readonly maxPages?: string;
  readonly maxBytes?: string;
}

/** Judges documents and writes the reports; ends with the code that pipelines go by. */
export async function lint(args: readonly string[], flags: LintFlags, session: Session): Promise<ExitCode> {
  if (args.length === 0) throw new UsageError([{ code: "no-input" }]);
  const destinations = destinationsOf(flags.format ?? [], flags.output);
  const failOn: FailOn = choiceOf("--fail-on", ["error", "warning", "review"], flags.failOn ?? "error");
  const today = flags.today === undefined ? systemDay() : dayOf("--today", flags.today);
  const loaded = flags.context === undefined ? null : await contextOf(flags.context);
  const run = await lintFiles(args, await lintOptions(flags, loaded));

  tellTroubles(
    run,
    session,
    destinations.some(({ format, path }) => path === null && format !== "json" && format !== "ndjson"),
  );
  const context = { language: session.language, today, contextSha256: loaded?.sha256 ?? null };
  await writeReports(run, destinations, context);
  return exitCodeOf(namedResults(run), failOn);
}

/** Writes every report that can be written before it complains of those that cannot. */
async function writeReports(
  run: FilesRun,
  destinations: readonly Destination[],
  context: Omit<ReportOptions, "toFile">,
): Promise<void> {
  const problems: Problem[] = [];
  for (const { format, path } of destinations) {
    const written = await writeOutput(path, await reportIn(format, run, { ...context, toFile: path !== null }));
    if (!written.ok) problems.push(written.error);
  }
  if (problems.length > 0) throw new UsageError(problems);
}

function namedResults(run: FilesRun): NamedResult[] {
  const named = run.linted.flatMap(({ input, results }) => results.map(() => input.named));
  return mergeAcross(run).map((result, index) => ({ result, named: named[index] ?? true }));
}

/** On standard error: what was left out, what could not be used unless the report says so itself, and causes if asked. */
function tellTroubles({ files, skipped, linted }: FilesRun, session: Session, reported: boolean): void {
  const { texts, debug } = session;
  for (const { folder, count } of skipped) tell(texts.skipped(folder, count));
  for (const { contextProblems } of linted) for (const problem of contextProblems) tell(texts.problem(problem));
  for (const file of files) {
    if (!reported && file.subject === null) tell(texts.unusable(file.path, file.error?.code ?? "not-a-quote"));
    if (debug) tellCauses(file);
  }
}

/** Technical causes of unreadable documents and of rules that broke. */
function tellCauses({ path, error, findings }: FileResult): void {
  if (error?.cause !== undefined) tell(`${path}: ${traceOf(error.cause)}`);
  for (const { args } of findings) if ("cause" in args) tell(`${path}: ${String(args.cause)}`);
}

async function contextOf(path: string): Promise<LoadedContext> {
  const loaded = await loadContext(path);
  if (loaded.ok) return loaded.value;
  throw new UsageError(loaded.error);
}

async function lintOptions(flags: LintFlags, loaded: LoadedContext | null): Promise<LintOptions> {
  const kind = choiceOf("--kind", ["sons", "complementary", "auto"], flags.kind ?? "auto");
  const set = await setFacts(flags.set ?? []);
  return {
    facts: { ...(loaded === null ? {} : { context: loaded.context }), ...(set === null ? {} : { set }) },
    ...(kind === "auto" ? {} : { kind }),
    ...(flags.asOf === undefined ? {} : { asOf: dayOf("--as-of", flags.asOf) }),
    limits: {
      ...(flags.maxPages === undefined ? {} : { pages: countOf("--max-pages", flags.maxPages) }),
      ...(flags.maxBytes === undefined ? {} : { bytes: countOf("--max-bytes", flags.maxBytes) }),
    },
  };
}

async function setFacts(assignments: readonly string[]): Promise<CaseFacts | null> {
  if (assignments.length === 0) return null;
  const { parseSetFacts } = await import("../../engine/set-facts.ts");
  const parsed = parseSetFacts(assignments);
  if (parsed.ok) return parsed.value;
  throw new UsageError([{ code: "set", problem: parsed.error }]);
}

/** The local day of the system's clock, ISO. */
function systemDay(): string {
  const now = new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}
