import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";

/** "Borne d'accueil (id.)", "Idem" in the column of the reasons: at the end of what a line prints, or in a cell of its own. */
const SAME_AS_ABOVE =
  /(?:^|[([,;:]|\s[–—-]\s)\s*(?:idem|id\.|ibid(?:em|\.)|(?:m[êe]me|pour la m[êe]me) (?:motif|raison|cas|cause|remarque))(?:\s+(?:que (?:ci-dessus|dessus|la ligne \p{L}+(?: dessus)?|(?:\p{Lu}{1,3}-?)?\d{1,2}|(?:pour )?(?:le|la) pr[ée]c[ée]dente?)|ci-dessus|ligne \p{L}+|supra))?\s*[)\].]*\s*$/iu;

/** What a line that repeats the reason of the one above it means: what that one says of standing outside the Ségur is said of it. */
export function withRepeatedReasons(quote: Quote, lines: readonly LineMeaning[]): readonly LineMeaning[] {
  const told: LineMeaning[] = [];
  for (const [index, meaning] of lines.entries()) {
    const [line, above] = [quote.lines[index], told[index - 1]];
    const repeats = line !== undefined && meaning.reason === null && above?.reason != null && saysSame(line);
    told.push(
      repeats
        ? { ...meaning, outside: above.outside, reason: above.reason, reasonBySection: above.reasonBySection }
        : meaning,
    );
  }
  return told;
}

const saysSame = ({ designation, text }: QuoteLine): boolean =>
  SAME_AS_ABOVE.test(designation.value) ||
  text.pieces.some(({ start, end }) => SAME_AS_ABOVE.test(text.value.slice(start, end)));
