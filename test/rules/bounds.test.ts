import { describe, expect, it } from "vitest";
import type { QuoteInput } from "../../src/core.ts";
import { HEAD, lineOf, totalsOf } from "./interplay/small-quote.ts";
import { type Given, outcomeOf, toldBy } from "./judged-rule.ts";

/** What each rule concludes on both sides of its limits, with all that it says. */

type More = Partial<QuoteInput>;
const told = (id: string, more?: More, given?: Given) => toldBy(outcomeOf(id, more, given));
const findings = (id: string, more?: More, given?: Given) => {
  const outcome = outcomeOf(id, more, given);
  return "findings" in outcome ? outcome.findings : [];
};
const lines = (...designations: readonly string[]): More => ({
  lines: designations.map((designation) => lineOf(designation, 500_000, null)),
  summaries: totalsOf(500_000 * designations.length),
});
const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";

describe("one funding a DSR", () => {
  const twice = (second: string, quantity = 1) =>
    told("one-funding-per-dsr", {
      lines: [lineOf(segur, 500_000, null), { ...lineOf(second, 500_000, null), quantity }],
      summaries: totalsOf(1_000_000),
    });
  const yes = ["twice-in-quote @1"];
  it.each(["deuxième", "deuxieme", "second", "seconde", "2e", "2nd", "2nde", "2ème", "2eme"])(
    "a « %s prestation » is one too many",
    (rank) => expect(twice(`${rank} prestation BIO-SGL-Va1, prise en charge par l'État`)).toEqual(yes),
  );
  it.each(["forfait", "pack", "financement", "lot complet", "PEC", "prise en charge"])(
    "a deuxième %s as well",
    (noun) => expect(twice(`Deuxième ${noun} BIO-SGL-Va1, financé par l'État`)).toEqual(yes),
  );
  it.each(
    "LBM ES DSR client cabinet établissement structure laboratoire officine pharmacie FINESS clinique hôpital EHPAD centre".split(
      " ",
    ),
  )("twice for the même %s", (noun) => expect(twice(`${segur}, même ${noun}`, 2)).toEqual(yes));
  it.each("plateau vacation service pôle unité bâtiment antenne équipe salle étage secteur".split(" "))(
    "one par %s, counted twice",
    (part) => expect(twice(`${segur}, par ${part}`, 2)).toEqual(yes),
  );
  it.each(["deux fois", "trois fois", "2 fois", "3 fois"])("%s", (times) =>
    expect(twice(`${segur}, ${times}`, 2)).toEqual(yes),
  );

  it("parts of one Prestation are none", () => {
    expect(twice("Installation Ségur BIO-SGL-Va1, prise en charge par l'État")).toEqual(["pass"]);
    expect(twice("Formation Ségur BIO-SGL-Va1 (2 jours), prise en charge par l'État", 2)).toEqual(["pass"]);
    expect(twice("Prestation Ségur BIO-SGL-Va1 FINESS 750000018, prise en charge par l'État")).toEqual(["pass"]);
    expect(twice("Écrans")).toEqual(["pass"]);
  });

  const before = (given: object, more?: More) =>
    findings("one-funding-per-dsr", more, {
      facts: { earlierFunding: [{ dsr: "BIO-SGL-Va1", client: { finess: HEAD.client.finess }, ...given }] },
    }).map(({ code, severity, line, args }) => [code, severity, line, args]);
  it("what was funded before is told by the number of its quote, its client and its DSR", () => {
    expect(before({})).toEqual([
      ["funded-before", "error", 0, { dsr: "BIO-SGL-Va1", quote: null, by: "finess", sure: true }],
    ]);
    expect(before({ quoteNumber: "KS 22 0417" })).toEqual([
      ["later-version", "info", 0, { number: "KS 22 0417", other: null, relation: "version" }],
    ]);
    expect(before({ client: { name: HEAD.client.name } })).toEqual([
      ["funded-before", "error", 0, { dsr: "BIO-SGL-Va1", quote: null, by: "name", sure: true }],
    ]);
    expect(before({ client: { finess: "750000018" } })).toEqual([]);
    expect(before({ dsr: "HOP-DPI-Va1" })).toEqual([]);
  });
});

describe("dates", () => {
  const date = (role: string, day: string, text = `Le ${day}`) => ({ role, date: day, text });
  const of = (...dates: readonly object[]): More => ({ dates: dates as NonNullable<QuoteInput["dates"]> });
  it.each([
    [{ validUntil: "2022-06-16" }, "validity-before-issue"],
    [{ validUntil: "2022-06-17" }, null],
    [{ orderedOn: "2022-06-16" }, "order-before-issue"],
    [{ orderedOn: "2022-06-17" }, null],
    [of(date("installation", "2022-06-16")), "planned-before-issue"],
    [of(date("installation", "2022-06-17")), null],
    [of(date("training", "2022-06-16")), "planned-before-issue"],
    [of(date("dossier", "2022-06-16")), null],
    [{ documentType: "facture", orderedOn: "2022-06-16" }, null],
    [{ documentType: "avoir", orderedOn: "2022-06-16" }, null],
    [{ orderedOn: "2022-07-01", ...of(date("installation", "2022-06-30")) }, "installed-before-order"],
    [{ orderedOn: "2022-07-01", ...of(date("installation", "2022-07-01")) }, null],
    [{ documentType: "facture", orderedOn: "2022-07-01", ...of(date("installation", "2022-06-30")) }, null],
  ] as const)("%j: %s", (more, code) =>
    expect(findings("dates", more as More).map((finding) => finding.code)).toEqual(code === null ? [] : [code]),
  );

  it("both days are told, with the words of both", () => {
    expect(findings("dates", { orderedOn: "2022-06-16" })).toMatchObject([
      { args: { day: "2022-06-16", issue: "2022-06-17" }, line: null, related: [{}] },
    ]);
    expect(findings("dates", { orderedOn: "2022-07-01", ...of(date("installation", "2022-06-30")) })).toMatchObject([
      { args: { day: "2022-06-30", order: "2022-07-01" }, line: null, related: [{}] },
    ]);
  });

  it.each([
    ["orderedOn", { orderedOn: "2022-06-20" }],
    ["dossierSentOn", of(date("dossier", "2022-06-20"))],
    ["referencedOn", of(date("referencing", "2022-06-20"))],
    ["plannedInstallationOn", of(date("installation", "2022-06-20"))],
  ] as const)("a context whose %s differs", (key, more) => {
    const facts = (day: string) => ({ facts: { [key]: day } });
    expect(findings("dates", more, facts("2022-06-21"))).toMatchObject([
      { code: "context-differs", severity: "warning", args: { given: "2022-06-21", printed: "2022-06-20" } },
    ]);
    expect(findings("dates", more, facts("2022-06-20"))).toEqual([]);
  });
});

describe("last days", () => {
  const order = (day: string | null, more: More = {}) =>
    findings("order-deadline", { orderedOn: day, issuedOn: null, validUntil: null, ...more }).map(
      ({ code, severity = "error", args }) => [code, severity, (args as { day: string }).day],
    );
  it("of an order", () => {
    expect(order("2022-07-15")).toEqual([]);
    expect(order("2022-07-16")).toEqual([["extended", "info", "2022-07-16"]]);
    expect(order("2022-11-30")).toEqual([["extended", "info", "2022-11-30"]]);
    expect(order("2022-12-01")).toEqual([["after", "error", "2022-12-01"]]);
  });
  it("of an unsigned quote, with its validity", () => {
    const unsigned = (issuedOn: string, validUntil: string) => order(null, { issuedOn, validUntil });
    expect(unsigned("2022-06-17", "2022-11-30")).toEqual([]);
    expect(unsigned("2022-06-17", "2022-12-01")).toEqual([["validity-past", "warning", "2022-12-01"]]);
    expect(unsigned("2022-08-01", "2022-12-01")).toEqual([
      ["extended", "info", "2022-08-01"],
      ["validity-past", "warning", "2022-12-01"],
    ]);
    expect(unsigned("2022-12-02", "2022-12-31")).toEqual([["after", "error", "2022-12-02"]]);
    expect(order("2022-06-17", { validUntil: "2022-12-01" })).toEqual([]);
  });
  it("what is missing", () => {
    expect(told("order-deadline", { issuedOn: null, orderedOn: null })).toEqual(["cannot-check order-date"]);
    expect(told("order-deadline", lines("Écrans"))).toEqual(["not-applicable no-segur-line"]);
    expect(told("order-deadline", lines("Prestation Ségur, prise en charge par l'État"))).toEqual(["cannot-check dsr"]);
    expect(told("installation-deadline", lines("Écrans"), { facts: { plannedInstallationOn: "2022-09-01" } })).toEqual([
      "not-applicable no-segur-line",
    ]);
    expect(told("installation-deadline")).toEqual(["cannot-check installation-date"]);
    expect(told("order-deadline", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
    expect(told("installation-deadline", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
  });
  it("a period of installation that holds the last day leaves it open", () => {
    const planned = (date: string, lastDay: string) =>
      told(
        "installation-deadline",
        {},
        {
          alter: (quote) => ({
            ...quote,
            dates: quote.dates.concat({
              ...quote.dates[0],
              role: "installation",
              date,
              lastDay,
            } as (typeof quote.dates)[number]),
          }),
        },
      );
    expect(planned("2023-09-20", "2023-09-30")).toEqual(["cannot-check installation-date"]);
    expect(planned("2023-09-01", "2023-09-20")).toEqual([expect.stringMatching(/^info extended/)]);
    expect(planned("2023-09-21", "2023-09-30")).toEqual([expect.stringMatching(/^after/)]);
  });
});

describe("the window of an order", () => {
  const window = (orderedOn: string | undefined, dossierSentOn?: string) => {
    const facts = {
      ...(orderedOn && { orderedOn }),
      ...(dossierSentOn && { dossierSentOn }),
      referencedOn: "2023-01-01",
    };
    return outcomeOf("preorder-window", { dates: [], issuedOn: null }, { facts });
  };
  it("120 days", () => {
    expect(toldBy(window("2022-01-04", "2022-05-03"))).toEqual(["pass"]);
    expect(window("2022-01-04", "2022-05-04")).toMatchObject({
      findings: [{ code: "last-day", severity: "info", args: { limit: 120 } }],
    });
    expect(window("2022-01-04", "2022-05-05")).toMatchObject({
      findings: [
        {
          code: "too-early",
          args: { days: 121, limit: 120, earliest: "2022-01-05", latest: "2022-05-04" },
          line: null,
        },
      ],
    });
  });
  it("what is missing, with the days that would do", () => {
    const sent = { facts: { dossierSentOn: "2022-05-05" } };
    expect(outcomeOf("preorder-window", { dates: [], issuedOn: null }, sent)).toMatchObject({
      missing: { fact: "order-date", contextKey: "orderedOn", window: { earliest: "2022-01-05", latest: null } },
    });
    expect(outcomeOf("preorder-window", { dates: [], issuedOn: null })).toEqual({
      outcome: "cannot-check",
      findings: [],
      missing: { fact: "order-date", contextKey: "orderedOn" },
    });
    expect(window("2022-01-04")).toEqual({
      outcome: "cannot-check",
      findings: [],
      missing: {
        fact: "dossier-date",
        contextKey: "dossierSentOn",
        window: { earliest: null, latest: "2022-05-04" },
      },
    });
    expect(outcomeOf("preorder-window", { dates: [] }, { facts: { orderedOn: "2022-01-04" } })).toEqual({
      outcome: "cannot-check",
      findings: [],
      missing: { fact: "referencing-date", contextKey: "referencedOn" },
    });
    expect(told("preorder-window", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
  });
  it("the clause", () => {
    const clause = (more: More, given: Given = {}) => outcomeOf("preorder-clause", { dates: [], ...more }, given);
    expect(clause({})).toMatchObject({ missing: { fact: "referencing-date", contextKey: "referencedOn" } });
    expect(toldBy(clause({ texts: ["La solution est référencée."], issuedOn: null }))).toEqual([
      "not-applicable already-referenced",
    ]);
    expect(toldBy(clause({ texts: ["Solution en cours de référencement."] }))).toEqual([
      "no-clause «Solution en cours de référencement.»",
    ]);
    // The noun above a column of numbers, or before one, tells nothing of the referencing.
    for (const heading of ["Référence", "RÉFÉRENCE", "Reference", "Références à rappeler", "REFERENCE PRODUIT"])
      expect(toldBy(clause({ texts: [heading, "Labaris n'est pas encore référencé."] })), heading).toEqual([
        "no-clause «Labaris n'est pas encore référencé.»",
      ]);
    for (const claim of ["Labaris, référence par l'ANS", "RÉFÉRENCÉ", "LABARIS REFERENCE DEPUIS MAI"])
      expect(toldBy(clause({ texts: [claim], issuedOn: null })), claim).toEqual(["not-applicable already-referenced"]);
    expect(toldBy(clause({ texts: ["Commande sous condition de référencement."] }))).toEqual(["pass"]);
    expect(toldBy(clause({ kind: "complementary" }))).toEqual(["not-applicable complementary-quote"]);
    const facts = { referencedOn: "2022-06-17" };
    expect(toldBy(clause({}, { facts }))).toEqual(["not-applicable already-referenced"]);
    expect(toldBy(clause({}, { facts: { referencedOn: "2022-06-18" } }))).toEqual([
      expect.stringMatching(/^no-clause/),
    ]);
  });
});

describe("identifiers", () => {
  const wrong = (more: More, given?: Given) =>
    findings("quote-mentions", more, given).map(({ code, severity, args }) => [code, severity, args]);
  it("a wrong check digit is a remark, another one given a warning", () => {
    expect(wrong({ vendor: { ...HEAD.vendor, siret: "99225579400017" } })).toEqual([
      ["wrong-check-digit", "info", { identifier: "SIRET", digits: "99225579400017" }],
    ]);
    expect(wrong({}, { facts: { client: { finess: "750 000 018" } } })).toEqual([
      ["context-differs", "warning", { identifier: "FINESS", given: "750000018", printed: HEAD.client.finess }],
    ]);
    expect(wrong({}, { facts: { client: { finess: "379 329 923" } } })).toEqual([]);
    expect(wrong({}, { facts: { client: { siret: "99225579400016" } } })).toEqual([]);
    const rpps = { name: "Dr Morvan", rpps: "10001234567" };
    expect(wrong({ client: rpps }, { facts: { client: { rpps: "10009999999" } } })).toContainEqual([
      "context-differs",
      "warning",
      { identifier: "RPPS", given: "10009999999", printed: "10001234567" },
    ]);
  });
  it("a complementary quote need name no software, an order no validity", () => {
    expect(wrong({ kind: "complementary", products: [] })).toEqual([]);
    expect(wrong({ kind: "complementary", products: [{ name: "Labaris", text: "Labaris" }] })).toEqual([]);
    expect(wrong({ documentType: "bon-de-commande", validUntil: null })).toEqual([]);
    expect(wrong({ summaries: [] })).toEqual([["missing", undefined, { mentions: ["amounts"] }]]);
  });
});

describe("lines of the Prestation", () => {
  it("without a DSR, or with one that nobody knows", () => {
    expect(told("dsr-identified", lines("Prestation Ségur, prise en charge par l'État"))).toEqual(["no-dsr @0"]);
    expect(
      told(
        "dsr-identified",
        lines("Prestation Ségur, prise en charge par l'État", "Prestation Ségur bis, prise en charge par l'État"),
      ),
    ).toEqual(["no-dsr @0"]);
    expect(findings("dsr-identified", lines("Prestation Ségur BIO-XYZ-Va1, prise en charge par l'État"))).toMatchObject(
      [{ code: "unknown-code", args: { code: "BIO-XYZ-Va1" }, line: 0 }],
    );
    expect(told("dsr-identified", lines("Écrans"))).toEqual(["not-applicable no-segur-line"]);
    expect(told("dsr-identified", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
    expect(told("dsr-identified", lines(segur, "Formation Ségur, prise en charge par l'État"))).toEqual(["pass"]);
  });

  it("what the State pays against a ceiling: its row, its lines, its sentence, else the net total", () => {
    const above = (more: More, ceilingCents: number) =>
      findings("funding-ceiling", more, { facts: { ceilingCents } }).map(({ code, severity, args, evidence }) => [
        code,
        severity,
        args,
        evidence.value,
      ]);
    const unpaid = lines("Prestation Ségur BIO-SGL-Va1");
    const net = { cents: 500_000, ceiling: 499_999 };
    expect(above(unpaid, 499_999)).toEqual([["above", "error", net, expect.stringContaining("Total HT")]]);
    expect(above(unpaid, 500_000)).toEqual([]);
    expect(above(lines(segur), 499_999)).toEqual([["above", "error", net, expect.stringContaining(segur)]]);
    const sentence = "L'État prend en charge 5 100,00 € HT au titre du Ségur.";
    expect(above({ ...lines("Écrans"), texts: [sentence] }, 499_999)).toEqual([
      ["above", "error", { ...net, cents: 510_000 }, sentence],
    ]);
    const row = { label: "Montant pris en charge par l'État", cents: 500_000 };
    const totals = [...totalsOf(500_000), row];
    expect(above({ ...lines(segur), summaries: totals }, 499_999)).toEqual([
      ["above", "error", net, expect.stringContaining(row.label)],
    ]);
  });

  it("a heading that names the Prestation is shown where no line does", () => {
    const under = (...names: string[]) =>
      findings("segur-line", {
        sections: names.map((heading) => ({ heading })),
        lines: [lineOf("Écrans", 500_000, names[0] ?? null)],
        summaries: totalsOf(500_000),
      } as More).map(({ evidence }) => evidence.value);
    expect(under("Divers", "Prestation Ségur")).toEqual(["Prestation Ségur"]);
    expect(under("Divers", "Matériel")).toEqual(["Écrans"]);
  });

  it("the amount of the State", () => {
    expect(told("segur-line", lines("Prestation Ségur BIO-SGL-Va1"))).toEqual(["no-line @0"]);
    expect(told("segur-line", lines("Écrans"))).toEqual(["no-line @0"]);
    expect(told("segur-line", { lines: [], summaries: [] })).toEqual([expect.stringMatching(/^no-line «/)]);
    expect(told("segur-line", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
    const free = { lines: [lineOf("Prestation Ségur BIO-SGL-Va1", 0, null)], summaries: [] };
    expect(told("segur-line", free)).toEqual(["zero-amount @0"]);
    const sentence = "L'État prend en charge 750,00 € HT au titre du Ségur.";
    expect(told("segur-line", { ...lines("Écrans"), texts: [sentence] })).toEqual([
      `info only-a-sentence «${sentence}»`,
    ]);
    expect(told("segur-line", { ...free, texts: [sentence] })).toEqual(["zero-amount @0"]);
    const component = { lines: [lineOf("Installation Ségur BIO-SGL-Va1", 0, null)], summaries: [], texts: [sentence] };
    expect(told("segur-line", component)).toEqual([`info only-a-sentence «${sentence}»`]);
  });

  it.each([
    "incluant",
    "inclut",
    "inclus",
    "comprenant",
    "comprend",
    "compris",
    "y compris",
    "dont",
    "intégrant",
    "couvrant",
  ])("in-scope and out-of-scope work held together by « %s »", (holds) =>
    expect(told("funding-distinction", lines(`Prestation Ségur BIO-SGL-Va1 ${holds} un serveur`))).toEqual([
      "bundle @0",
    ]),
  );
  it("a bundle is none where its payer is told", () => {
    expect(told("funding-distinction", lines(`${segur}, incluant un serveur`))).toEqual(["pass"]);
    expect(told("funding-distinction", lines("Prestation Ségur BIO-SGL-Va1 (licence, serveur)"))).toEqual([
      "bundle @0",
    ]);
    expect(told("funding-distinction", lines("Prestation Ségur BIO-SGL-Va1 (serveur)"))).toEqual(["pass"]);
    const referenced = "Réglage de la version référencée et câblage des offices";
    expect(told("funding-distinction", lines(referenced))).toEqual(["bundle @0"]);
    expect(told("funding-distinction", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
    expect(told("funding-distinction", { lines: [lineOf("Écrans", 0, null)] })).toEqual(["not-applicable no-amounts"]);
  });
});

describe("sums", () => {
  const line = (designation: string, more: object) => ({ ...lineOf(designation, 1_000, null), ...more });
  const sums = (own: object, summaries: QuoteInput["summaries"] = []) =>
    findings("arithmetic", { lines: [line("Écran", own)], summaries }).map(({ code, args, line }) => [
      code,
      args,
      line,
    ]);
  it.each([
    [{ quantity: 2, unitPriceCents: 500 }, null],
    [{ quantity: 2, unitPriceCents: 501 }, 1_002],
    [{ quantity: 3, unitPriceCents: 333 }, null],
    [{ quantity: 1, unitPriceCents: 1_001 }, null],
    [{ quantity: 1, unitPriceCents: 1_002 }, 1_002],
    [{ quantity: 2.5, unitPriceCents: 400 }, null],
    [{ quantity: 2, unitPriceCents: 600 }, 1_200],
  ])("%j × = %s", (own, computed) =>
    expect(sums(own)).toEqual(computed === null ? [] : [["line", { printed: 1_000, computed }, 0]]),
  );

  it.each([
    "dont une offerte",
    "dont 1 offert",
    "plus 1 gratuite",
    "et un gratuit",
    "avec une sans frais",
    "dont 1 pièce offerte",
    "+ 1 non facturée",
    "dont une à titre gracieux",
  ])("a piece given away: %s", (words) => {
    const given = { lines: [line(`Écrans, ${words}`, { quantity: 3, unitPriceCents: 500 })], summaries: [] };
    expect(told("arithmetic", given)).toEqual(["pass"]);
  });
  it("no piece given away", () => {
    const given = (words: string) => ({
      lines: [line(`Écrans, ${words}`, { quantity: 3, unitPriceCents: 500 })],
      summaries: [],
    });
    for (const words of ["dont deux offertes", "une offre", "dont une bleue"])
      expect(told("arithmetic", given(words))).toEqual(["line @0"]);
  });

  const totals = (net: number, vat: number, gross: number, more: More = {}) =>
    findings("arithmetic", {
      lines: [lineOf("Écran", 10_000, null), lineOf("Clavier", 5_000, null)],
      summaries: [
        { label: "Total HT", cents: net },
        { label: "TVA 20 %", cents: vat, vatRate: 20 },
        { label: "Total TTC", cents: gross },
      ],
      ...more,
    }).map(({ code, args }) => [code, args]);
  it("the document's totals, a cent a line", () => {
    expect(totals(15_000, 3_000, 18_000)).toEqual([]);
    expect(totals(15_002, 3_000, 18_002)).toEqual([]);
    expect(totals(15_003, 3_001, 18_004)).toEqual([["net-total", { printed: 15_003, computed: 15_000 }]]);
    expect(totals(14_997, 2_999, 17_996)).toEqual([["net-total", { printed: 14_997, computed: 15_000 }]]);
    expect(totals(15_000, 3_002, 18_002)).toEqual([]);
    expect(totals(15_000, 3_003, 18_003)).toEqual([["vat-total", { printed: 3_003, computed: 3_000 }]]);
    expect(totals(15_000, 2_997, 17_997)).toEqual([["vat-total", { printed: 2_997, computed: 3_000 }]]);
    expect(totals(15_000, 3_000, 18_001)).toEqual([]);
    expect(totals(15_000, 3_000, 18_002)).toEqual([["gross-total", { printed: 18_002, computed: 18_000 }]]);
    expect(totals(15_000, 3_000, 17_998)).toEqual([["gross-total", { printed: 17_998, computed: 18_000 }]]);
  });
  it("an option may be counted or not", () => {
    const option = { lines: [lineOf("Écran", 10_000, null), { ...lineOf("Clavier", 5_000, null), option: true }] };
    expect(totals(10_000, 2_000, 12_000, option)).toEqual([]);
    expect(totals(15_000, 3_000, 18_000, option)).toEqual([]);
    expect(totals(12_000, 2_400, 14_400, option)).toEqual([["net-total", { printed: 12_000, computed: 10_000 }]]);
  });
});

describe("rates of VAT", () => {
  const rate = (percent: number, more: More = {}) =>
    findings("vat", { lines: [{ ...lineOf(segur, 1_000_000, null), vatRate: percent }], summaries: [], ...more }).map(
      ({ code, severity }) => [code, severity],
    );
  it.each([
    [20, []],
    [8.5, []],
    [19.6, [["unknown-rate", undefined]]],
    [22, [["unknown-rate", undefined]]],
    [0, [["zero-without-mention", undefined]]],
  ])("%s %%", (percent, expected) => expect(rate(percent)).toEqual(expected));
  it("none, with and without its reason", () => {
    expect(rate(0, { texts: ["TVA non applicable, article 293 B du CGI."] })).toEqual([]);
    const none = { lines: [{ ...lineOf(segur, 1_000_000, null), vatRate: null }], summaries: [] };
    expect(told("vat", none)).toEqual([expect.stringMatching(/^no-rate «/)]);
    expect(told("vat", { ...none, texts: ["TVA non applicable, article 293 B du CGI."] })).toEqual(["pass"]);
  });
});

describe("solutions referenced", () => {
  const solution = { dsr: "BIO-SGL-Va1", solution: "Labaris", version: "8.2" };
  const judged = (list: readonly object[] | undefined, more?: More) =>
    outcomeOf("referenced-solution", more, {
      facts: list === undefined ? {} : { referencedSolutions: list as (typeof solution)[] },
    });
  it("is on the list, is not, or cannot be told", () => {
    expect(toldBy(judged([solution]))).toEqual(["pass"]);
    expect(judged([{ ...solution, version: "8.3" }])).toMatchObject({
      findings: [{ code: "not-listed", args: { product: "Labaris 8.2" }, line: null }],
    });
    expect(judged([{ ...solution, solution: "Orlanis" }])).toMatchObject({ findings: [{ code: "not-listed" }] });
    expect(judged([solution], { products: [] })).toMatchObject({
      missing: { fact: "product-version", contextKey: "referencedSolutions" },
    });
    expect(judged([solution], { products: [{ name: "Labaris", text: "Labaris" }] })).toMatchObject({
      missing: { fact: "product-version", contextKey: "referencedSolutions" },
    });
    expect(judged(undefined)).toMatchObject({
      missing: { fact: "referenced-solutions", contextKey: "referencedSolutions" },
    });
    expect(toldBy(judged([solution], { kind: "complementary" }))).toEqual(["not-applicable complementary-quote"]);
    const two = { products: [HEAD.products[0], { name: "Orlanis", version: "1.0", text: "Orlanis 1.0" }] } as More;
    expect(toldBy(judged([solution], two))).toEqual(["pass"]);
  });
});

it("what the client pays has its reason", () => {
  expect(findings("justified-extras", lines(segur, "Écrans, à la charge du laboratoire"))).toMatchObject([
    { code: "no-reason", args: { cents: 500_000 }, line: 1 },
  ]);
  expect(told("justified-extras", lines(segur, "Écrans hors Ségur, à la charge du laboratoire"))).toEqual(["pass"]);
  expect(told("justified-extras")).toEqual(["not-applicable no-client-paid-line"]);
  expect(told("justified-extras", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
});

it("a list or a ceiling named by a path that no list was given for cannot be checked", () => {
  expect(told("referenced-solution", {}, { facts: { referencedSolutions: "s.csv" } })).toEqual([
    "cannot-check referenced-solutions",
  ]);
  expect(told("funding-ceiling", {}, { facts: { eligibleEstablishments: "e.csv" } })).toEqual(["cannot-check ceiling"]);
});

describe("the list of versions", () => {
  const lgo = "Prestation Ségur PHA-LGO-Va1, prise en charge par l'État";
  const place = (...texts: string[]) =>
    findings("version-list", { ...lines(lgo), texts }).map(({ code, line, evidence }) => [code, line, evidence.value]);
  const sentence = "La liste des versions est consultable sur notre site.";
  it("is missing where it is announced, else on the line", () => {
    expect(place()).toEqual([["no-list", 0, lgo]]);
    expect(place(sentence)).toEqual([["no-list", 0, sentence]]);
    expect(place(`${"Notre équipe vous remercie de votre confiance et ".repeat(7)}${sentence}`)).toEqual([
      ["no-list", 0, lgo],
    ]);
  });
  it("is a duty of some DSRs of wave 1, and of all of wave 2", () => {
    expect(told("version-list")).toEqual(["not-applicable dsr-without-version-list"]);
    expect(told("version-list", lines("Prestation Ségur HOP-DPI-Va2, prise en charge par l'État"))).toEqual([
      "no-list @0",
    ]);
    expect(told("version-list", lines("Prestation Ségur vague 2, prise en charge par l'État"))).toEqual(["no-list @0"]);
    expect(told("version-list", lines("Écrans"))).toEqual(["not-applicable no-segur-line"]);
    expect(told("version-list", { ...lines(lgo), kind: "complementary" })).toEqual([
      "not-applicable complementary-quote",
    ]);
  });
  it("each version has its date", () => {
    const version = (releasedOn: string | null) => ({ version: "7.4", releasedOn, text: "7.4" });
    const listed = (releasedOn: string | null) =>
      findings("version-list", { ...lines(lgo), versions: [version(releasedOn)] }).map(({ code, args }) => [
        code,
        args,
      ]);
    expect(listed("2022-05-09")).toEqual([]);
    expect(listed(null)).toMatchObject([["no-date", { version: "7.4" }]]);
  });
});

describe("sums that close a part of the table", () => {
  const own = (cents: number, section: string | null, more: object = {}) => ({
    ...lineOf("Lampe", cents, section),
    ...more,
  });
  const subtotals = (lines: readonly object[], summaries: readonly object[], more: More = {}) =>
    findings("arithmetic", {
      sections: [{ heading: "Matériel" }, { heading: "Divers" }],
      lines: lines as unknown as QuoteInput["lines"],
      summaries: summaries as NonNullable<QuoteInput["summaries"]>,
      ...more,
    }).map(({ code, args, line }) => [code, args, line]);
  const three = [own(1_000, "Matériel"), own(2_000, "Matériel"), own(4_000, "Divers")];
  const sub = (cents: number, more: object = {}) => ({ label: "Sous-total", cents, section: "Matériel", ...more });
  it.each([
    [3_000, null],
    [3_001, null],
    [3_002, 3_000],
    [2_999, null],
    [2_998, 3_000],
    [3_600, null],
    [2_000, null],
    [1_000, 3_000],
  ])("« Sous-total : %s » over 10 € and 20 €: %s", (cents, computed) =>
    expect(subtotals(three, [sub(cents)])).toEqual(
      computed === null ? [] : [["subtotal", { printed: cents, computed }, null]],
    ),
  );
  it("an option may be counted or not", () => {
    const lines = [own(1_000, "Matériel"), own(2_000, "Matériel", { option: true }), own(4_000, "Divers")];
    expect(subtotals(lines, [sub(1_000)])).toEqual([]);
    expect(subtotals(lines, [sub(3_000)])).toEqual([]);
    expect(subtotals(lines, [sub(2_500)])).toEqual([["subtotal", { printed: 2_500, computed: 3_000 }, null]]);
  });
  it("a printed price with VAT follows from the one without", () => {
    const line = (more: object) =>
      findings("arithmetic", { lines: [own(1_000, null, more)] as unknown as QuoteInput["lines"], summaries: [] }).map(
        ({ code, args }) => [code, args],
      );
    expect(line({ grossCents: 1_200 })).toEqual([]);
    expect(line({ grossCents: 1_201 })).toEqual([]);
    expect(line({ grossCents: 1_202 })).toEqual([["line", { printed: 1_202, computed: 1_200 }]]);
    expect(line({ grossCents: 1_198 })).toEqual([["line", { printed: 1_198, computed: 1_200 }]]);
    expect(line({ grossCents: 1_202, quantity: 2, unitPriceCents: 500 })).toEqual([]);
    expect(line({ grossCents: 1_203, quantity: 2, unitPriceCents: 500 })).toHaveLength(1);
    expect(line({ grossCents: 1_300, vatRate: null })).toEqual([]);
  });
  it("of several rows of VAT, the wrong one is told", () => {
    const rates = (ten: number, twenty: number, more: object = {}) =>
      subtotals(
        [own(1_000, null, { vatRate: 10 }), own(2_000, null, { vatRate: 20, ...more })],
        [
          { label: "Total HT", cents: 3_000 },
          { label: "TVA 10 %", cents: ten, vatRate: 10 },
          { label: "TVA 20 %", cents: twenty, vatRate: 20 },
          { label: "Total TVA", cents: ten + twenty },
          { label: "Total TTC", cents: 3_000 + ten + twenty },
        ],
        { sections: [] },
      );
    expect(rates(100, 400)).toEqual([]);
    expect(rates(102, 400)).toEqual([]);
    expect(rates(103, 400)).toEqual([["vat-total", { printed: 103, computed: 100 }, null]]);
    expect(rates(100, 397)).toEqual([["vat-total", { printed: 397, computed: 400 }, null]]);
  });
  it("what stands alone, or could not be read, is the affair of the reading", () => {
    const net = { summaries: [{ label: "Total HT", cents: 5_000 }] };
    const lines = { lines: [own(1_000, null), own(2_000, null)] as unknown as QuoteInput["lines"], ...net };
    const given = (alter: NonNullable<Given["alter"]>) => told("arithmetic", lines, { alter });
    const text = (quote: Parameters<NonNullable<Given["alter"]>>[0]) => quote.lines[0]?.text;
    expect(given((quote) => quote)).toEqual([expect.stringMatching(/^net-total/)]);
    const unplaced = (value: number) =>
      given((quote) => ({ ...quote, unplaced: [{ value, text: text(quote) }] as typeof quote.unplaced }));
    expect(unplaced(2_000)).toEqual(["pass"]);
    expect(unplaced(-2_001)).toEqual(["pass"]);
    expect(unplaced(1_998)).toEqual([expect.stringMatching(/^net-total/)]);
    expect(unplaced(8_000)).toEqual([expect.stringMatching(/^net-total/)]);
    const unread = (code: string, more: More = {}) =>
      told(
        "arithmetic",
        { ...lines, ...more },
        { alter: (quote) => ({ ...quote, problems: [{ code }] as unknown as typeof quote.problems }) },
      );
    expect(unread("unread-row")).toEqual(["pass"]);
    expect(unread("doubtful-figure")).toEqual([expect.stringMatching(/^net-total/)]);
    expect(unread("unread-row", { summaries: [{ label: "Total HT", cents: 2_000 }] })).toEqual([
      expect.stringMatching(/^net-total/),
    ]);
  });
});

describe("what is left to the client", () => {
  const leftover = (more: More) => told("leftover-charge", more);
  const beside = (designation: string) => leftover(lines(segur, `${designation}, à la charge du client`));
  it.each([
    ["Maintenance", ["billed-work @1"]],
    ["Formation", ["billed-work @1"]],
    ["Installation", ["billed-work @1"]],
    ["Interface", ["billed-work @1"]],
    ["Documentation", ["billed-work @1"]],
    ["Licence", ["pass"]],
    ["Licence et formation", ["billed-work @1"]],
    ["Formation Ségur", ["billed-work @1"]],
    ["Prestation Ségur", ["billed-work @1"]],
    ["Version Ségur", ["billed-work @1"]],
    ["Formation, hors Ségur", ["pass"]],
    ["Formation et imprimante", ["pass"]],
    ["Formation, prérequis de la version Ségur", ["pass"]],
    ["Formation au module Plannings", ["pass"]],
    ["Écrans", ["pass"]],
  ])("« %s, à la charge du client »: %j", (designation, expected) => expect(beside(designation)).toEqual(expected));

  it("a share of the client in the columns", () => {
    const column = (own: object, summaries: object[] = []) =>
      leftover({ lines: [{ ...lineOf(segur, 1_000, null), ...own }], summaries } as More);
    expect(column({ fundedCents: 1_000 })).toEqual(["pass"]);
    expect(column({ fundedCents: 900, clientCents: 100 })).toEqual(["client-share @0"]);
    expect(column({ fundedCents: 1_000, clientCents: 0 })).toEqual(["pass"]);
    expect(column({ fundedCents: 900 })).toEqual(["pass"]);
    expect(column({ fundedCents: 900 }, [{ label: "Pris en charge", cents: 900 }])).toEqual(["client-share @0"]);
    expect(column({ fundedCents: 900 }, [{ label: "Différence", cents: 100 }])).toEqual(["client-share @0"]);
    expect(column({ fundedCents: 900 }, [{ label: "Différence", cents: 101 }])).toEqual(["pass"]);
    expect(column({ fundedCents: 1_000 }, [{ label: "Différence", cents: 0 }])).toEqual(["pass"]);
  });

  it("a leftover that the client's own lines do not explain", () => {
    const client = "Écrans, à la charge du client";
    const stated = (cents: number, ...designations: string[]) =>
      leftover({
        ...lines(segur, ...designations),
        summaries: [{ label: "Reste à charge du client", cents }],
      } as More).map((said) => said.split(" ")[0]);
    expect(stated(0)).toEqual(["pass"]);
    expect(stated(100)).toEqual(["stated-leftover"]);
    expect(stated(500_000, client)).toEqual(["pass"]);
    expect(stated(500_100, client)).toEqual(["stated-leftover"]);
    const discount = {
      lines: [
        lineOf(segur, 1_000, null),
        lineOf(client, 500, null),
        lineOf("Remise, à la charge du client", -100, null),
      ],
    };
    const rest = (cents: number) =>
      leftover({ ...discount, summaries: [{ label: "Reste à charge du client", cents }] } as More);
    expect(rest(400)).toEqual(["pass"]);
    expect(rest(500)).toEqual(["pass"]);
    expect(rest(450)).toEqual([expect.stringMatching(/^stated-leftover/)]);
    const row = (label: string) =>
      leftover({ ...lines(segur), summaries: [{ label, cents: 100 }] } as More).map((said) => said.split(" ")[0]);
    expect(row("Solde de la Prestation Ségur à la charge du client")).toEqual(["stated-leftover"]);
    expect(row("Solde des écrans à la charge du client")).toEqual(["pass"]);
    expect(row("Solde hors Ségur à la charge du client")).toEqual(["pass"]);
  });

  it("a State amount below the price of what it pays", () => {
    const paid = (cents: number, more: object[] = [], designation = "Prestation Ségur BIO-SGL-Va1") =>
      findings("leftover-charge", {
        ...lines(designation),
        summaries: [{ label: "Montant pris en charge par l'État", cents }, ...more],
      } as More).map(({ code, args, evidence, line }) => [code, args, evidence.value.split(" ")[0], line]);
    expect(paid(500_000)).toEqual([]);
    expect(paid(500_001)).toEqual([]);
    expect(paid(499_000)).toEqual([["shortfall", { cents: 1_000 }, "Montant", 0]]);
    expect(paid(-499_000)).toEqual([["shortfall", { cents: 1_000 }, "Montant", 0]]);
    expect(paid(600_000)).toEqual([]);
    expect(paid(499_000, [{ label: "Complément", cents: 1_000 }])).toEqual([
      ["shortfall", { cents: 1_000 }, "Complément", 0],
    ]);
    expect(paid(499_000, [], segur)).toEqual([]);
    expect(paid(499_000, [{ label: "Complément", cents: 1_000 }], segur)).toEqual([
      ["shortfall", { cents: 1_000 }, "Complément", 0],
    ]);
    expect(paid(300_000, [{ label: "Part de l'État, solde", cents: 200_000 }])).toEqual([]);
  });

  it("maintenance that ends before its wave", () => {
    const ends = (years: number) =>
      findings("leftover-charge", {
        ...lines(segur),
        texts: [`Maintenance corrective Ségur comprise ${years} ans, puis facturée au client.`],
      }).flatMap(({ code, args }) => (code === "maintenance-ends" ? [args] : []));
    expect(ends(5)).toMatchObject([{ years: 5, limit: 6, until: null }]);
    expect(ends(6)).toEqual([]);
    expect(ends(7)).toEqual([]);
  });
});

describe("ceilings of a list", () => {
  const entry = { dsr: "BIO-SGL-Va1", finess: HEAD.client.finess, ceilingCents: 900_000 };
  const ceiling = (list: readonly object[], more: More = {}) =>
    findings("funding-ceiling", more, { facts: { eligibleEstablishments: list as never } }).map(
      ({ severity, args }) => [severity, (args as { ceiling: number }).ceiling],
    );
  const missing = (list: readonly object[], more: More = {}) =>
    told("funding-ceiling", more, { facts: { eligibleEstablishments: list as never } });
  it("is that of the client, for its DSR and waves", () => {
    expect(ceiling([entry])).toEqual([["error", 900_000]]);
    expect(ceiling([{ ...entry, ceilingCents: 1_000_000 }])).toEqual([]);
    expect(missing([{ ...entry, ceilingCents: 1_000_000 }])).toEqual(["pass"]);
    expect(missing([{ ...entry, finess: "750000018" }])).toEqual(["cannot-check listed-ceiling"]);
    expect(missing([{ ...entry, dsr: "IMG-RIS-Va1" }])).toEqual(["cannot-check listed-ceiling"]);
    expect(missing([{ ...entry, waves: [1, 2] }])).toEqual(["cannot-check listed-ceiling"]);
    expect(missing([])).toEqual(["cannot-check listed-ceiling"]);
    expect(missing([entry], lines("Prestation Ségur, prise en charge par l'État"))).toEqual([
      "cannot-check listed-ceiling",
    ]);
  });
  it("by the name alone is a warning, and a number goes before a name", () => {
    const named = { dsr: "BIO-SGL-Va1", name: HEAD.client.name, ceilingCents: 800_000 };
    expect(ceiling([named])).toEqual([["warning", 800_000]]);
    expect(ceiling([named, entry])).toEqual([["error", 900_000]]);
    expect(ceiling([entry, { ...entry, ceilingCents: 900_000 }])).toEqual([["error", 900_000]]);
    expect(missing([entry, { ...entry, ceilingCents: 800_000 }])).toEqual(["cannot-check listed-ceiling"]);
    expect(missing([named, { ...named, ceilingCents: 700_000 }])).toEqual(["cannot-check listed-ceiling"]);
  });
  it("of several DSRs each has its own lines, and its row where one states their sum", () => {
    const ris = "Prestation Ségur IMG-RIS-Va1, prise en charge par l'État";
    const both = (facts: object, summaries: NonNullable<QuoteInput["summaries"]> = totalsOf(1_000_000)) =>
      findings("funding-ceiling", { ...lines(segur, ris), summaries }, { facts: facts as never }).map(
        ({ args, evidence }) => [args, evidence.value.split(" ")[0]],
      );
    const ceilingCents = { "BIO-SGL-Va1": 400_000, "IMG-RIS-Va1": 500_000 };
    const above = { cents: 500_000, ceiling: 400_000 };
    expect(both({ ceilingCents })).toEqual([[above, "Prestation"]]);
    const row = { label: "Part de l'État", cents: 500_000 };
    expect(both({ ceilingCents }, [...totalsOf(1_000_000), row])).toEqual([[above, "Part"]]);
  });
});

describe("one DSR a line", () => {
  const dsrs = (...designations: string[]) => told("one-dsr-per-line", lines(...designations));
  it.each([
    [[segur], ["pass"]],
    [["Prestation Ségur DPI et PFI vague 1, prise en charge par l'État"], ["several-dsr @0"]],
    [["Prestation Ségur DPI et PFI"], ["several-dsr @0"]],
    [["DPI et PFI, hors Ségur"], ["not-applicable no-segur-line"]],
    [[segur, "Prestation Ségur DPI et PFI, à la charge du client"], ["several-dsr @1"]],
    [[segur, "DPI et PFI, à la charge du client"], ["several-dsr @1"]],
    [[segur, "DPI et PFI, hors Ségur"], ["pass"]],
    [["Prestation Ségur MS1-DUI-Va1 et MS2-DUI-Va1"], ["several-dsr @0"]],
    [["Prestation Ségur MS-DUI-Va1 et MS2-DUI-Va1"], ["pass"]],
    [["Prestation Ségur MS1-DUI-Va1 et MS1-DUI-Va2"], ["pass"]],
    [["Prestation Ségur BIO-SGL-Va1 avec transcodage LOINC"], ["warning loinc-on-sgl @0"]],
    [["Prestation Ségur transcodage LOINC"], ["pass"]],
    [["Écrans"], ["not-applicable no-segur-line"]],
  ])("%j: %j", (designations, expected) => expect(dsrs(...designations)).toEqual(expected));
  it("of a designation of many words, those that matter are shown", () => {
    const shown = (length: number) =>
      findings(
        "one-dsr-per-line",
        lines("Prestation Ségur BIO-SGL-Va1 avec transcodage LOINC ".padEnd(length, "a")),
      ).map(({ evidence }) => evidence.value.length);
    expect(shown(300)).toEqual([300]);
    expect(shown(301)).toEqual([expect.any(Number)]);
    expect(shown(301)[0]).toBeLessThan(40);
    expect(told("one-dsr-per-line", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
  });
});

describe("days that contradict each other", () => {
  const fact = (role: string, day: string | null, text: string, more: object = {}) => ({
    role,
    date: day,
    text,
    ...more,
  });
  const codes = (dates: readonly object[], more: More = {}) =>
    findings("dates", {
      dates: dates as NonNullable<QuoteInput["dates"]>,
      issuedOn: null,
      validUntil: null,
      ...more,
    }).map(({ code }) => code);
  const issue = fact("issue", "2022-06-17", "Le 17/06/2022");
  it("this very quote was issued on another day", () => {
    const present = (words: string, day = "2022-06-18") =>
      codes([issue, fact("issue", day, `${words}, établi le ${day}`)]);
    for (const words of ["Le présent devis", "La présente offre", "Ce devis", "Cette proposition"])
      expect(present(words)).toEqual(["two-issue-dates"]);
    for (const words of ["Notre devis", "Ces devis", "La présente facture", "Parce devis"])
      expect(present(words)).toEqual([]);
    expect(present("Le présent devis", "2022-06-17")).toEqual([]);
    expect(codes([issue, fact("issue", "2022-06-18", "Ce devis, le 18")], { documentType: "facture" })).toEqual([]);
    expect(codes([issue, fact("issue", "2022-06-18", "Ce devis, le 18")], { documentType: "avoir" })).toEqual([]);
  });
  it("a day that does not exist", () => {
    expect(codes([issue, fact("installation", null, "le 31/11/2022")])).toEqual(["impossible"]);
    expect(codes([issue, fact("other", null, "le 31 novembre 2022")])).toEqual(["impossible"]);
    expect(codes([issue, fact("other", null, "le 31/11/2022")])).toEqual([]);
    expect(codes([issue, fact("other", null, "« le 31 novembre 2022 »")])).toEqual([]);
    expect(codes([issue, fact("other", null, "12/31 novembre 2022")])).toEqual([]);
    expect(codes([issue, fact("other", null, "le 31 novembre 20221")])).toEqual([]);
  });
  it("a month, or what a line tells, leaves room", () => {
    const planned = (more: object) =>
      told(
        "dates",
        {},
        {
          alter: (quote) => {
            const [first] = quote.dates;
            const own = { ...first, role: "installation", source: "printed", ...more } as (typeof quote.dates)[number];
            return { ...quote, dates: [...quote.dates, own] };
          },
        },
      );
    expect(planned({ date: "2022-06-01", lastDay: "2022-06-30", precision: "month" })).toEqual(["pass"]);
    expect(planned({ date: "2022-06-01", lastDay: "2022-06-16", precision: "week" })).toEqual([
      expect.stringMatching(/^planned-before-issue/),
    ]);
    const line = "Module en service depuis mars 2022";
    const dates = [fact("installation", "2022-03-01", "mars 2022")] as NonNullable<QuoteInput["dates"]>;
    expect(told("dates", { ...lines(line), dates })).toEqual(["pass"]);
    expect(told("dates", { ...lines("Module"), dates })).toEqual([expect.stringMatching(/^planned-before-issue/)]);
  });
  it("a printed month agrees with any of its days", () => {
    const given = (day: string) =>
      told(
        "dates",
        {},
        {
          facts: { plannedInstallationOn: day },
          alter: (quote) => {
            const own = { ...quote.dates[0], role: "installation", date: "2022-09-01", lastDay: "2022-09-30" };
            return { ...quote, dates: [...quote.dates, own as (typeof quote.dates)[number]] };
          },
        },
      );
    expect(given("2022-09-01")).toEqual(["pass"]);
    expect(given("2022-09-30")).toEqual(["pass"]);
    expect(given("2022-10-01")).toEqual([expect.stringMatching(/^warning context-differs/)]);
    expect(given("2022-08-31")).toEqual([expect.stringMatching(/^warning context-differs/)]);
  });
  it("a duration of validity leads to the day printed beside it, or one beside", () => {
    const validity = (words: string, date: string, more: object = {}) =>
      told(
        "dates",
        { validUntil: null },
        {
          alter: (quote) => {
            const text = { ...quote.dates[0]?.text, value: words };
            const own = { role: "validity", date, lastDay: null, precision: "day", source: "printed", text, ...more };
            const kept = quote.dates.filter(({ role }) => role !== "validity");
            return { ...quote, dates: [...kept, own as unknown as (typeof quote.dates)[number]] };
          },
        },
      );
    const wrong = [expect.stringMatching(/^validity-contradicted/)];
    expect(validity("30 jours, soit le 17/07/2022", "2022-07-17")).toEqual(["pass"]);
    expect(validity("30 jours, soit le 18/07/2022", "2022-07-18")).toEqual(["pass"]);
    expect(validity("30 jours, soit le 16/07/2022", "2022-07-16")).toEqual(["pass"]);
    expect(validity("30 jours, soit le 19/07/2022", "2022-07-19")).toEqual(wrong);
    expect(validity("30 jours, soit le 15/07/2022", "2022-07-15")).toEqual(wrong);
    expect(validity("30 jours à compter de la réception, soit le 19/07/2022", "2022-07-19")).toEqual(["pass"]);
    expect(validity("environ 30 jours, soit le 19/07/2022", "2022-07-19")).toEqual(["pass"]);
    expect(validity("30 jours ou 2 mois, soit le 19/07/2022", "2022-07-19")).toEqual(["pass"]);
    expect(validity("le 19/07/2022", "2022-07-19")).toEqual(["pass"]);
    expect(validity("30 jours, soit juillet", "2022-07-19", { precision: "month" })).toEqual(["pass"]);
    expect(validity("30 jours", "2022-07-19", { source: "duration" })).toEqual(["pass"]);
  });
});

describe("what could not be read", () => {
  const reading = (problem: object, id = "complete-reading") =>
    outcomeOf(id, {}, { alter: (quote) => ({ ...quote, problems: [problem] as unknown as typeof quote.problems }) });
  it.each([
    [{ code: "unread-page", page: 3 }, "unread-page", { page: 3 }],
    [{ code: "unread-row" }, "unread-row", {}],
    [{ code: "doubtful-figure" }, "doubtful-figure", {}],
    [{ code: "hidden-sheet", where: "Feuille 2" }, "hidden-sheet", { where: "Feuille 2" }],
    [{ code: "hidden-cells", where: "A1" }, "hidden-cells", { where: "A1" }],
    [{ code: "formula-without-value" }, "formula-without-value", { where: null }],
    [{ code: "cell-limit" }, "cell-limit", { where: null }],
    [{ code: "insert-unread", where: "Excel.Sheet.12" }, "insert-unread", { where: "Excel.Sheet.12" }],
    [{ code: "attachment-unreadable", where: "a.xml" }, "attachment-unreadable", { where: "a.xml" }],
    [
      { code: "xml-differs", where: "a.xml", line: 2, difference: { fact: "number", page: null, xml: { words: "D" } } },
      "xml-differs",
      { fact: "number", page: null, xml: { words: "D" }, attachment: "a.xml" },
    ],
  ])("%j", (problem, code, args) =>
    expect(reading(problem)).toMatchObject({ findings: [{ code, args, line: Object(problem).line ?? null }] }),
  );
  it("macros are a remark, and what is hidden has its own rule", () => {
    expect(reading({ code: "macros-ignored" })).toMatchObject({
      findings: [{ code: "macros-ignored", severity: "info" }],
    });
    for (const code of ["hidden-text", "lookalike-letters", "unplaced-amount"])
      expect(reading({ code })).toMatchObject({ outcome: "pass" });
    expect(reading({ code: "hidden-text", page: 2 }, "hidden-text")).toMatchObject({
      findings: [{ code: "invisible", args: { page: 2 }, line: null, evidence: { value: "" } }],
    });
    expect(reading({ code: "lookalike-letters", line: 4 }, "hidden-text")).toMatchObject({
      findings: [{ code: "lookalike-letters", line: 4 }],
    });
    expect(reading({ code: "unread-row" }, "hidden-text")).toMatchObject({ outcome: "pass" });
  });
  it("a line cut off, or one that is a guess", () => {
    const cut = (more: object) =>
      told("complete-reading", {
        lines: [{ ...lineOf("Lampe", 1_000, null), totalCents: null, ...more }],
        summaries: [],
      } as More);
    expect(cut({})).toEqual(["unread-row @0"]);
    expect(cut({ quantity: null })).toEqual(["pass"]);
    expect(cut({ unitPriceCents: null })).toEqual(["pass"]);
    expect(cut({ option: true })).toEqual(["pass"]);
    expect(cut({ included: true })).toEqual(["pass"]);
    const guess = (by: string, totalCents: number | null = 1_000) =>
      told("complete-reading", lines("Lampe"), {
        alter: (quote) => ({
          ...quote,
          lines: quote.lines.map((line) => ({ ...line, totalCents, quantity: null })),
          certainty: { ...quote.certainty, lines: quote.lines.map(() => by) } as typeof quote.certainty,
        }),
      });
    expect(guess("content")).toEqual([expect.stringMatching(/^unconfirmed-reading/)]);
    expect(guess("headings")).toEqual(["pass"]);
    expect(guess("content", null)).toEqual(["pass"]);
  });
});

describe("parts of a quote that each sell the whole Prestation", () => {
  const works = ["Droits d'utilisation", "Installation et paramétrage", "Formation", "Maintenance corrective"];
  const parts = (first: string, second: string, own: readonly string[] = works) =>
    told("one-funding-per-dsr", {
      lines: [works, own].flatMap((part, section) =>
        part.map((words) => ({ ...lineOf(words, 100_000, null), section })),
      ),
      sections: [first, second].map((heading) => ({ heading: `${heading}, payée par l'État` })),
      summaries: [],
    } as More);
  it.each([
    ["Prestation Ségur HOP-DPI-Va2, base du court séjour", "Prestation Ségur HOP-DPI-Va2, base des soins de suite"],
    ["Pack Ségur MS-DUI-Va1 – internat", "Pack Ségur MS-DUI-Va1 – externat"],
    ["Prestation Ségur BIO-SGL-Va1 du plateau technique", "Prestation Ségur BIO-SGL-Va1 des sites de prélèvement"],
  ])("are more than one funding: %s", (first, second) => expect(parts(first, second)).toEqual(["twice-in-quote @4"]));
  it.each([
    ["Prestation Ségur HOP-DPI-Va2", "Prestation Ségur HOP-DPI-Va2 (suite)", works],
    ["Prestation Ségur HOP-DPI-Va2, phase 1", "Prestation Ségur HOP-DPI-Va2, phase 2", works],
    ["Prestation Ségur HOP-DPI-Va2, tranche ferme", "Prestation Ségur HOP-DPI-Va2, seconde tranche", works],
    ["Prestation Ségur HOP-DPI-Va1", "Prestation Ségur HOP-DPI-Va2", works],
    ["Prestation Ségur HOP-DPI-Va2", "Prestation Ségur HOP-PFI-Va2", works],
    ["Prestation Ségur HOP-DPI-Va2, logiciel", "Prestation Ségur HOP-DPI-Va2, services", works.slice(1)],
    ["Prestation Ségur MS-DUI-Va1, FINESS 390410223", "Prestation Ségur MS-DUI-Va1, FINESS 379137789", works],
  ])("are one, or another's: %s | %s", (first, second, own) => expect(parts(first, second, own)).toEqual(["pass"]));
});

describe("parts of one Prestation, and second ones", () => {
  const paid = (words: string, cents: number | null = 500_000, more: object = {}) => ({
    ...lineOf(`${words}, pris en charge par l'État`, cents, null),
    ...more,
  });
  const among = (...parts: string[]) =>
    told("one-funding-per-dsr", {
      lines: parts.map((part) => paid(`Prestation Ségur RIS vague 1 - ${part}`)),
      summaries: [],
    });
  it.each([["techniciens sur site"], ["chef de projet dédié"], ["cahier d'exploitation"]])(
    "behind the words of other works stands a part as well: %s",
    (part) => expect(among("Radiance 10", part, "formation", "documentation")).toEqual(["pass"]),
  );
  it.each([["plateau Sud"], ["site de Mende"]])("a part of the client is none: %s", (part) =>
    expect(among("plateau Nord", part, "formation", "documentation")).toEqual(["twice-in-quote @1"]),
  );
  const two = (first: string, second: string, cents = 500_000, more: More = {}) =>
    told("one-funding-per-dsr", { lines: [paid(first), paid(second, cents)], summaries: [], ...more });
  const base = "Prestation Ségur BIO-SGL-Va1";
  const yes = ["twice-in-quote @1"];
  it.each([
    [base, base, yes],
    [base, "Prestation Ségur BIO-SGL-Va1 bis", yes],
    [base, "Pack Ségur BIO-SGL-Va1 supplémentaire", yes],
    [base, "Forfait Ségur BIO-SGL-Va1 additionnel", yes],
    [base, `${base} machine virtuelle supplémentaire et licence du moteur de base`, ["pass"]],
    [base, "Prestation Ségur IMG-RIS-Va1", ["pass"]],
    [base, "Prestation Ségur BIO-SGL-Va2", ["pass"]],
    [base, "2e prise en charge pour le même DSR", yes],
    [base, "Deuxième câble", ["pass"]],
    [`${base} 60 %`, `${base} 40 %`, ["pass"]],
    [`${base} 1/2`, `${base} 1/2`, ["pass"]],
    [`${base} 1/3`, `${base} 2/3`, ["pass"]],
    [`${base} 60 %`, base, yes],
    [`${base} 12/12`, `${base} 12/12`, yes],
    [`${base} 2/24`, `${base} 2/24`, yes],
    [`${base} 1,60 %`, `${base} 1,40 %`, yes],
    [`${base} : licence`, `${base} : reprise des traits`, ["pass"]],
    [`${base} : licence`, `${base} : direction générale`, yes],
    [`${base} : licence`, `${base} : licence`, yes],
    [`${base} : site nord`, `${base} : site sud`, yes],
    [
      `Prestation Ségur complète BIO-SGL-Va1 : licence`,
      `Prestation Ségur complète BIO-SGL-Va1 : reprise des traits`,
      yes,
    ],
    [`${base} – licence`, `${base} – recette`, ["pass"]],
    [`${base} (licence)`, `${base} (recette)`, ["pass"]],
    [`${base}, licence`, `${base}, recette`, ["pass"]],
    [`${base} licence`, `${base} recette`, ["pass"]],
    [`${base} rive est`, `${base} rive ouest`, yes],
  ])("« %s » and « %s »: %j", (first, second, expected) => expect(two(first, second)).toEqual(expected));

  it.each(
    "paramétrage paramétrages migration conversion connexion déploiement reprise licences droits droit pose mise recette recettes suivi conduite démarrage tests test essai flux interface interfaces document documents guides manuels jours journée séances ateliers services missions visites boîtier serveur serveurs matériel équipements appliance borne".split(
      " ",
    ),
  )("« : %s » is a work", (work) => {
    expect(two(`${base} : rive est`, `${base} : ${work}`)).toEqual(["pass"]);
    expect(two(`${base} : rive est`, `${base} : la ${work}`)).toEqual(["pass"]);
    expect(two(`${base} : rive est`, `${base} : x${work.slice(0, 3)}rue`)).toEqual(yes);
  });
  it.each("implantation direction section station habitation étage village population bâtiment".split(" "))(
    "« : %s » is a place",
    (place) => expect(two(`${base} : rive est`, `${base} : ${place}`)).toEqual(yes),
  );

  it("costs about what the first does", () => {
    expect(two(base, base, 125_000)).toEqual(yes);
    expect(two(base, base, 124_999)).toEqual(["pass"]);
    expect(two(base, base, 2_000_000)).toEqual(yes);
    expect(two(base, base, 2_000_001)).toEqual(["pass"]);
    expect(two(base, base, 0)).toEqual(["pass"]);
  });
  it("sites set them apart where every line has its own", () => {
    const sites = ["FINESS 390410223 (Foyer Le Cèdre)", "FINESS 750000018 (Foyer Les Aulnes)"];
    const at = (first: string, second: string) =>
      two(`${base} ${first}`, `${base} ${second}`, 500_000, { texts: sites });
    expect(at("Foyer Le Cèdre", "Foyer Les Aulnes")).toEqual(["pass"]);
    expect(at("Foyer Le Cèdre", "Foyer Le Cèdre")).toEqual(yes);
    expect(at("Foyer Le Cèdre", "ailleurs")).toEqual(yes);
    expect(two(`${base} FINESS 390410223`, `${base} FINESS 750000018`)).toEqual(["pass"]);
  });
  it.each(["journées", "jours", "heures", "demi-journées", "tiers de jour"])("« 3 %s » is a part", (unit) => {
    const days = (quantity: number) =>
      told("one-funding-per-dsr", {
        lines: [paid(base), paid(`${base} ${unit}`, 500_000, { quantity, unitPriceCents: 500_000 / quantity })],
        summaries: [],
      });
    expect(days(2)).toEqual(["pass"]);
    if (unit === "jours" || unit === "heures") expect(days(1)).toEqual(yes);
  });
  it("works that each line tells make one Prestation up", () => {
    const works = (first: string, second: string) =>
      two(`Prestation Ségur BIO-SGL-Va1 ${first}`, `Prestation Ségur BIO-SGL-Va1 ${second}`);
    expect(works("licence", "formation")).toEqual(["pass"]);
    expect(works("formation", "licence")).toEqual(["pass"]);
    expect(works("licence et formation", "licence et installation")).toEqual(yes);
    expect(works("formation", "formation")).toEqual(yes);
    expect(works("licence", "formation, même laboratoire")).toEqual(yes);
  });
  it("both waves beside the first one", () => {
    const both = "Prestation Ségur RIS vague 1 + vague 2";
    expect(two(both, "Prestation Ségur IMG-RIS-Va1")).toEqual(["twice-in-quote @0"]);
    expect(two(both, "Prestation Ségur IMG-RIS-Va2")).toEqual([expect.stringMatching(/^twice/)]);
    expect(two(both, "Prestation Ségur BIO-SGL-Va1")).toEqual(["pass"]);
  });
  it("a client whom nothing identifies cannot be looked up", () => {
    const facts = { earlierFunding: [{ dsr: "BIO-SGL-Va1", client: { finess: "750000018" } }] };
    expect(told("one-funding-per-dsr", { client: {} } as More, { facts })).toEqual(["cannot-check client-identity"]);
    expect(told("one-funding-per-dsr", {}, { facts })).toEqual(["pass"]);
    expect(told("one-funding-per-dsr", lines("Écrans"))).toEqual(["not-applicable no-segur-line"]);
    expect(told("one-funding-per-dsr", { kind: "complementary" })).toEqual(["not-applicable no-segur-line"]);
  });
});

describe("installation of another thing", () => {
  const planned = (text: string, ...designations: string[]) =>
    told("installation-deadline", {
      ...lines(segur, ...designations),
      dates: [{ role: "installation", date: "2024-02-01", text }],
    });
  const late = [expect.stringMatching(/^after/)];
  const none = ["cannot-check installation-date"];
  it.each([
    ["Installation le 01/02/2024", "Borne d'accueil, à la charge du client", late],
    ["Pose de la borne d'accueil le 01/02/2024", "Borne d'accueil, à la charge du client", none],
    ["Pose de la borne de sortie le 01/02/2024", "Borne d'accueil, à la charge du client", late],
    ["Pose de la borne Ségur le 01/02/2024", "Borne, hors Ségur", late],
    ["Pose de la borne, hors périmètre, le 01/02/2024", "Lampe, hors Ségur", none],
    ["Installation du SGL le 01/02/2024", "SGL, à la charge du client", late],
    ["Installation le 01/02/2024", "Installation, à la charge du client", late],
    ["Pose de Tramontine Restauration le 01/02/2024", "Tramontine Restauration, licence hors Ségur", none],
    ["Pose de Tramontine Restauration le 01/02/2024", "Tramontine Restauration, licence à la charge du client", late],
  ])("« %s » beside « %s »", (text, designation, expected) => expect(planned(text, designation)).toEqual(expected));

  it("a day that counts from another one", () => {
    const relative = (anchor: string, facts: object = {}, more: object = {}) =>
      told(
        "installation-deadline",
        {},
        {
          facts: facts as never,
          alter: (quote) => {
            const own = {
              ...quote.dates[0],
              role: "installation",
              date: null,
              relative: { count: 30, unit: "day", anchor },
              ...more,
            };
            return {
              ...quote,
              dates: [
                ...quote.dates.filter(({ role }) => role === "issue"),
                own as unknown as (typeof quote.dates)[number],
              ],
            };
          },
        },
      );
    expect(relative("order")).toEqual(["cannot-check order-date"]);
    expect(relative("dossier")).toEqual(["cannot-check dossier-date"]);
    expect(relative("referencing")).toEqual(["cannot-check referencing-date"]);
    expect(relative("issue")).not.toEqual(["cannot-check issue-date"]);
    expect(relative("order", { orderedOn: "2022-06-20" })).not.toEqual(["cannot-check order-date"]);
    expect(relative("dossier", { dossierSentOn: "2022-06-20" })).not.toEqual(["cannot-check dossier-date"]);
    expect(relative("referencing", { referencedOn: "2022-06-20" })).not.toEqual(["cannot-check referencing-date"]);
  });
  it("beside a wave that no line of its own tells, the only DSR of a function in it is meant", () => {
    const day = { facts: { plannedInstallationOn: "2030-01-01" } };
    const dpi = "Prestation Ségur DPI vague 1, prise en charge par l'État";
    const ris = "Prestation Ségur RIS, prise en charge par l'État";
    const both = findings("installation-deadline", { ...lines(dpi, ris), texts: ["Mise à jour vague 2"] }, day);
    expect(both.map(({ args }) => (args as { dsr: string }).dsr)).toContain("IMG-RIS-Va1");
  });
});

describe("shares told apart", () => {
  const distinct = (more: More) => told("funding-distinction", more);
  const rows = (...summaries: readonly [string, number][]) => summaries.map(([label, cents]) => ({ label, cents }));
  it.each([
    [lines("Lampe", "Table"), ["nobody-can-tell @0", "nobody-can-tell @1"]],
    [lines("Lampe"), ["pass"]],
    [lines(segur, "Table"), ["nobody-can-tell @1"]],
    [lines(segur, "Table, à la charge du client"), ["pass"]],
    [{ ...lines("Formation et lampe"), summaries: rows(["Part de l'État", 100]) }, ["nobody-can-tell @0"]],
    [{ ...lines("Lampe"), texts: ["L'État prend en charge 1,00 € HT au titre du Ségur."] }, ["pass"]],
    [{ ...lines("Formation Ségur", "Installation Ségur"), summaries: rows(["Reste à charge", 0]) }, ["pass"]],
    [
      { ...lines("Formation Ségur", "Lampe"), summaries: rows(["Reste à charge", 0]) },
      ["nobody-can-tell @0", "nobody-can-tell @1"],
    ],
    [
      { ...lines("Formation Ségur", "Installation Ségur"), summaries: rows(["Reste à charge", 1]) },
      ["nobody-can-tell @0", "nobody-can-tell @1"],
    ],
    [
      { lines: [lineOf("Lampe", 100, null), lineOf("Table", 200, null), lineOf("Remise", -300, null)], summaries: [] },
      ["pass"],
    ],
    [
      { lines: [lineOf("Lampe", 100, null), lineOf("Table", 200, null), lineOf("Remise", -200, null)], summaries: [] },
      ["nobody-can-tell @0"],
    ],
    [
      { lines: [lineOf("Lampe", 100, null), lineOf("Table", 200, null), lineOf("Remise", -299, null)], summaries: [] },
      ["nobody-can-tell @0", "nobody-can-tell @1"],
    ],
  ] as const)("%j: %j", (more, expected) => expect(distinct(more as unknown as More)).toEqual(expected));
  it.each([
    "Lesquelles sont pour l'État et lesquelles pour vous, nous le préciserons après la commande ; les unes et les autres sont dues.",
    "La répartition entre l'État et le laboratoire sera communiquée ultérieurement.",
    "Qui paie quoi vous sera indiqué lors de la facturation.",
  ])("put off by « %s »", (sentence) =>
    expect(distinct({ ...lines("Lampe", "Table"), texts: [sentence] })).toEqual([
      `told-later «${sentence}»`,
      "nobody-can-tell @0",
      "nobody-can-tell @1",
    ]),
  );
  it.each(["La date de pose sera précisée ultérieurement.", "La facture est répartie entre l'État et le client."])(
    "not put off by « %s »",
    (sentence) =>
      expect(distinct({ ...lines("Lampe", "Table"), texts: [sentence] })).toEqual([
        "nobody-can-tell @0",
        "nobody-can-tell @1",
      ]),
  );
  it.each([
    ["Prestation Ségur et serveur", ["bundle @0"]],
    ["Prestation Ségur et imprimante", ["bundle @0"]],
    ["Prestation Ségur et 30 boîtes aux lettres MSSanté", ["bundle @0"]],
    ["Prestation Ségur et formation", ["pass"]],
    ["Prestation Ségur et serveur, hors Ségur", ["pass"]],
    ["Prestation Ségur et serveur, financé par SUN-ES", ["pass"]],
    ["Mise à jour BIO-SGL-Va1 et serveur", ["bundle @0"]],
    ["Formation Ségur et serveur", ["bundle @0"]],
    ["Nouveau serveur et poste, prérequis de la version Ségur", ["pass"]],
    ["Table et serveur", ["pass"]],
    ["BIO-SGL-Va1, rattrapage et serveur", ["pass"]],
  ])("« %s »: %j", (designation, expected) => expect(distinct(lines(designation))).toEqual(expected));
});

describe("amounts and mentions", () => {
  const missing = (more: More) =>
    findings("quote-mentions", more).flatMap(({ code, args }) =>
      code === "missing" ? (args as { mentions: string[] }).mentions : [],
    );
  const rows = (net: number | null, vat: number | null, gross: number | null) =>
    [
      ["Total HT", net],
      ["TVA 20 %", vat],
      ["Total TTC", gross],
    ].flatMap(([label, cents]) => (cents === null ? [] : [{ label, cents }])) as NonNullable<QuoteInput["summaries"]>;
  it.each([
    [1_000, 200, 1_200, []],
    [1_000, null, 1_200, []],
    [1_000, null, 1_000, ["amounts"]],
    [1_000, 0, 1_000, []],
    [null, 200, 1_200, ["amounts"]],
    [1_000, 200, null, ["amounts"]],
  ])("HT %s, TVA %s, TTC %s: %j", (net, vat, gross, expected) =>
    expect(missing({ summaries: rows(net, vat, gross) })).toEqual(expected),
  );
  it("an exemption leaves one total to print", () => {
    const texts = ["TVA non applicable, article 293 B du CGI."];
    expect(missing({ summaries: rows(1_000, null, null), texts })).toEqual([]);
    expect(missing({ summaries: rows(null, null, 1_000), texts })).toEqual([]);
    expect(missing({ summaries: [], texts })).toEqual(["amounts"]);
  });
  it.each([
    [{ number: null }, ["number"]],
    [{ issuedOn: null }, ["issue-date"]],
    [{ validUntil: null }, ["validity"]],
    [{ vendor: { siret: HEAD.vendor.siret } }, ["vendor-name"]],
    [{ vendor: { name: HEAD.vendor.name } }, ["vendor-siret"]],
    [{ client: { finess: HEAD.client.finess } }, ["client-name"]],
    [{ client: { name: HEAD.client.name } }, ["client-identifier"]],
    [{ client: { name: HEAD.client.name, siret: "99225579400016" } }, []],
    [{ client: { name: HEAD.client.name, rpps: "10001234567" } }, []],
    [{ products: [] }, ["product"]],
    [{ products: [{ name: "Labaris", text: "Labaris" }] }, ["version"]],
    [{ documentType: "bon-de-commande", issuedOn: null, validUntil: null }, ["issue-date"]],
    [{ documentType: "bon-de-commande", issuedOn: null, orderedOn: "2022-06-17", validUntil: null }, []],
    [{ documentType: "autre", validUntil: null }, ["validity"]],
  ])("%j: %j", (more, expected) => expect(missing(more as More)).toEqual(expected));
});

describe("complementary works, and catch-up", () => {
  const mixed = (...designations: string[]) => told("complementary-quote", lines(...designations));
  it.each([
    [[segur, "Écrans"], ["not-applicable sons-quote"]],
    [[segur, "Migration de la base de données"], ["warning mixed @1"]],
    [[segur, "Migration de la base de données, hors Ségur"], ["pass"]],
    [[segur, "Migration de la base de données, à la charge du client"], ["pass"]],
    [[segur, "Prérequis : écrans"], ["pass"]],
    [["Migration de la base de données"], ["pass"]],
    [[segur, "Serveur exigé par la version référencée"], ["warning mixed @1"]],
    [[`${segur}, migration de la base de données`], ["not-applicable sons-quote"]],
  ])("%j: %j", (designations, expected) => expect(mixed(...designations)).toEqual(expected));
  it("a complementary quote claims the State's money by a row, a line or a sentence", () => {
    const claims = (more: More) =>
      findings("complementary-quote", { kind: "complementary", ...lines("Écrans"), ...more }).map(
        ({ evidence }) => evidence.value,
      );
    expect(claims({})).toEqual([]);
    expect(claims(lines(segur))).toEqual([segur]);
    const sentence = "L'État prend en charge ces travaux.";
    expect(claims({ texts: [sentence] })).toEqual([sentence]);
    expect(claims({ summaries: [{ label: "Part de l'État", cents: 100 }] } as More)).toEqual([
      expect.stringMatching(/^Part de l'État/),
    ]);
  });
  const debt = (more: More) => told("technical-debt-line", more);
  it.each([
    ["La modernisation du parc, c'est huit écrans neufs et le rattrapage de la version 3.", ["bundled @1"]],
    ["Modernisation du parc = huit écrans + passage de la version 3 à la version 5.", ["bundled @1"]],
    ["Modernisation du parc : rattrapage de la version 3, et câblage des salles.", ["bundled @1"]],
    ["Modernisation du parc : rattrapage de la version 3, rien d'autre.", ["not-applicable no-catch-up"]],
    ["Modernisation du parc : huit écrans et leur pose.", ["not-applicable no-catch-up"]],
    ["Le rattrapage de la version 3 fait l'objet d'un autre devis : 4 800 € HT.", ["not-applicable no-catch-up"]],
    ["Motif : la version 3 est obsolète et le parc vieillit.", ["not-applicable no-catch-up"]],
  ])("what a sentence tells a line to be: %s", (text, expected) =>
    expect(debt({ ...lines(segur, "Modernisation du parc, à la charge du client"), texts: [text] })).toEqual(expected),
  );
  it("a bundle told by the line, a sentence or a heading", () => {
    expect(debt(lines("Écrans"))).toEqual(["not-applicable no-catch-up"]);
    expect(debt(lines("Rattrapage de version, à la charge du client"))).toEqual(["pass"]);
    expect(debt(lines("Rattrapage de version et câblage"))).toEqual(["bundled @0"]);
    expect(debt(lines(`${segur}, rattrapage de version et câblage`))).toEqual(["not-applicable no-catch-up"]);
    const texts = ["Le prix des tablettes couvre aussi le rattrapage de version."];
    expect(debt({ ...lines(segur, "Tablettes, à la charge du client"), texts })).toEqual(["bundled @1"]);
    expect(debt({ ...lines(segur, "Lampes, à la charge du client"), texts })).toEqual(["not-applicable no-catch-up"]);
    expect(debt({ ...lines(segur, "Tablettes"), texts })).toEqual(["not-applicable no-catch-up"]);
    const under = (heading: string, ...designations: string[]) =>
      debt({
        sections: [{ heading }],
        lines: designations.map((own) => lineOf(own, 500_000, heading)),
        summaries: [],
      } as More);
    const heading = "Chantier : salle blanche et rattrapage de version";
    expect(under(heading, "Forfait")).toEqual(["bundled @0"]);
    expect(under(heading, "Forfait", "Lampe")).toEqual(["not-applicable no-catch-up"]);
    expect(under(heading, segur)).toEqual(["not-applicable no-catch-up"]);
    expect(under("Chantier : salle blanche", "Forfait")).toEqual(["not-applicable no-catch-up"]);
  });
});

describe("what a DSR covers, and days that lists give", () => {
  const scope = (...designations: string[]) => told("funded-scope", lines(...designations));
  it.each([
    [[segur], ["pass"]],
    [[`${segur}, et serveur`], ["out-of-scope @0"]],
    [["Prestation Ségur IMG-DB-Va2, prise en charge par l'État, et serveur"], ["pass"]],
    [
      ["Prestation Ségur IMG-DB-Va2, prise en charge par l'État, et 30 boîtes aux lettres MSSanté"],
      ["out-of-scope @0"],
    ],
    [[segur, "Serveur, à la charge du client"], ["pass"]],
    [["Serveur"], ["not-applicable no-segur-line"]],
  ])("%j: %j", (designations, expected) => expect(scope(...designations)).toEqual(expected));
  it("a note is judged as the line that calls it", () => {
    const noted = (designation: string) =>
      told("funded-scope", { ...lines(designation), texts: ["La Prestation Ségur inclut deux serveurs."] });
    expect(noted(segur)).toEqual(["out-of-scope «La Prestation Ségur inclut deux serveurs.»"]);
    expect(noted("Prestation Ségur IMG-DB-Va2, prise en charge par l'État")).toEqual(["pass"]);
    expect(told("funded-scope", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
  });
  it("a list tells when the solution was referenced", () => {
    const solution = { dsr: "BIO-SGL-Va1", solution: "Labaris", version: "8.2" };
    const referenced = (list: readonly object[], more: More = {}) =>
      told("preorder-clause", { dates: [], ...more }, { facts: { referencedSolutions: list as never } })[0]?.split(
        " ",
      )[0];
    const on = (referencedOn: string, own: object = {}) => ({ ...solution, ...own, referencedOn });
    expect(referenced([on("2022-06-17")])).toBe("not-applicable");
    expect(referenced([on("2022-06-18")])).toBe("no-clause");
    expect(referenced([on("2022-06-17"), on("2022-06-16")])).toBe("cannot-check");
    expect(referenced([on("2022-06-17"), on("2022-06-16", { solution: "Orlanis" })])).toBe("not-applicable");
    expect(referenced([on("2022-06-17", { solution: "Orlanis" })])).toBe("not-applicable");
    expect(referenced([on("2022-06-17", { solution: "Orlanis" }), on("2022-06-17", { solution: "Altis" })])).toBe(
      "cannot-check",
    );
    expect(referenced([on("2022-06-17", { solution: "Orlanis" })], { texts: ["Référencement en cours."] })).toBe(
      "no-clause",
    );
    expect(referenced([on("2022-06-17", { solution: "Orlanis" })], { products: [] })).toBe("not-applicable");
    expect(referenced([solution])).toBe("cannot-check");
  });
  it("the opposite of the clause is shown", () => {
    const firm = "La commande est ferme même sans référencement de la version.";
    const shown = (...texts: string[]) =>
      findings("preorder-clause", { dates: [], texts: ["Solution en cours de référencement.", ...texts] }).map(
        ({ evidence }) => evidence.value,
      );
    expect(shown(firm)).toEqual([firm]);
    expect(shown("La commande est ferme.")).toEqual(["Solution en cours de référencement."]);
  });
});

describe("what a conclusion rests on", () => {
  const evidence = (id: string, more?: More, given?: Given) => {
    const outcome = outcomeOf(id, more, given);
    return "evidence" in outcome ? (outcome.evidence?.value ?? null) : null;
  };
  it("a pass shows the words that led to it", () => {
    const zero = { ...lines(segur), summaries: [{ label: "Reste à charge du client", cents: 0 }] } as More;
    expect(evidence("leftover-charge", zero)).toMatch(/^Reste à charge/);
    const share = { ...lines(segur), summaries: [{ label: "Reste à charge du client", cents: 100 }] } as More;
    expect(evidence("leftover-charge", share)).toBeNull();
    const part = { ...lines(segur), summaries: [{ label: "Part du client", cents: 0 }] } as More;
    expect(evidence("leftover-charge", part)).toBeNull();
    expect(evidence("dsr-identified")).toBe("BIO-SGL-Va1");
    expect(evidence("segur-line")).toMatch(/^Prestation Ségur/);
    expect(evidence("funding-distinction")).toMatch(/^Prestation Ségur/);
    expect(evidence("order-deadline", { orderedOn: "2022-06-20" })).toContain("2022");
    expect(evidence("justified-extras", lines(segur, "Écrans hors Ségur"))).toBe("hors Ségur");
    expect(evidence("technical-debt-line", lines("Rattrapage de version, à la charge du client"))).toMatch(
      /^Rattrapage/,
    );
    expect(evidence("preorder-clause", { texts: ["Commande sous condition de référencement."] })).toMatch(/^Commande/);
    expect(evidence("funding-ceiling", {}, { facts: { ceilingCents: 1_000_000 } })).toMatch(/^Prestation Ségur/);
    expect(evidence("vat", { texts: ["TVA non applicable, article 293 B du CGI."] })).not.toBeNull();
    const none = { lines: [{ ...lineOf(segur, 1_000, null), vatRate: null }], summaries: [] };
    expect(evidence("vat", { ...none, texts: ["TVA non applicable, article 293 B du CGI."] })).toMatch(
      /TVA non applicable/,
    );
  });
  it("a DSR that stands beside others of its section", () => {
    const ris = "Prestation Ségur IMG-RIS-Va1, prise en charge par l'État";
    expect(told("dsr-identified", lines(segur, ris, "Formation Ségur, prise en charge par l'État"))).toEqual(["pass"]);
    expect(told("dsr-identified", lines(segur, ris, "Prestation Ségur, prise en charge par l'État"))).toEqual([
      "no-dsr @2",
    ]);
    expect(told("dsr-identified", lines("Prestation Ségur"))).toEqual(["no-dsr @0"]);
    expect(told("dsr-identified", lines("Prestation Ségur, hors Ségur"))).toEqual(["not-applicable no-segur-line"]);
    expect(told("dsr-identified", lines("Prestation Ségur, financée par SUN-ES"))).toEqual([
      "not-applicable no-segur-line",
    ]);
  });
  it("a wave that other lines tell settles the DSR of a line without", () => {
    const dpi = "Prestation Ségur DPI vague 1, prise en charge par l'État";
    const ris = "Prestation Ségur RIS, prise en charge par l'État";
    const more = { ...lines(dpi, ris), texts: ["Mise à jour vague 2"], issuedOn: null, dates: [] };
    const both = findings("order-deadline", more, { facts: { orderedOn: "2030-01-01" } });
    expect(both.map(({ args }) => (args as { dsr: string }).dsr)).toEqual(["HOP-DPI-Va1", "IMG-RIS-Va1"]);
    expect(
      told("order-deadline", { ...lines(ris), issuedOn: null, dates: [] }, { facts: { orderedOn: "2030-01-01" } }),
    ).toEqual(["cannot-check dsr"]);
  });
  it("an amount emptied, or none", () => {
    const empty = { lines: [lineOf("Prestation Ségur BIO-SGL-Va1", 0, null)], summaries: [] };
    expect(told("funding-ceiling", empty)).toEqual(["not-applicable no-amount-in-segur-line"]);
    expect(told("funding-ceiling", lines("Écrans"))).toEqual(["not-applicable no-segur-line"]);
    expect(told("funding-ceiling")).toEqual(["cannot-check ceiling"]);
    expect(told("funding-ceiling", { kind: "complementary" })).toEqual(["not-applicable complementary-quote"]);
    const lgo = { ...lines("Prestation Ségur PHA-LGO-Va1, prise en charge par l'État") };
    expect(told("funding-ceiling", lgo)).toEqual([expect.stringMatching(/^warning above-reported-bound/)]);
    const given = (pharmacies: number) =>
      told("funding-ceiling", lgo, { facts: { ceilingInputs: { pharmacies } } as never });
    expect(given(5)).toEqual([expect.stringMatching(/^warning above-reported-bound/)]);
    expect(given(6)).toEqual(["cannot-check ceiling"]);
  });
  it("an order that waits for its dossier", () => {
    const waiting = { dates: [], texts: ["Solution en cours de référencement."] };
    expect(told("preorder-window", waiting, { facts: { orderedOn: "2022-01-04" } })).toEqual([
      "cannot-check dossier-date",
    ]);
    expect(told("preorder-window", { dates: [], texts: ["La solution est référencée."] })).toEqual([
      "not-applicable already-referenced",
    ]);
    const far = { dates: [{ role: "dossier" as const, date: "2022-10-30", text: "Dossier le 30/10/2022" }] };
    expect(told("preorder-window", far, { facts: { orderedOn: "2022-06-20" } })).toEqual([
      expect.stringMatching(/^too-early/),
    ]);
  });
  it("this quote has a validity beside its day of issue", () => {
    const dates = [
      { role: "issue" as const, date: "2022-06-17", text: "Le 17/06/2022" },
      { role: "validity" as const, date: "2022-07-05", text: "Le présent devis vaut jusqu'au 05/07/2022" },
    ];
    expect(told("dates", { dates, issuedOn: null, validUntil: null })).toEqual(["pass"]);
  });
  it("a discount is in the total", () => {
    const net = (cents: number) =>
      told("arithmetic", {
        lines: [lineOf("Lampe", 1_000, null)],
        summaries: [
          { label: "Remise", cents: -100 },
          { label: "Total HT", cents },
        ],
      });
    expect(net(900)).toEqual(["pass"]);
    expect(net(1_000)).toEqual(["pass"]);
    expect(net(800)).toEqual([expect.stringMatching(/^net-total/)]);
    expect(net(1_100)).toEqual([expect.stringMatching(/^net-total/)]);
  });
  it("a row that could not be read explains a total, not a line", () => {
    const wrong = { ...lineOf("Lampe", 1_000, null), quantity: 2, unitPriceCents: 400 };
    const alter: NonNullable<Given["alter"]> = (quote) => ({
      ...quote,
      problems: [{ code: "unread-row" }] as unknown as typeof quote.problems,
    });
    expect(told("arithmetic", { lines: [wrong], summaries: [] }, { alter })).toEqual(["line @0"]);
  });
  it("two DSRs and one product of the list", () => {
    const ris = "Prestation Ségur IMG-RIS-Va1, prise en charge par l'État";
    const solution = { dsr: "BIO-SGL-Va1", solution: "Labaris", version: "8.2" };
    const facts = { referencedSolutions: [solution] };
    expect(told("referenced-solution", lines(segur, ris), { facts })).toEqual(["pass"]);
    const products = [
      { name: "Orlanis", version: "1", text: "Orlanis 1" },
      { name: "Altis", version: "1", text: "Altis 1" },
    ];
    expect(told("referenced-solution", { products }, { facts })).toHaveLength(1);
    expect(
      told("referenced-solution", { ...lines(segur, ris), products: [...HEAD.products, ...products] }, { facts }),
    ).toEqual([expect.stringMatching(/^not-listed/)]);
  });
  it("a release of what is sold is no list of versions", () => {
    const lgo = lines("Prestation Ségur PHA-LGO-Va1, prise en charge par l'État");
    const version = (value: string) => ({ version: value, releasedOn: "2022-05-09", text: value });
    const listed = (versions: string[], more: More = {}) =>
      told("version-list", { ...lgo, versions: versions.map(version), ...more });
    expect(listed(["8.2"])).toEqual(["no-list @0"]);
    expect(listed(["8.1"])).toEqual(["pass"]);
    expect(listed(["8.2", "8.1"])).toEqual(["pass"]);
    expect(listed(["8.2"], { products: [...HEAD.products, { name: "Altis", version: "1", text: "Altis 1" }] })).toEqual(
      ["pass"],
    );
    const untold = { ...lines("Prestation Ségur LGO, prise en charge par l'État"), issuedOn: null, dates: [] };
    expect(told("version-list", untold)).toEqual(["no-list @0"]);
  });
  it("lines of the Prestation by their DSR alone", () => {
    const summaries = [{ label: "Reste à charge", cents: 0 }];
    expect(told("funding-distinction", { ...lines("Le SGL", "La PFI"), summaries } as More)).toEqual(["pass"]);
  });
});

describe("a discount that takes the Prestation back", () => {
  const pack = lineOf("Pack Ségur BIO-SGL-Va1", 900, "Mise à jour");
  const parts = [lineOf("Droits d'usage", 600, "Mise à jour"), lineOf("Installation", 300, "Mise à jour")];
  const table = lineOf("Table, hors Ségur", 100, "Autres achats");
  const rule = (id: string, more: More) => told(id, { texts: [], summaries: [], ...more });
  it.each([
    ["right under it", [pack, lineOf("Geste commercial", -900, "Mise à jour"), table], "Geste commercial"],
    ["apart from it", [pack, table, lineOf("Abandon du prix", -900, null)], "Abandon du prix"],
    ["on all lines of its section", [...parts, lineOf("Avoir", -900, "Mise à jour"), table], "Avoir"],
    ["on the lines of the Prestation", [parts[0], table, parts[1], lineOf("Remise", -900, null)], "Remise"],
  ] as const)("%s", (_, own, words) => {
    const more = { lines: own.flatMap((line) => line ?? []) };
    expect(rule("funding-distinction", more)).toEqual(["pass"]);
    expect(findings("segur-line", more).map(({ evidence }) => evidence.value)).toEqual([words]);
  });
  it("a part that nobody is charged for, under a heading of the Ségur, is told apart from what the client buys", () => {
    const own = lineOf("Coordination de l'opération", 300, "Mise à jour Ségur");
    const lines = [own, lineOf("Table, hors Ségur, payée par le cabinet", 100, "Achats")];
    const sections = [{ heading: "Mise à jour Ségur" }, { heading: "Achats" }];
    const said = (text: string) => rule("funding-distinction", { lines, sections, texts: [text] } as More);
    expect(said("Reste à charge pour la mise à jour : 0,00 €.")).toEqual(["pass"]);
    expect(said("Le chantier commence en mai.")).toEqual(["nobody-can-tell @0"]);
  });
  it("in a row of the totals", () => {
    const more = { lines: [pack, table], summaries: [{ label: "Remise 100 % sur le pack", cents: -900 }] };
    expect(rule("funding-distinction", more)).toEqual(["pass"]);
    expect(findings("segur-line", more).map(({ evidence }) => evidence.value)).toEqual(["Remise 100 % sur le pack"]);
  });
  it("but a row that says that the State pays is its line, and a part of the price leaves a rest to pay", () => {
    const paid = { lines: [pack, lineOf("Pris en charge par l'État au titre du Ségur", -900, "Mise à jour"), table] };
    expect(rule("segur-line", paid)).toEqual(["pass"]);
    expect(rule("funding-distinction", paid)).toEqual(["pass"]);
    const part = { lines: [pack, lineOf("Geste commercial", -90, "Mise à jour"), table] };
    expect(rule("funding-distinction", part)).toEqual(["nobody-can-tell @0"]);
  });
});
