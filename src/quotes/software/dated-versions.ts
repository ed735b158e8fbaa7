import { joinTexts } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import { distinctBy } from "../distinct.ts";
import type { ReleasedVersion } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { findVersions } from "./software-versions.ts";
import { versionsInSentence } from "./version-list.ts";

/** Days of the quote, of its papers and of the version that it sells: no earlier version came out on them. */
const OTHER_DAY =
  /(?<![a-z])(?:devis|offre|proposition|commande|referenc\w*|install\w*|formation|valab\w*|valid\w*|recette|signature|paie|fin de vie|support|livraison|contrat|n°)(?![a-z])/;
/** Most words of such a row beside its versions and days. */
const MOST_WORDS = 9;

/**
 * Versions that nothing announces, each with a day and hardly a word beside it: rows under one another ("Pour mémoire,
 * Apotix 8.0 : 12 mars 2019") or the cells of one row ("Historique | v8.0 du 12/03/19 | v8.5 du 22/06/20"). Two at
 * least, of one name: nothing else on a quote is listed so.
 */
export function versionsListedByDay(segments: readonly Segment[], surroundings: Surroundings): ReleasedVersion[] {
  const rows = distinctBy(segments, ({ line }) => line).map((segment) => datedVersions(surroundings.lineOf(segment)));
  return rows.flatMap((row, index) => {
    const near = [...row, ...(rows[index - 1] ?? []), ...(rows[index + 1] ?? [])];
    return new Set(near.map(({ version }) => version)).size > 1 ? row : [];
  });
}

function datedVersions(line: readonly Segment[]): ReleasedVersion[] {
  const text = joinTexts(
    line.map((segment) => segment.text),
    " ; ",
  );
  const folded = plain(text.value);
  if (folded.length > 200 || OTHER_DAY.test(folded)) return [];
  const [versions, dates] = [findVersions(folded), findDates(folded)];
  const isNamed =
    /(?<![a-z])(?:v|versions?)(?![a-z])|(?<![a-z])v\d/.test(folded) || /^\p{L}{3,}[^;]{0,40} \d/u.test(folded);
  const words = folded.match(/[a-z]{2,}/g) ?? [];
  if (dates.length === 0 || versions.length < dates.length || !isNamed || words.length > MOST_WORDS * dates.length)
    return [];
  const listed = versionsInSentence(text, true);
  return listed.length === dates.length && listed.every(({ releasedOn }) => releasedOn !== null) ? listed : [];
}
