import { describe, expect, it } from "vitest";
import { Free } from "../../../src/cli/batch/workers/free.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe("things used by one at a time", () => {
  it("are never lent to two, and go to who waits longest", async () => {
    const free = new Free(["a", "b"]);
    const inUse = new Set<string>();
    const begun: number[] = [];
    const work = (number: number) =>
      free.use(async (thing) => {
        expect(inUse.has(thing)).toBe(false);
        inUse.add(thing);
        begun.push(number);
        await pause(number % 3);
        inUse.delete(thing);
      });
    await Promise.all(Array.from({ length: 20 }, (_, number) => work(number)));
    expect(begun).toEqual(Array.from({ length: 20 }, (_, number) => number));
  });

  it("are free again after work that failed", async () => {
    const free = new Free(["only"]);
    const failed = free.use(() => Promise.reject(new Error("broken")));
    const after = free.use(async (thing) => thing);
    await expect(failed).rejects.toThrow("broken");
    expect(await after).toBe("only");
  });
});
