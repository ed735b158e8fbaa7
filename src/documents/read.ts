import { readCsv } from "./csv/read-csv.ts";
import { failed, type ReadError, type Result, type SourceDocument } from "./document.ts";
import { fileTypeOf } from "./file-type.ts";
import { type DocumentLimits, defaultLimits } from "./limits.ts";
import { readPdf } from "./pdf/read-pdf.ts";

export interface ReadOptions {
  readonly limits?: Partial<DocumentLimits>;
}

/** Reads a file's bytes into words on pages or cells in a grid; the type is told by the content. */
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
      return readPdf(bytes, limits);
    case "text":
      return readCsv(bytes);
    case "unsupported":
      return failed({ code: "unsupported-type" });
  }
}
