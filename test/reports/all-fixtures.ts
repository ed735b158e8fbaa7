import { readdirSync, readFileSync } from "node:fs";
import { type FileResult, lintBytes, type RunResult } from "../../src/core.ts";

const fixtures = new URL("../../fixtures/", import.meta.url);

/** Every quote of `fixtures/`, by its path from there. */
export const fixturePaths: readonly string[] = readdirSync(fixtures, { recursive: true })
  .map(String)
  .filter((path) => /\.(pdf|csv)$/.test(path))
  .sort();

export const fixtureUrl = (path: string): URL =>
  new URL(path.split(/[\\/]/).map(encodeURIComponent).join("/"), fixtures);

/** The fixture judged alone, without any fact but what it prints. */
async function judged(path: string): Promise<FileResult[]> {
  return lintBytes(new Uint8Array(readFileSync(fixtureUrl(path))), path);
}

/** One run over the fixture. */
export const runOf = async (path: string): Promise<RunResult> => ({ files: await judged(path), across: [] });
