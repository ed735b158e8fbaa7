/** Limits on one document. Passing one is a result (`too-large`, `page-limit`…), never a crash. */
export interface DocumentLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Pages read of a PDF; the pages after are reported, not read. */
  readonly pages: number;
  /** Bytes that an archive or an office file may unpack to, all its entries together. */
  readonly expandedBytes: number;
  /** How many times larger than packed an archive of more than a few megabytes may unpack. */
  readonly expansionRatio: number;
  /** Size of one XML part of an office file, unpacked. */
  readonly xmlBytes: number;
  /** Entries of one archive, attachments of one mail. */
  readonly entries: number;
  /** Containers (mail, archive) inside one another, the outermost included. */
  readonly nesting: number;
  /** Cells read of a table in plain text, a spreadsheet or a text document; the cells after are reported, not read. */
  readonly cells: number;
  /** Pages read by character recognition; the pages after are reported, not read. */
  readonly ocrPages: number;
  /** Seconds that character recognition may take for one page. */
  readonly ocrSeconds: number;
  /** Pixels of one picture. */
  readonly pixels: number;
  /** Seconds that one document may take, character recognition apart. Kept by the run that started its process. */
  readonly seconds: number;
  /** Bytes of memory that the process of one document may hold. Kept by the run that started its process. */
  readonly memory: number;
}

/** The defaults: a quote is a few pages long, so these only stop what is no quote. */
export const defaultLimits: DocumentLimits = {
  bytes: 50_000_000,
  pages: 100,
  expandedBytes: 200_000_000,
  expansionRatio: 200,
  xmlBytes: 10_000_000,
  entries: 1_000,
  nesting: 4,
  cells: 50_000,
  ocrPages: 20,
  ocrSeconds: 60,
  pixels: 100_000_000,
  seconds: 60,
  memory: 2_000_000_000,
};
