import { cutAt, sliceText, type Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { termReadings } from "../reading/quote-readings.ts";

/** The letters that references of one kind begin with: "SEG-1", "LAB 04", "SEG-FOR". */
const LETTERS = /^(\p{Lu}{2,6})(?:[-./ ]?\d{1,4}|[-./_]\p{Lu}[\p{Lu}\d]{0,7})$/u;
/** What calls lines by such letters: "les réf. en SEG", "les lignes dont le code commence par SEG". */
const CALLED =
  "(?:les )?(?:r[ée]f(?:[ée]rences?)?\\.?|codes?|lignes?|postes?|articles?|rep[èe]res?|préfixes?) (?:(?:en|de (?:type|forme)|(?:dont (?:la référence|la réf\\.?|le code) )?(?:commençant|débutant|commence|débute) par|(?:à|au|avec le|de) préfixe) )?";
/** Goes on without a colon about the lines that were called. */
const VERB = "(?:sont|est|seront|sera|reste(?:nt)?|demeurent|relèvent|ne)\\s";

const lettersOf = ({ reference }: QuoteLine): string | null => LETTERS.exec(reference?.value.trim() ?? "")?.[1] ?? null;

/** What notes say of all lines whose references begin alike: "Réf. SEG : payé par l'État. Réf. LAB : hors Ségur." */
export function notesByReference(quote: Quote): (line: QuoteLine) => readonly Text[] {
  const kinds = [...new Set(quote.lines.map(lettersOf))].filter((letters) => letters !== null);
  // One kind for all lines tells nothing apart.
  if (kinds.length < 2) return () => [];
  const lettersAs = (name: string) => `[«"]?\\s?(?<${name}>${kinds.join("|")})[-./_*…]*\\s?[»"]?`;
  const opening = new RegExp(
    `(?<![\\p{L}\\d-])(?:(?:${CALLED})?${lettersAs("called")}\\s*[:=–→]\\s*(?=\\p{L})|${CALLED}${lettersAs("subject")}\\s+(?=${VERB}))`,
    "giu",
  );
  const notes = termReadings(quote).flatMap(({ text }) => {
    const found = [...text.value.matchAll(opening)];
    return found.map((match, index) => ({
      letters: (match.groups?.["called"] ?? match.groups?.["subject"] ?? "").toUpperCase(),
      text: sliceText(text, match.index + match[0].length, found[index + 1]?.index ?? text.value.length),
    }));
  });
  return (line) => notes.filter(({ letters }) => letters === lettersOf(line)).map(({ text }) => text);
}

/**
 * "EER et E29 = affichage des prix ; A03 : patientèle acquise": references as they are printed, alone at the head of a sentence or
 * of its clause behind a semicolon, with what is said of their lines.
 */
export function notesOnReferences(quote: Quote): (line: QuoteLine) => readonly Text[] {
  const known = new Set(quote.lines.flatMap(referencesOf));
  const clauses = termReadings(quote).flatMap(({ text }) => clausesOf(text));
  const notes = clauses.flatMap((text) => {
    const [head, list = ""] = LISTED.exec(text.value) ?? [];
    const called = list.split(AND);
    return head !== undefined && called.every((code) => known.has(code))
      ? [{ called: new Set(called), text: sliceText(text, head.length, text.value.length) }]
      : [];
  });
  return (line) => {
    const own = referencesOf(line);
    return notes.flatMap(({ called, text }) => (own.some((one) => called.has(one)) ? [text] : []));
  };
}

/** The reference of a line, and what else its row prints in a cell of its own. */
function referencesOf({ reference, designation, text }: QuoteLine): string[] {
  const named = new Set(designation.pieces.map(({ at }) => at));
  const cells = text.pieces.filter(({ at }) => !named.has(at)).map(({ start, end }) => text.value.slice(start, end));
  return [...(reference === null ? [] : [reference.value]), ...cells].map((cell) => cell.trim());
}

/** The sentence, cut where a clause opens with references. */
const clausesOf = (text: Text): readonly Text[] =>
  cutAt(text, [
    0,
    ...Array.from(text.value.matchAll(/\s?;\s+/gu), ({ index, 0: mark }) => index + mark.length).filter((start) =>
      LISTED.test(text.value.slice(start)),
    ),
  ]);

const AND = /\s*(?:,|;|et|&|\/)\s+/u;
const REFERENCE = "\\p{Lu}[\\p{Lu}\\d]{1,11}(?:[-./]\\p{Lu}?\\d{1,4})?";
const LISTED = new RegExp(`^\\s*(${REFERENCE}(?:\\s*(?:,|;|et|&|/)\\s+${REFERENCE})*)\\s?[=:–→]\\s*(?=\\p{L})`, "u");
