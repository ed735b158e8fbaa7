import { readCsv } from "./csv/read-csv.ts";
import { failed, type ReadError, type Result, type SourceDocument } from "./document.ts";
import { fileTypeOf } from "./file-type.ts";
import { type DocumentLimits, defaultLimits } from "./limits.ts";
import type { Ocr } from "./ocr/engine.ts";

export interface ReadOptions {
  readonly limits?: Partial<DocumentLimits>;
  /** Reads pictures and pages without text; without it they are reported as unread. */
  readonly ocr?: Ocr;
  /** Ends the reading between two pages: the call is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads one document's bytes into words on pages or cells in a grid; the type is told by the content. Mails and archives
 * hold documents and are none: `openInput` opens them.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<SourceDocument, ReadError>> {
  const limits: DocumentLimits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.bytes) return failed({ code: "too-large" });
  switch (fileTypeOf(bytes)) {
    case "empty":
      return failed({ code: "empty-file" });
    case "pdf":
      return (await import("./pdf/read-pdf.ts")).readPdf(bytes, limits, options);
    case "picture":
      return (await import("./pictures/read-pictures.ts")).readPictures(bytes, limits, options);
    case "heic":
      return failed({ code: "heic-picture" });
    case "text":
      return readCsv(bytes, limits);
    case "html":
      return (await import("./html/read-html.ts")).readHtml(bytes, limits);
    case "zip":
      return (await import("./zip/read-package.ts")).readPackage(bytes, limits);
    case "compound-file":
      return failed((await import("./mail/read-outlook.ts")).compoundFileError(bytes));
    case "mail":
    // Data, of which nothing is laid out: `readStructured` reads it.
    case "json":
    case "e-invoice":
    case "unsupported":
      return failed({ code: "unsupported-type" });
  }
}
