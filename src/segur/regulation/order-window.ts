import { type Deadline, type DeadlineJudgement, deadlineOf, judgeDeadline } from "./deadlines.ts";
import { type Basis, basisOf } from "./known.ts";
import { earliestOrder, latestDossier, preorderWindow } from "./preorder-window.ts";
import type { DeadlineKind, Wave } from "./regulation-schema.ts";
import { preorderDays, type WaveLimit } from "./wave-limits.ts";

/** Which dates an order, its dossier and its installation may have: answered from a few dates, without a quote. */

/** Days are ISO dates; null where not given. */
export interface WindowQuestion {
  readonly orderedOn: string | null;
  readonly dossierSentOn: string | null;
  readonly referencedOn: string | null;
  /** Canonical code; null: no deadline is looked up. */
  readonly dsr: string | null;
  readonly wave: Wave;
  readonly asOf: string | null;
}

export type Step = "order" | "dossier" | "advance" | "installation" | "balance";

/** One end of the time in which a step is valid. */
export interface Bound {
  readonly step: Step;
  readonly end: "earliest" | "latest";
  /** ISO day, itself still valid. */
  readonly day: string;
  /**
   * - `before-dossier`: so many days before the dossier; `after-order`: so many days after the order;
   * - `before-referencing`: so many days before the referencing, which the dossier cannot follow;
   * - `deadline`: a published limit of the DSR.
   */
  readonly reason: "before-dossier" | "after-order" | "before-referencing" | "deadline";
  /** Days of the pre-order window, null for a deadline. */
  readonly days: number | null;
  /** First published day of a deadline that moved since, else null. */
  readonly movedFrom: string | null;
  readonly citation: string;
  readonly basis: Basis;
}

type Standing = DeadlineJudgement | "last-day" | "too-early" | "referenced";

/** Where a given date stands to one rule. */
export interface Judged {
  readonly step: Step;
  readonly day: string;
  readonly rule: "preorder-window" | "order-deadline" | "referencing-deadline";
  readonly standing: Standing;
  /** Whether the date breaks the rule; null where nothing tells. */
  readonly valid: boolean | null;
  readonly basis: Basis;
}

export interface WindowAnswer {
  readonly question: WindowQuestion;
  readonly bounds: readonly Bound[];
  readonly judged: readonly Judged[];
  /** True when the order precedes the referencing, so that a clause is needed (AF §6.1); null where nothing tells. */
  readonly needsClause: boolean | null;
  /** Limits of the DSR for which no day was found. */
  readonly unknownDeadlines: readonly ("order" | "installation")[];
}

/** The dates that are valid for what is given, and where the given ones stand. */
export function orderWindow(question: WindowQuestion): WindowAnswer {
  const { dsr, wave, asOf } = question;
  const limit = preorderDays(wave, asOf);
  const deadline = (kind: DeadlineKind): Deadline | null => (dsr === null ? null : deadlineOf(dsr, kind, asOf));
  return {
    question,
    bounds: inOrder([...(limit === null ? [] : preorderBounds(question, limit)), ...deadlineBounds(deadline)]),
    judged: [
      ...(limit === null ? [] : preorderJudgement(question, limit)),
      ...against("order", question.orderedOn, "order-deadline", deadline("order")),
      ...against("dossier", question.dossierSentOn, "referencing-deadline", deadline("referencing")),
    ],
    needsClause: clauseNeeded(question),
    unknownDeadlines:
      dsr === null ? [] : (["order", "installation"] as const).filter((kind) => deadline(kind) === null),
  };
}

const STEPS: readonly Step[] = ["order", "dossier", "advance", "installation", "balance"];

/** By step, earliest days before latest ones; of two latest days of one step the nearer one, which decides, first. */
const inOrder = (bounds: readonly Bound[]): Bound[] =>
  [...bounds].sort(
    (a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || a.end.localeCompare(b.end) || a.day.localeCompare(b.day),
  );

/** Ordered on the day of the referencing, or later: no window applies. */
const isReferencedBefore = ({ orderedOn, referencedOn }: WindowQuestion): boolean =>
  orderedOn !== null && referencedOn !== null && referencedOn <= orderedOn;

function preorderBounds(question: WindowQuestion, limit: WaveLimit): Bound[] {
  const { orderedOn, dossierSentOn, referencedOn } = question;
  if (isReferencedBefore(question)) return [];
  const bound = (step: Step, end: Bound["end"], day: string, reason: Bound["reason"]): Bound => ({
    step,
    end,
    day,
    reason,
    days: limit.value,
    movedFrom: null,
    citation: "AF §4.4",
    basis: basisOf(limit),
  });
  const bounds: Bound[] = [];
  if (dossierSentOn !== null)
    bounds.push(bound("order", "earliest", earliestOrder(dossierSentOn, limit.value), "before-dossier"));
  else if (referencedOn !== null)
    bounds.push(bound("order", "earliest", earliestOrder(referencedOn, limit.value), "before-referencing"));
  if (orderedOn !== null) bounds.push(bound("dossier", "latest", latestDossier(orderedOn, limit.value), "after-order"));
  return bounds;
}

const STEP_OF: readonly (readonly [DeadlineKind, Step, Bound["end"]])[] = [
  ["referencing", "dossier", "latest"],
  ["order", "order", "latest"],
  ["advance-opens", "advance", "earliest"],
  ["advance", "advance", "latest"],
  ["installation", "installation", "latest"],
  ["balance", "balance", "latest"],
];

const deadlineBounds = (deadline: (kind: DeadlineKind) => Deadline | null): Bound[] =>
  STEP_OF.flatMap(([kind, step, end]) => {
    const found = deadline(kind);
    if (found === null) return [];
    return [
      {
        step,
        end,
        day: found.day,
        reason: "deadline" as const,
        days: null,
        movedFrom: found.initialDay === found.day ? null : found.initialDay,
        citation: found.source.includes("deck") ? "Support ANS, dates limites" : "dates limites du DSR",
        basis: basisOf(found),
      },
    ];
  });

function preorderJudgement(question: WindowQuestion, limit: WaveLimit): Judged[] {
  const { orderedOn, dossierSentOn, referencedOn } = question;
  if (orderedOn === null) return [];
  const judged = (standing: Standing, valid: boolean): Judged[] => [
    { step: "order", day: orderedOn, rule: "preorder-window", standing, valid, basis: basisOf(limit) },
  ];
  if (isReferencedBefore(question)) return judged("referenced", true);
  // Without the dossier's day, an order this close to the referencing is in time whenever the dossier was sent.
  if (dossierSentOn === null)
    return referencedOn !== null && earliestOrder(referencedOn, limit.value) <= orderedOn ? judged("within", true) : [];
  const { standing } = preorderWindow(orderedOn, dossierSentOn, limit.value);
  return judged(standing, standing !== "too-early");
}

function against(step: Step, day: string | null, rule: Judged["rule"], deadline: Deadline | null): Judged[] {
  if (day === null || deadline === null) return [];
  const standing = judgeDeadline(day, deadline);
  const valid = standing === "unknown" || standing === "within-inferred-extension" ? null : standing !== "after";
  return [{ step, day, rule, standing, valid, basis: basisOf(deadline) }];
}

function clauseNeeded({ orderedOn, referencedOn, dossierSentOn }: WindowQuestion): boolean | null {
  if (orderedOn === null) return null;
  if (referencedOn !== null) return orderedOn < referencedOn;
  // The referencing follows the dossier.
  return dossierSentOn !== null && orderedOn <= dossierSentOn ? true : null;
}
