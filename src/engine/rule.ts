import type { Text } from "../documents/text.ts";
import type { Subject } from "./subject.ts";

/** What a rule is: metadata, a pure check, and its words in each language. Rules know no file, geometry or clock. */

export type Severity = "error" | "warning" | "info";
export type Language = "fr" | "en";

/** The same words in each language. */
export type Words = Readonly<Record<Language, string>>;

/** What, why, and what to do, in one language. */
export interface Message {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** The facts of each kind of finding a rule can make: code → arguments. */
export type FactsByCode = Record<string, object>;

/** A typed fact with its place; words come from the rule's messages. */
export type Finding<F extends FactsByCode = FactsByCode> = {
  [C in keyof F & string]: {
    readonly code: C;
    readonly args: F[C];
    /** The rule's own severity unless given. */
    readonly severity?: Severity;
    /** The decisive words. */
    readonly evidence: Text;
    /** Index into `quote.lines`, null when the finding is about no single line. */
    readonly line: number | null;
    /** Further places that show the same breach. */
    readonly related?: readonly Text[];
  };
}[keyof F & string];

export type Outcome<F extends FactsByCode = FactsByCode> =
  | { readonly outcome: "pass"; readonly evidence: Text | null; readonly findings: readonly Finding<F>[] }
  | { readonly outcome: "fail"; readonly findings: readonly Finding<F>[] }
  | { readonly outcome: "not-applicable"; readonly reason: NotApplicableReason | Words }
  | { readonly outcome: "cannot-check"; readonly missing: MissingFact; readonly findings: readonly Finding<F>[] };

/** Why a rule of the catalogue has nothing to say of a quote. Worded in `rules/reasons.ts`. */
export type NotApplicableReason =
  | "complementary-quote"
  | "sons-quote"
  | "no-segur-line"
  | "no-amount-in-segur-line"
  | "no-client-paid-line"
  | "already-referenced"
  | "dsr-without-version-list"
  | "no-catch-up"
  | "no-amounts";

/** A fact that neither the quote nor the context gives. Worded in `rules/reasons.ts`. */
export interface MissingFact {
  readonly fact: MissingFactName;
  /** Key of the context that supplies it. */
  readonly contextKey: string;
  /** For a missing order date: the dates that would be valid, ISO. */
  readonly window?: { readonly earliest: string | null; readonly latest: string | null };
}

export type MissingFactName =
  | "ceiling"
  | "listed-ceiling"
  | "dsr"
  | "wave"
  | "order-date"
  | "dossier-date"
  | "referencing-date"
  | "installation-date"
  | "issue-date"
  | "known-order-deadline"
  | "known-installation-deadline"
  | "referenced-solutions"
  | "product-version"
  | "client-identity";

export interface RuleDefinition<F extends FactsByCode> {
  /** Stable kebab-case id of the catalogue. */
  readonly id: string;
  readonly severity: Severity;
  /** Paragraph of the AF, or page of the ANS deck. */
  readonly citation: string;
  readonly title: Words;
  /** `preview`: new or sharper, reported but without a say in the verdict and the exit code until a release promotes it. */
  readonly status?: "preview";
  /** Release that brought it; the first one when absent. */
  readonly since?: string;
  check(subject: Subject): Outcome<F>;
  readonly messages: Readonly<Record<Language, { readonly [C in keyof F]: (args: F[C]) => Message }>>;
}

/** The words of a rule in each language, one text a kind of finding. */
export type Messages<F extends FactsByCode> = RuleDefinition<F>["messages"];

/** A rule whose facts are known to its own module alone. */
export interface Rule extends Omit<RuleDefinition<FactsByCode>, "messages"> {
  /** Of a project, not of the catalogue: no report knows its words, they travel with what it concludes. */
  readonly own?: true;
  /** The words of a finding of this rule. */
  message(language: Language, finding: Finding): Message;
}

/** Ties a check to its messages: the compiler refuses a kind of finding without its French and English text. */
export function defineRule<F extends FactsByCode>(definition: RuleDefinition<F>): Rule {
  const { messages, check, ...metadata } = definition;
  return {
    ...metadata,
    check: (subject) => check(subject) as unknown as Outcome,
    message: (language, finding) => {
      const write = messages[language][finding.code];
      if (write === undefined) throw new Error(`${definition.id}: no ${language} message for ${finding.code}`);
      return write(finding.args as F[string]);
    },
  };
}

/** The facts of an outcome without findings: it suits every rule. */
type NoFacts = Record<never, object>;

export const pass = (evidence: Text | null = null): Outcome<NoFacts> => ({ outcome: "pass", evidence, findings: [] });
export const notApplicable = (reason: NotApplicableReason | Words): Outcome<NoFacts> => ({
  outcome: "not-applicable",
  reason,
});
export const cannotCheck = (missing: MissingFact): Outcome<NoFacts> => ({
  outcome: "cannot-check",
  missing,
  findings: [],
});
/** `fail` when something was found, else `pass` with the words that satisfied the rule. */
export const failOrPass = <F extends FactsByCode>(
  findings: readonly Finding<F>[],
  evidence: Text | null = null,
): Outcome<F> =>
  findings.some((finding) => finding.severity !== "info")
    ? { outcome: "fail", findings }
    : { outcome: "pass", evidence, findings };
