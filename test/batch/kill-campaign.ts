import { readdirSync } from "node:fs";
import process from "node:process";
import { outputAfterKills, outputOf } from "./kill-runs.ts";
import { folderWith, manyQuotes } from "./many-quotes.ts";

/** `npm run kills`: sixty runs with one cache, each killed at a random moment; then one that must be as without a cache. */
const cwd = folderWith(Object.fromEntries(Object.entries(manyQuotes(120)).map(([name, text]) => [`q/${name}`, text])));
const args = ["q", "--format", "ndjson", "--jobs", "2"];
const expected = await outputOf(cwd, args);
const cached = [...args, "--cache=cache"];
const kills = Number(process.argv[2] ?? 60);
let wrong = 0;
for (let done = 0; done < kills; done += 10) {
  const output = await outputAfterKills({ cwd, args: cached, kills: 10, within: 2500, random: Math.random });
  const again = await outputOf(cwd, cached);
  if (output !== expected || again !== expected) wrong++;
}
const entries = readdirSync(`${cwd}/cache`, { recursive: true }).map(String);
const drafts = entries.filter((name) => name.endsWith(".tmp")).length;
process.stdout.write(`${kills} kills, ${wrong} wrong results afterwards, ${drafts} drafts left to be swept\n`);
process.exitCode = wrong === 0 ? 0 : 1;
