import { lintBytes } from "../../src/core.ts";
import { contextSchema } from "../../src/engine/context.ts";
import { outputJson } from "../../src/reports/json.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { knownMistakes } from "../../test/fixtures/known-mistakes.ts";
import { labelledCases, mistakes } from "../../test/fixtures/labels.ts";

let n = 0;
for (const { name, bytes, path, labels } of ["corpus", "wordings", "layouts", "quotes"].flatMap((f) =>
  labelledCases(f, [".pdf", ".csv", ".xlsx", ".eml"]),
)) {
  const context = contextSchema.parse(labels.context ?? {});
  const files = await lintBytes(bytes, path, { facts: { context } });
  const got = mistakes(labels, outputJson({ files, across: [] }, wordingIn("fr")).files);
  n++;
  if (JSON.stringify(got) !== JSON.stringify(knownMistakes[name]?.mistakes ?? [])) console.log(name, got);
}
console.log(n, "cases");
