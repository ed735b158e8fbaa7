import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../../src/cli/batch/workers/in-order.ts";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("work by several hands", () => {
  it("comes out in order whatever takes longest, and never far ahead", async () => {
    const window = 5;
    let [yielded, furthest] = [0, 0];
    const hand = async (item: number, index: number): Promise<number> => {
      furthest = Math.max(furthest, index - yielded);
      await sleep(item % 7 === 0 ? 15 : Math.random() * 4);
      return item * 2;
    };
    const seen: number[] = [];
    for await (const [index, result] of inOrder(numbers(60), [hand, hand, hand], { window })) {
      expect(result).toBe(index * 2);
      seen.push(index);
      yielded = index + 1;
    }
    expect(seen).toEqual(numbers(60));
    expect(furthest).toBeLessThanOrEqual(window);
  });

  it("stops at an abort with what was finished, also behind what was not", async () => {
    const controller = new AbortController();
    const quick = async (item: number): Promise<number> => {
      if (item === 0) await new Promise(() => {});
      if (item === 4) controller.abort();
      return item;
    };
    const seen: number[] = [];
    const { signal } = controller;
    for await (const [index] of inOrder(numbers(10), [quick, quick], { window: 10, signal })) seen.push(index);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("hands on what a hand throws", async () => {
    const hand = async (item: number): Promise<number> => {
      if (item === 2) throw new Error("broken hand");
      return item;
    };
    const all = async (): Promise<void> => {
      for await (const _ of inOrder(numbers(5), [hand], { window: 2 }));
    };
    await expect(all()).rejects.toThrow("broken hand");
  });

  it("leaves no hand at work when its taker takes no more", async () => {
    let begun = 0;
    const hand = async (item: number): Promise<number> => {
      begun++;
      await new Promise((done) => setTimeout(done, 1));
      return item;
    };
    for await (const [index] of inOrder(numbers(100), [hand, hand], { window: 50 })) if (index === 1) break;
    const before = begun;
    await new Promise((done) => setTimeout(done, 30));
    // What was in hand is finished, nothing else is begun.
    expect(begun).toBe(before);
  });

  it("of nothing is nothing", async () => {
    for await (const _ of inOrder([], [async () => 1], { window: 2 })) throw new Error("something");
  });
});
