import type { ReadingProblem } from "../document.ts";
import type { AttachedInvoice } from "../einvoice/invoice-data.ts";
import { fileTypeOf } from "../file-type.ts";
import type { DocumentLimits } from "../limits.ts";
import type { PdfDocument } from "./pdfjs.ts";

/** Names under which the norms embed an e-invoice. */
const KNOWN_NAME = /^(?:factur-x|zugferd-invoice|order-x|xrechnung|ubl|cii)[\w.-]*\.xml$/i;
const XML_NAME = /\.xml$/i;

export interface Attachments {
  readonly attached: AttachedInvoice | null;
  readonly problems: readonly ReadingProblem[];
}

/** The e-invoice that a PDF carries; XML that should be one, or that nobody can parse, is a problem of the reading. */
export async function attachedInvoice(pdf: PdfDocument, limits: DocumentLimits): Promise<Attachments> {
  const problems: ReadingProblem[] = [];
  const files = await xmlFiles(pdf).catch(() => null);
  if (files === null) return { attached: null, problems: [{ code: "attachment-unreadable", page: null }] };
  for (const { name, content } of files) {
    const { readInvoice } = await import("../einvoice/read-invoice.ts");
    const read = await readInvoice(content, limits);
    if (read.ok) {
      for (const { pointer } of read.value.unread)
        problems.push({ code: "attachment-unreadable", page: null, where: `${name} ${pointer}` });
      return { attached: { name, invoice: read.value }, problems };
    }
    // Other XML, such as the data of a form, is no affair of a reader of quotes.
    if (read.error.code !== "unsupported-type" || KNOWN_NAME.test(name))
      problems.push({ code: "attachment-unreadable", page: null, where: name });
  }
  return { attached: null, problems };
}

interface XmlFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The attachments that are XML by name or content, those with a name of the norms first. */
async function xmlFiles(pdf: PdfDocument): Promise<XmlFile[]> {
  return Object.values((await pdf.getAttachments()) ?? {})
    .flatMap(({ filename, content }) => (content instanceof Uint8Array ? [{ name: filename, content }] : []))
    .filter(({ name, content }) => XML_NAME.test(name) || fileTypeOf(content) === "e-invoice")
    .sort((a, b) => Number(KNOWN_NAME.test(b.name)) - Number(KNOWN_NAME.test(a.name)));
}
