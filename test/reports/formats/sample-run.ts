import { readFileSync } from "node:fs";
import { judgeAcross, lintBytes, type RunResult } from "../../../src/core.ts";
import { fixtureUrl } from "../all-fixtures.ts";

/** A quote at fault, a sound one in pages, two in one workbook, one as data, and a file that nobody can read. */
const PATHS = [
  "exemples/ans-exemple.csv",
  "exemples/devis-conforme.pdf",
  "containers/deux-devis.xlsx",
  "structured/devis.json",
  "bad-input/mot-de-passe.pdf",
];

let made: Promise<RunResult> | undefined;

/** Made once: nothing in a run changes. */
export function sampleRun(): Promise<RunResult> {
  made ??= lintPaths();
  return made;
}

async function lintPaths(): Promise<RunResult> {
  const files = [];
  for (const path of PATHS) files.push(...(await lintBytes(new Uint8Array(readFileSync(fixtureUrl(path))), path)));
  return { files, across: judgeAcross(files) };
}
