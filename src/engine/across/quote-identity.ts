import { RecentTexts } from "../../documents/recent-texts.ts";
import type { Quote } from "../../quotes/model.ts";

/** What tells one quote, and its versions, from another; plain data that a ledger keeps. */
export interface QuoteIdentity {
  readonly number: string | null;
  /** ISO date. */
  readonly issuedOn: string | null;
  readonly vendorName: string | null;
  readonly vendorSiret: string | null;
  readonly documentType: Quote["documentType"] | null;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string | null;
  /** Numbers of other documents that this one names, comparable. */
  readonly named: ReadonlySet<string>;
  /** Those among them that it says it cancels or replaces. */
  readonly replaced: ReadonlySet<string>;
}

/**
 * Two documents of one order: the same file, versions of one quote, a quote and its replacement, or two kinds of
 * document (quote, order form, invoice) one of which names the other.
 */
export type QuoteRelation = "copy" | "version" | "replacement" | "order";

export function identityOfQuote(quote: Quote, sha256: string | null): QuoteIdentity {
  const number = quote.number?.value ?? null;
  return {
    number,
    issuedOn: quote.dates.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null,
    vendorName: quote.vendor.name?.value ?? null,
    vendorSiret: quote.vendor.siret?.value.digits ?? null,
    documentType: quote.documentType,
    sha256,
    named: numbersAfter(NAMING, quote),
    replaced: numbersAfter(REPLACING, quote),
  };
}

/** How two documents belong together; null for two quotes that each stand for themselves. */
export function relationOf(a: QuoteIdentity, b: QuoteIdentity): QuoteRelation | null {
  if (a.sha256 !== null && a.sha256 === b.sha256 && a.number === b.number) return "copy";
  if (isOtherVendor(a, b)) return null;
  const [first, second] = [numberKey(a.number), numberKey(b.number)];
  if (first !== "" && first === second) return "version";
  const says = (numbers: ReadonlySet<string>, key: string) => key.length >= SHORTEST_NAMED && numbers.has(key);
  if (says(a.replaced, second) || says(b.replaced, first)) return "replacement";
  const isOtherKind = a.documentType !== b.documentType;
  return isOtherKind && (says(a.named, second) || says(b.named, first)) ? "order" : null;
}

/** Shorter numbers stand in many texts for other reasons. */
const SHORTEST_NAMED = 4;

/** Two vendors may give the same number to two quotes. */
export function isOtherVendor(a: QuoteIdentity, b: QuoteIdentity): boolean {
  if (a.vendorSiret !== null && b.vendorSiret !== null)
    return a.vendorSiret.slice(0, SIREN_LENGTH) !== b.vendorSiret.slice(0, SIREN_LENGTH);
  const [first, second] = [wordsOf(a.vendorName), wordsOf(b.vendorName)];
  if (first.length === 0 || second.length === 0) return false;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return !short.every((word) => long.includes(word));
}

const SIREN_LENGTH = 9;
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (name: string | null): readonly string[] => recentWords.get(name ?? "", computeWords);
const computeWords = (name: string): readonly string[] => folded(name).match(/[a-z0-9]+/g) ?? [];

/** In a run each quote is compared with others of its client. */
const recentWords = new RecentTexts<readonly string[]>(20_000);
const recentKeys = new RecentTexts<string>(20_000);

/** "D22-0418 v2", "D22-0418 ind. B", "D22-0418-rev3": marks of a version, no part of the number. */
const VERSION_MARK = /[\s\-_/.(]+(?:v|version|rev|revision|ind|indice|modif)[\s.°_-]*[a-z0-9]{1,3}\)?$/;

/** A number as it compares: without the mark of its version, letters and digits only. */
export const numberKey = (number: string | null): string => recentKeys.get(number ?? "", computeKey);

const computeKey = (number: string): string =>
  folded(number)
    .trim()
    .replace(VERSION_MARK, "")
    .replace(/[^a-z0-9]/g, "");

const NUMBER = "[^.;\\n]{0,40}?((?:[a-z0-9]+[-/_.])*[a-z0-9]*\\d[a-z0-9]*(?:[-/_.][a-z0-9]+)*)";
/** Words before a number that say it is that of another document. */
const NAMING = new RegExp(`(?:devis|offre|proposition|commande|bdc|facture|reference|suivant|selon)${NUMBER}`, "g");
const REPLACING = new RegExp(`(?:remplace|annule|caduc)[a-z]*${NUMBER}`, "g");

function numbersAfter(words: RegExp, quote: Quote): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { value } of quote.texts)
    for (const [, number = ""] of folded(value).matchAll(words)) numbers.add(numberKey(number));
  numbers.delete(numberKey(quote.number?.value ?? null));
  return numbers;
}
