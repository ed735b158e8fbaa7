import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What each room may import besides itself: nothing knows what stands to its right. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  documents: [],
  tables: ["documents"],
  french: ["documents/text", "documents/recent-texts"],
  quotes: ["documents", "tables", "french"],
  segur: ["documents", "quotes", "french", "engine/facts/context", "data"],
  language: ["engine/rule"],
  rules: ["documents", "quotes", "segur", "engine", "french", "language"],
  engine: ["documents", "quotes", "segur", "rules"],
  reports: ["documents", "quotes", "segur", "engine", "rules", "language", "version"],
  ocr: ["documents"],
  library: ["documents", "quotes", "segur", "engine", "reports", "rules", "files", "ocr"],
  files: ["documents", "engine", "ocr"],
  cli: [
    "documents/document",
    "documents/file-type",
    "documents/limits",
    "documents/ocr/engine",
    "engine",
    "files",
    "ocr",
    "reports",
    "rules",
    "segur/dsr/named-dsr",
    "segur/regulation/order-window",
    "language",
    "version",
  ],
};

const IMPORT = /\b(?:from|import)\s*\(?"(\.[^"]+)"/g;

/** The module's path without its extension, and the room it stands in. */
function placeOf(path: string): { module: string; room: string } {
  const module = relative(root, path)
    .replaceAll("\\", "/")
    .replace(/^src\//, "")
    .replace(/\.ts$/, "");
  return { module, room: module.startsWith("rules/data/") ? "data" : (module.split("/")[0] ?? "") };
}

function offencesOf(path: string): string[] {
  const from = placeOf(path);
  const allowed = MAY_IMPORT[from.room];
  if (allowed === undefined) return [];
  return [...readFileSync(path, "utf8").matchAll(IMPORT)]
    .map((match) => placeOf(join(dirname(path), match[1] ?? "")))
    .filter(({ room, module }) => room !== from.room && !allowed.includes(room) && !allowed.includes(module))
    .map(({ module }) => `${from.module} imports ${module}`);
}

it("imports go one way", () => {
  const sources = ["src", "rules"].flatMap((base) =>
    readdirSync(join(root, base), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(root, base, path)),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(offencesOf)).toEqual([]);
});
