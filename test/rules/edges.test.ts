import { describe, expect, it } from "vitest";
import { severityBy, withBasis } from "../../rules/basis.ts";
import type { QuoteInput } from "../../src/core.ts";
import type { Quote } from "../../src/quotes/model.ts";
import type { Basis } from "../../src/segur/regulation/known.ts";
import { HEAD, lineOf, totalsOf } from "./interplay/small-quote.ts";
import { type Given, outcomeOf, toldBy } from "./judged-rule.ts";

const told = (id: string, more?: Partial<QuoteInput>, given?: Given) => toldBy(outcomeOf(id, more, given));
const argsOf = (id: string, more?: Partial<QuoteInput>, given?: Given): unknown[] => {
  const outcome = outcomeOf(id, more, given);
  return "findings" in outcome ? outcome.findings.map(({ args }) => args) : [];
};
const withProblems =
  (...problems: Quote["problems"]) =>
  (quote: Quote): Quote => ({ ...quote, problems });
const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";

describe("what a reading left open", () => {
  it("tells a first amount that nothing confirms, and each problem by its kind", () => {
    const guessed = (quote: Quote): Quote => ({ ...quote, certainty: { ...quote.certainty, lines: ["content"] } });
    expect(told("complete-reading")).toEqual(["pass"]);
    expect(told("complete-reading", {}, { alter: guessed })).toEqual([expect.stringMatching(/^unconfirmed-reading «/)]);
    const alter = withProblems(
      { code: "macros-ignored", page: null, text: null },
      { code: "page-without-text", page: 3, text: null },
      { code: "hidden-sheet", page: null, text: null, where: "Calculs" },
      { code: "hidden-text", page: 1, text: null },
    );
    expect(told("complete-reading", {}, { alter })).toEqual([
      "info macros-ignored «»",
      "unread-page «»",
      "hidden-sheet «»",
    ]);
    expect(argsOf("complete-reading", {}, { alter })).toEqual([{}, { page: 3 }, { where: "Calculs" }]);
  });

  it("tells hidden words and letters that look alike, each with its line", () => {
    const alter = withProblems(
      { code: "hidden-text", page: 2, text: null },
      { code: "lookalike-letters", page: null, text: null, line: 4 },
      { code: "page-without-text", page: 3, text: null },
    );
    expect(told("hidden-text", {}, { alter })).toEqual(["invisible «»", "lookalike-letters @4"]);
    expect(told("hidden-text")).toEqual(["pass"]);
  });
});

describe("mentions of a quote", () => {
  const missing = (more: Partial<QuoteInput>) => argsOf("quote-mentions", more);
  it.each([
    ["number", { number: null }],
    ["issue-date", { issuedOn: null }],
    ["validity", { validUntil: null }],
    ["vendor-name", { vendor: { siret: HEAD.vendor.siret } }],
    ["vendor-siret", { vendor: { name: HEAD.vendor.name } }],
    ["client-name", { client: { finess: HEAD.client.finess } }],
    ["client-identifier", { client: { name: HEAD.client.name } }],
    ["product", { products: [] }],
    ["version", { products: [{ name: "Labaris", text: "Labaris" }] }],
    ["amounts", { summaries: [{ label: "Total HT", cents: 1_000_000 }] }],
  ] as const)("%s", (mention, more) => expect(missing(more as Partial<QuoteInput>)).toEqual([{ mentions: [mention] }]));

  it("asks no VAT of a vendor who charges none, and no validity of an order", () => {
    const summaries = [{ label: "Total HT", cents: 1_000_000 }];
    expect(missing({ summaries, texts: ["TVA non applicable, article 293 B du CGI."] })).toEqual([]);
    expect(
      missing({ documentType: "bon-de-commande", validUntil: null, issuedOn: null, orderedOn: "2022-06-17" }),
    ).toEqual([]);
  });
});

describe("lines", () => {
  const lines = (...designations: readonly string[]) => ({
    lines: designations.map((designation) => lineOf(designation, 500_000, null)),
    summaries: totalsOf(500_000 * designations.length),
  });

  it("one function of two corridors makes two DSRs of a line", () => {
    expect(told("one-dsr-per-line", lines("Prestation Ségur MS1-DUI-Va1 et MS2-DUI-Va1, financée par l'État"))).toEqual(
      ["several-dsr @0"],
    );
    expect(told("one-dsr-per-line", lines("Prestation Ségur MS1-DUI-Va1, financée par l'État"))).toEqual(["pass"]);
    expect(told("one-dsr-per-line", lines("Écrans tactiles", "Imprimantes"))).toEqual(["not-applicable no-segur-line"]);
  });

  it("a lone line without any payer is no distinction to make", () => {
    expect(told("funding-distinction", lines("Serveurs"))).toEqual(["pass"]);
    const two = lines("Serveurs", "Écrans");
    expect(told("funding-distinction", two)).toEqual(["nobody-can-tell @0", "nobody-can-tell @1"]);
    // Where nothing is left to the client, none of the lines of the Prestation is its.
    const own = lines("Installation de la version Ségur", "Formation à la version Ségur");
    const leaves = (cents: number, of: typeof own) => ({
      ...of,
      summaries: [...(of.summaries ?? []), { label: "Reste à charge du laboratoire", cents }],
    });
    expect(told("funding-distinction", leaves(0, own))).toEqual(["pass"]);
    expect(told("funding-distinction", leaves(100, own))).toEqual(["nobody-can-tell @0", "nobody-can-tell @1"]);
    expect(told("funding-distinction", leaves(0, two))).toEqual(["nobody-can-tell @0", "nobody-can-tell @1"]);
    // Nor is there anything to pay where a discount takes all back.
    const discount = (cents: number) => ({ lines: [...two.lines, lineOf("Remise", cents, null)] });
    const sold = two.lines.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0);
    expect(told("funding-distinction", discount(-sold))).toEqual(["pass"]);
    expect(told("funding-distinction", discount(-100))).toEqual(["nobody-can-tell @0", "nobody-can-tell @1"]);
  });

  it("work asked for by the version is complementary work, its own catch-up is not", () => {
    expect(told("complementary-quote", lines(segur, "Serveur exigé par la version référencée"))).toEqual([
      "warning mixed @1",
    ]);
    expect(told("complementary-quote", lines(segur, "Rattrapage exigé par la version référencée"))).toEqual([
      "not-applicable sons-quote",
    ]);
  });

  it("the row of the State tells a shortfall that no row of the client makes up", () => {
    const state = { label: "Montant pris en charge par l'État", cents: 900_000 };
    const work = { lines: [lineOf("Prestation Ségur BIO-SGL-Va1", 1_000_000, null)] };
    const rows = (cents: number) => ({
      ...work,
      summaries: [...totalsOf(1_000_000), state, { label: "Montant à la charge du laboratoire", cents }],
    });
    expect(told("leftover-charge", rows(30_000))).toEqual([expect.stringMatching(/^shortfall @0/)]);
    const evidenceOf = (cents: number) => {
      const outcome = outcomeOf("leftover-charge", rows(cents));
      return "findings" in outcome ? outcome.findings[0]?.evidence.value : undefined;
    };
    expect(evidenceOf(30_000)).toContain("l'État");
    expect(evidenceOf(100_000)).toContain("laboratoire");
  });
});

it("a fact is as sure as its source: a breach of what was inferred, or is described nowhere, is a warning", () => {
  const by = (certainty: Basis["certainty"]) => severityBy({ certainty }).severity;
  expect((["verbatim", "reported", "inferred", "unknown"] as const).map(by)).toEqual([
    undefined,
    undefined,
    "warning",
    "warning",
  ]);
  const said = (language: "fr" | "en", certainty: Basis["certainty"]) =>
    withBasis(language, "Limite dépassée.", { certainty, source: ["deck"], knownFrom: null });
  expect(said("fr", "verbatim")).toBe("Limite dépassée.");
  expect(said("fr", "reported")).toMatch(
    /^Limite dépassée\. Donnée rapportée, non lue dans le texte officiel \(.+\)\.$/,
  );
  expect(said("fr", "inferred")).toContain("aucune source consultée ne l'énonce");
  expect(said("fr", "unknown")).toContain("qu'aucune source consultée ne décrit");
  expect(said("en", "reported")).toContain("not read in the official text");
  expect(said("en", "inferred")).toContain("no source read states it");
  expect(said("en", "unknown")).toContain("No source read describes this");
});

it.each([
  ["La mise à jour Ségur suppose un contrat de maintenance jusqu'en octobre 2028.", true],
  ["La mise à jour Ségur vous est due sans rien payer depuis la 9.0, sortie en mars 2019.", false],
  ["La mise à jour Ségur vous est facturée à la sortie du contrat.", true],
  ["Qu'il reconduise ou résilie son contrat en cours, la Prestation Ségur lui est due aux mêmes conditions.", false],
  ["Que le cabinet reste ou parte, la mise à jour Ségur lui reste acquise.", false],
  ["Si le cabinet résilie son contrat en cours, la Prestation Ségur nous est due.", true],
])("what ends or comes out binds nobody by itself: %s", (text, tied) =>
  expect(told("unconditional", { texts: [text] }).some((one) => one.includes("«"))).toBe(tied),
);

it.each([
  ["La version 8.2 ne sera livrée qu'aux laboratoires qui ont pris le poste 201.", true],
  ["La version 8.2 n'est posée que chez les laboratoires ayant souscrit le lot 2.", true],
  ["La version 8.2 n'est installée qu'aux laboratoires équipés de la 7.4.", false],
  ["La version 8.2 est livrée à tous les laboratoires, qu'ils aient pris le poste 201 ou non.", false],
  ["Faute d'obtenir l'inscription de la version 8.2 parmi les solutions référencées, la vente est résolue.", false],
  ["Le passage à Labaris 8.2 est consenti au cabinet qui prolonge de 36 mois son abonnement.", true],
  ["Labaris 8.2 est accordé aux laboratoires qui renouvellent leur contrat pour trois ans.", true],
  ["Le passage à Labaris 9.0 est consenti au cabinet qui prolonge de 36 mois son abonnement.", false],
  ["Le passage à Labaris 8.2 est consenti à tous, qu'ils prolongent ou non leur abonnement.", false],
  ["La version 3.1 ne sera livrée qu'aux laboratoires qui ont pris le poste 201.", false],
])("the version that the quote sells is the Prestation: %s", (text, tied) => {
  const other = lineOf("Module Statistiques, hors Ségur", 100_000, null);
  const lines = [lineOf(segur, 1_000_000, null), other];
  expect(told("unconditional", { texts: [text], lines }).some((one) => one.includes("«"))).toBe(tied);
});

it.each([
  ["Les aides ESMS numérique n'interviennent nulle part dans ce bordereau.", false],
  ["Le programme SUN-ES ne figure nulle part dans nos prix.", false],
  ["Les aides ESMS numérique interviennent dans ce bordereau.", true],
  ["Le lot 2 se règle sur l'enveloppe SUN-ES, avant la clôture du guichet.", true],
  ["Les crédits SUN-ES sont clôturés depuis 2023.", false],
])("another programme: %s", (text, named) =>
  expect(told("other-programme", { texts: [text] }).some((one) => one.includes("«"))).toBe(named),
);

it("no tie is looked for in a complementary quote", () => {
  const texts = ["La mise à jour Ségur suppose un réengagement de 36 mois."];
  expect(told("unconditional", { texts })).toEqual([expect.stringContaining("«")]);
  expect(told("unconditional", { texts, kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
});

it("what nothing is due for leaves the verb of the other clause stated", () =>
  expect(
    told("preorder-clause", {
      dates: [],
      texts: ["SI LE REFERENCEMENT N'EST PAS OBTENU, LA COMMANDE TOMBE DE PLEIN DROIT ET RIEN N'EST DU."],
    }),
  ).toEqual(["pass"]));

it("a payment financed for a least time ties the Prestation in any quote", () => {
  const texts = ["Une durée minimale d'utilisation de trois ans s'applique à la solution financée."];
  expect(told("unconditional", { texts })).toEqual([expect.stringContaining("«")]);
});

describe("conditions of a quote that sells the Prestation alone", () => {
  it.each([
    "Offre valable sous réserve de la commande du module de télémédecine.",
    "Installation faite chez les seuls titulaires de notre contrat Sérénité.",
    "Le client s'engage à rester abonné pendant quatre ans.",
    "Commande acceptée contre renouvellement de l'abonnement pour 36 mois.",
    "Tout départ avant quatre ans entraîne le paiement d'une indemnité.",
    "Devis lié à la souscription de l'offre d'hébergement.",
    "Le laboratoire garde Labaris au moins quatre ans.",
  ])("are those of the Prestation: %s", (sentence) => {
    expect(told("unconditional", { texts: [sentence] })).toEqual([expect.stringContaining(sentence)]);
    const other = lineOf("Module Statistiques, hors Ségur", 100_000, null);
    const lines = [lineOf(segur, 1_000_000, null), other];
    expect(told("unconditional", { texts: [sentence], lines, summaries: totalsOf(1_100_000) })).toEqual(["pass"]);
  });

  // Who signs orders the Prestation, whatever stands beside it.
  it.each([
    "Le contrat d'assistance est prolongé de deux ans par la signature de ce devis.",
    "Votre signature vaut reconduction du contrat de services pour trois ans.",
  ])("are told of the signature, beside another line too: %s", (sentence) => {
    const tied = [expect.stringContaining(sentence)];
    expect(told("unconditional", { texts: [sentence] })).toEqual(tied);
    const lines = [lineOf(segur, 1_000_000, null), lineOf("Module Statistiques, hors Ségur", 100_000, null)];
    expect(told("unconditional", { texts: [sentence], lines, summaries: totalsOf(1_100_000) })).toEqual(tied);
  });

  it.each([
    "L'offre n'est subordonnée à aucun achat.",
    "Tarif du papier réservé aux adhérents du groupement.",
    "Pour obtenir la carte de fidélité, le laboratoire doit souscrire un abonnement.",
    "Faute de référencement, le bon de commande devient caduc.",
    "La commande doit comporter le numéro de contrat du client.",
    "Le laboratoire conserve ses données à tout moment.",
    "Le laboratoire garde ses archives au moins dix ans.",
    "Le laboratoire garde son contrat actuel, sans nouvelle durée.",
    "La signature du devis vaut acceptation des conditions générales.",
    "Prestation Ségur + renouvellement des automates",
    "Prendre ou laisser l'option ne change rien à l'offre.",
    "Suite à votre contrat d'abonnement signé en 2015 et renouvelé depuis.",
  ])("tie it to nothing: %s", (sentence) => expect(told("unconditional", { texts: [sentence] })).toEqual(["pass"]));
});

describe("the price of a quote that sells the Prestation alone", () => {
  it.each([
    "Ce forfait comprend l'achat d'un serveur.",
    "Le prix inclut la souscription de dix boîtes MSSanté.",
    "Le montant de 10 000 € tient compte du remplacement du routeur.",
    "Dans ce prix : les licences SQL Server de la première année.",
    "La prestation Ségur comprend la migration depuis votre ancien logiciel.",
  ])("holds what is out of scope: %s", (sentence) =>
    expect(told("funded-scope", { texts: [sentence] })).toEqual([`out-of-scope «${sentence}»`]),
  );

  it.each([
    "Prix ferme, matériel non compris.",
    "Ce prix tient compte de votre parc de douze postes.",
    "Le montant comprend le paramétrage de vos imprimantes.",
    "Le serveur existant est conservé.",
    "La prestation financée par l'État laisse votre serveur en place.",
    "L'État paie la Prestation ; la correction de la version Ségur reste comprise six ans.",
  ])("holds nothing else: %s", (sentence) => expect(told("funded-scope", { texts: [sentence] })).toEqual(["pass"]));
});

it("a rate of another territory is a remark where the client's post code is known", () => {
  const work = { lines: [{ ...lineOf(segur, 1_000_000, null), vatRate: 8.5 }], summaries: [] };
  expect(told("vat", { ...work, client: { ...HEAD.client, postCode: "35000" } })).toEqual([
    expect.stringMatching(/^info not-here/),
  ]);
  expect(told("vat", { ...work, client: { ...HEAD.client, postCode: null } })).toEqual(["pass"]);
});

describe("the share of one payer that closes a section", () => {
  const heading = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";
  const share = (cents: number, linesAbove: number[], more: QuoteInput["summaries"] = []): Partial<QuoteInput> => ({
    lines: [lineOf("Licence", 600_000, heading), lineOf("Formation", 400_000, heading)],
    summaries: [
      { label: "Montant pris en charge par l'État", cents, section: heading, linesAbove },
      ...more,
      ...totalsOf(1_000_000),
    ],
  });

  it("leaves an amount that nobody is said to pay", () => {
    expect(told("arithmetic", share(900_000, [0, 1]))).toEqual([expect.stringMatching(/^subtotal «/)]);
    expect(argsOf("arithmetic", share(900_000, [0, 1]))).toEqual([{ printed: 900_000, computed: 1_000_000 }]);
  });

  it.each([
    ["is the whole", share(1_000_000, [0, 1])],
    ["leaves what another row states", share(900_000, [0, 1], [{ label: "Reste à charge", cents: 100_000 }])],
    ["stands before the last line", share(900_000, [0])],
    ["is nothing", share(0, [0, 1])],
  ])("%s", (_name, more) => expect(told("arithmetic", more)).toEqual(["pass"]));
});

it("sub-totals listed together below the last section sum the sections, or what each payer pays", () => {
  const [state, own] = [
    "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État",
    "À la charge du client, hors Ségur",
  ];
  const recap = (more: readonly [string, number][]): Partial<QuoteInput> => ({
    lines: [lineOf("Licence", 600_000, state), lineOf("Étiquettes", 400_000, own)],
    summaries: [
      ...more.map(([label, cents]) => ({ label, cents, section: own, linesAbove: [1] })),
      ...totalsOf(1_000_000),
    ],
  });
  const rows: [string, number][] = [
    ["Sous-total État HT", 600_000],
    ["Sous-total client HT", 400_000],
  ];
  expect(told("arithmetic", recap(rows))).toEqual(["pass"]);
  expect(
    told(
      "arithmetic",
      recap([
        ["Sous-total A", 600_000],
        ["Sous-total B", 400_000],
      ]),
    ),
  ).toEqual(["pass"]);
  expect(told("arithmetic", recap([["Sous-total A", 610_000]]))).toEqual([expect.stringMatching(/^subtotal «/)]);
});

describe("lists and the timeline", () => {
  const solution = { dsr: "BIO-SGL-Va1", solution: "Labaris", version: "8.2", referencedOn: "2022-05-09" };
  const client = { finess: HEAD.client.finess, dsr: "BIO-SGL-Va1", ceilingCents: 900_000 };
  const source = { name: "liste.csv", sha256: "0".repeat(64), date: null, dateFrom: "file" } as const;
  const lists = {
    solutions: new Map([["s.csv", { kind: "solutions", entries: [solution], source } as const]]),
    establishments: new Map([["e.csv", { kind: "establishments", entries: [client], source } as const]]),
  };
  const undated = { dates: [] };

  it("a list given by its path is looked up, and only where it is of its kind", () => {
    expect(told("referenced-solution", {}, { facts: { referencedSolutions: "s.csv" }, lists })).toEqual(["pass"]);
    const none = ["cannot-check referenced-solutions"];
    expect(told("referenced-solution", {}, { facts: { referencedSolutions: "e.csv" }, lists })).toEqual(none);
    const swapped = { solutions: lists.establishments, establishments: lists.solutions };
    expect(told("referenced-solution", {}, { facts: { referencedSolutions: "e.csv" }, lists: swapped })).toEqual(none);
    expect(told("funding-ceiling", {}, { facts: { eligibleEstablishments: "e.csv" }, lists })).toEqual([
      expect.stringMatching(/^error above «/),
    ]);
    expect(told("funding-ceiling", {}, { facts: { eligibleEstablishments: "s.csv" }, lists: swapped })).toEqual([
      "cannot-check ceiling",
    ]);
  });

  const ceiling = (...entries: readonly (Partial<typeof client> & { name?: string })[]) =>
    told(
      "funding-ceiling",
      {},
      { facts: { eligibleEstablishments: entries.map((entry) => ({ ...client, ...entry })) } },
    );

  it("the ceiling of the client and of its DSR is the one that counts", () => {
    expect(ceiling({})).toEqual([expect.stringMatching(/^error above/)]);
    expect(ceiling({ ceilingCents: 1_000_000 })).toEqual(["pass"]);
    expect(ceiling({ finess: "750000001" })).toEqual(["cannot-check listed-ceiling"]);
    expect(ceiling({ dsr: "BIO-SGL-Va2" })).toEqual(["cannot-check listed-ceiling"]);
    expect(ceiling({}, { ceilingCents: 800_000 })).toEqual(["cannot-check listed-ceiling"]);
    expect(ceiling({}, { dsr: "HOP-DPI-Va1", ceilingCents: 1 })).toEqual([expect.stringMatching(/^error above/)]);
  });

  it("a client found by its name alone may be a namesake", () => {
    const entry = { name: HEAD.client.name, dsr: client.dsr, ceilingCents: 900_000 };
    expect(told("funding-ceiling", {}, { facts: { eligibleEstablishments: [entry] } })).toEqual([
      expect.stringMatching(/^warning above/),
    ]);
  });

  it("one entry of a list is taken for the quote's solution, two are not", () => {
    const facts = { orderedOn: "2022-06-17", dossierSentOn: "2022-06-01" };
    const window = (...names: readonly string[]) =>
      told("preorder-window", undated, {
        facts: { ...facts, referencedSolutions: names.map((name) => ({ ...solution, solution: name })) },
      });
    expect(window("Quarteo")).toEqual(["not-applicable already-referenced"]);
    expect(window("Quarteo", "Hélios")).toEqual(["pass"]);
  });

  it("a quote without a product has the day of the whole list, where it has one", () => {
    const facts = { orderedOn: "2022-06-17", dossierSentOn: "2022-06-01" };
    const window = (...days: readonly string[]) =>
      told(
        "preorder-window",
        { ...undated, products: [] },
        { facts: { ...facts, referencedSolutions: days.map((day) => ({ ...solution, referencedOn: day })) } },
      );
    expect(window("2022-05-09", "2022-05-09")).toEqual(["not-applicable already-referenced"]);
    expect(window("2022-05-09", "2022-05-10")).toEqual(["pass"]);
  });

  it("a day after a limit that moved to an unknown day cannot be judged", () => {
    const work = { lines: [lineOf("Prestation Ségur BIO-LOINC-Va1, prise en charge par l'État", 1_000_000, null)] };
    const planned = (day: string) => told("installation-deadline", work, { facts: { plannedInstallationOn: day } });
    expect(planned("2022-10-16")).toEqual([expect.stringMatching(/^cannot-check/)]);
    expect(planned("2022-10-14")).toEqual(["pass"]);
  });

  it("without a dossier, the window asks for the day that is missing", () => {
    expect(told("preorder-window", undated, { facts: { orderedOn: "2022-06-17" } })).toEqual([
      "cannot-check referencing-date",
    ]);
    expect(
      told("preorder-window", undated, { facts: { orderedOn: "2022-06-17", referencedOn: "2022-07-01" } }),
    ).toEqual(["cannot-check dossier-date"]);
  });

  it("the day of issue stands for that of the order where the clause is missed", () => {
    const facts = { referencedOn: "2022-07-01" };
    expect(told("preorder-clause", undated, { facts })).toEqual([expect.stringMatching(/^no-clause «/)]);
    expect(told("preorder-clause", { ...undated, issuedOn: null }, { facts })).toEqual([
      "not-applicable already-referenced",
    ]);
  });

  it("a software without a code has the deadline of its only DSR", () => {
    const work = {
      lines: [lineOf("Prestation Ségur du RI, prise en charge par l'État", 1_000_000, null)],
      orderedOn: "2024-01-15",
    };
    expect(told("order-deadline", work)).toEqual([expect.stringMatching(/after|inferred/)]);
  });
});
