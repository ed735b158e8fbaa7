import type { QuoteInput } from "../../../src/core.ts";
import type { CaseInput, Combination, Space } from "./enumeration.ts";
import { HEAD, lineOf, totalsOf } from "./small-quote.ts";

/** A Prestation, a second line, who pays it, and how the State's amount is told. */
const dimensions = {
  kind: ["sons", "complementary"],
  payer: ["state", "client", "programme", "nobody"],
  work: ["in-scope", "prerequisite", "described", "catch-up", "hardware", "other", "explained"],
  claim: ["row", "negative", "gross", "heading", "sentence", "zero", "nothing-owed", "part"],
  counted: ["counted", "option", "included"],
} as const;
type D = typeof dimensions;

const WORK: Readonly<Record<Combination<D>["work"], string>> = {
  "in-scope": "Formation des utilisateurs à la version Ségur",
  prerequisite: "Prérequis : remplacement des certificats",
  described: "Nettoyage des tables, sans quoi la version ne peut être posée",
  "catch-up": "Rattrapage des versions 5 et 6",
  hardware: "Imprimante d'étiquettes",
  other: "Pack communication",
  explained: "Pack communication, hors périmètre Ségur",
};
const SECTIONS: Readonly<Record<Combination<D>["payer"], string | null>> = {
  state: "Financé par l'État au titre du Ségur",
  client: "À la charge du laboratoire",
  programme: "Financement SUN-ES",
  nobody: null,
};
const PRICE = 1_240_000;
const SECOND = 86_000;
/** Index of the second line. */
const OTHER = 1;

function caseOf(c: Combination<D>): CaseInput {
  const isFree = c.counted === "included";
  const prestation = lineOf("Prestation Ségur BIO-SGL-Va1 : droits d'usage de Labaris 8.2", PRICE, headed(c));
  const second = {
    ...lineOf(WORK[c.work], isFree ? null : SECOND, SECTIONS[c.payer]),
    ...(c.counted === "option" ? { option: true } : {}),
    ...(isFree ? { included: true } : {}),
  };
  const net = PRICE + (c.counted === "counted" ? SECOND : 0);
  return {
    input: {
      ...HEAD,
      kind: c.kind,
      ...(c.kind === "complementary" ? { title: "Devis complémentaire" } : {}),
      lines: [prestation, second],
      summaries: [...claimRows(c), ...totalsOf(net)],
      texts: [
        "Logiciel : Labaris version 8.2.",
        ...(c.claim === "sentence" ? ["L'État prend en charge 12 400,00 € HT au titre de la Prestation Ségur."] : []),
      ],
    },
  };
}

const headed = ({ claim }: Combination<D>): string | null => (claim === "heading" ? SECTIONS.state : null);

function claimRows({ claim, payer, counted }: Combination<D>): NonNullable<QuoteInput["summaries"]> {
  const label = "Prise en charge par l'État au titre du Ségur";
  // What the State pays besides is part of its amount.
  const both = PRICE + (payer === "state" && counted === "counted" ? SECOND : 0);
  if (claim === "row") return [{ label, cents: both }];
  if (claim === "negative") return [{ label, cents: -both }];
  if (claim === "gross") return [{ label: `${label}, TTC`, cents: Math.round(both * 1.2), gross: true }];
  if (claim === "zero") return [{ label, cents: 0 }];
  if (claim === "nothing-owed") return [{ label: "Reste à charge", cents: 0 }];
  return claim === "part" ? [{ label, cents: both - 300_000 }] : [];
}

const isSons = ({ kind }: Combination<D>) => kind === "sons";
const isBilled = ({ counted }: Combination<D>) => counted === "counted";
/** Said in as many words on the line or its section. */
const isPaidBy = (c: Combination<D>, payer: D["payer"][number]) => c.payer === payer && isBilled(c);
/** Nobody is said to pay the other line, nothing is said to be left to the client, and no reason sets the line apart. */
const owesNothingUnexplained = (c: Combination<D>) =>
  isSons(c) && isPaidBy(c, "nobody") && c.claim === "nothing-owed" && c.work !== "explained";
const OUT_OF_SCOPE = new Set(["prerequisite", "described", "catch-up", "hardware"]);
const TOLD = new Set(["row", "negative", "gross", "heading"]);

export const payersSpace: Space<D> = {
  name: "who pays what",
  dimensions,
  caseOf,
  items: [
    {
      number: 1,
      says: "in-scope work billed to the client is leftover-charge alone",
      concerns: (c) => isSons(c) && isPaidBy(c, "client") && c.work === "in-scope",
      holds: (judged) =>
        judged.codes("leftover-charge", OTHER).includes("billed-work") &&
        judged.codes("justified-extras", OTHER).length === 0,
    },
    {
      number: 1,
      says: "billed work that is not in scope is justified-extras alone, where no reason is given",
      concerns: (c) => isSons(c) && isPaidBy(c, "client") && (c.work === "other" || c.work === "explained"),
      holds: (judged, c) =>
        judged.codes("leftover-charge", OTHER).length === 0 &&
        judged.codes("justified-extras", OTHER).length === (c.work === "other" ? 1 : 0),
    },
    {
      number: 2,
      says: "out-of-scope work that the State pays is funded-scope, and no matter of telling who pays",
      concerns: (c) => isSons(c) && isPaidBy(c, "state") && OUT_OF_SCOPE.has(c.work),
      holds: (judged) =>
        judged.codes("funded-scope", OTHER).length === 1 && judged.codes("funding-distinction", OTHER).length === 0,
    },
    {
      number: 2,
      says: "out-of-scope work that the client pays is no breach of the scope",
      concerns: (c) => isSons(c) && isPaidBy(c, "client") && OUT_OF_SCOPE.has(c.work),
      holds: (judged) => judged.codes("funded-scope", OTHER).length === 0,
    },
    {
      number: 5,
      says: "a row, negative or TTC, and a heading that says who pays, state the amount; a sentence does, with an info",
      concerns: (c) => isSons(c) && (TOLD.has(c.claim) || c.claim === "sentence" || c.claim === "part"),
      holds: (judged, c) =>
        judged.outcome("segur-line") === "pass" &&
        (c.claim !== "sentence" || c.payer === "state" || judged.severity("segur-line") === "info"),
    },
    {
      number: 5,
      says: "an amount of 0 € is none, and leaves nothing to hold against a ceiling",
      concerns: (c) => isSons(c) && c.claim === "zero" && c.payer !== "state",
      holds: (judged) =>
        judged.codes("segur-line").includes("zero-amount") && judged.outcome("funding-ceiling") === "not-applicable",
    },
    {
      number: 5,
      says: "a State share below the price states the amount and leaves a charge",
      concerns: (c) => isSons(c) && c.claim === "part" && c.payer === "client" && c.work === "explained",
      holds: (judged) => judged.outcome("segur-line") === "pass" && judged.codes("leftover-charge").length > 0,
    },
    {
      number: 6,
      says: "a complementary quote that claims the State's money fails that rule, and the rules on the Ségur line do not apply",
      concerns: (c) => !isSons(c) && (TOLD.has(c.claim) || c.claim === "part" || c.claim === "sentence"),
      holds: (judged) =>
        judged.outcome("complementary-quote") === "fail" &&
        SEGUR_RULES.every((rule) => judged.outcome(rule) === "not-applicable"),
    },
    {
      number: 6,
      says: "work described without its category, in the table of the Ségur lines without a mark, is mixed; named, it is not",
      concerns: (c) => isSons(c) && isPaidBy(c, "nobody") && c.claim === "row" && MIXABLE.has(c.work),
      holds: (judged, c) => judged.codes("complementary-quote", OTHER).includes("mixed") === (c.work === "described"),
    },
    {
      number: 12,
      says: "saying that the client owes nothing is not saying that the State pays",
      concerns: (c) => isSons(c) && c.claim === "nothing-owed" && c.payer !== "state",
      holds: (judged) => judged.outcome("segur-line") === "fail",
    },
    {
      number: 13,
      says: "a line that SUN-ES pays is an error of other-programme",
      concerns: (c) => isPaidBy(c, "programme"),
      holds: (judged) => judged.severity("other-programme") === "error",
    },
    {
      number: 17,
      says: "a State amount that equals one line leaves the other to the client",
      concerns: (c) => isSons(c) && isPaidBy(c, "nobody") && c.claim === "row" && c.work === "in-scope",
      holds: (judged) =>
        judged.codes("leftover-charge", OTHER).includes("billed-work") &&
        judged.codes("funding-distinction", OTHER).length === 0,
    },
    {
      number: 17,
      says: "lines whose payer nobody can tell are funding-distinction alone",
      concerns: (c) => owesNothingUnexplained(c) && c.work !== "in-scope",
      holds: (judged) =>
        judged.outcome("funding-distinction") === "fail" &&
        judged.codes("leftover-charge", OTHER).length === 0 &&
        judged.codes("justified-extras", OTHER).length === 0,
    },
    {
      number: 17,
      says: "where nothing is left to the client and all is of the Prestation, nothing is left to tell apart",
      concerns: (c) => owesNothingUnexplained(c) && c.work === "in-scope",
      holds: (judged) =>
        judged.outcome("funding-distinction") !== "fail" &&
        judged.outcome("segur-line") === "fail" &&
        judged.codes("leftover-charge", OTHER).length === 0,
    },
    {
      number: 18,
      says: "justified-extras looks neither at options nor at lines of another programme",
      concerns: (c) => isSons(c) && (c.counted === "option" || c.payer === "programme"),
      holds: (judged) => judged.codes("justified-extras", OTHER).length === 0,
    },
    {
      number: 21,
      says: "what is included, or an option that no total counts, is not billed",
      concerns: (c) => isSons(c) && !isBilled(c),
      holds: (judged) =>
        judged.codes("leftover-charge", OTHER).length === 0 &&
        judged.codes("justified-extras", OTHER).length === 0 &&
        judged.codes("funded-scope", OTHER).length === 0,
    },
  ],
};

const MIXABLE = new Set(["prerequisite", "described"]);
const SEGUR_RULES = [
  "segur-line",
  "funded-scope",
  "dsr-identified",
  "one-dsr-per-line",
  "version-list",
  "funding-ceiling",
];
