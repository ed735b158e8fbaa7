import { expect, it } from "vitest";
import { RecentTexts } from "../../src/documents/recent-texts.ts";

it("computes once for strings met lately, and lets the oldest go", () => {
  const recent = new RecentTexts<number>(10);
  const asked: string[] = [];
  const lengthOf = (text: string): number =>
    recent.get(text, (value) => {
      asked.push(value);
      return value.length;
    });
  expect(["abcd", "efgh", "abcd"].map(lengthOf)).toEqual([4, 4, 4]);
  expect(asked).toEqual(["abcd", "efgh"]);
  // The third string begins a new generation; the one before it is still known.
  expect(["ijkl", "abcd"].map(lengthOf)).toEqual([4, 4]);
  expect(asked).toEqual(["abcd", "efgh", "ijkl"]);
  // Two generations later nobody remembers "efgh", while "abcd" was asked for again.
  expect(["mnop", "abcd", "efgh"].map(lengthOf)).toEqual([4, 4, 4]);
  expect(asked).toEqual(["abcd", "efgh", "ijkl", "mnop", "efgh"]);
});

it("lets nothing go while a document is worked on, and the oldest after it", () => {
  const recent = new RecentTexts<number>(10);
  const asked: string[] = [];
  const ask = (text: string): number => recent.get(text, (value) => asked.push(value));
  const texts = ["abcd", "efgh", "ijkl", "mnop"];
  recent.holding(() => {
    for (const text of [...texts, ...texts]) ask(text);
  });
  expect(asked).toEqual(texts);
  // Two documents later, nothing of it is left.
  for (const other of ["qrstuvwxyz", "QRSTUVWXYZ"]) recent.holding(() => ask(`${other}.`));
  recent.holding(() => ask("abcd"));
  expect(asked.at(-1)).toBe("abcd");
});
