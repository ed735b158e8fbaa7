import { describe, expect, it } from "vitest";
import { withBasis } from "../../rules/basis.ts";
import type { QuoteInput } from "../../src/core.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { HEAD, lineOf, totalsOf } from "./interplay/small-quote.ts";
import { type Given, outcomeOf, toldBy } from "./judged-rule.ts";

/** What rules show with a conclusion, and which of two facts they follow. */

type More = Partial<QuoteInput>;
const told = (id: string, more?: More, given?: Given) => toldBy(outcomeOf(id, more, given));
const findings = (id: string, more?: More, given?: Given) => {
  const outcome = outcomeOf(id, more, given);
  return "findings" in outcome ? outcome.findings : [];
};
const evidenceOf = (id: string, more?: More, given?: Given): string | undefined => {
  const outcome = outcomeOf(id, more, given);
  return "evidence" in outcome ? (outcome.evidence as { value: string } | undefined)?.value : undefined;
};
const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";
const two = (first: string, second: string, more: More = {}): More => ({
  lines: [lineOf(first, 500_000, null), lineOf(second, 500_000, null)],
  summaries: totalsOf(1_000_000),
  ...more,
});
const planned = (day: string, text = `Installation le ${day}`): More => ({
  dates: [...HEAD.dates, { role: "installation", date: day, text }],
});

describe("deadlines of two DSRs", () => {
  // The last day of the LOINC's installation moved to a day that nobody knows.
  const loinc = "Transcodage LOINC BIO-LOINC-Va1, pris en charge par l'État";
  it("a day that is late for one of them is late, whatever is unknown of the other", () => {
    const on = (day: string) => told("installation-deadline", { ...two(segur, loinc), ...planned(day) });
    expect(on("2022-10-15")).toEqual(["pass"]);
    expect(on("2022-10-16")).toEqual(["cannot-check known-installation-deadline"]);
    expect(on("2023-09-21")).toEqual([expect.stringMatching(/^after/)]);
  });
  it("an order that is late for one of them is late as well", () => {
    const dpi = "Prestation Ségur HOP-DPI-Va1, prise en charge par l'État";
    const on = (orderedOn: string) =>
      told("order-deadline", { ...two(segur, dpi), orderedOn, issuedOn: null, validUntil: null });
    expect(on("2022-07-15")).toEqual(["pass"]);
    expect(on("2022-12-01").every((one) => one.startsWith("after"))).toBe(true);
    const unknown = "Prestation Ségur MDV-LGC-Va2, prise en charge par l'État";
    const given = (orderedOn: string) =>
      told("order-deadline", { ...two(segur, unknown), orderedOn, issuedOn: null, validUntil: null });
    expect(given("2022-12-01")).toEqual([expect.stringMatching(/^after/)]);
  });
});

describe("an installation of another thing", () => {
  const client = (designation: string): More => ({
    lines: [
      lineOf(segur, 500_000, null),
      { ...lineOf(designation, 500_000, null), payer: "Client" } as QuoteInput["lines"][number],
    ],
    summaries: totalsOf(1_000_000),
  });
  const late = "2023-10-01";
  const judged = (designation: string, text: string) =>
    told("installation-deadline", { ...client(designation), ...planned(late, text) })[0]?.split(" ")[0];
  it.each([
    ["Borne d'accueil, hors Ségur", "La borne d'accueil est posée le 01/10/2023", "cannot-check"],
    ["Borne d'accueil, hors Ségur", "La borne est posée le 01/10/2023", "cannot-check"],
    ["Borne d'accueil, hors Ségur", "L'installation est faite le 01/10/2023", "after"],
    ["Borne d'accueil, hors Ségur", "La borne Ségur est posée le 01/10/2023", "after"],
    ["Borne d'accueil, hors Ségur", "Le fauteuil, hors Ségur, est posé le 01/10/2023", "cannot-check"],
    ["Écran 24 pouces, hors Ségur", "Le matériel est posé le 01/10/2023", "after"],
    ["Matériel divers, hors Ségur", "Le matériel est posé le 01/10/2023", "cannot-check"],
    ["Équipement divers, hors Ségur", "Les équipements sont posés le 01/10/2023", "after"],
    ["Matériel divers, hors Ségur", "Le matériel et le logiciel sont posés le 01/10/2023", "after"],
    ["Logiciel Tempo, licence, hors Ségur", "Tempo est posé le 01/10/2023", "cannot-check"],
    ["Logiciel Tempo, licence, hors Ségur", "Le logiciel est posé le 01/10/2023", "after"],
    ["Module Tempo, licence, hors Ségur", "Tempo est posé le 01/10/2023", "cannot-check"],
    ["Logiciel Tempo RIS, licence, hors Ségur", "Tempo est posé le 01/10/2023", "after"],
    ["Option Tempo, licence, hors Ségur", "La pose a lieu le 01/10/2023", "after"],
  ])("« %s » with « %s »: %s", (designation, text, outcome) => expect(judged(designation, text)).toBe(outcome));
});

describe("what a passing rule shows", () => {
  it("leftover charge: the row that leaves nothing", () => {
    const summaries = [...totalsOf(1_000_000), { label: "Reste à charge", cents: 0 }];
    expect(evidenceOf("leftover-charge", { summaries })).toContain("Reste à charge");
    expect(
      evidenceOf("leftover-charge", { summaries: [...totalsOf(1_000_000), { label: "Remise", cents: 0 }] }),
    ).toBeUndefined();
    expect(evidenceOf("leftover-charge")).toBeUndefined();
  });
  it("funding distinction: the first words that name a payer", () => {
    const lines = [
      { ...lineOf("Lampe", 500_000, null), payer: "Client" },
      lineOf(segur, 500_000, null),
    ] as QuoteInput["lines"];
    expect(evidenceOf("funding-distinction", { lines, summaries: totalsOf(1_000_000) })).toContain("Client");
    expect(evidenceOf("funding-distinction")).toBe(segur);
  });
  it("an order in time: the words of its day", () =>
    expect(evidenceOf("order-deadline", { orderedOn: "2022-07-01" })).toContain("2022"));
});

describe("where a finding stands", () => {
  it("a tie on a line is of that line, one in a sentence of none", () => {
    const tied = `${segur}, engagement de 36 mois`;
    expect(findings("unconditional", two("Lampe, à la charge du client", tied)).map(({ line }) => line)).toEqual([1]);
    const sentence = "La Prestation Ségur est subordonnée à un engagement de 36 mois.";
    expect(findings("unconditional", { texts: [sentence] }).map(({ line }) => line)).toEqual([null]);
  });
  it("work that a sentence puts into the Prestation is told by its words", () =>
    expect(findings("funded-scope", { texts: ["La Prestation Ségur inclut deux serveurs."] })).toMatchObject([
      { code: "out-of-scope", args: { words: expect.stringMatching(/serveurs/) }, line: null },
    ]));
  it("work on the line of the Prestation as well", () =>
    expect(findings("funded-scope", { lines: [lineOf(`${segur}, et deux serveurs`, 1_000_000, null)] })).toMatchObject([
      { code: "out-of-scope", args: { words: expect.stringMatching(/serveurs/) }, line: 0 },
    ]));
  it("an unknown code, by itself where another cell prints it", () => {
    const lines = [
      { ...lineOf("Prestation Ségur, prise en charge par l'État", 1_000_000, null), reference: "HOP-SGL-Va1" },
    ];
    const [own] = findings("dsr-identified", { lines });
    expect(own?.code === "unknown-code" ? own.evidence.value : "HOP-SGL-Va1").toBe("HOP-SGL-Va1");
    expect(told("dsr-identified", { lines: [lineOf(`${segur} ou HOP-SGL-Va1`, 1_000_000, null)] })).toEqual(["pass"]);
  });
  it("both waves for one DSR, by its code", () => {
    const both = "Prestation Ségur HOP-DPI vague 1 + vague 2, prise en charge par l'État";
    const first = "Prestation Ségur HOP-DPI-Va1, prise en charge par l'État";
    expect(findings("one-funding-per-dsr", two(first, both)).map(({ args }) => args)).toContainEqual({
      dsr: "HOP-DPI-Va2",
    });
    expect(told("one-funding-per-dsr", two(segur, both))).toEqual(["pass"]);
  });
  it("several DSRs on a line, by their functions", () =>
    expect(
      findings("one-dsr-per-line", {
        lines: [lineOf("Prestation Ségur DPI et PFI, financée par l'État", 1_000_000, null)],
      }),
    ).toMatchObject([{ code: "several-dsr", args: { functions: ["DPI", "PFI"] }, line: 0 }]));
  it("the two days of an order too early, with what parts them", () => {
    const dossier = { role: "dossier", date: "2022-05-05", text: "Dossier envoyé le 05/05/2022" } as const;
    const [own] = findings("preorder-window", {
      dates: [dossier],
      orderedOn: "2022-01-04",
      texts: ["Solution en cours de référencement."],
    });
    expect(own).toMatchObject({ code: "too-early", evidence: { value: expect.stringMatching(/ … Dossier envoyé/) } });
  });
});

it("a number with a wrong check digit is told by its kind, whosever it is", () => {
  const kinds = (more: More) =>
    findings("quote-mentions", more).flatMap(({ code, args }) => (code === "wrong-check-digit" ? [args] : []));
  const client = { name: HEAD.client.name, siret: "99225579400017" };
  expect(kinds({ client })).toEqual([{ identifier: "SIRET", digits: client.siret }]);
  expect(kinds({ client: { name: HEAD.client.name, finess: "379329924" } })).toEqual([
    { identifier: "FINESS", digits: "379329924" },
  ]);
});

describe("a list of versions that is announced only", () => {
  const lgo = { lines: [lineOf("Prestation Ségur PHA-LGO-Va1, prise en charge par l'État", 1_000_000, null)] };
  const shown = (texts: readonly string[], paragraphs: readonly number[]) =>
    findings(
      "version-list",
      { ...lgo, texts: [...texts] },
      {
        alter: (quote: Quote) => ({
          ...quote,
          statements: quote.statements.map((statement, at) => ({ ...statement, paragraph: paragraphs[at] ?? at })),
        }),
      },
    ).map(({ evidence }) => evidence.value);
  const own = "La mise à jour est gratuite pour les versions éligibles.";
  const list = "Leur liste est dans votre espace client.";
  it("is shown where its paragraph says that it stands elsewhere", () => {
    expect(shown([own, list], [1, 1])).toEqual([list]);
    expect(shown([own, list], [1, 2])).toEqual([own]);
    expect(shown([own, "Votre espace client est ouvert."], [1, 1])).toEqual([own]);
  });
});

it("how a fact is known, in each language", () => {
  const said = (language: "fr" | "en", certainty: "verbatim" | "reported" | "inferred" | "unknown") =>
    withBasis(language, "Texte.", { certainty, source: ["deck", "lifen"] });
  expect(said("fr", "verbatim")).toBe("Texte.");
  for (const [certainty, fr, en] of [
    ["reported", "Donnée rapportée", "This is reported"],
    ["inferred", "Donnée déduite", "This is inferred"],
    ["unknown", "Donnée qu'aucune source", "No source read"],
  ] as const) {
    expect(said("fr", certainty)).toMatch(new RegExp(`^Texte\\. ${fr}.* \\(ANS.* ; .*\\)\\.$`));
    expect(said("en", certainty)).toMatch(new RegExp(`^Texte\\. ${en}.* \\(ANS.* ; .*\\)\\.$`));
  }
});

describe("lines and their neighbours", () => {
  it("detail lines share the DSR of their section, a whole Prestation does not", () => {
    const detail = (second: string, section: string | null = null) =>
      told("dsr-identified", {
        lines: [lineOf(segur, 500_000, null), lineOf(second, 500_000, section)],
        summaries: totalsOf(1_000_000),
      });
    expect(detail("Formation, prise en charge par l'État")).toEqual(["pass"]);
    expect(detail("Lampe, prise en charge par l'État")).toEqual(["pass"]);
  });
  it("work on a function of the Ségur is the Prestation's, but for a reason to bill it", () => {
    const billed = (designation: string) =>
      told("leftover-charge", {
        lines: [
          lineOf(segur, 500_000, null),
          { ...lineOf(designation, 500_000, null), payer: "Client" },
        ] as QuoteInput["lines"],
        summaries: totalsOf(1_000_000),
      });
    expect(billed("Formation DMP")).toEqual(["billed-work @1"]);
    expect(billed("Formation DMP et rattrapage de la version obsolète")).toEqual(["pass"]);
    expect(billed("Formation INS, prérequis")).toEqual(["pass"]);
  });
  it("several DSRs count where the line names the Prestation or the Ségur, and nobody sets it outside", () => {
    const several = (designation: string) =>
      told("one-dsr-per-line", { lines: [lineOf(designation, 1_000_000, null)] });
    expect(several("Prestation Ségur DPI et PFI")).toEqual(["several-dsr @0"]);
    expect(several("Logiciels DPI et PFI, hors Ségur")).toEqual(["not-applicable no-segur-line"]);
    expect(several("Prestation Ségur DPI")).toEqual(["pass"]);
  });
  it("a complementary work beside the Prestation is labelled by its category", () => {
    const mixed = (designation: string) => told("complementary-quote", two(segur, designation));
    expect(mixed("Mise en compatibilité Ségur de la base")).toEqual(["pass"]);
    expect(mixed("Prérequis Ségur : câblage")).toEqual(["pass"]);
    expect(mixed("Dépendance technique Ségur : câblage")).toEqual(["pass"]);
    expect(mixed("Lampe")).toEqual(["not-applicable sons-quote"]);
  });
  it("a category explains a thing on a line, not work of the Prestation that is strung to it", () => {
    const bundled = (designation: string) =>
      told("funding-distinction", { lines: [lineOf(designation, 1_000_000, null)] });
    expect(bundled("Formation Ségur et serveur, prérequis de la version Ségur")).toEqual(["bundle @0"]);
    expect(bundled("Installation Ségur BIO-SGL-Va1, serveur (prérequis)")).toEqual(["bundle @0"]);
    expect(bundled("Serveur, prérequis de la version Ségur")).toEqual(["pass"]);
  });
  it("a row of the State without its amount is shown, an option is not", () => {
    const shown = (more: object) =>
      findings("segur-line", {
        lines: [
          { ...lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", null, null), ...more },
          lineOf("Lampe", 500_000, null),
        ],
        summaries: totalsOf(500_000),
      }).map(({ code, evidence }) => [code, evidence.value.includes("BIO-SGL")]);
    expect(shown({})).toEqual([["no-line", true]]);
    expect(shown({ option: true })).toEqual([["no-line", false]]);
  });
  it("what is missing of an installation: the DSR, the day itself, or the day that it counts from", () => {
    const missing = (more: More, given?: Given) => {
      const outcome = outcomeOf("installation-deadline", more, given);
      return outcome.outcome === "cannot-check" ? outcome.missing : outcome.outcome;
    };
    const unnamed = { lines: [lineOf("Prestation Ségur, prise en charge par l'État", 1_000_000, null)] };
    expect(missing(unnamed, { facts: { plannedInstallationOn: "2022-09-01" } })).toEqual({
      fact: "dsr",
      contextKey: "dsr",
    });
    expect(missing({})).toEqual({ fact: "installation-date", contextKey: "plannedInstallationOn" });
    expect(
      missing({ dates: [], orderedOn: null, texts: ["Installation sous 30 jours après la commande."] }),
    ).toMatchObject({ contextKey: expect.stringMatching(/orderedOn|plannedInstallationOn/) });
  });
});
