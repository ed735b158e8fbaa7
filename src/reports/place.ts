import type { Location } from "../documents/text.ts";
import type { Diagnostic } from "../engine/diagnostic.ts";
import type { Language } from "../engine/rule.ts";
import { amountIn } from "../language/typography.ts";
import type { Quote } from "../quotes/model.ts";

const WORDS = {
  fr: {
    page: "page",
    row: "ligne du fichier",
    column: "colonne",
    line: "ligne du devis",
    sheet: (sheet: string, cell: string) => `feuille « ${sheet} », cellule ${cell}`,
    table: (table: number, row: number, cell: number) => `tableau ${table}, ligne ${row}, cellule ${cell}`,
    paragraph: (paragraph: number) => `paragraphe ${paragraph}`,
  },
  en: {
    page: "page",
    row: "row",
    column: "column",
    line: "line of the quote",
    sheet: (sheet: string, cell: string) => `sheet "${sheet}", cell ${cell}`,
    table: (table: number, row: number, cell: number) => `table ${table}, row ${row}, cell ${cell}`,
    paragraph: (paragraph: number) => `paragraph ${paragraph}`,
  },
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

/** A place as a person looks for it. */
export function spotIn(language: Language, at: Location): string {
  const words = WORDS[language];
  if ("page" in at) return `${words.page} ${at.page}`;
  const spot = at.spot ?? at;
  if ("column" in spot) return `${words.row} ${spot.row}, ${words.column} ${spot.column}`;
  if ("sheet" in spot) return words.sheet(spot.sheet, spot.cell);
  if ("pointer" in spot) return spot.pointer;
  return "table" in spot ? words.table(spot.table, spot.row, spot.cell) : words.paragraph(spot.paragraph);
}

/** A place in few characters, alike in every language: `p1`, `12:3`, `Devis!B12`, `t1:12:3`, `§4`, `/lines/0`. */
export function shortPlace(at: Location): string {
  if ("page" in at) return `p${at.page}`;
  const spot = at.spot ?? at;
  if ("column" in spot) return `${spot.row}:${spot.column}`;
  if ("sheet" in spot) return `${spot.sheet}!${spot.cell}`;
  if ("pointer" in spot) return spot.pointer;
  return "table" in spot ? `t${spot.table}:${spot.row}:${spot.cell}` : `§${spot.paragraph}`;
}
