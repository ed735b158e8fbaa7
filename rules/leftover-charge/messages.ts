import type { Messages } from "../../src/engine/rule.ts";
import { amountIn, dayIn, yearsIn } from "../../src/language/typography.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { withBasis } from "../basis.ts";

export type Facts = {
  "billed-work": { readonly cents: number };
  "client-share": { readonly cents: number };
  "stated-leftover": { readonly cents: number };
  shortfall: { readonly cents: number };
  "maintenance-ends": {
    readonly years: number;
    /** ISO day, where the quote tells one. */
    readonly until: string | null;
    readonly limit: number;
    readonly basis: Basis;
  };
  "charged-by-sentence": Record<never, never>;
  /** On a complementary quote, found beside the SONS quote that has the State pay the same item. */
  "funded-in-other-quote": { readonly cents: number; readonly quote: string };
};

const whyFr =
  "Il ne doit pas y avoir de reste à charge pour le client sur le périmètre de la Prestation : droits, installation, maintenance corrective, formation, documentation, suivi de projet.";
const whyEn =
  "Nothing may be left for the client to pay on the scope of the Prestation: rights, installation, corrective maintenance, training, documentation, project follow-up.";

export const messages: Messages<Facts> = {
  fr: {
    "funded-in-other-quote": ({ cents, quote }) => ({
      what: `Ce devis complémentaire facture ${amountIn("fr", cents)} pour un travail que le devis ${quote} fait prendre en charge par l'État.`,
      why: whyFr,
      fix: "Retirez cette ligne de l'un des deux devis : un même travail n'est ni payé deux fois, ni laissé au client.",
    }),
    "billed-work": ({ cents }) => ({
      what: `Une prestation comprise dans la Prestation Ségur est facturée au client (${amountIn("fr", cents)}).`,
      why: whyFr,
      fix: "Intégrez cette ligne à la Prestation prise en charge par l'État, ou retirez-la ; si elle concerne un autre logiciel ou une autre fonction, écrivez-le sur la ligne.",
    }),
    "client-share": ({ cents }) => ({
      what: `Une part de la ligne Ségur reste au client (${amountIn("fr", cents)}).`,
      why: whyFr,
      fix: "Ramenez la part du client à 0 € sur cette ligne.",
    }),
    "stated-leftover": ({ cents }) => ({
      what: `Un reste à charge non nul est annoncé (${amountIn("fr", cents)}) sans prestation hors Ségur qui l'explique.`,
      why: whyFr,
      fix: "Ramenez le reste à charge de la Prestation Ségur à 0 € ; ce qui est hors périmètre doit avoir sa propre ligne.",
    }),
    shortfall: ({ cents }) => ({
      what: `La part de l'État est inférieure au prix de la Prestation Ségur ; il manque ${amountIn("fr", cents)}.`,
      why: whyFr,
      fix: "La part de l'État doit couvrir tout le prix de la Prestation ; ajustez le prix au plafond ou la part au prix.",
    }),
    "maintenance-ends": ({ years, until, limit, basis }) => ({
      what: `La maintenance incluse s'arrête ${until === null ? `au bout de ${yearsIn("fr", years)}` : `le ${dayIn("fr", until)}`}, puis est facturée.`,
      why: withBasis(
        "fr",
        `La maintenance corrective est comprise dans la Prestation dans la limite de ${limit} ans.`,
        basis,
      ),
      fix: `Incluez la maintenance corrective pendant ${limit} ans, sans facturation.`,
    }),
    "charged-by-sentence": () => ({
      what: "Une phrase met à la charge du client un travail compris dans la Prestation Ségur.",
      why: whyFr,
      fix: "Supprimez cette facturation, ou précisez qu'elle concerne un autre logiciel ou une autre fonction.",
    }),
  },
  en: {
    "funded-in-other-quote": ({ cents, quote }) => ({
      what: `This complementary quote bills ${amountIn("en", cents)} for work that quote ${quote} has the State pay.`,
      why: whyEn,
      fix: "Remove this line from one of the two quotes: the same work is neither paid twice nor left to the client.",
    }),
    "billed-work": ({ cents }) => ({
      what: `Work of the Prestation Ségur is billed to the client (${amountIn("en", cents)}).`,
      why: whyEn,
      fix: "Make this line part of the Prestation paid by the State, or remove it; if it is about another product or function, say so on the line.",
    }),
    "client-share": ({ cents }) => ({
      what: `Part of the Ségur line is left to the client (${amountIn("en", cents)}).`,
      why: whyEn,
      fix: "Bring the client's share of this line down to €0.",
    }),
    "stated-leftover": ({ cents }) => ({
      what: `A leftover charge above zero is stated (${amountIn("en", cents)}) that no work outside the Ségur explains.`,
      why: whyEn,
      fix: "Bring the leftover charge of the Prestation down to €0; work outside the scope needs a line of its own.",
    }),
    shortfall: ({ cents }) => ({
      what: `The State's share is below the price of the Prestation Ségur by ${amountIn("en", cents)}.`,
      why: whyEn,
      fix: "The State's share must cover the whole price of the Prestation.",
    }),
    "maintenance-ends": ({ years, until, limit, basis }) => ({
      what: `Included maintenance ends ${until === null ? `after ${yearsIn("en", years)}` : `on ${dayIn("en", until)}`} and is billed afterwards.`,
      why: withBasis("en", `Corrective maintenance is part of the Prestation for up to ${limit} years.`, basis),
      fix: `Include corrective maintenance for ${limit} years, without billing.`,
    }),
    "charged-by-sentence": () => ({
      what: "A sentence charges work of the Prestation Ségur to the client.",
      why: whyEn,
      fix: "Remove this charge, or say that it is about another product or function.",
    }),
  },
};
