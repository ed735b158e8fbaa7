import { describe, expect, it } from "vitest";
import { type FileResult, lintBytes, outputJson, type QuoteInput, wordingIn } from "../../../src/core.ts";

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

async function judged(value: unknown): Promise<FileResult> {
  const [result] = await lintBytes(encode(value), "devis.json");
  if (result === undefined) throw new Error("no result");
  return result;
}

/** As a program that sells would give it: no text that repeats what a key says. */
const sound: QuoteInput = {
  documentType: "devis",
  number: "D22-0418",
  issuedOn: "2022-06-14",
  validUntil: "2022-08-31",
  vendor: { name: "Orlanis Santé SAS", siret: "998 128 615 00049" },
  client: { name: "Laboratoire de la Grande Prairie", finess: "750000018" },
  lines: [
    {
      designation: "Prestation Ségur BIO-SGL-Va1 : droits d'usage d'Orlabo 7.4, installation et formation",
      quantity: 1,
      unitPrice: "12000.00",
      totalCents: 1_200_000,
      vatRate: 20,
      section: "Financé par l'État au titre du Ségur",
    },
    {
      designation: "Écran 24 pouces",
      quantity: 2,
      unitPriceCents: 15_000,
      totalCents: 30_000,
      vatRate: 20,
      section: "À la charge du client, hors périmètre Ségur",
    },
  ],
  totals: { netCents: 1_230_000, vatCents: 246_000, grossCents: 1_476_000, fundedCents: 1_200_000 },
  texts: [
    "Logiciel : Orlabo version 7.4, solution référencée le 02/05/2022.",
    { heading: "Maintenance", text: "La maintenance corrective est comprise pendant six ans." },
  ],
};

const withLine = (change: Record<string, unknown>) => ({ ...sound, lines: [{ ...sound.lines[0], ...change }] });
const rulesOf = ({ findings }: FileResult): string[] => [
  ...new Set(findings.filter(({ severity }) => severity !== "info").map(({ ruleId }) => ruleId)),
];

describe("a JSON quote", () => {
  it("is judged by every rule, from its keys and its texts", async () => {
    const { findings, verdict, subject, checks } = await judged(sound);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(verdict).toBe("compliant");
    expect(subject?.quote.products.map(({ name, version }) => [name, version])).toEqual([["Orlabo", "7.4"]]);
    expect(subject?.quote.dates.map(({ role, date }) => `${role} ${date}`)).toEqual([
      "issue 2022-06-14",
      "validity 2022-08-31",
      "referencing 2022-05-02",
    ]);
    expect(subject?.meaning.lines.map(({ payer }) => payer.value)).toEqual(["state", "client"]);
    expect(checks.find(({ ruleId }) => ruleId === "segur-line")?.outcome).toBe("pass");
  });

  it.each<[string, unknown, string]>([
    [
      "maintenance charged",
      { ...sound, texts: ["La maintenance est comprise un an, puis facturée 1 200 € par an."] },
      "leftover-charge",
    ],
    ["a sum that is wrong", { ...sound, totals: { ...sound.totals, grossCents: 1_500_000 } }, "arithmetic"],
    ["a validity before the issue", { ...sound, validUntil: "2022-06-01" }, "dates"],
    ["another programme in a heading", withLine({ section: "Financement SUN-ES" }), "other-programme"],
    [
      "two DSRs on a line",
      withLine({ designation: "Prestation Ségur DPI + PFI HOP-DPI-Va1 HOP-PFI-Va1" }),
      "one-dsr-per-line",
    ],
    ["no SIRET", { ...sound, vendor: { name: "Orlanis" } }, "quote-mentions"],
    [
      "a tie",
      { ...sound, texts: [{ text: "Le financement Ségur est subordonné à un réengagement de trois ans." }] },
      "unconditional",
    ],
    ["a product without total", withLine({ totalCents: null }), "complete-reading"],
  ])("with %s fails the rule for it", async (_, value, rule) => {
    expect(rulesOf(await judged(value))).toContain(rule);
  });

  it("validity in a sentence counts from the key of the issue", async () => {
    const { validUntil: _, ...open } = sound;
    const { subject } = await judged({ ...open, texts: ["Offre valable 30 jours à compter de sa date d'émission."] });
    expect(subject?.quote.dates.find(({ role }) => role === "validity")?.lastDay).toBe("2022-07-14");
  });

  it("has the JSON pointers of its values as places", async () => {
    const file = await judged(withLine({ totalCents: 999, section: "Financement SUN-ES" }));
    const { files } = outputJson({ files: [file], across: [] }, wordingIn("en"));
    const finding = (rule: string) => files[0]?.findings.find(({ ruleId }) => ruleId === rule);
    expect(finding("arithmetic")?.locations).toContainEqual({ pointer: "/lines/0/totalCents" });
    expect(finding("other-programme")?.locations).toContainEqual({ pointer: "/lines/0/section" });
    expect(files[0]?.quote?.lines[0]?.location).toEqual({ pointer: "/lines/0/designation" });
  });

  it("may be the quote of the JSON output", async () => {
    const first = await judged(sound);
    const { files } = outputJson({ files: [first], across: [] }, wordingIn("fr"));
    const again = await judged(files[0]?.quote);
    expect(again.error).toBeNull();
    const lines = (file: FileResult) =>
      file.subject?.quote.lines.map(({ designation, quantity, unitPrice, totalCents }) => [
        designation.value,
        quantity,
        unitPrice,
        totalCents,
      ]);
    expect(lines(again)).toEqual(lines(first));
    expect(again.subject?.meaning.lines.map(({ payer }) => payer.value)).toEqual(["state", "client"]);
    expect(again.subject?.quote.totals.gross?.value).toBe(1_476_000);
    // The software is named by a text, which that output does not hold.
    expect(rulesOf(again).filter((rule) => rule !== "quote-mentions")).toEqual([]);
  });

  it("says of itself that it is complementary", async () => {
    const { subject } = await judged({ ...sound, kind: "complementary" });
    expect(subject?.meaning.kind.value).toBe("complementary");
    expect((await judged({ ...sound, title: "Devis complémentaire" })).subject?.meaning.kind.value).toBe(
      "complementary",
    );
  });

  it("without lines is no quote", async () => {
    expect((await judged({ ...sound, lines: [] })).verdict).toBe("not-a-quote");
  });
});

describe("a mistake in a JSON quote", () => {
  it.each<[string, unknown, string]>([
    [
      "a key that nobody knows",
      withLine({ quantite: 1 }),
      '"/lines/0/quantite": unknown key, did you mean "quantity"?',
    ],
    ["a key at the top", { ...sound, vendors: {} }, '"/vendors": unknown key, did you mean "vendor"?'],
    ["a key that is missing", { ...sound, lines: [{ quantity: 1 }] }, '"/lines/0/designation": missing key'],
    [
      "a day that does not exist",
      { ...sound, issuedOn: "2022-02-31" },
      '"/issuedOn": the date 2022-02-31 does not exist',
    ],
    ["a word for a number", withLine({ totalCents: "12" }), '"/lines/0/totalCents": "12" in place of a whole number'],
    ["euros for cents", withLine({ totalCents: 12.5 }), '"/lines/0/totalCents": 12.5 in place of a whole number'],
    ["a number for a price", withLine({ unitPrice: 12 }), '"/lines/0/unitPrice": 12 in place of a text'],
    ["a price with a comma", withLine({ unitPrice: "12,50" }), '"/lines/0/unitPrice": "12,50" in place of a decimal'],
    ["an unknown choice", { ...sound, documentType: "quote" }, "devis | bon-de-commande | facture"],
    ["a discount of two kinds", withLine({ discount: { percent: 5, cents: 3 } }), '"/lines/0/discount'],
    [
      "a key inside a text",
      { ...sound, texts: [{ txt: "x", text: "y" }] },
      '"/texts/0/txt": unknown key, did you mean "text"?',
    ],
    ["a section that is not there", withLine({ section: 3 }), '"/lines/0/section": no section 3'],
    [
      "a line that is not there",
      { ...sound, summaries: [{ label: "Total", cents: 1, linesAbove: [7] }] },
      '"/summaries/0/linesAbove/0": no line has the rank 7',
    ],
    [
      "a section inside itself",
      { ...sound, sections: [{ heading: "A", parent: 0 }] },
      '"/sections/0/parent": no section 0',
    ],
    ["two prices", withLine({ unitPriceCents: 5 }), '"/lines/0/unitPriceCents": 5 is not the price'],
  ])("%s is told with its pointer", async (_, value, words) => {
    const { verdict, error } = await judged(value);
    expect([verdict, error?.code]).toEqual(["unreadable", "quote-refused"]);
    expect(wordingIn("en").inputError(error)).toContain(words);
    expect(wordingIn("fr").inputError(error)).toMatch(/^ce devis JSON ne suit pas le schéma .* : .*\.$/);
  });

  it("does not hide the others", async () => {
    const { error } = await judged({ ...withLine({ a: 1, b: 2 }), c: 3 });
    expect(error?.problems?.map(({ pointer }) => pointer)).toEqual(["/lines/0/a", "/lines/0/b", "/c"]);
  });

  it.each([
    ["{", "json-syntax"],
    ['{"lines": [', "json-syntax"],
    ['{"name": "x", "version": "1"}', "unsupported-type"],
    ['{"file": "q.pdf", "lines": [], "totals": {}}', "unsupported-type"],
  ])("%s is no JSON quote", async (text, code) => {
    const [result] = await lintBytes(new TextEncoder().encode(text), "devis.json");
    expect(result?.error?.code).toBe(code);
  });
});
