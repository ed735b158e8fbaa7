import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeAcross } from "../../src/engine/across/across.ts";
import { fundingsOf } from "../../src/engine/across/ledger.ts";
import type { RunResult } from "../../src/engine/result.ts";
import { appendToLedger, loadLedger } from "../../src/files/ledger-file.ts";
import { resultsOf, type SketchedQuote } from "../engine/quotes-of-a-run.ts";

const newLedger = () => join(mkdtempSync(join(tmpdir(), "registre ")), "funded.ndjson");
const quote = (number: string, client: string): SketchedQuote => ({
  title: `Devis n° ${number} du 03/05/2022`,
  client: `Client : ${client}`,
  lines: [["Prestation Ségur HOP-DPI-Va1", "20 000,00", "État"]],
});
const TILLEULS = "Clinique des Tilleuls;FINESS 750000002";

async function runOf(quotes: Readonly<Record<string, SketchedQuote>>): Promise<RunResult> {
  const files = await resultsOf(quotes);
  return { files, across: judgeAcross(files) };
}

async function judgedAgainst(ledger: string, quotes: Readonly<Record<string, SketchedQuote>>): Promise<string[]> {
  const lines = await loadLedger(ledger, false);
  if (!lines.ok) throw new Error("the ledger is sound");
  return judgeAcross(await resultsOf(quotes), { ledger: fundingsOf(lines.value, "funded.ndjson") }).flatMap(
    ({ findings }) => findings.map(({ severity, code }) => `${severity} ${code}`),
  );
}

describe("a ledger of fundings", () => {
  it("keeps what a run funds, and knows it again", async () => {
    const ledger = newLedger();
    const first = { "a.csv": quote("D22-0418", TILLEULS) };
    expect(await appendToLedger(ledger, await runOf(first))).toEqual({ ok: true, value: 1 });
    expect(JSON.parse(readFileSync(ledger, "utf8"))).toEqual({
      client: { finess: "750000002", name: "Clinique des Tilleuls" },
      dsr: "HOP-DPI-Va1",
      quoteNumber: "D22-0418",
      issuedOn: "2022-05-03",
      vendor: { name: "Orlanis SAS" },
      source: "a.csv",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await appendToLedger(ledger, await runOf(first))).toEqual({ ok: true, value: 0 });
    expect(await judgedAgainst(ledger, first)).toEqual([]);
    expect(await judgedAgainst(ledger, { "b.csv": quote("D22-0418 v2", TILLEULS) })).toEqual(["info later-version"]);
    expect(await judgedAgainst(ledger, { "b.csv": quote("D23-0001", TILLEULS) })).toEqual(["error funded-elsewhere"]);
    expect(await judgedAgainst(ledger, { "b.csv": quote("D23-0001", "Clinique du Lac;FINESS 690000005") })).toEqual([]);
  });

  it("records nothing of quotes that fund the same twice", async () => {
    const ledger = newLedger();
    const run = await runOf({ "a.csv": quote("D22-0418", TILLEULS), "b.csv": quote("D22-0999", TILLEULS) });
    expect(await appendToLedger(ledger, run)).toEqual({ ok: true, value: 0 });
    expect(existsSync(ledger)).toBe(false);
  });

  it("tells each broken line with its number and reason, and is not added to", async () => {
    const ledger = newLedger();
    const sound = '{"client":{"finess":"750000001"},"dsr":"HOP-DPI-Va1"}';
    const text = [
      sound,
      '{"client":{"finess":"75000',
      "",
      '{"client":{"finess":"750000001"},"dsr":"HOP-DPI-Va1","numero":"X"}',
      '{"client":{},"dsr":"HOP-DPI-Va1"}',
      '{"client":{"name":"X"},"dsr":"HOP-DPI-Va1","issuedOn":"2022-02-31"}',
    ].join("\n");
    writeFileSync(ledger, text);
    const refused = await loadLedger(ledger, false);
    const problems = refused.ok
      ? []
      : refused.error.flatMap((one) => (one.code === "ledger-line" ? [one.problem] : []));
    expect(problems).toEqual([
      { line: 2, code: "not-json", path: "" },
      { line: 4, code: "unknown-key", path: "numero" },
      { line: 5, code: "no-client", path: "client" },
      { line: 6, code: "wrong-value", path: "issuedOn" },
    ]);
    expect((await appendToLedger(ledger, await runOf({ "a.csv": quote("D1-0001", TILLEULS) }))).ok).toBe(false);
    expect(readFileSync(ledger, "utf8")).toBe(text);
  });

  it("loses no funding of runs that end together, and lets one alone fund a client", async () => {
    const ledger = newLedger();
    writeFileSync(ledger, '{"client":{"name":"Clinique sans fin de ligne"},"dsr":"HOP-DPI-Va1"}');
    const clients = Array.from({ length: 10 }, (_, i) => `Clinique numéro ${i} des Aulnes`);
    const runs = await Promise.all(clients.map((client, i) => runOf({ [`${i}.csv`]: quote(`D22-100${i}`, client) })));
    const rival = await runOf({ "rival.csv": quote("D22-9999", clients[0] ?? "") });
    const results = await Promise.all([...runs, rival].map((run) => appendToLedger(ledger, run)));
    const lines = await loadLedger(ledger, false);
    expect(lines.ok && lines.value.length).toBe(11);
    const refused = results.flatMap((result) => (result.ok ? [] : result.error.map(({ code }) => code)));
    expect(refused).toEqual(["funded-meanwhile"]);
    expect(readdirSync(join(ledger, ".."))).toEqual(["funded.ndjson"]);
  });

  it("waits for a lock, and takes over one that a dead run left", async () => {
    const ledger = newLedger();
    const run = await runOf({ "a.csv": quote("D22-0418", TILLEULS) });
    writeFileSync(`${ledger}.lock`, "");
    const held = await appendToLedger(ledger, run, { patience: 100, staleAfter: 60_000 });
    expect(held.ok ? null : held.error[0]?.code).toBe("ledger-locked");
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(`${ledger}.lock`, longAgo, longAgo);
    expect(await appendToLedger(ledger, run, { patience: 100, staleAfter: 60_000 })).toEqual({ ok: true, value: 1 });
    expect(existsSync(`${ledger}.lock`)).toBe(false);
  });

  it("that cannot be written is told", async () => {
    const ledger = join(newLedger(), "no such folder", "funded.ndjson");
    const result = await appendToLedger(ledger, await runOf({ "a.csv": quote("D22-0418", TILLEULS) }));
    expect(result.ok ? null : result.error[0]).toMatchObject({ code: "cannot-write-ledger", reason: "not-found" });
  });
});
