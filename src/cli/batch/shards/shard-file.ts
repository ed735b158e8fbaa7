import { z } from "zod";
import { fileTroubleOf } from "../../../files/file-trouble.ts";
import type { MergeProblem } from "../batch-problem.ts";
import { readLines } from "./read-lines.ts";
import { bytesOf, type ShardFooter, type ShardPlace } from "./shard.ts";

/** One quote of a shard. */
export interface ShardQuote extends ShardPlace {
  /** The packed result. */
  readonly packed: Buffer;
}

const count = z.int().nonnegative();
const recordSchema = z.object({
  schemaVersion: z.literal(1),
  shard: z.strictObject({ rank: count, named: z.boolean(), results: count }),
  state: z.string(),
});
const digest = z.string().regex(/^[0-9a-f]+$/);
const footerSchema = z.strictObject({
  across: z.tuple([]),
  shard: z.strictObject({
    index: count,
    of: count,
    inputs: count,
    documents: digest,
    options: digest,
    contextSha256: digest.nullable(),
    tool: z.string(),
    regulation: z.string(),
    language: z.enum(["fr", "en"]),
  }),
});

/** Carries a problem out of the reading of a shard. */
export class MergeRefused extends Error {
  readonly problem: MergeProblem;

  constructor(problem: MergeProblem) {
    super(problem.code);
    this.name = "MergeRefused";
    this.problem = problem;
  }
}

/** The quotes of a shard, in order, and its footer once they have been gone through. Anything else is refused. */
export class ShardFile {
  readonly path: string;
  #footer: ShardFooter | null = null;

  constructor(path: string) {
    this.path = path;
  }

  get footer(): ShardFooter {
    if (this.#footer === null) throw new MergeRefused({ code: "shard-cut-short", path: this.path });
    return this.#footer;
  }

  *quotes(): Generator<ShardQuote> {
    let line = 0;
    let isAfterEnd = false;
    for (const text of this.#lines()) {
      line++;
      if (text.trim() === "") continue;
      const value = parse(text);
      const footer = footerSchema.safeParse(value);
      const record = recordSchema.safeParse(value);
      if (footer.success && !isAfterEnd) {
        this.#footer = footer.data.shard;
        isAfterEnd = true;
      } else if (record.success && !isAfterEnd) yield this.#quote(record.data, line);
      else if (value === undefined && !isAfterEnd) throw this.#brokenAt(line);
      else throw new MergeRefused({ code: "not-a-shard", path: this.path, line });
    }
  }

  #quote({ shard, state }: z.infer<typeof recordSchema>, line: number): ShardQuote {
    const packed = bytesOf(state);
    if (packed === null) throw this.#brokenAt(line);
    return { ...shard, packed };
  }

  #brokenAt(line: number): MergeRefused {
    return new MergeRefused({ code: "broken-shard-line", path: this.path, line });
  }

  *#lines(): Generator<string> {
    try {
      yield* readLines(this.path);
    } catch (cause) {
      if (cause instanceof MergeRefused) throw cause;
      throw new MergeRefused({ code: "cannot-read-shard", path: this.path, reason: fileTroubleOf(cause) });
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
