import { mkdtempSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diskShelf, memoryShelf } from "../../../src/cli/batch/shelves/shelf.ts";

const place = (): string => join(mkdtempSync(join(tmpdir(), "shelf-")), "bytes");

describe("a shelf", () => {
  it("gives back what was put on it, again and again, and takes more in between", () => {
    const lengths = fc.array(fc.oneof(fc.nat(40), fc.integer({ min: 300_000, max: 1_300_000 })), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, (sizes) => {
        const shelves = [memoryShelf(), diskShelf(place())];
        const places: number[][] = [[], []];
        for (const [rank, size] of [...sizes, 7].entries()) {
          for (const [at, shelf] of shelves.entries()) places[at]?.push(shelf.add(Buffer.alloc(size, rank)));
          if (rank % 3 > 0) continue;
          const [kept, read] = shelves.map((shelf) => Array.from(shelf, (bytes) => [bytes.length, bytes[0] ?? null]));
          expect(read).toEqual(kept);
          expect(read).toHaveLength(rank + 1);
          for (const [at, shelf] of shelves.entries())
            expect(
              places[at]?.map((one) => {
                const bytes = shelf.at(one);
                return [bytes.length, bytes[0] ?? null];
              }),
            ).toEqual(kept);
        }
        for (const shelf of shelves) shelf.close();
      }),
      { numRuns: 15 },
    );
  });

  it("never takes a part for the whole", () => {
    const path = place();
    const shelf = diskShelf(path);
    shelf.add(Buffer.alloc(100));
    expect([...shelf]).toHaveLength(1);
    truncateSync(path, 50);
    expect(() => [...shelf]).toThrow("cut short");
    expect(() => shelf.at(0)).toThrow("cut short");
    shelf.close();
  });
});
