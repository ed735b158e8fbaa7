import type { Quote } from "../../../src/quotes/model.ts";
import type { CaseInput, Combination, Space } from "./enumeration.ts";
import { HEAD, lineOf, totalsOf } from "./small-quote.ts";

/** What reading left open, what small print says, and what the same quote sells twice. */
const dimensions = {
  reading: ["sound", "stray amount", "doubtful figure", "xml differs", "wrong sum"],
  terms: ["none", "general", "tying", "claw-back"],
  print: ["text", "small print"],
  second: ["none", "component", "whole", "free component"],
  release: ["day", "month", "none", "no list"],
  discount: ["none", "on the client's lines"],
} as const;
type D = typeof dimensions;

const PRICE = 900_000;
const STRAY = 50_000;
const DISCOUNT = -10_000;
const STATE = "Financé par l'État au titre du Ségur";
const CLIENT = "À la charge de l'officine";

const TERMS: Readonly<Record<Combination<D>["terms"], string>> = {
  none: "Merci de votre confiance.",
  general: "Le contrat de maintenance est renouvelé par tacite reconduction.",
  tying: "La Prestation Ségur est subordonnée à la reconduction du contrat pour 36 mois.",
  "claw-back": "En cas de résiliation anticipée, la Prestation Ségur sera refacturée au client.",
};
const VERSIONS: Readonly<Record<Combination<D>["release"], { version: string; releasedOn: string | null }[]>> = {
  day: [{ version: "7.1", releasedOn: "2020-03-15" }],
  month: [{ version: "7.1", releasedOn: "2020-03" }],
  none: [{ version: "7.1", releasedOn: null }],
  "no list": [],
};

function caseOf(c: Combination<D>): CaseInput {
  const second = {
    none: [],
    component: [lineOf("Formation des équipes à la version Ségur", 60_000, STATE)],
    whole: [lineOf("Prestation Ségur PHA-LGO-Va1 : droits d'usage", PRICE, STATE)],
    "free component": [lineOf("Formation des équipes à la version Ségur", 0, STATE)],
  }[c.second];
  const extras =
    c.discount === "none"
      ? []
      : [
          lineOf("Imprimante d'étiquettes, hors périmètre Ségur", 40_000, CLIENT),
          lineOf("Remise commerciale", DISCOUNT, CLIENT),
        ];
  const lines = [lineOf("Prestation Ségur PHA-LGO-Va1 : droits d'usage", PRICE, STATE), ...second, ...extras];
  const funded = lines
    .filter(({ section }) => section === STATE)
    .reduce((sum, line) => sum + (line.totalCents ?? 0), 0);
  const net = lines.reduce((sum, line) => sum + (line.totalCents ?? 0), 0);
  const isShort = c.reading === "stray amount" || c.reading === "wrong sum";
  return {
    input: {
      ...HEAD,
      lines,
      versions: VERSIONS[c.release],
      summaries: [
        { label: "Prise en charge par l'État au titre du Ségur", cents: funded },
        ...totalsOf(isShort ? net + STRAY : net),
      ],
      texts: [
        {
          heading: c.print === "text" ? null : "Conditions générales",
          text: TERMS[c.terms],
          smallPrint: c.print !== "text",
        },
      ],
    },
    alter: (quote) => altered(quote, c.reading),
  };
}

function altered(quote: Quote, reading: Combination<D>["reading"]): Quote {
  const [text] = quote.texts;
  if (text === undefined) throw new Error("a quote without words");
  switch (reading) {
    case "stray amount":
      return { ...quote, unplaced: [{ value: STRAY, text }] };
    case "doubtful figure":
      return { ...quote, problems: [{ code: "doubtful-figure", page: 1, text }] };
    case "xml differs":
      return {
        ...quote,
        problems: [
          { code: "xml-differs", page: 1, text, difference: { fact: "net", page: "9000.00", xml: "9100.00" } as never },
        ],
      };
    default:
      return quote;
  }
}

const isTie = ({ terms }: Combination<D>) => terms === "tying" || terms === "claw-back";

export const readingSpace: Space<D> = {
  name: "what was read, and what is printed small",
  dimensions,
  caseOf,
  items: [
    {
      number: 9,
      says: "an amount that stands alone is complete-reading alone, even where it breaks a sum",
      concerns: (c) => c.reading === "stray amount",
      holds: (judged) => judged.codes("complete-reading").length > 0 && judged.outcome("arithmetic") === "pass",
    },
    {
      number: 9,
      says: "a sum that nothing explains is arithmetic",
      concerns: (c) => c.reading === "wrong sum",
      holds: (judged) => judged.outcome("arithmetic") === "fail",
    },
    {
      number: 10,
      says: "the tacit renewal of the maintenance contract is no condition of the Prestation",
      concerns: (c) => !isTie(c),
      holds: (judged) => judged.outcome("unconditional") === "pass",
    },
    {
      number: 20,
      says: "every tie of the Prestation is one, in small print too; a claw-back on early termination is one",
      concerns: isTie,
      holds: (judged) => judged.codes("unconditional").includes("commitment"),
    },
    {
      number: 11,
      says: "components of one Prestation are one funding, a second whole Prestation is another",
      concerns: (c) => c.second !== "none",
      holds: (judged, c) => judged.codes("one-funding-per-dsr").includes("twice-in-quote") === (c.second === "whole"),
    },
    {
      number: 12,
      says: "a component at 0 € inside a Prestation whose amount is printed is fine",
      concerns: (c) => c.second === "free component",
      holds: (judged) => judged.outcome("segur-line") === "pass" && judged.outcome("one-funding-per-dsr") === "pass",
    },
    {
      number: 14,
      says: "digits that stayed doubtful are complete-reading, and the verdict is never compliant",
      concerns: (c) => c.reading === "doubtful figure",
      holds: (judged) => judged.codes("complete-reading").includes("doubtful-figure") && judged.verdict !== "compliant",
    },
    {
      number: 16,
      says: "a month is date enough for a release; none is not, and neither is no list",
      concerns: () => true,
      holds: (judged, c) =>
        judged.outcome("version-list") === (c.release === "day" || c.release === "month" ? "pass" : "fail"),
    },
    {
      number: 19,
      says: "an XML that contradicts the page is complete-reading, and breaks no sum of the page",
      concerns: (c) => c.reading === "xml differs",
      holds: (judged) =>
        judged.codes("complete-reading").includes("xml-differs") && judged.outcome("arithmetic") === "pass",
    },
    {
      number: 21,
      says: "a discount is a line of the quote, and nothing to justify",
      concerns: (c) => c.discount !== "none" && c.reading === "sound",
      holds: (judged) => judged.outcome("arithmetic") === "pass" && judged.outcome("justified-extras") === "pass",
    },
  ],
};
