import type { Finding } from "../src/engine/rule.ts";
import type { Subject } from "../src/engine/subject.ts";
import { dsrOfFunction } from "../src/segur/dsr/dsr.ts";
import { type Deadline, deadlineOf, judgeDeadline } from "../src/segur/regulation/deadlines.ts";
import type { Basis } from "../src/segur/regulation/known.ts";
import type { KnownDay } from "./timeline.ts";

/** What both deadline rules say of a day against the last day of a DSR. */
export type DeadlineFacts = {
  after: AgainstDeadline;
  inferred: AgainstDeadline & { readonly initial: string };
  extended: AgainstDeadline & { readonly initial: string };
};

/** A day of the quote and the deadline that it was held against; days are ISO dates. */
export interface AgainstDeadline {
  readonly day: string;
  readonly deadline: string;
  readonly dsr: string;
  /** How the deadline is known. */
  readonly basis: Basis;
}

export interface DsrDeadline {
  readonly dsr: string;
  readonly deadline: Deadline;
}

/** Known deadlines of the quote's DSRs; empty when no day is known, null when the quote has no DSR to look up. */
export function deadlinesOf(subject: Subject, kind: "order" | "installation"): DsrDeadline[] | null {
  const codes = subject.meaning.dsrs.flatMap(
    ({ code, functionKey }) => code ?? dsrOfFunction(functionKey, subject.meaning.wave)?.code ?? [],
  );
  if (codes.length === 0) return null;
  return codes.flatMap((dsr) => {
    const deadline = deadlineOf(dsr, kind, subject.asOf);
    return deadline === null ? [] : [{ dsr, deadline }];
  });
}

/** The finding of one day against one deadline, or null when it is in time (or cannot be told). */
export function againstDeadline(
  { day, evidence }: KnownDay,
  { dsr, deadline }: DsrDeadline,
): Finding<DeadlineFacts> | null {
  const place = { evidence, line: null };
  const args = { day, deadline: deadline.day, initial: deadline.initialDay, dsr, basis: basisOf(deadline) };
  switch (judgeDeadline(day, deadline)) {
    case "after":
      return { code: "after", args, ...place };
    case "within-inferred-extension":
      return { code: "inferred", args, severity: "warning", ...place };
    case "within-extension":
      return { code: "extended", args, severity: "info", ...place };
    default:
      return null;
  }
}

export const basisOf = ({ certainty, source, knownFrom }: Deadline): Basis => ({ certainty, source, knownFrom });

/** A day after a limit that is known to have moved to an unknown day cannot be judged. */
export const isUndecided = (day: string, { deadline }: DsrDeadline): boolean =>
  judgeDeadline(day, deadline) === "unknown";
