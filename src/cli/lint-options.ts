import type { AcrossOptions } from "../engine/across/across.ts";
import type { Funding } from "../engine/across/claims.ts";
import type { CaseFacts, Context } from "../engine/facts/context.ts";
import { contextsOf, factsOfConfig } from "../files/config/config-facts.ts";
import type { ProjectSettings } from "../files/config/load-config.ts";
import type { InputOptions } from "../files/lint-input.ts";
import { type LoadedContext, loadContext } from "../files/load-context.ts";
import type { BatchFlags } from "./batch/batch-options.ts";
import type { FailOn } from "./exit-code.ts";
import { type LimitFlagName, limitsOf } from "./limit-flags.ts";
import { choiceOf, columnsOf, type Destination, dayOf, destinationsOf, FAIL_ON } from "./option-values.ts";
import { UsageError } from "./problem.ts";
import {
  type BaselineRequest,
  baselineOf,
  configuredDestinations,
  configuredLimits,
  type ProjectFlags,
  projectOf,
} from "./project-options.ts";

/** Options of the verb `lint` as typed. */
export interface LintFlags extends ProjectFlags, Readonly<Partial<Record<LimitFlagName, string>>>, BatchFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly context?: string;
  readonly set?: readonly string[];
  readonly kind?: string;
  readonly failOn?: string;
  readonly asOf?: string;
  readonly today?: string;
  readonly referencedSolutions?: string;
  readonly eligibleEstablishments?: string;
  readonly columns?: readonly string[];
  readonly ledger?: string;
  readonly ledgerAppend?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  readonly printConfig?: boolean;
}

/** What the options ask for, checked. */
export interface LintRequest {
  readonly destinations: readonly Destination[];
  readonly failOn: FailOn;
  /** ISO day printed on reports for people. */
  readonly today: string;
  readonly contextSha256: string | null;
  readonly options: InputOptions & AcrossOptions;
  readonly project: ProjectSettings;
  readonly baseline: BaselineRequest | null;
  /** Ledger to add to what the run funds; null for none. */
  readonly appendTo: string | null;
}

/** Checks every option before any document is read; what is wrong is thrown as a `UsageError`. */
export async function requestOf(flags: LintFlags): Promise<LintRequest> {
  const project = await projectOf(flags);
  const destinations =
    flags.format === undefined && flags.output === undefined
      ? configuredDestinations(project)
      : destinationsOf(flags.format ?? [], flags.output);
  const failOn = choiceOf("--fail-on", FAIL_ON, flags.failOn ?? project.config.failOn ?? "error");
  const kind = choiceOf("--kind", ["sons", "complementary", "auto"], flags.kind ?? "auto");
  const today = flags.today === undefined ? systemDay() : dayOf("--today", flags.today);
  const limits = { ...configuredLimits(project), ...limitsOf(flags) };
  const configured = factsOfConfig(project);
  const appendTo = flags.ledgerAppend === true ? (flags.ledger ?? null) : null;
  const asOf = flags.asOf === undefined ? {} : { asOf: dayOf("--as-of", flags.asOf) };
  const typed = await setFacts(flags.set ?? []);
  const listed = listFacts(flags);
  refuseTwice(typed, listed);
  const set = { ...typed, ...listed };
  const listColumns = new Map((flags.columns ?? []).flatMap((given) => columnsOf("--columns", given)));
  const loaded = flags.context === undefined ? null : await contextOf(flags.context);
  const ledger = await ledgerOf(flags);
  const lists = await listsOf([set, loaded?.context ?? {}, ...contextsOf(configured)], listColumns);
  const facts = { set, ...(loaded === null ? {} : { context: loaded.context }), config: configured.context };
  const options = {
    ...{ facts, limits, ledger, listColumns, vendors: configured.vendors, documents: configured.documents },
    ...(project.config.lexicon === undefined ? {} : { lexicon: project.config.lexicon }),
    ...(project.own.plugins.length === 0 ? {} : { plugins: project.own.plugins }),
    ...lists,
    ...asOf,
    ...(flags.kind === undefined ? {} : { kind: kind === "auto" ? null : kind }),
  };
  const baseline = await baselineOf(flags, project);
  const contextSha256 = loaded?.sha256 ?? null;
  return { destinations, failOn, today, contextSha256, options, appendTo, project, baseline };
}

/** Lists given by flags: the nearest of all. */
const listFacts = ({ referencedSolutions, eligibleEstablishments }: LintFlags): CaseFacts => ({
  ...(referencedSolutions === undefined ? {} : { referencedSolutions }),
  ...(eligibleEstablishments === undefined ? {} : { eligibleEstablishments }),
});

/** A list given both by its own flag and by `--set`: neither is nearer than the other. */
function refuseTwice(typed: CaseFacts, listed: CaseFacts): void {
  const flags = { referencedSolutions: "--referenced-solutions", eligibleEstablishments: "--eligible-establishments" };
  for (const [key, option] of Object.entries(flags))
    if (key in typed && key in listed) throw new UsageError([{ code: "given-twice", option, other: `--set ${key}` }]);
}

/** The lists that flags and context name; none of them, no code to read them is loaded. */
async function listsOf(
  contexts: readonly Context[],
  columns: ReadonlyMap<string, string>,
): Promise<Pick<InputOptions, "lists">> {
  const { listsNamedIn } = await import("../engine/facts/open-list.ts");
  const named = contexts.flatMap(listsNamedIn);
  if (named.length === 0) return {};
  const { loadLists } = await import("../files/load-lists.ts");
  const loaded = await loadLists(named, columns);
  if (!loaded.ok) throw new UsageError(loaded.error);
  return { lists: loaded.value };
}

/** The fundings of `--ledger`; with `--ledger-append`, a ledger that does not exist yet is begun. */
async function ledgerOf({ ledger, ledgerAppend = false }: LintFlags): Promise<readonly Funding[]> {
  if (ledger === undefined) {
    if (ledgerAppend) throw new UsageError([{ code: "needs-option", option: "--ledger-append", needed: "--ledger" }]);
    return [];
  }
  const [{ loadLedger }, { fundingsOf }] = await Promise.all([
    import("../files/ledger-file.ts"),
    import("../engine/across/ledger.ts"),
  ]);
  const loaded = await loadLedger(ledger, ledgerAppend);
  if (!loaded.ok) throw new UsageError(loaded.error);
  return fundingsOf(loaded.value, ledger);
}

async function contextOf(path: string): Promise<LoadedContext> {
  const loaded = await loadContext(path);
  if (loaded.ok) return loaded.value;
  throw new UsageError(loaded.error);
}

async function setFacts(assignments: readonly string[]): Promise<CaseFacts> {
  if (assignments.length === 0) return {};
  const { parseSetFacts } = await import("../engine/facts/set-facts.ts");
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
