import fc from "fast-check";
import { expect, it } from "vitest";
import type { GridDocument } from "../../src/documents/document.ts";
import { fold } from "../../src/french/folded-text.ts";
import { findDates } from "../../src/quotes/dates/date-forms.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";

const document = (rows: readonly (readonly string[])[]): GridDocument => ({
  kind: "grid",
  rows: rows.map((cells, row) => cells.map((text, column) => ({ text, row: row + 1, column: column + 1 }))),
  problems: [],
});
const table = [
  ["Désignation", "Qté", "PU HT", "Total HT"],
  ["Prestation Ségur", "1", "100,00", "100,00"],
];

/** Bits of what quotes print, in any order: the readers must take anything. */
const bit = fc.constantFrom(
  "Devis n°",
  "N°",
  "FINESS",
  "SIRET",
  "RPPS",
  "Client :",
  "version",
  "v",
  "7.4",
  "12/05/2022",
  "31/02/2023",
  "du",
  "le",
  "A",
  "É",
  "(",
  ")",
  ":",
  ";",
  "—",
  "129104188",
  "990 118 861 00022",
  "Logiciel",
  "Centre hospitalier",
  "SAS au capital de",
  "valable",
  "45 jours",
  "mise sur le marché",
  "référencée",
  "œ",
  "ﬁ",
  "\u0301",
  "\u202f",
  "1er",
);
const text = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(" "));

it("reads any arrangement of the words of a quote without failing, and points at what it read", () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (head) => {
      const quote = readQuote(document([...head, ...table]));
      for (const fact of [...(quote?.dates ?? []), ...(quote?.products ?? []), ...(quote?.versions ?? [])]) {
        expect(fact.text.value).not.toBe("");
        for (const { start, end } of fact.text.pieces) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(fact.text.value.length);
        }
      }
    }),
    { numRuns: 150 },
  );
});

it("takes long and hostile text in a time that grows with its length", () => {
  const hostile = [
    "A".repeat(20_000),
    "1 ".repeat(10_000),
    "Version ".repeat(3_000),
    "VERSIONS A ".repeat(2_000),
    "12/05/2022 ".repeat(2_000),
    "a-1".repeat(7_000),
    "( ".repeat(10_000),
  ];
  for (const value of hostile) {
    const started = performance.now();
    readQuote(document([[value], ...table]));
    expect(performance.now() - started, value.slice(0, 20)).toBeLessThan(3_000);
  }
});

it("folds text of any kind with a way back to every character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (value) => {
      const folded = fold(value);
      let previous = 0;
      for (let i = 0; i <= folded.value.length; i++) {
        expect(folded.origin(i)).toBeGreaterThanOrEqual(previous);
        expect(folded.origin(i)).toBeLessThanOrEqual(value.length);
        previous = folded.origin(i);
      }
      expect(findDates(folded.value)).toBeInstanceOf(Array);
    }),
  );
});
