import { failed, ok, type ReadError, type Result } from "../document.ts";
import { decodeXml } from "../xml/decode-xml.ts";
import { declaresTypes, parseXmlText } from "../xml/parse-xml.ts";
import type { InvoiceData } from "./invoice-data.ts";
import { readCii } from "./read-cii.ts";
import { readUbl } from "./read-ubl.ts";
import { invoiceRootOf } from "./roots.ts";

/**
 * Reads an XML e-invoice, order or quotation. XML that declares a document type or entities is `unsafe-xml` and is not
 * parsed; XML of any other kind is `unsupported-type`.
 */
export async function readInvoice(
  bytes: Uint8Array,
  { xmlBytes }: { readonly xmlBytes: number },
): Promise<Result<InvoiceData, ReadError>> {
  if (bytes.length > xmlBytes) return failed({ code: "too-large" });
  const text = decodeXml(bytes);
  if (text === null) return failed({ code: "damaged" });
  if (declaresTypes(text)) return failed({ code: "unsafe-xml" });
  const parsed = await parseXmlText(text, { wellFormed: true });
  if (!parsed.ok) return parsed;
  const element = parsed.value;
  const root = invoiceRootOf(element.name, Object.values(element.attributes));
  if (root === null) return failed({ code: "unsupported-type" });
  const read = root.syntax === "cii" ? readCii : readUbl;
  return ok(read({ element, pointer: `/${element.name}` }, root.documentType));
}
