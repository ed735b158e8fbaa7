import type { LintOptions } from "../engine/lint.ts";
import { countOf } from "./option-values.ts";

type Limits = NonNullable<LintOptions["limits"]>;

/** The flag of each limit on a document, and its name among the parsed options. */
export const LIMIT_FLAGS = {
  bytes: ["--max-bytes", "maxBytes"],
  pages: ["--max-pages", "maxPages"],
  expandedBytes: ["--max-expanded-bytes", "maxExpandedBytes"],
  expansionRatio: ["--max-expansion-ratio", "maxExpansionRatio"],
  xmlBytes: ["--max-xml-bytes", "maxXmlBytes"],
  entries: ["--max-entries", "maxEntries"],
  nesting: ["--max-nesting", "maxNesting"],
  cells: ["--max-cells", "maxCells"],
  ocrPages: ["--max-ocr-pages", "maxOcrPages"],
  ocrSeconds: ["--max-ocr-seconds", "maxOcrSeconds"],
  pixels: ["--max-pixels", "maxPixels"],
  seconds: ["--max-seconds", "maxSeconds"],
  memory: ["--max-memory", "maxMemory"],
} as const satisfies Record<keyof Limits, readonly [flag: string, name: string]>;

/** Names of the flags among the parsed options. */
export type LimitFlagName = (typeof LIMIT_FLAGS)[keyof typeof LIMIT_FLAGS][1];

/** The limits that were given on the command line. */
export const limitsOf = (flags: Readonly<Partial<Record<LimitFlagName, string>>>): Limits =>
  Object.fromEntries(
    Object.entries(LIMIT_FLAGS).flatMap(([limit, [flag, name]]) => {
      const value = flags[name];
      return value === undefined ? [] : [[limit, countOf(flag, value)]];
    }),
  );
