import { joinTexts, type Text } from "../../documents/text.ts";
import { decimalToCents } from "../amounts/money.ts";
import type { QuoteLine, Section } from "../model.ts";
import { type Placing, printedCents, printedNumber } from "./placing.ts";
import type { LineInput, QuoteInput } from "./quote-input.ts";

/** Conclusions of the JSON output, in the words of a payer's column. */
const PAYER_WORDS: Readonly<Record<string, string | null>> = {
  state: "Pris en charge par l'État au titre du Ségur",
  client: "À la charge du client",
  // Told by other words of the quote, or by none.
  "other-programme": null,
  unknown: null,
};

/** The billed lines; `sectionOf` gives the index of a line's section. */
export function linesOf(
  input: QuoteInput,
  sectionOf: (name: LineInput["section"]) => number | null,
  place: Placing,
): QuoteLine[] {
  return input.lines.map((line, index) => lineOf(line, index, sectionOf(line.section), place));
}

function lineOf(line: LineInput, index: number, section: number | null, place: Placing): QuoteLine {
  const at = (key: string): string => `/lines/${index}/${key}`;
  const cell = (words: string | null | undefined, key: string): Text | null =>
    words == null || words.trim() === "" ? null : place(words, at(key));
  const designation = place(line.designation, at("designation"));
  const payer = line.payer ?? null;
  const unit = cell(line.unit, "unit");
  const payerCell = cell(payer !== null && Object.hasOwn(PAYER_WORDS, payer) ? PAYER_WORDS[payer] : payer, "payer");
  const unitPrice = line.unitPrice ?? (line.unitPriceCents == null ? null : decimalOf(line.unitPriceCents));
  const included = line.included ?? false;
  return {
    index,
    designation,
    reference: cell(line.reference, "reference"),
    quantity: line.quantity ?? null,
    unit,
    unitPrice,
    unitPriceCents: unitPrice === null ? null : decimalToCents(unitPrice),
    discount: line.discount ?? null,
    vatRate: line.vatRate ?? null,
    totalCents: line.totalCents ?? (included ? 0 : null),
    grossCents: line.grossCents ?? null,
    included,
    fundedCents: line.fundedCents ?? null,
    clientCents: line.clientCents ?? null,
    payerCell,
    option: line.option ?? false,
    section,
    text: cell(line.text, "text") ?? rowText(line, designation, unit, payerCell, (words, key) => place(words, at(key))),
  };
}

/** A row as it would be printed: designation, quantity, price, total, payer. */
function rowText(
  { quantity, unitPrice, totalCents, included }: LineInput,
  designation: Text,
  unit: Text | null,
  payerCell: Text | null,
  place: Placing,
): Text {
  const cells = [
    designation,
    quantity == null ? null : place(printedNumber(quantity), "quantity"),
    unit,
    unitPrice == null ? null : place(`${unitPrice.replace(".", ",")} €`, "unitPrice"),
    totalCents == null || included === true ? null : place(printedCents(totalCents), "totalCents"),
    included === true ? place("inclus", "included") : null,
    payerCell,
  ];
  return joinTexts(cells.filter((text) => text !== null));
}

const decimalOf = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export interface InputSections {
  readonly sections: readonly Section[];
  /** Index of the section that a line or a sub-total names. */
  indexOf(name: LineInput["section"]): number | null;
}

/** The sections that `sections` lists, else one for each heading that a line or a sub-total names. */
export function sectionsOf(input: QuoteInput, place: Placing): InputSections {
  const listed = input.sections;
  const headings = listed?.map(({ heading }) => heading) ?? namedHeadings(input);
  const byHeading = new Map([...headings.entries()].toReversed().map(([index, heading]) => [heading, index]));
  const indexOf = (name: LineInput["section"]): number | null => {
    if (name == null) return null;
    const index = typeof name === "number" ? name : (byHeading.get(name) ?? -1);
    return index >= 0 && index < headings.length ? index : null;
  };
  const named = headings.map((): number[] => []);
  for (const [at, line] of input.lines.entries()) named[indexOf(line.section) ?? -1]?.push(at);
  const sections = headings.map((heading, index): Section => {
    const lines = named[index] ?? [];
    return {
      index,
      heading: place(heading, listed === undefined ? `/lines/${lines[0] ?? -1}/section` : `/sections/${index}/heading`),
      parent: listed?.[index]?.parent ?? null,
      lines: listed?.[index]?.lines ?? lines,
    };
  });
  return { sections, indexOf };
}

const namedHeadings = ({ lines }: QuoteInput): string[] => [
  ...new Set(lines.flatMap(({ section }) => (typeof section === "string" ? [section] : []))),
];
