import { expect, it } from "vitest";
import { readQuote } from "../../../src/quotes/read-quote.ts";
import { headerAt, itemAt, pageOf, type Run } from "../../tables/page.ts";

it.each([
  [["☒", "☐"], "État"],
  [["", "X"], "Client"],
  [["X", "X"], undefined],
  [["", ""], undefined],
])("columns of who pays on a page, marked %j", (marks, payer) => {
  const marked = (y: number, texts: readonly string[]): Run[] =>
    texts.flatMap((text, at) => (text === "" ? [] : [{ text, x: 610 + 60 * at, y }]));
  const quote = readQuote(
    pageOf([
      ...headerAt(100),
      { text: "État", x: 604, y: 100 },
      { text: "Client", x: 660, y: 100 },
      ...itemAt(116, "Droits d'usage", "1", "700,00", "700,00"),
      ...marked(116, marks),
      ...itemAt(132, "Coffret", "2", "150,00", "300,00"),
      ...marked(132, ["", "X"]),
    ]),
  );
  expect(quote?.lines.map(({ payerCell }) => payerCell?.value)).toEqual([payer, "Client"]);
});
