import { readdirSync, readFileSync } from "node:fs";
import { lintBytes, type RunResult } from "../../src/core.ts";

const fixtures = new URL("../../fixtures/", import.meta.url);

const paths = readdirSync(fixtures, { recursive: true }).map(String).sort();

/** Every quote of `fixtures/` on pages or in a grid, by its path from there. */
export const fixturePaths: readonly string[] = paths.filter((path) => /\.(pdf|csv|xlsx|ods|docx|odt)$/.test(path));

/** The documents of other kinds: data, mails and archives, pictures (unread here), what is no quote at all. */
export const otherFixturePaths: readonly string[] = paths.filter(
  (path) =>
    /^(bad-input|containers|structured|scans|exemples)[\\/].+\.\w+$/.test(path) &&
    !fixturePaths.includes(path) &&
    !/\.(labels|context|group)\.json$/.test(path),
);

export const fixtureUrl = (path: string): URL =>
  new URL(path.split(/[\\/]/).map(encodeURIComponent).join("/"), fixtures);

const runs = new Map<string, Promise<RunResult>>();

/** The run over one fixture, without any fact but what it prints. Made once: nothing in a run changes. */
export function runOf(path: string): Promise<RunResult> {
  const run = runs.get(path) ?? lintFixture(path);
  runs.set(path, run);
  return run;
}

async function lintFixture(path: string): Promise<RunResult> {
  return { files: await lintBytes(new Uint8Array(readFileSync(fixtureUrl(path))), path), across: [] };
}
