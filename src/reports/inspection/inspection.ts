import type { Text } from "../../documents/text.ts";
import type { FileResult } from "../../engine/result.ts";
import type { Subject } from "../../engine/subject.ts";
import { lineCents } from "../../quotes/amounts/money.ts";
import type { QuoteLine, Section } from "../../quotes/model.ts";
import type { Payer, PayerSource } from "../../segur/meaning.ts";
import { type SumCheck, sumChecks } from "./sums.ts";

/** A clause of the quote that was recognised as saying something about the scheme. */
export interface Clause {
  readonly kind:
    | "funding"
    | "programme"
    | "condition"
    | "referencing"
    | "referencing-clause"
    | "maintenance"
    | "charged";
  readonly text: Text;
}

/** A billed line with what its own amounts come to. */
export interface InspectedLine {
  readonly line: QuoteLine;
  readonly payer: Payer;
  readonly payerSource: PayerSource;
  /** Quantity × unit price − discount in cents; null where the line does not print both. */
  readonly computedCents: number | null;
}

/** Lines under one heading, in the order of the document; a section that is interrupted comes back. */
export interface InspectedBlock {
  readonly section: Section | null;
  readonly lines: readonly InspectedLine[];
}

/** What was read of one quote, as facts that a person can hold against the page. */
export interface Inspection {
  readonly file: FileResult;
  readonly subject: Subject;
  readonly blocks: readonly InspectedBlock[];
  readonly sums: readonly SumCheck[];
  readonly clauses: readonly Clause[];
}

/** What was read of one quote; null when the input holds none. */
export function inspectionOf(file: FileResult): Inspection | null {
  const { subject } = file;
  if (subject === null) return null;
  return { file, subject, blocks: blocksOf(subject), sums: sumChecks(subject), clauses: clausesOf(subject) };
}

function blocksOf({ quote, meaning }: Subject): InspectedBlock[] {
  const blocks: { section: Section | null; lines: InspectedLine[] }[] = [];
  for (const line of quote.lines) {
    const section = line.section === null ? null : (quote.sections[line.section] ?? null);
    const payer = meaning.lines[line.index]?.payer;
    const inspected = {
      line,
      payer: payer?.value ?? "unknown",
      payerSource: payer?.source ?? "none",
      computedCents: computedCents(line),
    };
    const last = blocks.at(-1);
    if (last !== undefined && last.section === section) last.lines.push(inspected);
    else blocks.push({ section, lines: [inspected] });
  }
  return blocks;
}

/** Quantities are printed with a few decimals at most ("2,5 jours"). */
const QUANTITY_DECIMALS = 6;

function computedCents({ quantity, unitPrice, discount, included }: QuoteLine): number | null {
  if (quantity === null || unitPrice === null || included) return null;
  const count = quantity.toFixed(QUANTITY_DECIMALS);
  if (discount === null) return lineCents(count, unitPrice);
  return "percent" in discount
    ? lineCents(count, unitPrice, String(discount.percent))
    : lineCents(count, unitPrice) - Math.abs(discount.cents);
}

function clausesOf({ meaning }: Subject): Clause[] {
  const { funding, programmes, ties, referencing, maintenance, chargedStatements } = meaning;
  const say = (kind: Clause["kind"], texts: readonly (Text | null)[]): Clause[] =>
    texts.flatMap((text) => (text === null || text.value === "" ? [] : [{ kind, text }]));
  return [
    // A line that states its funding shows it in the table.
    ...say("funding", funding.stated.filter(({ source }) => source !== "line" && source !== "columns").map(evidenceOf)),
    ...say("referencing", [referencing.evidence]),
    ...say("referencing-clause", [referencing.clause]),
    ...say("maintenance", maintenance.map(evidenceOf)),
    ...say("condition", ties.map(evidenceOf)),
    ...say("charged", chargedStatements.map(evidenceOf)),
    ...say("programme", programmes.map(evidenceOf)),
  ];
}

const evidenceOf = ({ evidence }: { readonly evidence: Text }): Text => evidence;
