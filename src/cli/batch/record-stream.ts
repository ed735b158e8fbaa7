import type { RunStream } from "../../engine/result.ts";
import type { Language } from "../../engine/rule.ts";
import { acrossRecord } from "../../reports/ndjson.ts";
import { wordingIn } from "../../reports/wording.ts";
import type { Destination } from "../option-values.ts";
import type { Problem } from "../problem.ts";
import { ReportWriter } from "./report-writer.ts";
import { footerRecord, type ShardFooter, type ShardPlace, shardRecord } from "./shards/shard.ts";
import type { Parcel } from "./workers/parcel.ts";

/** Documents between two writes of a long report; each is written at once in a short one. */
const GATHERED = 16;

/** NDJSON reports as they grow: what is judged is out, whatever becomes of the run. */
export class RecordStream {
  readonly #writers: readonly ReportWriter[];
  readonly #footer: ShardFooter | null;
  #documents = 0;

  /** `footer` is that of a shard, whose records say more than those of a run. */
  constructor(destinations: readonly Destination[], footer: ShardFooter | null) {
    this.#writers = destinations.map(({ path }) => new ReportWriter(path));
    this.#footer = footer;
  }

  /** `rank` and `named`: of the document in the run. */
  async add({ records, results }: Parcel, { rank, named }: Omit<ShardPlace, "results">): Promise<void> {
    this.#documents++;
    for (const writer of this.#writers) {
      for (const [index, record] of records.entries()) {
        const packed = this.#footer === null ? undefined : results[index];
        await writer.write(
          packed === undefined ? record : shardRecord(record, { rank, named, results: results.length }, packed),
        );
      }
      if (this.#documents < GATHERED || this.#documents % GATHERED === 0) await writer.flush();
    }
  }

  /** The last record tells that the report is whole; without `run` it is left out. */
  async end(run: RunStream | null, language: Language): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const writer of this.#writers) {
      const problem = await writer.end(run === null ? [] : this.#closing(run, language));
      if (problem !== null) problems.push(problem);
    }
    return problems;
  }

  #closing({ across }: RunStream, language: Language): Iterable<string> {
    return this.#footer === null ? acrossRecord(across, wordingIn(language)) : [footerRecord(this.#footer)];
  }
}
