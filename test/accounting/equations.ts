import type { SynthQuote } from "../../scripts/synth/quote.ts";

/** Amounts of which one follows from the others. */
export interface Equation {
  readonly result: string;
  readonly terms: readonly string[];
}

/** Every equation among the amounts that a drawing prints. */
export function equationsOf(quote: SynthQuote, printed: ReadonlySet<string>): Equation[] {
  const all: Equation[] = [];
  const totals: string[] = [];
  quote.sections.forEach(({ lines }, section) => {
    const own = lines.map((_, line) => `total ${section} ${line}`);
    totals.push(...own);
    for (const [line, result] of own.entries()) all.push({ result, terms: [`price ${section} ${line}`] });
    all.push({ result: `closing ${section}`, terms: own });
  });
  all.push({ result: "net", terms: totals });
  all.push({ result: "vat", terms: ["net"] });
  all.push({ result: "gross", terms: ["net", "vat"] });
  return all.filter(({ result, terms }) => [result, ...terms].every((amount) => printed.has(amount)));
}

/** Whether another printed amount tells that this one was altered. */
export const showsAlteration = (equations: readonly Equation[], amount: string): boolean =>
  equations.some(({ result, terms }) => result === amount || terms.includes(amount));

/** Whether another printed amount depends on this one: it is the sum of terms of which one is gone. */
export const showsDeletion = (equations: readonly Equation[], amount: string): boolean =>
  equations.some(({ terms }) => terms.includes(amount));
