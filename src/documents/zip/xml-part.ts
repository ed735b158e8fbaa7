import { failed, type ReadError, type Result } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { parseXml, type XmlElement } from "../xml/parse-xml.ts";
import type { ZipFile } from "./open-zip.ts";

/** The root element of an XML part of an office file; a part that is missing makes the file a damaged one. */
export async function xmlPart(
  zip: ZipFile,
  name: string,
  { xmlBytes }: DocumentLimits,
): Promise<Result<XmlElement, ReadError>> {
  const entry = zip.entries.find((candidate) => candidate.name === name);
  if (entry !== undefined && entry.bytes > xmlBytes) return failed({ code: "too-large" });
  const bytes = zip.unpack(name);
  if (bytes === null) return failed({ code: "damaged" });
  return bytes.ok ? parseXml(bytes.value) : bytes;
}
