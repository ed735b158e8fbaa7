import { regulation } from "./regulation.ts";
import type { Certainty, DeadlineKind, DeadlineStep } from "./regulation-schema.ts";

/** Last days of each DSR, by what was known on a given day. Days are ISO dates and are judged whole. */
export interface Deadline {
  /** The last known day; itself still in time. */
  readonly day: string;
  readonly certainty: Certainty;
  /** Keys into `regulation.sources`. */
  readonly source: readonly string[];
  readonly note: string | null;
  /** The first day that was ever published for this limit; equal to `day` where it never moved. */
  readonly initialDay: string;
  /** The day printed in the ANS deck, null where the deck does not give one. */
  readonly deckDay: string | null;
  /** First day on which it is known to have been public, null where no dated page says. */
  readonly knownFrom: string | null;
  /** True when the limit is known to have moved on from `day`, to a day that was not found. */
  readonly laterDayUnknown: boolean;
}

/**
 * - `within`: on or before the first published day, or a limit that was never extended;
 * - `within-extension`: after the first day, in time by an extension that a source states;
 * - `within-inferred-extension`: in time only if an inferred extension holds;
 * - `after`: later than the last known day;
 * - `unknown`: later than the last known day, but the limit moved to a day that was not found.
 */
export type DeadlineJudgement = "within" | "within-extension" | "within-inferred-extension" | "after" | "unknown";

const stepsByDsr = new Map<string, readonly DeadlineStep[]>(
  regulation.deadlines.flatMap(({ dsr, steps }) => dsr.map((code): [string, DeadlineStep[]] => [code, steps])),
);

/**
 * The limit of a DSR as known on the day `asOf` (null: by the latest data), or null when no day is known.
 */
export function deadlineOf(dsr: string, kind: DeadlineKind, asOf: string | null = null): Deadline | null {
  const steps = knownSteps(
    (stepsByDsr.get(dsr) ?? []).filter((step) => step.kind === kind),
    asOf,
  );
  const dated = steps.filter((step): step is DeadlineStep & { day: string } => step.day !== null);
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    day: last.day,
    certainty: last.certainty,
    source: last.source,
    note: last.note ?? steps.at(-1)?.note ?? null,
    knownFrom: last.knownFrom,
    initialDay: first.day,
    deckDay: dated.find((step) => step.source.includes("deck"))?.day ?? null,
    laterDayUnknown: steps.at(-1)?.day === null,
  };
}

/** The steps of one limit that were public on a day. */
export const knownSteps = (steps: readonly DeadlineStep[], asOf: string | null): readonly DeadlineStep[] =>
  asOf === null ? steps : steps.filter((_, index) => (countsFrom(steps, index) ?? "") <= asOf);

/**
 * The day from which a step counts (null: always). An undated first step always does; an undated amendment from the
 * day of the limit that it moves, or from its own where that is earlier: nothing shows that it was public before.
 */
export function countsFrom(steps: readonly DeadlineStep[], index: number): string | null {
  const step = steps[index];
  if (step === undefined || step.knownFrom !== null) return step?.knownFrom ?? null;
  const moved = steps.slice(0, index).findLast(({ day }) => day !== null)?.day ?? null;
  if (moved === null) return null;
  return step.day !== null && step.day < moved ? step.day : moved;
}

/** Where a day stands to a limit. */
export function judgeDeadline(day: string, deadline: Deadline): DeadlineJudgement {
  if (day > deadline.day) return deadline.laterDayUnknown ? "unknown" : "after";
  if (day <= deadline.initialDay) return "within";
  return deadline.certainty === "inferred" ? "within-inferred-extension" : "within-extension";
}
