import type { Location } from "../documents/text.ts";
import type { Diagnostic } from "../engine/diagnostic.ts";
import type { Language } from "../engine/rule.ts";
import { amountIn } from "../language/typography.ts";
import type { Quote } from "../quotes/model.ts";

const WORDS = {
  fr: { page: "page", row: "ligne du fichier", column: "colonne", line: "ligne du devis" },
  en: { page: "page", row: "row", column: "column", line: "line of the quote" },
} as const;

/** Where a finding stands, as a person looks for it: `page 1, ligne du devis 2, 3 650,00 €`. Empty when it has no place. */
export function placeIn(language: Language, finding: Diagnostic, quote: Quote | null): string {
  const words = WORDS[language];
  const at = finding.evidence.pieces[0]?.at ?? finding.related[0]?.pieces[0]?.at;
  const line = finding.line === null ? undefined : quote?.lines[finding.line];
  return [
    ...(at === undefined ? [] : [spotIn(language, at)]),
    ...(line === undefined ? [] : [`${words.line} ${line.index + 1}`]),
    ...(line?.totalCents == null ? [] : [amountIn(language, line.totalCents)]),
  ].join(", ");
}

function spotIn(language: Language, at: Location): string {
  const { page, row, column } = WORDS[language];
  return "page" in at ? `${page} ${at.page}` : `${row} ${at.row}, ${column} ${at.column}`;
}
