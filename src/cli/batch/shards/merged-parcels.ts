import { type Parcel, parcelOf, unpackResult, type Wants } from "../workers/parcel.ts";
import { MergeRefused, type ShardFile, type ShardQuote } from "./shard-file.ts";

/** The documents of all shards in the order of the run, one at a time: each shard is in that order by itself. */
export function* mergedParcels(shards: readonly ShardFile[], wants: Wants): Generator<Parcel> {
  const { inputs, of } = shards[0]?.footer ?? { inputs: 0, of: 1 };
  const byIndex = new Map(shards.map((shard) => [shard.footer.index, { shard, documents: documentsIn(shard) }]));
  for (let rank = 0; rank < inputs; rank++) {
    // The division gives every document to the shard of its turn.
    const head = byIndex.get((rank % of) + 1);
    const next = head?.documents.next();
    if (head === undefined || next?.done !== false || next.value.rank !== rank)
      throw new MergeRefused({ code: "shard-cut-short", path: head?.shard.path ?? "" });
    yield parcelOfDocument(next.value, wants);
  }
}

interface ShardDocument {
  readonly rank: number;
  readonly quotes: readonly ShardQuote[];
}

function* documentsIn(shard: ShardFile): Generator<ShardDocument> {
  let quotes: ShardQuote[] = [];
  for (const quote of shard.quotes()) {
    const [first = quote] = quotes;
    if (quote.rank !== first.rank) throw new MergeRefused({ code: "shard-cut-short", path: shard.path });
    quotes.push(quote);
    if (quotes.length < quote.results) continue;
    yield { rank: quote.rank, quotes };
    quotes = [];
  }
}

function parcelOfDocument({ quotes }: ShardDocument, wants: Wants): Parcel {
  const results = quotes.map(({ packed }) => unpackResult(packed));
  const named = quotes.some((quote) => quote.named);
  const input = { kind: "file", path: results[0]?.path ?? "", named } as const;
  return parcelOf({ input, results, contextProblems: [] }, wants);
}
