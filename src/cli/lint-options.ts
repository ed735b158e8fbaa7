import type { CaseFacts } from "../engine/context.ts";
import type { LintOptions } from "../engine/lint.ts";
import { type LoadedContext, loadContext } from "../files/load-context.ts";
import type { FailOn } from "./exit-code.ts";
import { type LimitFlagName, limitsOf } from "./limit-flags.ts";
import { choiceOf, type Destination, dayOf, destinationsOf } from "./option-values.ts";
import { UsageError } from "./problem.ts";

/** Options of the verb `lint` as typed. */
export interface LintFlags extends Readonly<Partial<Record<LimitFlagName, string>>> {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly context?: string;
  readonly set?: readonly string[];
  readonly kind?: string;
  readonly failOn?: string;
  readonly asOf?: string;
  readonly today?: string;
}

/** What the options ask for, checked. */
export interface LintRequest {
  readonly destinations: readonly Destination[];
  readonly failOn: FailOn;
  /** ISO day printed on reports for people. */
  readonly today: string;
  readonly contextSha256: string | null;
  readonly options: LintOptions;
}

/** Checks every option before any document is read; what is wrong is thrown as a `UsageError`. */
export async function requestOf(flags: LintFlags): Promise<LintRequest> {
  const destinations = destinationsOf(flags.format ?? [], flags.output);
  const failOn = choiceOf("--fail-on", ["error", "warning", "review"], flags.failOn ?? "error");
  const kind = choiceOf("--kind", ["sons", "complementary", "auto"], flags.kind ?? "auto");
  const today = flags.today === undefined ? systemDay() : dayOf("--today", flags.today);
  const limits = limitsOf(flags);
  const asOf = flags.asOf === undefined ? {} : { asOf: dayOf("--as-of", flags.asOf) };
  const set = await setFacts(flags.set ?? []);
  const loaded = flags.context === undefined ? null : await contextOf(flags.context);
  const facts = { set, ...(loaded === null ? {} : { context: loaded.context }) };
  const options = { facts, limits, ...asOf, ...(kind === "auto" ? {} : { kind }) };
  return { destinations, failOn, today, contextSha256: loaded?.sha256 ?? null, options };
}

async function contextOf(path: string): Promise<LoadedContext> {
  const loaded = await loadContext(path);
  if (loaded.ok) return loaded.value;
  throw new UsageError(loaded.error);
}

async function setFacts(assignments: readonly string[]): Promise<CaseFacts> {
  if (assignments.length === 0) return {};
  const { parseSetFacts } = await import("../engine/set-facts.ts");
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
