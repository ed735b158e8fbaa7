import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FileResult, lintBytes, type RunResult } from "../../src/core.ts";

const fixtures = fileURLToPath(new URL("../../fixtures", import.meta.url));

/** Every quote of `fixtures/`, by its path from there. */
export const fixturePaths: readonly string[] = readdirSync(fixtures, { recursive: true })
  .map(String)
  .filter((path) => /\.(pdf|csv)$/.test(path))
  .sort();

/** The fixture judged alone, without any fact but what it prints. */
export async function judged(path: string): Promise<FileResult[]> {
  return lintBytes(new Uint8Array(readFileSync(join(fixtures, path))), path);
}

/** One run over the fixture. */
export const runOf = async (path: string): Promise<RunResult> => ({ files: await judged(path), across: [] });
