import type { QuoteInput } from "../../../src/core.ts";

type Line = QuoteInput["lines"][number];

const FUNDED = "Financé par l'État au titre du Ségur";
const BILLED = "À la charge du laboratoire";
const FUNDED_CENTS = 1_240_000;

/** One line with its amount, HT cents. */
const priced = (designation: string, section: string, totalCents: number): Line => ({
  designation,
  quantity: 1,
  unitPriceCents: totalCents,
  totalCents,
  vatRate: 20,
  section,
});

const prestation = priced("Prestation Ségur BIO-SGL-Va1 : droits d'usage de Labaris 8.2", FUNDED, FUNDED_CENTS);

/** What each quote has, whatever it sells. */
const head: Omit<QuoteInput, "lines"> = {
  documentType: "devis",
  number: "KS-22-0417",
  issuedOn: "2022-06-17",
  validUntil: "2022-08-05",
  vendor: { name: "Kerlann Systèmes", siret: "99225579400016" },
  client: { name: "Laboratoire des Trois Fontaines", finess: "379329923" },
  products: [{ name: "Labaris", version: "8.2", text: "Labaris 8.2" }],
  versions: [],
};

const dates = (referenced: boolean): NonNullable<QuoteInput["dates"]> => [
  { role: "installation", date: "2022-11-07", text: "Installation : 07/11/2022" },
  ...(referenced ? [{ role: "referencing" as const, date: "2022-05-09", text: "Référencé le 09/05/2022" }] : []),
];

/** The totals of some lines; those of the first section are the State's. */
function summed(lines: readonly Line[], label: string | null): Pick<QuoteInput, "lines" | "summaries"> {
  const net = lines.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0);
  const vat = Math.round(net / 5);
  return {
    lines: [...lines],
    summaries: [
      ...(label === null ? [] : [{ label, cents: FUNDED_CENTS }]),
      { label: "Total HT", cents: net },
      { label: "TVA 20 %", cents: vat, vatRate: 20 },
      { label: "Total TTC", cents: net + vat },
    ],
  };
}

const STATE_LABEL = "Montant de la Prestation Ségur pris en charge par l'État au titre du Ségur";

/** A sound quote with the Prestation alone, a sentence under its lines. */
export const withSentence = (sentence: string): QuoteInput => ({
  ...head,
  ...summed([prestation], STATE_LABEL),
  dates: dates(true),
  texts: ["Logiciel : Labaris version 8.2.", sentence],
});

/** A sound quote whose general terms hold a sentence. */
export const withTerms = (sentence: string): QuoteInput => ({
  ...withSentence("Les prix s'entendent hors taxes."),
  texts: [
    "Logiciel : Labaris version 8.2.",
    { heading: "Conditions générales de vente", text: sentence, smallPrint: true },
  ],
});

/** The same of a solution that is not referenced yet. */
export const beforeReferencing = (sentence: string): QuoteInput => ({
  ...withSentence(sentence),
  dates: dates(false),
  texts: ["Logiciel : Labaris version 8.2, en cours de référencement auprès de l'ANS.", sentence],
});

/** The same with a line that the client pays, in a section of its own. */
export const withBilledLine = (designation: string): QuoteInput => ({
  ...withSentence("Les prix s'entendent hors taxes."),
  ...summed([prestation, priced(designation, BILLED, 86_000)], STATE_LABEL),
});

/** The same with a second line that the State pays. */
export const withFundedLine = (designation: string): QuoteInput => ({
  ...withSentence("Les prix s'entendent hors taxes."),
  ...summed([priced(designation, FUNDED, FUNDED_CENTS)], STATE_LABEL),
});

/** The Prestation without section or words of a payer, and one row of the totals that says whose amount it is. */
export const withShareLabel = (label: string): QuoteInput => ({
  ...withSentence("Les prix s'entendent hors taxes."),
  ...summed([{ ...prestation, section: null }], label),
});

/** A quote of its own for what the Prestation does not cover. */
export const complementaryWith = (sentence: string): QuoteInput => ({
  ...head,
  ...summed([priced("Remplacement du serveur de l'accueil", "Travaux préalables", 320_000)], null),
  title: "Devis complémentaire",
  kind: "complementary",
  dates: [],
  texts: [sentence],
});
