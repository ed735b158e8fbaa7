import { open, opendir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeOf } from "../documents/file-type.ts";
import { readJson } from "../documents/json/read-json.ts";
import { type IsIgnored, ignoreFiles } from "./ignore-files.ts";

/** An entry of a folder, or of one below: a document of a supported type, a folder that may not be opened, another file. */
export interface FolderEntry {
  readonly kind: "document" | "unreadable" | "other";
  readonly path: string;
}

const DOCUMENT_NAME = /\.(?:csv|tsv|pdf|xlsx|xlsm|ods|docx|docm|odt|eml|msg|zip)$/i;
const PAGE_NAME = /\.x?html?$/i;
/** What word processors leave beside an open document. */
const LOCK_NAME = /^~\$/;
const SIDECAR_NAME = /\.context\.json$/i;
const KNOWN_BY_CONTENT: ReadonlySet<string> = new Set(["pdf", "picture", "heic", "e-invoice"]);
const OWN_REPORT = /<meta name="generator" content="sons-lint /;
/** A quote is never larger: other data is not parsed to find out. */
const LARGEST_JSON = 10_000_000;

/**
 * What lies below a folder, in the order of names. PDFs, pictures and e-invoices are known by their first bytes, whatever
 * their name, and JSON quotes by their keys; the other types share theirs with files that are no documents, and are known
 * by their names. A page that is a report of this program is no document. Hidden entries, `node_modules` and linked folders
 * are left alone, and so is what an ignore file names.
 */
export const walkFolder = (folder: string): AsyncGenerator<FolderEntry> => walk(folder, ignoreFiles(folder));

async function* walk(folder: string, isIgnored: IsIgnored): AsyncGenerator<FolderEntry> {
  let names: readonly string[];
  try {
    names = await namesIn(folder);
  } catch {
    return yield { kind: "unreadable", path: folder };
  }
  for (const marked of names) {
    const isFolder = marked.endsWith(FOLDER);
    const path = join(folder, marked.slice(0, -1));
    if (await isIgnored(path, isFolder ? "folder" : "file")) continue;
    if (isFolder) yield* walk(path, isIgnored);
    else if (!SIDECAR_NAME.test(path))
      yield {
        kind: DOCUMENT_NAME.test(path) || (await isKnownByContent(path, PAGE_NAME.test(path))) ? "document" : "other",
        path,
      };
  }
}

/** Marks of what an entry is, after its name; they sort before what follows in a longer name. */
const FILE = "\0";
const FOLDER = "\u0001";

/** Names of the entries that count, each with its mark, in their order: one string each, since a folder may hold many. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder, { bufferSize: ENTRIES_AT_ONCE })) {
    const { name } = entry;
    if (name.startsWith(".") || LOCK_NAME.test(name) || name === "node_modules") continue;
    if (entry.isDirectory()) names.push(name + FOLDER);
    else if (entry.isFile() || entry.isSymbolicLink()) names.push(name + FILE);
  }
  return names.sort();
}

const ENTRIES_AT_ONCE = 256;

/** By the first bytes; of a page, whether it is one and no report that this program wrote beside the quotes. */
async function isKnownByContent(path: string, isPage: boolean): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
      const head = buffer.subarray(0, bytesRead);
      const type = fileTypeOf(head);
      if (isPage) return type === "html" && !OWN_REPORT.test(head.toString("latin1"));
      if (type !== "json" || (await file.stat()).size > LARGEST_JSON) return KNOWN_BY_CONTENT.has(type);
      return readJson(await readFile(path)).ok;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
