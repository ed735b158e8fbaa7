import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../cli/run-cli.ts";
import { quoteOf } from "./quote-of.ts";

/** Quotes of a run: every fourth client twice, so that several quotes show more than each. */
export function manyQuotes(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const client = index % 4 === 0 ? Math.floor(index / 8) : index;
      return [`quote-${String(index).padStart(3, "0")}.csv`, quoteOf(index, String(100 + client))];
    }),
  );
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
