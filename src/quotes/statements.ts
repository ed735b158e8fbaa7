import type { Text } from "../documents/text.ts";
import type { Layout } from "../tables/layout.ts";
import { findDates } from "./date-forms.ts";
import { plain } from "./folded-text.ts";
import type { Statement } from "./model.ts";
import { sentencesOf } from "./sentences.ts";

/** Headings of general terms: what stands under them is the law of every sale, not a term of this quote. */
const GENERAL_TERMS =
  /^(?:extraits? des )?(?:nos )?(?:conditions? generales?|c\.?g\.?[vuls]\.?(?![a-z])|clauses generales|mentions legales|termes et conditions|general terms|allgemeine)/;
/** Headings that end them. */
const OWN_TERMS =
  /^(?:annexe|versions?|liste des versions|conditions? particulieres?|clauses? particulieres?|bon pour|devis|perimetre|modalites|planning|financement|engagement)(?![a-z])/;
/** Footers that state the company. */
const LEGAL_FOOTER = /(?:au capital|capital social).{0,60}(?:siret|siren|rcs|€|eur)|(?:^|[\s-])rcs [a-z]/;

const LONGEST_HEADING = 110;

/** The sentences of the running text and of the notes of tables, with the heading they stand under. */
export function readStatements({ paragraphs, tables }: Pick<Layout, "paragraphs" | "tables">): Statement[] {
  const statements: Statement[] = [];
  let heading: Text | null = null;
  let generalTerms = false;
  for (const [index, text] of paragraphs.entries()) {
    const folded = plain(text.value);
    if (isHeading(text, paragraphs[index + 1])) {
      heading = text;
      if (GENERAL_TERMS.test(folded)) generalTerms = true;
      else if (OWN_TERMS.test(folded)) generalTerms = false;
    }
    const smallPrint = generalTerms || LEGAL_FOOTER.test(folded);
    for (const sentence of sentencesOf(text))
      statements.push({ text: sentence, paragraph: index, heading: heading === text ? null : heading, smallPrint });
  }
  const notes = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "note").map(({ text }) => text));
  for (const [index, note] of notes.entries())
    for (const sentence of sentencesOf(note))
      statements.push({ text: sentence, paragraph: paragraphs.length + index, heading: null, smallPrint: false });
  return statements;
}

/** Words that head a block whatever follows. */
const HEADING_WORDS =
  /^(?:annexes?|versions?|liste|conditions?|clauses?|modalites|reglement|perimetre|financement|planning|calendrier|garanties?|article|notes?|remarques?|observations?)(?![a-z])/;
const SENTENCE_END = /[.;!?]["»)]?$/;

/** A short line without a full stop, a value, a date or an amount, over running text. */
function isHeading(text: Text, next: Text | undefined): boolean {
  const value = text.value.trim();
  if (next === undefined || value.length > LONGEST_HEADING || /[.;,!?]$/.test(value) || /:\s*\S|@|\d{5}/.test(value))
    return false;
  if (/\d[.,]\d\d\s?(?:€|eur)?$/i.test(value) || !/^[\p{Lu}\d«(]/u.test(value) || !/\p{L}{3}/u.test(value))
    return false;
  const folded = plain(value);
  if (LEGAL_FOOTER.test(folded) || findDates(folded).length > 0) return false;
  return HEADING_WORDS.test(folded) || (SENTENCE_END.test(next.value.trim()) && next.value.length > 25);
}
