/** Limits on one document. Passing one is a result (`too-large`, `page-limit`), never a crash. */
export interface DocumentLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Pages read of a PDF; the pages after are reported, not read. */
  readonly pages: number;
}

/** The defaults: a quote is a few pages long, so these only stop what is no quote. */
export const defaultLimits: DocumentLimits = { bytes: 50_000_000, pages: 100 };
