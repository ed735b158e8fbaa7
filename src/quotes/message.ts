import { isOfSubject, isPassedOn, withoutToAndFro } from "../documents/mail/under-subject.ts";
import type { Segment } from "../tables/layout.ts";
import type { DatedFact } from "./model.ts";

/** The message whose own text is the quote: its subject line, and the ISO day it was sent on. */
export interface Message {
  readonly subject: string | null;
  readonly sentOn: string | null;
}

/**
 * The day that a quote written as a message has from being sent; none where the message only passes on what another
 * one said on its own day.
 */
export function sendingDay({ subject, sentOn }: Message): DatedFact | null {
  if (sentOn === null || isPassedOn(subject ?? "")) return null;
  const text = { value: withoutToAndFro(subject ?? "") || sentOn, pieces: [] };
  return { role: "issue", date: sentOn, lastDay: sentOn, precision: "day", source: "printed", text };
}

/** The segments of a message with those of its subject last: what the text says itself goes before. */
export const subjectLast = (segments: readonly Segment[]): Segment[] => [
  ...segments.filter(({ text }) => !isOfSubject(text)),
  ...segments.filter(({ text }) => isOfSubject(text)),
];
