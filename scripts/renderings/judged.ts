import { lintBytes } from "../../src/core.ts";
import { contextSchema } from "../../src/engine/facts/context.ts";
import { outputJson } from "../../src/reports/json.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { type Labels, mistakes } from "../../test/fixtures/labels.ts";

/** What the linter said of one form of a quote, held against its labels. */
export interface Judgement {
  readonly mistakes: readonly string[];
  /** Rules with findings that count. */
  readonly found: readonly string[];
  readonly verdict: string;
  readonly expected: number;
  readonly lines: number;
  readonly totals: number;
}

export async function judgedAs(labels: Labels, bytes: Uint8Array, path: string): Promise<Judgement> {
  const context = contextSchema.parse(labels.context ?? {});
  const { files } = outputJson(
    { files: await lintBytes(bytes, path, { facts: { context } }), across: [] },
    wordingIn("fr"),
  );
  const found = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
  return {
    mistakes: mistakes(labels, files),
    found: [...new Set(found.map(({ ruleId }) => ruleId))].sort(),
    verdict: files[0]?.verdict ?? "none",
    expected: new Set(labels.expect?.map(({ rule }) => rule)).size,
    lines: labels.lines?.length ?? 0,
    totals: Object.keys(labels.totals ?? {}).length,
  };
}
