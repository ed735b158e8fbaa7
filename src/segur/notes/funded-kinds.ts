import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { InScopeKind, LineMeaning } from "../meaning.ts";

/**
 * The works that lines of the Prestation sell and no other billed line does: a sentence on one of them ("l'installation", "la
 * formation") is about the Prestation, be it not named.
 */
export function fundedKinds(quote: Quote, lines: readonly LineMeaning[]): ReadonlySet<InScopeKind> {
  const isFunded = ({ index }: QuoteLine): boolean => lines[index]?.segur === true;
  const billed = quote.lines.filter(({ option, totalCents }) => !option && (totalCents ?? 0) > 0);
  const kindsOf = (own: readonly QuoteLine[]): InScopeKind[] =>
    own.flatMap(({ index }) => (lines[index]?.inScope ?? []).map(({ kind }) => kind));
  const others = new Set(kindsOf(billed.filter((line) => !isFunded(line))));
  return new Set(kindsOf(billed.filter(isFunded)).filter((kind) => !others.has(kind)));
}
