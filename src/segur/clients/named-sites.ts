import { isFiness, isRpps } from "../../documents/check-digits.ts";
import type { Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { findIdentifiers } from "../../quotes/head/identifiers.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { textReadings } from "../reading/quote-readings.ts";
import { byQuote, byWords } from "../reading/reading.ts";

/**
 * Sites and persons that a quote names beside their number ("FINESS 390410223 (Foyer Le Cèdre)", a name in the cell before
 * it), and which of them a line is for.
 */

interface NamedSite {
  readonly kind: "finess" | "rpps";
  readonly number: string;
  /** What stands beside the number: the name in brackets behind it, the words before it, the cell before its own. */
  readonly names: readonly string[];
}

const BRACKET_AFTER = /^[^a-z\d]{0,4}[([]([^)\]]+)[)\]]/;
const WORDS_BEFORE = /([a-z][a-z' .-]+?)[^a-z]*$/;
const SHORTEST_NAME = 6;

/** The numbers of one text, with the names that stand beside them in it. */
const namedIn = byWords(({ value }): readonly NamedSite[] => {
  const labelled = findIdentifiers(value).flatMap(({ kind, digits, start, end }): NamedSite[] =>
    kind !== "finess" && kind !== "rpps"
      ? []
      : [
          {
            kind,
            number: digits,
            names: [
              BRACKET_AFTER.exec(plain(value.slice(end)))?.[1],
              WORDS_BEFORE.exec(plain(value.slice(0, start)))?.[1],
            ].flatMap((name) => (name !== undefined && name.trim().length >= SHORTEST_NAME ? [name.trim()] : [])),
          },
        ],
  );
  if (labelled.length > 0 || /[^\d\s]/.test(value)) return labelled;
  // A number with its key in a cell of its own, under a heading that says what it is.
  return numbersIn(value.replace(/\s/g, "")).map((number) => ({ kind: kindOf(number), number, names: [] }));
});

const kindOf = (number: string): NamedSite["kind"] => (number.length === RPPS_LENGTH ? "rpps" : "finess");
const RPPS_LENGTH = 11;

/** Every site and person that has a number and a name. */
const sitesOf = byQuote((quote): readonly NamedSite[] => {
  const readings = textReadings(quote);
  return readings.flatMap((reading, at) =>
    namedIn(reading).map((site) => ({ ...site, names: [...site.names, ...nameBeside(quote.texts, at, site)] })),
  );
});

/** The name in the cell before that of the number; in the row above where the number stands alone in its row. */
function nameBeside(texts: readonly Text[], at: number, { names }: NamedSite): string[] {
  const own = texts[at];
  const label = texts[at - 1];
  // "Foyer Le Cèdre | FINESS | 390410223": the name stands before the label.
  const isLabel = label !== undefined && /^(?:n[°o]?\s)?(?:finess|rpps)(?:\s\p{L}+)?\s?:?$/iu.test(label.value.trim());
  const before = texts[isLabel ? at - 2 : at - 1];
  if (own === undefined || before === undefined || /\d{4}/.test(before.value)) return [];
  const distance = distanceOf(before, own);
  if (distance === null) return [];
  const isInRow = distance.rows === 0 && distance.columns > 0;
  const isBelow = distance.rows === 1 && distance.columns === 0;
  if (!isInRow && (names.length > 0 || !isBelow)) return [];
  const name = plain(before.value)
    .replace(/[^a-z]+$/, "")
    .trim();
  return name.length >= SHORTEST_NAME ? [name] : [];
}

/** How many rows under, and columns behind, a text of a grid another one stands; null elsewhere. */
function distanceOf(a: Text, b: Text): { readonly rows: number; readonly columns: number } | null {
  const [one, other] = [a.pieces[0]?.at, b.pieces[0]?.at];
  if (one === undefined || other === undefined || !("row" in one) || !("row" in other)) return null;
  return { rows: other.row - one.row, columns: other.column - one.column };
}

/** The FINESS of the one site, or the RPPS of the one person, that each line is for; null where it names none, or several. */
export function sitesOfLines(quote: Quote, lines: readonly QuoteLine[]): (string | null)[] {
  const sites = sitesOf(quote);
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
  for (const kind of ["finess", "rpps"] as const) {
    const ofKind = sites.filter((site) => site.kind === kind);
    const named = numbersOf(ofKind.filter(({ names }) => names.some((name) => holds(said, name))));
    const found = named.length > 0 ? named : numbersOf(ofKind.filter((site) => isToldApart(said, site, ofKind)));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

const numbersOf = (sites: readonly NamedSite[]): string[] => [...new Set(sites.map(({ number }) => number))];

/** Whether words stand in a text, begun and ended where its own words are. */
const holds = (said: string, words: string): boolean =>
  said.includes(words) && new RegExp(`(?<![a-z\\d])${words.replace(/\W/g, "\\$&")}(?![a-z\\d])`).test(said);

/** "pour l'IME", where "SESSAD Les Glycines" and "IME Les Glycines" have a number each: a word of one site's name alone. */
function isToldApart(said: string, site: NamedSite, sites: readonly NamedSite[]): boolean {
  const others = sites.filter(({ number }) => number !== site.number).flatMap(({ names }) => names.flatMap(wordsIn));
  return (
    others.length > 0 &&
    site.names.flatMap(wordsIn).some((word) => !others.includes(word) && !GENERAL.has(word) && holds(said, word))
  );
}

const wordsIn = (name: string): string[] => name.match(/[a-z]{3,}/g) ?? [];

/** Words of heads and lines that name no site. */
const GENERAL = new Set(
  "client clients site sites structure etablissement etablissements adresse nom numero pour les des une prestation segur dui dpi sgl ris lgo lgc formation installation licence version module total".split(
    " ",
  ),
);

/** "EHPAD Les Ifs | 379137789 | …": numbers with a right key, in a cell of their own under "FINESS" or "RPPS". */
const numbersIn = (said: string): string[] =>
  [...said.matchAll(/(?<!\d|\d[.,])(?:\d{11}|\d{9}|2[ab]\d{7})(?!\d|[.,]\d)/g)].flatMap(([digits]) =>
    (digits.length === RPPS_LENGTH ? isRpps(digits) : isFiness(digits.toUpperCase())) ? [digits] : [],
  );
