import { priced } from "./content.ts";
import { frenchDay } from "./formats.ts";
import { allLines, type SynthLine, type SynthQuote, type SynthSection, sumOf, withSections } from "./quote.ts";

/** A quote with one thing wrong, and what a linter should say of it. */
interface Planted {
  readonly quote: SynthQuote;
  readonly severity: "error" | "warning";
  /** Words at the place of the defect; empty where something is missing. */
  readonly evidence: string;
  /** Rules that the same defect may set off as well. */
  readonly tolerate: readonly string[];
}

type Plant = (quote: SynthQuote) => Omit<Planted, "tolerate"> & { readonly tolerate?: readonly string[] };

const line = (designation: string, euros: number): SynthLine =>
  priced({
    reference: "DIV-001",
    designation,
    detail: null,
    quantity: 1,
    unit: "forfait",
    unitPriceCents: euros * 100,
    totalCents: 0,
  });

const client: SynthSection = {
  payer: "client",
  heading: "À la charge du client, hors périmètre Ségur",
  closing: "Sous-total à la charge du client",
  lines: [],
};

/** The quote with one more line that the client, or the State, pays. */
function adding(quote: SynthQuote, payer: SynthSection["payer"], added: SynthLine, heading?: string): SynthQuote {
  const sections = quote.sections.some((section) => section.payer === payer)
    ? quote.sections
    : [...quote.sections, client];
  return withSections(
    quote,
    sections.map((section) =>
      section.payer === payer
        ? { ...section, heading: heading ?? section.heading, lines: [...section.lines, added] }
        : section,
    ),
  );
}

/** The quote with its first funded line named otherwise. */
const naming = (quote: SynthQuote, name: (designation: string) => string): SynthQuote => ({
  ...quote,
  sections: quote.sections.map((section, index) =>
    index > 0
      ? section
      : {
          ...section,
          lines: section.lines.map((item, at) => (at > 0 ? item : { ...item, designation: name(item.designation) })),
        },
  ),
});

const saying = (quote: SynthQuote, sentence: string, instead?: RegExp): SynthQuote => ({
  ...quote,
  sentences: [...quote.sentences.filter((other) => instead === undefined || !instead.test(other)), sentence],
});

const evidenceOfFunded = (quote: SynthQuote): string => allLines(quote)[0]?.designation.slice(0, 24) ?? "";
const fundedCents = (quote: SynthQuote): number =>
  quote.sections.filter(({ payer }) => payer === "state").reduce((sum, { lines }) => sum + sumOf(lines), 0);

const clause = "La présente commande est passée sous condition de référencement de la solution par l'ANS.";

/** One defect a rule; rules that need several documents or another kind of quote are left out. */
export const defects: Readonly<Record<string, Plant>> = {
  arithmetic: (quote) => ({
    quote: { ...quote, totals: { ...quote.totals, grossCents: quote.totals.grossCents + 10_000 } },
    severity: "error",
    evidence: "",
  }),
  "leftover-charge": (quote) => ({
    quote: adding(quote, "client", line("Maintenance annuelle de la version Ségur", 1450), "À la charge du client"),
    severity: "error",
    evidence: "Maintenance annuelle",
    tolerate: ["justified-extras"],
  }),
  "one-dsr-per-line": (quote) => ({
    quote: naming(quote, (name) => name.replace(quote.dsr, "HOP-DPI-Va1 et HOP-PFI-Va1")),
    severity: "error",
    evidence: "HOP-DPI-Va1",
  }),
  "dsr-identified": (quote) => ({
    quote: naming(quote, (name) => name.replace(quote.dsr, "BIO-ZQK-Va1")),
    severity: "error",
    evidence: "BIO-ZQK-Va1",
  }),
  "version-list": (quote) => ({
    quote: naming(quote, (name) => name.replace(quote.dsr, "MS1-DUI-Va1")),
    severity: "error",
    evidence: "",
  }),
  "other-programme": (quote) => ({
    quote: adding(quote, "client", line("Accompagnement aux usages", 2600), "Financement SUN-ES, hors périmètre Ségur"),
    severity: "error",
    evidence: "SUN-ES",
    tolerate: ["justified-extras", "leftover-charge"],
  }),
  "funded-scope": (quote) => ({
    quote: adding(quote, "state", line("Serveur de base de données et baie de stockage", 5900)),
    severity: "error",
    evidence: "Serveur de base de données",
  }),
  "segur-line": (quote) => ({
    quote: withSections(
      quote,
      quote.sections.map((section) =>
        section.payer === "client"
          ? section
          : { ...section, lines: section.lines.map((item) => ({ ...item, unitPriceCents: 0, totalCents: 0 })) },
      ),
    ),
    severity: "error",
    evidence: "",
  }),
  unconditional: (quote) => ({
    quote: saying(
      quote,
      "La Prestation Ségur est réalisée sous réserve du renouvellement du contrat de maintenance pour 36 mois.",
      /subordonnée/,
    ),
    severity: "error",
    evidence: "renouvellement du contrat",
  }),
  "preorder-window": (quote) => ({
    quote: {
      ...saying(quote, clause),
      referencedOn: null,
      orderedOn: "2022-06-29",
      context: { dossierSentOn: "2022-11-15", referencedOn: "2022-11-28" },
    },
    severity: "error",
    evidence: "29/06/2022",
    tolerate: ["dates"],
  }),
  "preorder-clause": (quote) => ({ quote: { ...quote, referencedOn: null }, severity: "error", evidence: "" }),
  "referenced-solution": (quote) => ({
    quote: {
      ...quote,
      context: {
        referencedSolutions: [{ dsr: quote.dsr, solution: "Zélandine", version: "1.0", referencedOn: "2022-03-01" }],
      },
    },
    severity: "error",
    evidence: "",
  }),
  "order-deadline": (quote) => ({
    quote: {
      ...quote,
      issuedOn: "2024-02-05",
      validUntil: "2024-04-05",
      orderedOn: "2024-03-01",
      installationOn: "2024-06-10",
    },
    severity: "error",
    evidence: "",
    tolerate: ["installation-deadline"],
  }),
  "installation-deadline": (quote) => ({
    quote: { ...quote, installationOn: "2025-03-12" },
    severity: "error",
    evidence: "12/03/2025",
  }),
  "technical-debt-line": (quote) => ({
    quote: adding(quote, "client", line("Rattrapage de la version 2 et formation au module Repas", 3100)),
    severity: "warning",
    evidence: "Rattrapage",
  }),
  "justified-extras": (quote) => ({
    quote: {
      ...adding(quote, "client", line("Frais divers", 480), "À la charge du client"),
      // A note that gives a reason for every article would give this one's too.
      sentences: quote.sentences.filter((sentence) => !/facultatifs/.test(sentence)),
    },
    severity: "warning",
    evidence: "Frais divers",
  }),
  "quote-mentions": (quote) => ({
    quote: { ...quote, vendor: { ...quote.vendor, siret: null } },
    severity: "warning",
    evidence: "",
  }),
  vat: (quote) => ({
    quote: withSections({ ...quote, vatRate: 18 }, quote.sections),
    severity: "warning",
    evidence: "",
  }),
  dates: (quote) => ({
    quote: { ...quote, validUntil: "2022-05-02" },
    severity: "error",
    evidence: frenchDay("2022-05-02"),
  }),
  "complete-reading": (quote) => ({
    quote: { ...quote, stray: "1 317,00 €" },
    severity: "warning",
    evidence: "1 317,00",
  }),
  "funding-ceiling": (quote) => ({
    quote: { ...quote, context: { ceilingCents: fundedCents(quote) - 1 } },
    severity: "error",
    evidence: "",
  }),
  "one-funding-per-dsr": (quote) => ({
    quote: {
      ...quote,
      context: { earlierFunding: [{ client: { finess: quote.client.finess }, dsr: quote.dsr, quoteNumber: "A-1" }] },
    },
    severity: "error",
    evidence: evidenceOfFunded(quote),
  }),
};
