import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { fileTroubleOf } from "../../../files/file-trouble.ts";
import type { Input } from "../../../files/inputs.ts";
import { lendFile } from "../../../files/lend-file.ts";
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
    const beside = await besideOf(input.path);
    // A list that the file beside names may change without it.
    if (beside === null || beside.includes("referencedSolutions") || beside.includes("eligibleEstablishments"))
      return null;
    const keyOf = (bytes: Buffer): string =>
      createHash("sha256")
        .update(setting)
        .update(isByPath || beside.includes("quotes") ? JSON.stringify(input.path) : "")
        .update(beside)
        .update(bytes)
        .digest("hex");
    return lendFile(input.path, keyOf, longest).catch(() => null);
  };
}

/** Length and bytes of the context file beside a document, -1 where there is none; null for one that cannot be read. */
const besideOf = (document: string): Promise<Buffer | null> =>
  lendFile(sidecarOf(document), (bytes) => Buffer.concat([Buffer.from(`${bytes.length}:`), bytes])).catch((cause) =>
    fileTroubleOf(cause) === "not-found" ? NOTHING_BESIDE : null,
  );

const NOTHING_BESIDE = Buffer.from("-1:");

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
