import { sliceText, type Text } from "../../documents/text.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import { findNumbers, isMoney, type NumberStyle } from "../amounts/amounts.ts";
import { listedTotals } from "./listed-totals.ts";
import { looseSummary, type SummaryDraft } from "./summary-draft.ts";

/** What follows an amount in a sentence says which total it is: "640,00 € HT", "128,00 € de TVA", "768,00 € TTC". */
const KIND_AFTER =
  /^\s?(?:€|euros?|eur)?\s?(?:de |d'|en |\()?\s?(h\.?t\.?|hors taxes?|tva|t\.?t\.?c\.?|toutes taxes comprises)(?!\p{L})/iu;

/** "… s'ajoute la TVA à 20 % de 128,00 €". */
const VAT_BEFORE =
  /(?<!\p{L})(?:tva|t\.v\.a\.?|taxe)(?!\p{L})[^.;€\d]{0,20}(?:\d{1,2}(?:[.,]\d+)?\s?%[^.;€\d]{0,14})?$/iu;

/** The totals that one sentence tells, where it tells two kinds of them: "s'élève à … HT, … de TVA, soit … TTC". */
export function totalsInSentence(text: Text, style: NumberStyle): SummaryDraft[] {
  const listed = listedTotals(text, style);
  if (listed.length > 0) return listed.map(({ label, amount }) => looseSummary(label, [amount], text, style));
  if (!SUMS_UP.test(foldLabel(text.value))) return [];
  const told = findNumbers(text.value, style).flatMap((number): SummaryDraft[] => {
    const kind = number.percent || !isMoney(number) ? null : KIND_AFTER.exec(text.value.slice(number.end));
    const word = kind?.[1];
    const amount = { value: number.cents, text: sliceText(text, number.start, number.end) };
    if (kind == null || word === undefined) {
      const named = number.percent || !isMoney(number) ? null : VAT_BEFORE.exec(text.value.slice(0, number.start));
      return named === null ? [] : [looseSummary(sliceText(text, named.index, number.start), [amount], text, style)];
    }
    const at = number.end + kind[0].length;
    return [looseSummary(sliceText(text, at - word.length, at), [amount], text, style)];
  });
  return new Set(told.map(({ said }) => said.kind)).size > 1 ? told : [];
}

const SUMS_UP =
  /^(?:le present )?(?:devis |document |total )?arrete|(?:a|de) la somme|(?:devis|offre|proposition|commande|total|montant|prix).{0,40}(?:eleve|monte|arrete|etabli|est de|ressort|total)|^(?:total|montant|soit|le tout (?:pour|revient|s'eleve))|s'ajoutent?(?![a-z])/;
