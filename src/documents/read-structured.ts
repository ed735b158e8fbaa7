import { ok, type ReadError, type Result, type StructuredDocument } from "./document.ts";
import { fileTypeOf } from "./file-type.ts";
import type { DocumentLimits } from "./limits.ts";

/** Reads a quote given as data, JSON of our own format or an XML e-invoice; null for any other type of file. */
export async function readStructured(
  bytes: Uint8Array,
  limits: Pick<DocumentLimits, "xmlBytes">,
): Promise<Result<StructuredDocument, ReadError> | null> {
  switch (fileTypeOf(bytes)) {
    case "json":
      return (await import("./json/read-json.ts")).readJson(bytes);
    case "e-invoice": {
      const read = await (await import("./einvoice/read-invoice.ts")).readInvoice(bytes, limits);
      return read.ok ? ok({ kind: "e-invoice", invoice: read.value }) : read;
    }
    default:
      return null;
  }
}
