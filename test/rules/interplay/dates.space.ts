import type { QuoteInput } from "../../../src/core.ts";
import type { CaseInput, Combination, Space } from "./enumeration.ts";
import { HEAD, lineOf, totalsOf } from "./small-quote.ts";

/** Order, dossier, referencing and installation of a Prestation, and the clause between them. */
const dimensions = {
  kind: ["sons", "complementary"],
  /** BIO-SGL's extension is read word for word, that of IMG-RIS is inferred. */
  dsr: ["BIO-SGL-Va1", "IMG-RIS-Va1"],
  referencing: ["nothing", "before", "after", "pending"],
  clause: ["none", "written"],
  /** Days before the dossier; "extended": after the deck's last order day; "late": after every known one. */
  order: ["none", "119", "120", "121", "extended", "late"],
  dossier: ["none", "given"],
  /** Unsigned quotes are judged by their issue. */
  issue: ["early", "late"],
} as const;
type D = typeof dimensions;

const DOSSIER = "2022-05-04";
const ORDERS: Readonly<Record<Combination<D>["order"], string | null>> = {
  none: null,
  "119": "2022-01-05",
  "120": "2022-01-04",
  "121": "2022-01-03",
  extended: "2022-09-15",
  late: "2022-12-15",
};
const ISSUES = { early: "2022-01-02", late: "2022-12-15" } as const;
/** Before every order of the enumeration, or after all of them. */
const REFERENCED = { before: "2021-12-20", after: "2023-01-20" } as const;

function caseOf(c: Combination<D>): CaseInput {
  const order = ORDERS[c.order];
  const referenced = c.referencing === "before" || c.referencing === "after" ? REFERENCED[c.referencing] : null;
  const dates: NonNullable<QuoteInput["dates"]> = [
    ...(order === null ? [] : [{ role: "order" as const, date: order, text: `Signé le ${order}` }]),
    ...(referenced === null
      ? []
      : [{ role: "referencing" as const, date: referenced, text: `Référencé : ${referenced}` }]),
  ];
  return {
    input: {
      ...HEAD,
      kind: c.kind,
      issuedOn: ISSUES[c.issue],
      validUntil: c.issue === "early" ? "2022-03-01" : "2022-12-31",
      dates,
      lines: [lineOf(`Prestation Ségur ${c.dsr} : droits d'usage`, 900_000, "Financé par l'État au titre du Ségur")],
      summaries: [{ label: "Prise en charge par l'État au titre du Ségur", cents: 900_000 }, ...totalsOf(900_000)],
      texts: [
        ...(c.referencing === "pending"
          ? ["La solution est en cours de référencement."]
          : ["Merci de votre confiance."]),
        ...(c.clause === "written" ? ["La commande est conclue sous la condition suspensive du référencement."] : []),
      ],
    },
    facts: c.dossier === "given" ? { dossierSentOn: DOSSIER } : {},
  };
}

const isSons = ({ kind }: Combination<D>) => kind === "sons";
const isObtained = ({ referencing }: Combination<D>) => referencing === "before";
const isSilent = ({ referencing, clause }: Combination<D>) => referencing === "nothing" && clause === "none";
const WINDOW = { "119": "pass", "120": "pass", "121": "fail" } as const;
const windowOf = (order: string) => (order in WINDOW ? WINDOW[order as keyof typeof WINDOW] : null);
/** The day that the deadline is held against: the order, else the issue. */
const standing = ({ order, issue }: Combination<D>): "in time" | "extended" | "late" =>
  order === "extended" || order === "late" ? order : order === "none" && issue === "late" ? "late" : "in time";

export const datesSpace: Space<D> = {
  name: "when things happen",
  dimensions,
  caseOf,
  items: [
    {
      number: 7,
      says: "the window and the clause do not apply once the solution was referenced when ordered",
      concerns: (c) => isSons(c) && isObtained(c) && c.clause === "none",
      holds: (judged) =>
        judged.outcome("preorder-window") === "not-applicable" &&
        judged.outcome("preorder-clause") === "not-applicable",
    },
    {
      number: 7,
      says: "nobody can check the clause of which neither referencing nor clause is said",
      concerns: (c) => isSons(c) && isSilent(c),
      holds: (judged) => judged.outcome("preorder-clause") === "cannot-check",
    },
    {
      number: 7,
      says: "without an order or a dossier the window cannot be checked",
      concerns: (c) => isSons(c) && !isObtained(c) && (c.order === "none" || c.dossier === "none"),
      holds: (judged) => judged.outcome("preorder-window") === "cannot-check",
    },
    {
      number: 7,
      says: "120 days pass, 121 do not",
      concerns: (c) => isSons(c) && !isObtained(c) && windowOf(c.order) !== null && c.dossier === "given",
      holds: (judged, c) =>
        judged.outcome("preorder-window") === windowOf(c.order) &&
        (c.order !== "120" || judged.severity("preorder-window") === "info"),
    },
    {
      number: 7,
      says: "a solution that is not referenced when ordered needs the clause",
      concerns: (c) => isSons(c) && (c.referencing === "pending" || (c.referencing === "after" && c.order !== "none")),
      holds: (judged, c) => judged.outcome("preorder-clause") === (c.clause === "written" ? "pass" : "fail"),
    },
    {
      number: 8,
      says: "between the deck's last order day and an inferred one there is a warning, a read one an info; after both an error",
      concerns: (c) => isSons(c) && standing(c) !== "in time",
      holds: (judged, c) =>
        judged.severity("order-deadline") ===
        (standing(c) === "late" ? "error" : c.dsr === "IMG-RIS-Va1" ? "warning" : "info"),
    },
    {
      number: 8,
      says: "an order in time is no finding, even of a quote issued late",
      concerns: (c) => isSons(c) && windowOf(c.order) !== null,
      holds: (judged) => judged.codes("order-deadline").length === 0,
    },
    {
      number: 20,
      says: "an order before its issue is an error of dates, whatever the deadline says",
      concerns: (c) => c.issue === "late" && (windowOf(c.order) !== null || c.order === "extended"),
      holds: (judged) => judged.codes("dates").includes("order-before-issue"),
    },
  ],
};
