import { joinTexts, type Text } from "../src/documents/text.ts";
import type { MissingFact } from "../src/engine/rule.ts";
import type { Subject } from "../src/engine/subject.ts";
import type { DatedFact, DateRole, Quote, RelativeDay } from "../src/quotes/model.ts";
import { entriesFor } from "../src/segur/services/referenced-list.ts";
import { factOfDsr } from "./facts-of-dsr.ts";
import { solutionsOf } from "./given-lists.ts";

/** A day of the quote's timeline, and the words that gave it (empty when the context did). */
export interface KnownDay {
  /** ISO date. */
  readonly day: string;
  /** Last day meant, where the words mean several (a month, a quarter). */
  readonly lastDay?: string | null;
  readonly evidence: Text;
}

/** The first dated fact of a role that names a day that exists. */
export const dateOf = (quote: Quote, role: DateRole): DatedFact | null =>
  quote.dates.find((fact) => fact.role === role && fact.date !== null) ?? null;

/** The day of the order: context first, then the document. */
export function orderDay({ quote, facts }: Subject): KnownDay | null {
  const printed = dateOf(quote, "order");
  if (facts.orderedOn !== undefined)
    return { day: facts.orderedOn, evidence: printed?.text ?? dateOf(quote, "issue")?.text ?? joinTexts([]) };
  return printed?.date == null ? null : { day: printed.date, evidence: printed.text };
}

export function issueDay({ quote }: Subject): KnownDay | null {
  const printed = dateOf(quote, "issue");
  return printed?.date == null ? null : { day: printed.date, evidence: printed.text };
}

/** The day of the referencing: context first, then the document. */
export function referencingDay(subject: Subject): string | null {
  const { meaning, facts } = subject;
  return (
    factOfDsr(facts.referencedOn, meaning.dsrs[0]?.code ?? null) ??
    listedReferencingDay(subject) ??
    meaning.referencing.on
  );
}

/** A given list says when a solution was referenced; several days tell nothing of this one. */
function listedReferencingDay(subject: Subject): string | null {
  const { quote, meaning } = subject;
  const list = solutionsOf(subject) ?? [];
  const codes = meaning.dsrs.flatMap(({ code }) => code ?? []);
  const named = quote.products.length === 0 ? list : entriesFor(quote.products, codes, list);
  // One entry is taken for ours, however it is named, unless the quote says that ours is still to come.
  const isSettled = named.length > 0 || list.length > 1 || meaning.referencing.status === "pending";
  const own = isSettled ? named : list;
  const days = new Set(own.map(({ referencedOn }) => referencedOn));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

/** The day that a relative date counts from: context first, then the document. */
export function anchorDay(subject: Subject, anchor: RelativeDay["anchor"]): string | null {
  const { quote, meaning, facts } = subject;
  switch (anchor) {
    case "order":
      return orderDay(subject)?.day ?? null;
    case "issue":
      return issueDay(subject)?.day ?? null;
    case "referencing":
      return referencingDay(subject);
    case "dossier":
      return factOfDsr(facts.dossierSentOn, meaning.dsrs[0]?.code ?? null) ?? dateOf(quote, "dossier")?.date ?? null;
  }
}

const ANCHOR_FACTS = {
  order: { fact: "order-date", contextKey: "orderedOn" },
  issue: { fact: "issue-date", contextKey: "plannedInstallationOn" },
  referencing: { fact: "referencing-date", contextKey: "referencedOn" },
  dossier: { fact: "dossier-date", contextKey: "dossierSentOn" },
} as const satisfies Record<RelativeDay["anchor"], MissingFact>;

/** What is missing where a date counts from a day that nothing gives. */
export const missingAnchor = (anchor: RelativeDay["anchor"]): MissingFact => ANCHOR_FACTS[anchor];

/** The referencing is stated, or given, as obtained on or before the order (or the issue of an unsigned quote). */
export function isAlreadyReferenced(subject: Subject): boolean {
  const day = referencingDay(subject);
  const order = orderDay(subject) ?? issueDay(subject);
  if (day !== null) return order === null || day <= order.day;
  return subject.meaning.referencing.status === "referenced";
}
