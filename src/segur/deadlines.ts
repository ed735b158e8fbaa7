import { regulation, sourceOf } from "./regulation.ts";
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
 * A step whose publication day is unknown counts as known at all times.
 */
export function deadlineOf(dsr: string, kind: DeadlineKind, asOf: string | null = null): Deadline | null {
  const steps = (stepsByDsr.get(dsr) ?? []).filter((step) => step.kind === kind && isKnown(step, asOf));
  const dated = steps.filter((step): step is DeadlineStep & { day: string } => step.day !== null);
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    day: last.day,
    certainty: last.certainty,
    source: last.source,
    note: last.note ?? steps.at(-1)?.note ?? null,
    initialDay: first.day,
    deckDay: dated.find((step) => step.source.includes("deck"))?.day ?? null,
    laterDayUnknown: steps.at(-1)?.day === null,
  };
}

const isKnown = (step: DeadlineStep, asOf: string | null): boolean =>
  asOf === null || step.knownFrom === null || step.knownFrom <= asOf;

/** Where a day stands to a limit. */
export function judgeDeadline(day: string, deadline: Deadline): DeadlineJudgement {
  if (day > deadline.day) return deadline.laterDayUnknown ? "unknown" : "after";
  if (day <= deadline.initialDay) return "within";
  return deadline.certainty === "inferred" ? "within-inferred-extension" : "within-extension";
}

/** Title and address of the sources of a deadline, for messages and tables. */
export const deadlineSources = (deadline: Deadline): readonly string[] =>
  deadline.source.map((key) => {
    const { title, address } = sourceOf(key);
    return `${title}, ${address}`;
  });
