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
