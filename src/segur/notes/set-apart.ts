import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { PayerConclusion } from "../meaning.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { byWords, mentionsOf, type Reading, readText } from "../reading/reading.ts";
import { isNe } from "../reading/tokens.ts";
import { outsideWords } from "../scope.ts";

/** Other products and functions that a sentence sets apart from the Ségur, and that lines name as what they work on. */

/**
 * Whether a sentence says that what a line works on stands outside the Ségur: "L'automate n'est pas visé par le DSR" of
 * "Connecteur vers l'automate". A sentence that opens with the work itself ("La formation est hors Ségur") sets no thing
 * apart; nor does one about the software that the State pays for.
 */
export function worksOnThingsApart(quote: Quote, payers: readonly PayerConclusion[]): (line: QuoteLine) => boolean {
  const terms = termReadings(quote);
  const funded = quote.lines.filter(({ index }) => payers[index]?.value === "state");
  const known = new Set(
    [
      ...funded.map(({ designation }) => readText(designation).tokens),
      ...quote.products.map(({ text }) => readText(text).tokens),
    ]
      .flat()
      .map(({ word }) => word),
  );
  const apart = new Set(
    terms.flatMap((term, rank) => (outsideWords(term.text) === null ? [] : subjectOf(term, terms[rank - 1]))),
  );
  for (const word of known) apart.delete(word);
  return ({ designation }) => apart.size > 0 && ownWords(readText(designation)).some((word) => apart.has(word));
}

/** The words of a sentence that may name its subject, or, where it only points back, those of the sentence before. */
function subjectOf(term: Reading, before: Reading | undefined): readonly string[] {
  const told = pointsBack(term) && before !== undefined ? before : term;
  const first = told.tokens.findIndex(({ filler }) => !filler);
  const opensWithWork = told.mentions.some(({ concept, from }) => concept.startsWith("in-scope.") && from === first);
  return opensWithWork ? [] : ownWords(told);
}

/** "Le DSR ne le vise pas", "Il n'entre pas dans le Ségur": what is meant was named before. */
const pointsBack = byWords(
  ({ tokens }): boolean =>
    POINTER.test(tokens[0]?.word ?? "") ||
    tokens.some(({ word }, at) => isNe(word) && OBJECT.test(tokens[at + 1]?.word ?? "")),
);
const POINTER = /^(?:ils?|elles?|cel[au]i?|ceci|celle|celui|ceux|celles)$/;
const OBJECT = /^(?:le|la|les|l)$/;

/** Words of a text that name a thing: no work of the Prestation, no payer, nothing of the scheme. */
const ownWords = byWords((reading): readonly string[] => {
  const taken = new Set(
    ["in-scope", "payer-name", "segur", "scope-named", "outside", "functions", "client-pays", "state-pays"].flatMap(
      (concept) =>
        mentionsOf(reading, concept).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    ),
  );
  return reading.tokens.flatMap(({ word, filler }, at) =>
    filler || taken.has(at) || word.length < SHORTEST_NAME || GENERAL.has(word) ? [] : [word],
  );
});

const SHORTEST_NAME = 4;
/** Words that many lines and sentences share, and that name nothing. */
const GENERAL = new Set(
  "ligne lignes poste postes article articles montant total prix devis offre commande version logiciel logiciels solution produit module licence licences service services abonnement annuel annuelle mois jour jours journee heure heures site sites utilisateur utilisateurs equipe equipes vers avec pour dans sont sera plus leur notre votre cette".split(
    " ",
  ),
);
