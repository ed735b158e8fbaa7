import type { Dirent } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeOf } from "../documents/file-type.ts";
import { readJson } from "../documents/json/read-json.ts";
import { type IsIgnored, ignoreFiles } from "./ignore-files.ts";

export interface FolderContents {
  /** Documents of a supported type, in the order of their names. */
  readonly files: string[];
  /** Folders and files below that may not be opened. */
  readonly unreadable: string[];
  /** How many other files there are. */
  others: number;
}

const DOCUMENT_NAME = /\.(?:csv|tsv|pdf|xlsx|xlsm|ods|docx|docm|odt|eml|msg|zip)$/i;
/** What word processors leave beside an open document. */
const LOCK_NAME = /^~\$/;
const SIDECAR_NAME = /\.context\.json$/i;
const KNOWN_BY_CONTENT: ReadonlySet<string> = new Set(["pdf", "picture", "heic", "e-invoice"]);
/** A quote is never larger: other data is not parsed to find out. */
const LARGEST_JSON = 10_000_000;

/**
 * The documents below a folder. PDFs, pictures and e-invoices are known by their first bytes, whatever their name, and JSON
 * quotes by their keys; the other types share theirs with files that are no documents, and are known by their names. Hidden entries, `node_modules` and linked folders are
 * left alone, and so is what an ignore file names.
 */
export async function walkFolder(folder: string): Promise<FolderContents> {
  const found: FolderContents = { files: [], unreadable: [], others: 0 };
  await walk(folder, found, ignoreFiles(folder));
  return found;
}

async function walk(folder: string, found: FolderContents, isIgnored: IsIgnored): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    found.unreadable.push(folder);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || LOCK_NAME.test(entry.name) || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (await isIgnored(path, entry.isDirectory() ? "folder" : "file")) continue;
    if (entry.isDirectory()) await walk(path, found, isIgnored);
    else if (entry.isFile() || entry.isSymbolicLink()) await sort(path, found);
  }
}

async function sort(path: string, found: FolderContents): Promise<void> {
  if (SIDECAR_NAME.test(path)) return;
  if (DOCUMENT_NAME.test(path) || (await isKnownByContent(path))) found.files.push(path);
  else found.others++;
}

async function isKnownByContent(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
      const type = fileTypeOf(buffer.subarray(0, bytesRead));
      if (type !== "json" || (await file.stat()).size > LARGEST_JSON) return KNOWN_BY_CONTENT.has(type);
      return readJson(await readFile(path)).ok;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
