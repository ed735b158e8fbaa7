import type { AttachedInvoice, InvoiceParty, Stated } from "../../documents/einvoice/invoice-data.ts";
import { joinTexts, type Text } from "../../documents/text.ts";
import { isKnownCurrency, printedCurrencies } from "../amounts/currency.ts";
import type { DatedFact, Difference, DifferingValue, Party, Quote, QuoteProblem, Read } from "../model.ts";
import { lineDifferences } from "./line-differences.ts";
import { totalDifferences } from "./total-differences.ts";

/**
 * Where the XML inside a PDF contradicts the page. The page is what a person signs: it decides, and a fact that only one of
 * the two states is no contradiction. What is doubtful in the reading of the page is not held against the XML.
 */
export function xmlDifferences(quote: Quote, { name, invoice }: AttachedInvoice): QuoteProblem[] {
  const found = [
    numberDifference(quote, invoice.number),
    dateDifference(quote, "issue", invoice.issuedOn),
    dateDifference(quote, "validity", invoice.validUntil),
    currencyDifference(quote, invoice.currency),
    ...partyDifferences(quote, "vendor", invoice.seller),
    ...partyDifferences(quote, "client", invoice.buyer),
    ...lineDifferences(quote, invoice),
    ...totalDifferences(quote, invoice.totals, invoice.adjustments.length > 0),
  ];
  return found.flatMap((difference) => (difference === null ? [] : [problemOf(difference, name)]));
}

/** A difference with the words of the page. */
export interface PlacedDifference extends Difference {
  readonly text: Text;
  readonly line?: number;
}

const problemOf = ({ text, line, fact, page, xml }: PlacedDifference, name: string): QuoteProblem => {
  const at = text.pieces[0]?.at;
  return {
    code: "xml-differs",
    page: at !== undefined && "page" in at ? at.page : null,
    where: name,
    text,
    difference: { fact, page, xml },
    ...(line === undefined ? {} : { line }),
  };
};

const lettersAndDigits = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/** A number that stands anywhere on the page may be the document's: which one it is, is then a matter of reading. */
function numberDifference({ number, texts }: Quote, xml: Stated<string> | null): PlacedDifference | null {
  if (number === null || xml === null) return null;
  const wanted = lettersAndDigits(xml.value);
  const printed = lettersAndDigits(number.value);
  if (wanted === "" || printed === wanted || printed.endsWith(wanted) || wanted.endsWith(printed)) return null;
  if (wanted.length >= 4 && texts.some(({ value }) => lettersAndDigits(value).includes(wanted))) return null;
  return { fact: "number", page: { words: number.value }, xml: { words: xml.value }, text: number.text };
}

function dateDifference(
  { dates }: Quote,
  role: "issue" | "validity",
  xml: Stated<string> | null,
): PlacedDifference | null {
  if (xml === null) return null;
  const own = dates.filter((fact) => fact.role === role && fact.date !== null);
  const [first] = own;
  if (first === undefined || own.some((fact) => covers(fact, xml.value))) return null;
  // A date without a role may be the one that the XML means.
  if (dates.some((fact) => fact.role === "other" && fact.date === xml.value)) return null;
  const day = (role === "validity" ? first.lastDay : first.date) ?? "";
  return {
    fact: role === "issue" ? "issue-date" : "validity",
    page: { day },
    xml: { day: xml.value },
    text: first.text,
  };
}

const covers = ({ date, lastDay }: DatedFact, day: string): boolean =>
  date !== null && date <= day && day <= (lastDay ?? date);

function currencyDifference(quote: Quote, xml: Stated<string> | null): PlacedDifference | null {
  if (xml === null || !isKnownCurrency(xml.value)) return null;
  const printed = printedCurrencies(quote.texts.map(({ value }) => value));
  const [first] = printed;
  if (first === undefined || printed.includes(xml.value)) return null;
  const text = (quote.totals.gross ?? quote.totals.net)?.text ?? quote.lines[0]?.text ?? joinTexts([]);
  return { fact: "currency", page: { words: first }, xml: { words: xml.value }, text };
}

function partyDifferences(quote: Quote, side: "vendor" | "client", xml: InvoiceParty): PlacedDifference[] {
  const party: Party = quote[side];
  const other = quote[side === "vendor" ? "client" : "vendor"].siret?.value.digits ?? null;
  const fact = `${side}-identifier` as const;
  const differs = (
    printed: Read<{ readonly digits: string }> | null,
    stated: Stated<string> | null,
    agree: (printed: string, stated: string) => boolean = (a, b) => a === b,
  ): PlacedDifference[] => {
    if (printed === null || stated === null || agree(printed.value.digits, stated.value)) return [];
    const isElsewhere = quote.texts.some(({ value }) => value.replace(/[\s.]/g, "").includes(stated.value));
    // Printed as another of the party's own numbers (its head office): not so when it is the other party's.
    if (isElsewhere && other?.startsWith(stated.value) !== true) return [];
    return [{ fact, page: wordsOf(printed.value.digits), xml: wordsOf(stated.value), text: printed.text }];
  };
  const siret = differs(party.siret, xml.siret);
  return [
    ...siret,
    ...(siret.length > 0 ? [] : differs(party.siret, xml.siren, (a, b) => a.startsWith(b))),
    ...differs(party.finess, xml.finess),
    ...differs(party.rpps, xml.rpps),
  ];
}

const wordsOf = (words: string): DifferingValue => ({ words });
