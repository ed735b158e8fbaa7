import { randomUUID } from "node:crypto";
import { link, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { failed, ok, type Result } from "../documents/document.ts";
import {
  type LedgerLine,
  type LedgerProblem,
  ledgerText,
  newLedgerLines,
  readLedger,
} from "../engine/across/ledger.ts";
import type { RunResult } from "../engine/result.ts";
import { type FileTrouble, fileTroubleOf } from "./file-trouble.ts";
import { replaceFile } from "./replace-file.ts";

/** Why a ledger was refused, or what it could not take. `path` is the file. */
export type LedgerFileProblem =
  | { readonly code: "cannot-read-ledger"; readonly path: string; readonly reason: FileTrouble }
  | { readonly code: "cannot-write-ledger"; readonly path: string; readonly reason: FileTrouble }
  | { readonly code: "ledger-line"; readonly path: string; readonly problem: LedgerProblem }
  | { readonly code: "ledger-locked"; readonly path: string; readonly lock: string }
  | { readonly code: "funded-meanwhile"; readonly path: string; readonly file: string };

type Problems = readonly LedgerFileProblem[];

/** The fundings of a ledger; a missing one is empty where the run may begin it. */
export async function loadLedger(
  path: string,
  mayBeMissing: boolean,
): Promise<Result<readonly LedgerLine[], Problems>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    const reason = fileTroubleOf(cause);
    return mayBeMissing && reason === "not-found" ? ok([]) : failed([{ code: "cannot-read-ledger", path, reason }]);
  }
  const { lines, problems } = readLedger(text);
  return problems.length === 0
    ? ok(lines)
    : failed(problems.map((problem) => ({ code: "ledger-line", path, problem })));
}

export interface LedgerTimes {
  /** How long to wait for another run's lock, in milliseconds. */
  readonly patience: number;
  /** Age at which a lock is taken to be left by a run that died, in milliseconds. */
  readonly staleAfter: number;
}

const TIMES: LedgerTimes = { patience: 30_000, staleAfter: 20_000 };

/**
 * Adds what a run funds to a ledger. One run at a time holds its lock, reads the ledger as it then is, and puts a whole
 * new file in its place: it is never left half written, and no funding of a concurrent run is lost.
 */
export async function appendToLedger(
  path: string,
  run: RunResult,
  times: LedgerTimes = TIMES,
): Promise<Result<number, Problems>> {
  try {
    const target = await realpath(path).catch(() => path);
    const lock = `${target}.lock`;
    if (!(await takeLock(lock, times))) return failed([{ code: "ledger-locked", path, lock }]);
    try {
      return await appendLocked(path, target, run);
    } finally {
      await rm(lock, { force: true });
    }
  } catch (cause) {
    return failed([{ code: "cannot-write-ledger", path, reason: fileTroubleOf(cause) }]);
  }
}

async function appendLocked(path: string, target: string, run: RunResult): Promise<Result<number, Problems>> {
  const known = await loadLedger(path, true);
  if (!known.ok) return known;
  const { lines, refused } = newLedgerLines(run, known.value, basename(path));
  if (lines.length > 0) {
    const before = await readFile(target, "utf8").catch(() => "");
    const separator = before === "" || before.endsWith("\n") ? "" : "\n";
    await replaceFile(target, before + separator + ledgerText(lines));
  }
  return refused.length === 0
    ? ok(lines.length)
    : failed(refused.map((file) => ({ code: "funded-meanwhile", path, file: file.path })));
}

/** A lock is a file that only one run can create. One left by a run that died is taken over when it is old. */
async function takeLock(lock: string, { patience, staleAfter }: LedgerTimes): Promise<boolean> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await (await open(lock, "wx")).close();
      return true;
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    }
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > staleAfter) await stealLock(lock, staleAfter);
    else if (Date.now() > deadline) return false;
    else await sleep(20 + Math.random() * 60);
  }
}

/** Renamed before it is removed, and given back where another run had just taken it over. */
async function stealLock(lock: string, staleAfter: number): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
    const { mtimeMs } = await stat(aside);
    if (Date.now() - mtimeMs <= staleAfter) await link(aside, lock);
    await rm(aside, { force: true });
  } catch (cause) {
    await rm(aside, { force: true });
    if (!(cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "EEXIST")))
      throw cause;
  }
}
