import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { outputJson } from "../../src/reports/json.ts";
import { publishedSchemas } from "../../src/reports/json-schema.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { judgedEndings, judgedFolders, labelledCases } from "../fixtures/labels.ts";
import { fixturePaths, fixtureUrl, otherFixturePaths, runOf } from "./all-fixtures.ts";
import { schemaComplaints } from "./published-schema.ts";
import { expectSoundReports, languages } from "./sound-reports.ts";

it("the package publishes the schema that outputs are held against", () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL("../../dist/output.schema.json", import.meta.url), "utf8"),
  );
  expect(published).toEqual(publishedSchemas()["output.schema.json"]);
  expect(schemaComplaints({ schemaVersion: 2 })).not.toEqual([]);
});

it.each(otherFixturePaths)("%s comes out as JSON that the published schema accepts", async (path) => {
  const run = await runOf(path);
  for (const language of languages) expect(schemaComplaints(outputJson(run, wordingIn(language)))).toEqual([]);
});

/** Labelled quotes have their reports looked at where they are judged: `test/fixtures/labels.test.ts`. */
const elsewhere = new Set(
  judgedFolders.flatMap((folder) => labelledCases(folder, judgedEndings)).map(({ path }) => path),
);

/** The phrase corpus is one table in many words: the words are for its own test, a part of it stands for its form. */
const EACH = 40;
const inForm = fixturePaths.filter(
  (path, index) =>
    !elsewhere.has(fileURLToPath(fixtureUrl(path))) && (!path.startsWith("phrases") || index % EACH === 0),
);

it.each(inForm)("every report of %s is sound", async (path) => {
  await expectSoundReports(await runOf(path), new Uint8Array(readFileSync(fixtureUrl(path))));
});
