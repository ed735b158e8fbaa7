import { describe, expect, test } from "vitest";
import type { SourceDocument } from "../../src/documents/document.ts";
import { readDocument } from "../../src/documents/read.ts";
import type { Text } from "../../src/documents/text.ts";
import { type CaseFacts, contextSchema } from "../../src/engine/facts/context.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { splitQuotes } from "../../src/quotes/several/split-quotes.ts";
import { type LabelledCase, labelledCases } from "../fixtures/labels.ts";
import { type Judged, judged } from "./judged.ts";
import { exchanged, inCapitals, rewritten, typeset, wrapped } from "./variants.ts";

const cases = ["corpus", "wordings", "layouts", "quotes"].flatMap((folder) =>
  labelledCases(folder, [".csv", ".pdf", ".xlsx"]),
);

/** Variants of fixtures whose findings differ, each with its reason; the test fails when one is mended. */
const known: Readonly<Record<string, string>> = {
  "quotes/f21 in capitals":
    "« HORS SEGUR (PART DU LABORATOIRE) » among items in capitals looks like a detail of the one above.",
  "wordings/justified-extras-t2 with rows 12 and 13 exchanged":
    "« les deux dernières lignes » names lines by their rank: once exchanged, the scanner is none of them.",
  "quotes/f67 in capitals": "A row of details that no longer starts with a small letter looks like a heading.",
};

/** The only quote of a file, with the facts of its labels; null where a file holds several or none. */
async function quoteOf({
  bytes,
  labels,
}: LabelledCase): Promise<{ document: SourceDocument; facts: CaseFacts } | null> {
  const read = await readDocument(bytes);
  if (!read.ok) return null;
  const [part, ...others] = splitQuotes(read.value);
  if (part === undefined || others.length > 0) return null;
  const { quotes: _byName, ...facts } = contextSchema.parse(labels.context ?? {});
  return { document: part.document, facts };
}

const rowsOf = ({ pieces }: Text): number[] => pieces.flatMap(({ at }) => ("row" in at ? [at.row] : []));

/** Neighbouring lines of one section that each stand in one row of a grid. */
function neighbours({ lines }: Quote): [number, number][] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const [own, other] = [rowsOf(line.designation), next === undefined ? [] : rowsOf(next.designation)];
    const [a, b] = [own[0], other[0]];
    if (next === undefined || a === undefined || b !== a + 1 || next.section !== line.section) return [];
    return own.every((row) => row === a) && other.every((row) => row === b) ? [[a, b] as [number, number]] : [];
  });
}

function variantsOf(document: SourceDocument, quote: Quote): [string, SourceDocument][] {
  const anywhere: [string, SourceDocument][] = [
    ["in capitals", rewritten(document, inCapitals)],
    ["typeset", rewritten(document, typeset)],
  ];
  if (document.kind !== "grid") return anywhere;
  return [
    ...anywhere,
    ...[2, 5].map((every): [string, SourceDocument] => [
      `wrapped after ${every} words`,
      rewritten(document, wrapped(every)),
    ]),
    ...neighbours(quote).map(([a, b]): [string, SourceDocument] => [
      `with rows ${a} and ${b} exchanged`,
      exchanged(document, a, b),
    ]),
  ];
}

const said = (quote: Judged | null) => ({ verdict: quote?.verdict, findings: quote?.findings });

let variants = 0;

describe("a fixture set in capitals without accents, wrapped, typeset or with its lines in another order says the same", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", async (name, one) => {
    const quote = await quoteOf(one);
    const before = quote === null ? null : judged(quote.document, quote.facts);
    if (quote === null || before === null) return;
    const all = variantsOf(quote.document, before.quote);
    variants += all.length;
    for (const [how, document] of all) {
      const after = said(judged(document, quote.facts));
      if (known[`${name} ${how}`] === undefined) expect(after, how).toEqual(said(before));
      else expect(after, `${how}: mended, take it off the list`).not.toEqual(said(before));
    }
  });

  test("more than thirteen hundred variants were judged", () => {
    expect(variants).toBeGreaterThan(1300);
  });
});
