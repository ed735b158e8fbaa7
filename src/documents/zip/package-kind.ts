import { elementsOf, parseXml, type XmlElement } from "../xml/parse-xml.ts";
import type { ZipFile } from "./open-zip.ts";

/** What a zip is: an office file, told by the parts that its format requires, or an archive of files. */
export type PackageKind = "xlsx" | "docx" | "ods" | "odt" | "archive" | "other-office" | "encrypted";

const OPEN_DOCUMENT: Readonly<Record<string, PackageKind>> = {
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.spreadsheet-template": "ods",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.text-template": "odt",
};

/** Name of the part that holds the text of a document of Word, null where there is none: Word on the web numbers it. */
export const wordBodyPart = ({ entries }: ZipFile): string | null =>
  entries.find(({ name }) => /^word\/document\d*\.xml$/.test(name))?.name ?? null;

export async function packageKindOf(zip: ZipFile): Promise<PackageKind> {
  const has = (name: string): boolean => zip.entries.some((entry) => entry.name === name);
  if (has("[Content_Types].xml")) {
    if (has("xl/workbook.xml")) return "xlsx";
    return wordBodyPart(zip) === null ? "other-office" : "docx";
  }
  const mimetype = has("content.xml") ? textOf(zip, "mimetype") : null;
  if (mimetype !== null) {
    if (await isEncrypted(zip)) return "encrypted";
    return OPEN_DOCUMENT[mimetype.trim()] ?? "other-office";
  }
  return "archive";
}

function textOf(zip: ZipFile, name: string): string | null {
  const bytes = zip.unpack(name);
  return bytes?.ok ? new TextDecoder().decode(bytes.value) : null;
}

/** An OpenDocument file with a password lists in its manifest how each part was encrypted. */
async function isEncrypted(zip: ZipFile): Promise<boolean> {
  const manifest = zip.unpack("META-INF/manifest.xml");
  if (manifest === null || !manifest.ok) return false;
  const root = await parseXml(manifest.value);
  return root.ok && root.value.children.length > 0 && elementsOf(root.value).some(hasEncryption);
}

const hasEncryption = (entry: XmlElement): boolean =>
  /(?:^|\/)(?:content\.xml|encrypted-package)$/.test(entry.attributes["manifest:full-path"] ?? "") &&
  elementsOf(entry, "manifest:encryption-data").length > 0;
