import type { InputOptions } from "../../../files/lint-input.ts";
import type { Texts } from "../../texts/texts.ts";
import { tell } from "../../write-output.ts";
import type { JudgeInputs } from "../judge-inputs.ts";
import { folderCache, sweepCache, usualCacheFolder } from "./cache.ts";
import { cacheKeys } from "./cache-key.ts";

/** The cache that was asked for: a folder, `true` for the usual one, null for none. */
export async function openCache(
  asked: string | true | null,
  options: Omit<InputOptions, "ocr">,
  { batch }: Texts,
): Promise<JudgeInputs["cache"]> {
  if (asked === null) return null;
  const folder = asked === true ? await usualCacheFolder() : asked;
  await sweepCache(folder);
  const store = folderCache(folder, (trouble) => tell(batch.cacheUnwritable(folder, trouble)));
  return { store, keys: await cacheKeys(options) };
}
