import { soundQuote } from "../../scripts/synth/content.ts";
import { drawQuote } from "../../scripts/synth/draw-quote.ts";
import type { Drawing, Run } from "../../scripts/synth/drawing.ts";
import type { SynthQuote } from "../../scripts/synth/quote.ts";
import { Random } from "../../scripts/synth/random.ts";
import { type ColumnKey, type LayoutStyle, styleOf } from "../../scripts/synth/style.ts";
import type { SourceDocument } from "../../src/documents/document.ts";
import { documentOf } from "./document-of.ts";
import { altered, deleted, intoWords, type Mutation, moved, split } from "./mutations.ts";

/** What may happen to an amount. */
export const changes = ["moved", "intoWords", "split", "deleted", "altered"] as const;
export type Change = (typeof changes)[number];

const mutations: Readonly<Record<Change, Mutation>> = { moved, intoWords, split, deleted, altered };

/** A quote as a document, and one of its amounts. */
export interface Trial {
  readonly seed: number;
  readonly quote: SynthQuote;
  /** Which amount is changed (`net`, `total 0 1`…), and how it is printed. */
  readonly amount: string;
  readonly text: string;
  /** Names of the amounts that the document prints. */
  readonly printed: ReadonlySet<string>;
  sound(): Promise<SourceDocument>;
  changed(change: Change): Promise<SourceDocument>;
}

/** How a drawing becomes a document: by itself, or through a program that writes files. */
export type Through = (drawing: Drawing) => SourceDocument | Promise<SourceDocument>;

export function pagedTrial(seed: number, through: Through = documentOf): Trial {
  const random = new Random(seed ^ 0x7a1);
  const quote = soundQuote(seed);
  const drawing = drawQuote(quote, { ...styleFor(seed, random), order: "reading" });
  const amounts = drawing.runs.filter(({ amount }) => amount !== null);
  const amount: Run = random.pick(amounts);
  return {
    seed,
    quote,
    amount: amount.amount ?? "",
    text: amount.text,
    printed: new Set(amounts.flatMap(({ amount }) => amount ?? [])),
    sound: async () => through(drawing),
    // The same for one seed, whatever ran before.
    changed: async (change) => through(mutations[change](drawing, amount, new Random(seed))),
  };
}

/** Columns that leave out unit prices, or quantities as well. */
const bare: readonly (readonly ColumnKey[])[] = [
  ["designation", "quantity", "total"],
  ["designation", "total"],
  ["reference", "designation", "total"],
];

/** Now and then without unit prices or totals, so that amounts depend on fewer others. */
export function styleFor(seed: number, random: Random): LayoutStyle {
  const style = styleOf(seed);
  return {
    ...style,
    totals: random.chance(0.85),
    columns: random.chance(0.2) ? random.pick(bare) : style.columns,
  };
}
