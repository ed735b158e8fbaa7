import { isFiness, isRpps } from "../../french/check-digits.ts";
import { plain } from "../../french/folded-text.ts";
import { findIdentifiers } from "../../quotes/head/identifiers.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { textReadings } from "../reading/quote-readings.ts";
import { byWords } from "../reading/reading.ts";

/** Sites that a quote names beside their FINESS ("FINESS 390410223 (Foyer Le Cèdre)"), and which of them a line is for. */

interface NamedSite {
  readonly finess: string;
  /** What stands beside the number: the name in brackets behind it, or the words before it. */
  readonly names: readonly string[];
}

const BRACKET_AFTER = /^[^a-z\d]{0,4}[([]([^)\]]+)[)\]]/;
const WORDS_BEFORE = /([a-z][a-z' .-]+?)[^a-z]*$/;
const SHORTEST_NAME = 6;

const namedSites = byWords(({ value }): readonly NamedSite[] => {
  const found = findIdentifiers(value).filter(({ kind }) => kind === "finess");
  return found.map(({ digits, start, end }) => ({
    finess: digits,
    names: [
      BRACKET_AFTER.exec(plain(value.slice(end)))?.[1],
      WORDS_BEFORE.exec(plain(value.slice(0, start)))?.[1],
    ].flatMap((name) => (name !== undefined && name.trim().length >= SHORTEST_NAME ? [name.trim()] : [])),
  }));
});

/** The FINESS of the one site, or the RPPS of the one person, that each line is for; null where it names none, or several. */
export function sitesOfLines(quote: Quote, lines: readonly QuoteLine[]): (string | null)[] {
  const sites = textReadings(quote).flatMap(namedSites);
  return lines.map(({ text, section }) => {
    // "EHPAD Le Mas – FINESS 870648847" over its lines says whom they are for.
    const heading = section === null ? "" : (quote.sections[section]?.heading.value ?? "");
    const own = siteIn(plain(text.value), sites);
    return own ?? siteIn(plain(heading), sites);
  });
}

function siteIn(said: string, sites: readonly NamedSite[]): string | null {
  const [own, ...others] = new Set(numbersIn(said));
  if (own !== undefined && others.length === 0) return own;
  const named = new Set(
    sites.filter(({ names }) => names.some((name) => said.includes(name))).map(({ finess }) => finess),
  );
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** "EHPAD Les Ifs | 379137789 | …": numbers with a right key, in a cell of their own under "FINESS" or "RPPS". */
const numbersIn = (said: string): string[] =>
  [...said.matchAll(/(?<!\d|\d[.,])(?:\d{11}|\d{9}|2[ab]\d{7})(?!\d|[.,]\d)/g)].flatMap(([digits]) =>
    (digits.length === 11 ? isRpps(digits) : isFiness(digits.toUpperCase())) ? [digits] : [],
  );
