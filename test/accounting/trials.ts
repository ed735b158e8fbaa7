import { soundQuote } from "../../scripts/synth/content.ts";
import { drawQuote } from "../../scripts/synth/draw-quote.ts";
import type { Drawing, Run } from "../../scripts/synth/drawing.ts";
import type { SynthQuote } from "../../scripts/synth/quote.ts";
import { Random } from "../../scripts/synth/random.ts";
import { type ColumnKey, type LayoutStyle, styleOf } from "../../scripts/synth/style.ts";

/** A drawn quote and one of its amounts. */
export interface Trial {
  readonly seed: number;
  readonly quote: SynthQuote;
  readonly drawing: Drawing;
  readonly amount: Run;
  /** Names of the amounts that the drawing prints. */
  readonly printed: ReadonlySet<string>;
}

export function trialOf(seed: number): Trial {
  const random = new Random(seed ^ 0x7a1);
  const quote = soundQuote(seed);
  const drawing = drawQuote(quote, styleFor(seed, random));
  const amounts = drawing.runs.filter(({ amount }) => amount !== null);
  return {
    seed,
    quote,
    drawing,
    amount: random.pick(amounts),
    printed: new Set(amounts.flatMap(({ amount }) => amount ?? [])),
  };
}

/** Now and then without unit prices or totals, so that amounts depend on fewer others. */
function styleFor(seed: number, random: Random): LayoutStyle {
  const style = styleOf(seed);
  const bare: readonly ColumnKey[] = ["designation", "quantity", "total"];
  return {
    ...style,
    order: "reading",
    totals: random.chance(0.85),
    columns: random.chance(0.15) ? bare : style.columns,
  };
}
