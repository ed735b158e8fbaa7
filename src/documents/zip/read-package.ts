import { failed, type ReadError, type Result, type SourceDocument } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { openZip } from "./open-zip.ts";
import { packageKindOf } from "./package-kind.ts";

/** Reads a zip that is an office file. */
export async function readPackage(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<Result<SourceDocument, ReadError>> {
  const zip = await openZip(bytes, limits);
  if (!zip.ok) return zip;
  switch (await packageKindOf(zip.value)) {
    case "xlsx":
      return (await import("../xlsx/read-xlsx.ts")).readXlsx(zip.value, limits);
    case "ods":
      return (await import("../odf/read-ods.ts")).readOds(zip.value, limits);
    case "docx":
      return (await import("../docx/read-docx.ts")).readDocx(zip.value, limits);
    case "odt":
      return (await import("../odf/read-odt.ts")).readOdt(zip.value, limits);
    case "encrypted":
      return failed({ code: "encrypted" });
    case "other-office":
    case "archive":
      return failed({ code: "unsupported-type" });
  }
}
