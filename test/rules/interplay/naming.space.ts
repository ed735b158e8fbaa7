import type { CaseInput, Combination, Space } from "./enumeration.ts";
import { HEAD, lineOf, totalsOf } from "./small-quote.ts";

/** How the DSR is named, what else the line and the quote speak of. */
const dimensions = {
  code: ["known", "inferred", "impossible", "name", "none"],
  place: ["line", "section", "title", "elsewhere"],
  beside: ["nothing", "functions", "existing", "second"],
  programme: ["none", "excluded", "SUN-ES", "HOP'EN"],
  listed: ["no list", "listed", "absent", "absent and pending"],
} as const;
type D = typeof dimensions;

const NAMES: Readonly<Record<Combination<D>["code"], string>> = {
  known: "HOP-DPI-Va1",
  inferred: "HOP-DPI-Va1 (dossier patient informatisé)",
  impossible: "BIO-LGO-Va1",
  name: "DPI vague 1",
  none: "",
};
const BESIDE: Readonly<Record<Combination<D>["beside"], string>> = {
  nothing: "droits d'usage",
  functions: "INS, DMP, MSSanté et Pro Santé Connect",
  existing: "raccordement au RIS existant",
  second: "et référentiel d'identités (RI)",
};
const PROGRAMMES: Readonly<Record<Combination<D>["programme"], string>> = {
  none: "Merci de votre confiance.",
  excluded: "Ce devis ne relève pas de SUN-ES.",
  "SUN-ES": "Le solde est avancé par le financement SUN-ES.",
  "HOP'EN": "Le solde est avancé par le financement HOP'EN.",
};

function caseOf(c: Combination<D>): CaseInput {
  const name = NAMES[c.code];
  const on = (place: Combination<D>["place"]) => (c.place === place ? name : "");
  const section = ["Financé par l'État au titre du Ségur", on("section")].filter((part) => part !== "").join(" : ");
  return {
    input: {
      ...HEAD,
      client: { name: "Clinique des Aulnes", finess: "129104188" },
      title: ["Devis", on("title")].filter((part) => part !== "").join(" : "),
      dates: c.listed === "absent and pending" ? [] : HEAD.dates,
      lines: [
        lineOf(
          ["Prestation Ségur", on("line"), BESIDE[c.beside]].filter((part) => part !== "").join(", "),
          900_000,
          section,
        ),
      ],
      summaries: [{ label: "Prise en charge par l'État au titre du Ségur", cents: 900_000 }, ...totalsOf(900_000)],
      texts: [
        PROGRAMMES[c.programme],
        ...(c.place === "elsewhere" ? ["DSR : voir le document joint."] : []),
        ...(c.listed === "absent and pending" ? ["La solution est en cours de référencement."] : []),
      ],
    },
    facts: c.listed === "no list" ? {} : { referencedSolutions: [c.listed === "listed" ? OURS : THEIRS] },
  };
}

const OURS = { dsr: "HOP-DPI-Va1", solution: "Labaris", version: "8.2", referencedOn: "2022-05-09" };
const THEIRS = { dsr: "HOP-DPI-Va1", solution: "Autrelog", version: "1.0", referencedOn: "2022-05-09" };

const isNamed = ({ code, place }: Combination<D>) => place !== "elsewhere" && code !== "none" && code !== "impossible";

export const namingSpace: Space<D> = {
  name: "what is named where",
  dimensions,
  caseOf,
  items: [
    {
      number: 3,
      says: "a line that sells two DSRs has one too many",
      concerns: (c) => c.beside === "second" && c.place === "line" && isNamed(c),
      holds: (judged) => judged.codes("one-dsr-per-line").includes("several-dsr"),
    },
    {
      number: 3,
      says: "functions of one DSR and the existing software of a flow are no second DSR",
      concerns: (c) => c.beside !== "second",
      holds: (judged) => judged.codes("one-dsr-per-line").length === 0,
    },
    {
      number: 4,
      says: "the line, its section or the title identify the DSR",
      concerns: (c) => isNamed(c),
      holds: (judged) => judged.outcome("dsr-identified") === "pass",
    },
    {
      number: 4,
      says: "a paper outside the file does not",
      concerns: (c) =>
        (c.code === "none" || c.place === "elsewhere") && (c.beside === "nothing" || c.beside === "functions"),
      holds: (judged) => judged.codes("dsr-identified").includes("no-dsr"),
    },
    {
      number: 13,
      says: "SUN-ES is an error, HOP'EN a warning, and one that is set aside is neither",
      concerns: (c) => c.programme !== "none",
      holds: (judged, c) =>
        judged.severity("other-programme") ===
        (c.programme === "SUN-ES" ? "error" : c.programme === "HOP'EN" ? "warning" : null),
    },
    {
      number: 15,
      says: "a code whose corridor and function do not go together is unknown",
      concerns: (c) =>
        c.code === "impossible" && c.place === "line" && (c.beside === "nothing" || c.beside === "functions"),
      holds: (judged) => judged.codes("dsr-identified").includes("unknown-code"),
    },
    {
      number: 18,
      says: "a solution that is not on the list is referenced-solution alone, unless it is said not to be referenced yet",
      concerns: (c) => c.listed === "absent" || c.listed === "absent and pending",
      holds: (judged, c) =>
        judged.outcome("referenced-solution") === "fail" &&
        (judged.outcome("preorder-clause") === "fail") === (c.listed === "absent and pending"),
    },
  ],
};
