import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Input } from "../../../files/inputs.ts";
import type { InputOptions } from "../../../files/lint-input.ts";
import { sidecarOf } from "../../../files/load-context.ts";
import { regulationVersion } from "../../../reports/wording.ts";
import { version } from "../../../version.ts";
import { settingBytes } from "./setting-bytes.ts";

/** Makes the name under which the result of a document is kept; null for one that is not to be looked up. */
export type CacheKeys = (input: Input, longest: number) => Promise<string | null>;

/**
 * A key holds all that a result depends on: the bytes of the document and of the context file beside it, this very build
 * of sons-lint and its regulation, the facts and options given, whether scans can be read. The path counts only where
 * the context or the configuration tells documents apart by it.
 */
export async function cacheKeys(options: Omit<InputOptions, "ocr">): Promise<CacheKeys> {
  const build = await readFile(fileURLToPath(new URL("./worker.js", import.meta.url)));
  const { facts = {}, documents = { overrides: [] } } = options;
  const setting = createHash("sha256")
    .update(build)
    .update(JSON.stringify([version, regulationVersion, canReadScans()]))
    .update(settingBytes(options))
    .digest("hex");
  const isByPath =
    [facts.context, facts.config].some((context) => context?.quotes !== undefined) ||
    documents.overrides.some(({ files }) => files !== null);
  return async (input, longest) => {
    if (input.kind !== "file") return null;
    const [bytes, sidecar] = await Promise.all([readOrNull(input.path), readOrNull(sidecarOf(input.path))]);
    if (bytes === null || bytes.length > longest) return null;
    const beside = sidecar?.toString("utf8") ?? "";
    // A list that the file beside names may change without it.
    if (beside.includes("referencedSolutions") || beside.includes("eligibleEstablishments")) return null;
    return createHash("sha256")
      .update(setting)
      .update(isByPath || beside.includes("quotes") ? JSON.stringify(input.path) : "")
      .update(`${sidecar?.length ?? -1}:`)
      .update(sidecar ?? "")
      .update(bytes)
      .digest("hex");
  };
}

const readOrNull = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null);

function canReadScans(): string {
  const require = createRequire(import.meta.url);
  return ["tesseract.js", "@tesseract.js-data/fra/package.json", "utif2"]
    .map((name) => {
      try {
        return require.resolve(name) === "" ? "-" : "+";
      } catch {
        return "-";
      }
    })
    .join("");
}
