import { describe, expect, it } from "vitest";
import type { PagedDocument, Word } from "../../src/documents/document.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";
import { settleDoubts } from "../../src/quotes/settle-doubts.ts";

/** A quote of two lines and its totals; `price` and `total` are those of its second line. */
function page(
  price: Partial<Word>,
  total: Partial<Word> = { text: "1720,00" },
  rest: Partial<Word> | null = null,
): PagedDocument {
  const words: Word[] = [];
  const put = (y: number, x: number, word: Partial<Word> & { text: string }): void => {
    words.push({ page: 1, box: [x, y, x + 5 * word.text.length, y + 10], fontSize: 10, font: "", ...word });
  };
  const row = (y: number, ...cells: (Partial<Word> & { text: string })[]): void => {
    for (const [index, cell] of cells.entries()) put(y, [40, 300, 380, 470][index] ?? 0, cell);
  };
  const text = (value: string) => ({ text: value });
  row(100, text("Désignation"), text("Qté"), text("PU"), text("Total"));
  row(120, text("Licence"), text("1"), text("1000,00"), text("1000,00"));
  row(140, text("Formation"), text("2"), { text: "", ...price }, { text: "", ...total });
  row(180, text("Total"), text(""), text(""), text("2720,00"));
  if (rest !== null) row(200, text("Solde à régler"), text(""), text(""), { text: "", ...rest });
  return { kind: "pages", pages: [{ number: 1, width: 595, height: 842, words }], problems: [] };
}

describe("a figure that was read in two ways", () => {
  it("is decided by the sums of the quote", () => {
    const settled = settleDoubts(page({ text: "360,00", others: ["860,00"] }));
    expect(readQuote(settled)?.lines[1]?.unitPrice).toBe("860.00");
    expect(settled.problems).toEqual([]);
  });

  it.each(["170,00", "1720,00"])("is decided by the share that one line comes to, read first as %s", (first) => {
    const other = first === "170,00" ? "1720,00" : "170,00";
    const settled = settleDoubts(page({ text: "860,00" }, { text: "1720,00" }, { text: first, others: [other] }));
    expect(readQuote(settled)?.summaries.at(-1)?.cents).toBe(172000);
    expect(settled.problems).toEqual([]);
  });

  it("stands as read where the sums bear it out", () => {
    const settled = settleDoubts(page({ text: "860,00", others: ["360,00"] }));
    expect(readQuote(settled)?.lines[1]?.unitPrice).toBe("860.00");
    expect(settled.problems).toEqual([]);
  });

  it("is reported with its place where nothing decides", () => {
    const settled = settleDoubts(page({ text: "850,00", others: ["350,00"] }, { text: "1720,00" }));
    expect(settled.problems).toMatchObject([{ code: "doubtful-figure", page: 1, text: { value: "850,00" } }]);
  });

  it("stands where two of three readings agree and nothing else decides", () => {
    const settled = settleDoubts(page({ text: "850,00", others: ["350,00"], agreed: true }));
    expect(readQuote(settled)?.lines[1]?.unitPrice).toBe("850.00");
    expect(settled.problems).toEqual([]);
  });

  it("is decided by the sums of the quote, whatever two of three readings say", () => {
    const settled = settleDoubts(page({ text: "360,00", others: ["860,00"], agreed: true }));
    expect(readQuote(settled)?.lines[1]?.unitPrice).toBe("860.00");
  });

  it("read with confidence is never touched, even where a sum is wrong", () => {
    const document = page({ text: "360,00" });
    expect(settleDoubts(document)).toBe(document);
  });
});
