import { createReadStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { type FileSource, lint, lintBytes, OptionsError, type QuoteInput, readQuote, rules } from "../../src/index.ts";
import { lint as lintAnywhere } from "../../src/library/lint.ts";
import { outputSchema } from "../../src/reports/json-schema.ts";
import { fixture } from "../cli/run-cli.ts";
import { acmeRule } from "./acme-rule.ts";

const path = fixture("exemples/ans-exemple.csv");
const bytes = new Uint8Array(readFileSync(path));
const pdf = fixture("exemples/devis-conforme.pdf");
const quote: QuoteInput = {
  number: "D-1",
  lines: [
    { designation: "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", totalCents: 1_200_000 },
    { designation: "Formation des biologistes", totalCents: 90_000, payer: "client" },
  ],
};

describe("lint", () => {
  const sources: [name: string, source: () => FileSource][] = [
    ["a path", () => path],
    ["a URL", () => pathToFileURL(path)],
    ["bytes", () => bytes],
    ["a view of a larger buffer", () => Buffer.concat([Buffer.from("xx"), bytes]).subarray(2)],
    ["an ArrayBuffer", () => bytes.slice().buffer],
    ["a blob", () => new Blob([bytes])],
    ["a stream of the web", () => new Blob([bytes]).stream()],
    ["a stream of Node", () => createReadStream(path, { highWaterMark: 100 })],
  ];

  it.each(sources)("takes %s", async (_, source) => {
    const { files, ...rest } = await lint(source(), { name: "devis.csv", ocr: false });
    const [expected] = await lintBytes(bytes, "devis.csv");
    expect(files).toMatchObject([{ path: "devis.csv", sha256: expected?.sha256, verdict: expected?.verdict }]);
    expect(outputSchema.safeParse({ files, ...rest }).success).toBe(true);
  });

  it("takes a stream of texts as UTF-8", async () => {
    const csv = "Devis n° D-1\nDésignation;Total HT\nDroits d'usage;900,00\n";
    const [file] = (await lint(Readable.from([csv.slice(0, 7), csv.slice(7)]))).files;
    expect(file?.sha256).toBe((await lint(new TextEncoder().encode(csv))).files[0]?.sha256);
    expect(file?.quote?.lines[0]?.designation).toBe("Droits d'usage");
  });

  it("takes a quote that was not rendered yet, with or without Node", async () => {
    for (const judge of [lint, lintAnywhere]) {
      const { files } = await judge(quote, { name: "D-1" });
      expect(files).toMatchObject([{ path: "D-1", sha256: null, verdict: "non-compliant" }]);
      expect(files[0]?.findings[0]).toMatchObject({
        ruleId: "leftover-charge",
        location: { pointer: "/lines/1/designation" },
      });
    }
  });

  it.each<[string, FileSource, string]>([
    ["a file that is not there", fixture("no such quote.pdf"), "not-found"],
    ["a folder", fixture("exemples"), "unreadable-file"],
    ["nothing", new Uint8Array(), "empty-file"],
    ["a PDF cut short", new TextEncoder().encode("%PDF-1.7 and no more"), "damaged"],
    ["a stream that fails", Readable.from(failing()), "unreadable-file"],
    ["data that is no quote", { lignes: [] } as unknown as QuoteInput, "quote-refused"],
  ])("tells of %s in its result", async (_, source, code) => {
    const { files } = await lint(source, { ocr: false });
    expect(files).toMatchObject([{ verdict: "unreadable", quote: null, error: { code } }]);
    expect(await readQuote(source, { ocr: false })).toMatchObject([{ kind: "unreadable", error: { code } }]);
  });

  it("reads no more of a stream than its limit", async () => {
    let given = 0;
    const endless = (async function* () {
      for (;;) yield new Uint8Array(100).fill(++given);
    })();
    const { files } = await lint(endless, { limits: { bytes: 1_000 } });
    expect(files[0]?.error?.code).toBe("too-large");
    expect(given).toBeLessThan(13);
  });

  it("is told facts, day, kind and wordings, for this call alone", async () => {
    const outcomeOf = async (options: Parameters<typeof lint>[1], id: string) =>
      (await lint(quote, options)).files[0]?.checks.find(({ ruleId }) => ruleId === id)?.outcome;
    expect(await outcomeOf({ context: { ceilingCents: 1_000_000 } }, "funding-ceiling")).toBe("fail");
    expect(await outcomeOf({ context: { ceilingCents: 1_200_000 } }, "funding-ceiling")).toBe("pass");
    expect(await outcomeOf({}, "funding-ceiling")).toBe("cannot-check");
    expect((await lint(quote, { kind: "complementary" })).files[0]?.quote?.kind).toBe("complementary");
    const coined = {
      ...quote,
      lines: [quote.lines[0], { designation: "Zorblage sur site", totalCents: 5, payer: "client" }],
    };
    const finds = async (lexicon?: Record<string, string[]>) =>
      (await lint(coined as QuoteInput, lexicon === undefined ? {} : { lexicon })).files[0]?.findings.some(
        ({ ruleId }) => ruleId === "leftover-charge",
      );
    expect([await finds({ "in-scope.training": ["zorblage"] }), await finds()]).toEqual([true, false]);
  });

  it("marks findings by severities and waivers, and leaves the verdict", async () => {
    const plain = await lint(quote);
    const { fingerprint = "" } = plain.files[0]?.findings[0] ?? {};
    const waiver = { rule: "leftover-charge", quote: "D-1", fingerprint, reason: "Convenu", expires: "2022-06-30" };
    const waived = async (today: string, file?: string) => {
      const waivers = [{ ...waiver, ...(file === undefined ? {} : { file }) }];
      const { files } = await lint(quote, { waivers, today, severities: { "quote-mentions": "off" } });
      expect(files[0]?.verdict).toBe("non-compliant");
      expect(files[0]?.findings.find(({ ruleId }) => ruleId === "quote-mentions")?.configured).toBe("off");
      return files[0]?.findings[0]?.waived?.reason ?? null;
    };
    expect(await waived("2022-06-30")).toBe("Convenu");
    expect(await waived("2022-07-01")).toBeNull();
    expect(await waived("2022-06-30", "other.pdf")).toBeNull();
  });

  it("runs rules that it is given, beside the catalogue", async () => {
    const { files } = await lint(quote, { customRules: [acmeRule], language: "en" });
    expect(files[0]?.checks).toHaveLength(rules.length + 1);
    expect(files[0]?.findings.find(({ ruleId }) => ruleId === "acme/word")).toMatchObject({
      line: 1,
      message: "Forbidden: Formation.",
    });
    expect((await lint(quote)).files[0]?.checks).toHaveLength(rules.length);
  });

  it.each<[string, object]>([
    ["option kind:", { kind: "other" }],
    ['option contxt: unknown key, did you mean "context"?', { contxt: {} }],
    ["option asOf: impossible date", { asOf: "2022-02-30" }],
    [
      'option severities.leftover-charg: no such rule, did you mean "leftover-charge"?',
      { severities: { "leftover-charg": "off" } },
    ],
    ["option severities.complete-reading:", { severities: { "complete-reading": "off" } }],
    ["option lexicon.in-scop: unknown concept", { lexicon: { "in-scop": ["x"] } }],
    ["option limits.pages:", { limits: { pages: -1 } }],
    ["option customRules.0.id:", { customRules: [{ ...acmeRule, id: "word" }] }],
    ["option customRules.1: another rule has this id", { customRules: [acmeRule, acmeRule] }],
    [
      "option waivers.0.expires:",
      { waivers: [{ rule: "vat", quote: "x", fingerprint: "0".repeat(16), reason: "r", expires: "2022-01-01" }] },
    ],
    ["option context.wave:", { context: { wave: 1, dsr: "BIO-SGL-Va2" } }],
  ])("throws on misuse: %s", async (message, options) => {
    const failure = await lint(quote, options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OptionsError);
    expect(String(failure)).toContain(message);
  });

  it("throws on what is no source, and in the core on paths", async () => {
    await expect(lint(42 as unknown as FileSource)).rejects.toThrow(TypeError);
    await expect(lintAnywhere("devis.pdf" as unknown as QuoteInput)).rejects.toThrow(/paths are for/);
    const context = { referencedSolutions: "liste.csv" };
    await expect(lintAnywhere(quote, { context })).rejects.toThrow(/needs? files|by its path/);
    expect((await lint(quote, { context })).files[0]?.error?.code).toBe("context-refused");
  });
});

describe("a call that is aborted", () => {
  const reason = new Error("not needed any more");

  it("is rejected with the reason, before anything is read", async () => {
    await expect(lint("no such file", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(readQuote(quote, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it("closes a stream that it waits for", async () => {
    const controller = new AbortController();
    const waiting = new Readable({ read: () => {} });
    let cancelled: unknown;
    const web = new ReadableStream<Uint8Array>({
      cancel: (why) => {
        cancelled = why;
      },
    });
    const calls = [waiting, web].map((source) => lint(source, { signal: controller.signal }));
    setTimeout(() => controller.abort(reason), 20);
    for (const call of await Promise.allSettled(calls)) expect(call).toEqual({ status: "rejected", reason });
    expect([waiting.destroyed, cancelled]).toEqual([true, reason]);
  });

  it("ends between two pages of a document", async () => {
    const controller = new AbortController();
    const call = lint(pdf, { signal: controller.signal });
    setTimeout(() => controller.abort(reason));
    await expect(call).rejects.toBe(reason);
  });

  it("changes nothing where it is not", async () => {
    const { signal } = new AbortController();
    expect(await lint(pdf, { signal, ocr: false })).toEqual(await lint(pdf, { ocr: false }));
  });
});

describe("readQuote and rules", () => {
  it("gives the typed quote, unjudged", async () => {
    const [read] = await readQuote(path);
    const [judged] = (await lint(path)).files;
    expect(read).toEqual({ kind: "quote", part: null, quote: judged?.quote });
    expect(await readQuote(new TextEncoder().encode("Bonjour"))).toEqual([{ kind: "not-a-quote", part: null }]);
  });

  it("lists every rule as plain data, with its page", () => {
    expect(rules).toHaveLength(new Set(rules.map(({ id }) => id)).size);
    expect(structuredClone(rules)).toEqual(rules);
    for (const { page, since, title } of rules) {
      expect(readFileSync(page.replace("sons-lint/", ""), "utf8")).toMatch(/^# `/);
      expect(since).toMatch(/^\d+\.\d+\.\d+$/);
      expect(title.fr).not.toBe(title.en);
    }
  });
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array([1]);
  throw new Error("the line is cut");
}
