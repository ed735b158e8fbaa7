import type { Text } from "../documents/text.ts";
import type { Identifier, Read } from "../quotes/model.ts";

/** What a quote means for the scheme, computed once; each conclusion keeps the words that led to it. */
export interface Meaning {
  readonly kind: Conclusion<"sons" | "complementary">;
  /** One entry a line of the quote, same index. */
  readonly lines: readonly LineMeaning[];
  readonly sections: readonly PayerConclusion[];
  /** One entry a summary row of the quote, same index. */
  readonly summaries: readonly SummaryMeaning[];
  /** What the State pays, as printed. */
  readonly funding: Funding;
  /** DSRs for which the quote claims funding, in order of appearance. */
  readonly dsrs: readonly DsrMention[];
  /** Wave by codes, words or context; null when nothing tells. */
  readonly wave: 1 | 2 | null;
  /** Identity of the client for one funding per DSR. */
  readonly client: ClientIdentity;
  readonly programmes: readonly ProgrammeMention[];
  readonly ties: readonly Tie[];
  readonly referencing: Referencing;
  /** Words that exempt the quote from VAT. */
  readonly vatExemption: Text | null;
  /** Stated periods of included corrective maintenance. */
  readonly maintenance: readonly MaintenancePeriod[];
  /** Sentences that say in-scope work is charged to the client. */
  readonly chargedStatements: readonly ChargedStatement[];
}

export interface Conclusion<T> {
  readonly value: T;
  readonly evidence: Text | null;
}

export type Payer = "state" | "client" | "other-programme" | "unknown";
export type PayerSource = "payer-column" | "funding-columns" | "line" | "section" | "totals" | "document" | "none";

export interface PayerConclusion extends Conclusion<Payer> {
  readonly source: PayerSource;
}

/** Work of the Prestation (AF §4.3). */
export type InScopeKind =
  | "rights"
  | "interfaces"
  | "installation"
  | "maintenance"
  | "training"
  | "documentation"
  | "project";
/** Work that the Prestation does not cover. */
export type OutOfScopeKind =
  | "infrastructure"
  | "hardware"
  | "database-migration"
  | "mailbox"
  | "catch-up"
  | "prerequisite"
  | "preparation"
  | "compatibility"
  | "dependency"
  | "change-of-solution";

export interface KindMention<K> {
  readonly kind: K;
  readonly evidence: Text;
}

export interface LineMeaning {
  readonly payer: PayerConclusion;
  /** Claims State funding under the SONS. */
  readonly segur: boolean;
  /** Names the Prestation itself ("Prestation Ségur", "Pack Ségur", "mise à jour Ségur"). */
  readonly namesPrestation: Text | null;
  /** Names it as a whole ("Prestation Ségur", "Pack Ségur"), not by a part of the work. */
  readonly wholePrestation: boolean;
  readonly inScope: readonly KindMention<InScopeKind>[];
  readonly outOfScope: readonly KindMention<OutOfScopeKind>[];
  /** Says that it is outside the Ségur (other product, other function, not eligible). */
  readonly outside: Text | null;
  /** The same, or another reason for billing (prerequisite, dependency…), said by its section or a column. */
  readonly reasonBySection: Text | null;
  /** Ties the work to the Ségur function: names the Ségur, a DSR or one of its functions. */
  readonly aboutSegur: Text | null;
  /** Any reason given for a client-paid line: on the line, its section or a note that refers to it. */
  readonly reason: Text | null;
  /** Words that tie a client-paid line to something other than the Prestation; they excuse no in-scope work. */
  readonly relation: Text | null;
  /** Names a product of another trade ("logiciel de paie"), or one that a sentence sets apart from the Ségur. */
  readonly otherProduct: boolean;
  /** Notes that the line calls by a mark ("(1)", "*"). */
  readonly notes: readonly Text[];
  /** Other billed work that stands on the same line, as printed parts; for bundles. */
  readonly otherWork: boolean;
  /** DSRs that the line sells. */
  readonly soldDsrs: readonly DsrMention[];
  /** DSRs that hold for it: its own, else its section's, else the title's. */
  readonly dsrs: readonly DsrMention[];
  /** Something of the form of a code that no catalogue knows. */
  readonly unknownCode: Text | null;
  readonly loinc: Text | null;
}

export interface DsrMention {
  /** Canonical code ("BIO-SGL-Va1"), or null when function or wave do not settle it. */
  readonly code: string | null;
  /** Software function ("SGL", "DPI"…). */
  readonly functionKey: string;
  readonly wave: 1 | 2 | null;
  readonly evidence: Text;
}

export type Share = "state" | "client" | "leftover" | "other-programme" | null;

export interface SummaryMeaning {
  /** Whose share the row states; null for plain totals. */
  readonly share: Share;
  readonly programme: string | null;
  readonly evidence: Text | null;
}

export interface StateAmount {
  /** HT cents, always ≥ 0, unless `gross`. */
  readonly cents: number;
  readonly gross: boolean;
  readonly source: "summary" | "line" | "columns" | "statement";
  readonly evidence: Text;
}

export interface Funding {
  /** Every printed statement of what the State pays. */
  readonly stated: readonly StateAmount[];
  /** Rows or lines that should state it but show 0 €, a 100 % discount or nothing. */
  readonly emptied: readonly Text[];
  /** Total that the State pays, HT cents; null where nothing printed says it. */
  readonly fundedCents: number | null;
  readonly clientCents: number | null;
}

export interface ClientIdentity {
  readonly finess: Read<Identifier> | null;
  readonly siret: Read<Identifier> | null;
  readonly rpps: Read<Identifier> | null;
  readonly name: string | null;
  /** FINESS juridique, of the body that the client belongs to. */
  readonly legalFiness?: string | null;
  readonly siren?: string | null;
  readonly postCode?: string | null;
}

export interface ProgrammeMention {
  /** Key of `programmes.yaml`. */
  readonly programme: string;
  readonly severity: "error" | "warning";
  /** The sentence, heading, label or line that names it. */
  readonly evidence: Text;
  readonly line: number | null;
  readonly section: number | null;
  /** Whether an amount, a section, a condition or a total rests on it. */
  readonly basis: boolean;
}

/** A condition or counterpart that ties the Prestation to something else. */
export interface Tie {
  readonly to: "commitment" | "purchase";
  readonly evidence: Text;
}

export interface Referencing {
  readonly status: "referenced" | "pending" | "unknown";
  /** ISO date of the referencing where known. */
  readonly on: string | null;
  readonly evidence: Text | null;
  /** Clause that makes the order conditional on the referencing. */
  readonly clause: Text | null;
}

export interface MaintenancePeriod {
  readonly years: number;
  /** ISO day on which it ends, where a day is told rather than a length; `years` then counts from the day of the quote. */
  readonly until: string | null;
  /** Says that maintenance is billed after the period. */
  readonly billedAfter: boolean;
  readonly evidence: Text;
}

export interface ChargedStatement {
  readonly kind: InScopeKind;
  readonly evidence: Text;
}
