import { joinTexts } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { distinctBy } from "../distinct.ts";
import type { ReleasedVersion } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { monthOrDay, speaksOfVersionList } from "./version-list.ts";
import { isShutOut } from "./version-polarity.ts";
import {
  datedRow,
  datedRows,
  datesIn,
  SAYS_RELEASE,
  versionOf,
  versionsBesideRelease,
  withoutName,
} from "./version-rows.ts";

const VERSION_HEADING = /(?<![a-z])(?:versions?|editions?|millesimes?|releases?)(?![a-z])/;
const RELEASE_HEADING =
  /commercialis|release|diffus|disponib|paru|publication|publie|date|marche|lance|livr|vente|sorti/;
/** Days of the quote itself ("Logiciel | Version | Date de référencement"): no version came out on them. */
const OWN_DAY =
  /(?<![a-z])(?:referenc\w*|mom|va|mise en (?:ordre|service|production|place)|installation|pose|recette|signature|commande|emission|validite|devis|offre|piece|deploiement|demarrage|formation|limite|acceptation|echeance|depot|expiration)(?![a-z])/;
const PRODUCT_HEADING = /^(?:logiciel|solution|produit|progiciel|application|module|nom)s?/;

/** "issue_date;seller_siret;software_version": what also heads the numbers of the parties heads the quote's own facts. */
const PARTY_HEADING = /(?<![a-z])(?:siret|siren|finess|rpps)(?![a-z])/;

/** A heading of days that does not say of what. */
const ANY_DAY = /^(?:dates?|le|du|jours?)\s?:?$/;

/** Whether a heading is of the days on which versions came out. */
export const headsReleases = (folded: string): boolean => RELEASE_HEADING.test(folded) && !OWN_DAY.test(folded);

interface Columns {
  readonly version: Segment;
  readonly release: Segment;
  readonly product: Segment | null;
  /** All headings of the line, in order. */
  readonly headings: readonly Segment[];
  /** Product that the heading of the versions names ("Version de Pharvalys Officine"). */
  readonly named: string | null;
}

/** The rows of tables of versions: a heading line with versions and releases, and the lines under it. */
export function versionsInTables(segments: readonly Segment[], surroundings: Surroundings): ReleasedVersion[] {
  const lines = linesOf(segments, surroundings);
  const found: ReleasedVersion[] = [];
  for (const [index, line] of lines.entries()) {
    found.push(...versionsBesideRelease(withoutName(line)));
    const next = lines[index + 1] ?? [];
    found.push(...besideDates(line, next), ...besideDates(next, line));
    if (isTitleOfList(line)) found.push(...datedRows(lines.slice(index + 1)));
    const columns = columnsOf(line, lines[index - 1], next);
    if (columns === null) continue;
    for (const row of lines.slice(index + 1)) {
      if (columnsOf(row, undefined, []) !== null) break;
      const version = rowOf(row, columns);
      if (version === "end") break;
      if (version !== null) found.push(version);
    }
  }
  // Rows read twice, as those of a title and as those of its headings: these know whose version it is.
  return found.filter(
    ({ product, version, releasedOn }) =>
      product !== null ||
      !found.some((other) => other.product !== null && other.version === version && other.releasedOn === releasedOn),
  );
}

const linesOf = (segments: readonly Segment[], surroundings: Surroundings): (readonly Segment[])[] =>
  distinctBy(segments, ({ line }) => line).map((segment) => surroundings.lineOf(segment));

const LONGEST_HEADING_ALONE = 50;
/** Beside a heading of dates, a longer one still heads a column. */
const LONGEST_HEADING_OF_COLUMN = 90;

function columnsOf(
  line: readonly Segment[],
  above: readonly Segment[] | undefined,
  below: readonly Segment[],
): Columns | null {
  if (line.some(({ text }) => PARTY_HEADING.test(plain(text.value)))) return null;
  const longest = line.length > 1 ? LONGEST_HEADING_OF_COLUMN : LONGEST_HEADING_ALONE;
  const heads = (isOfVersions: (folded: string) => boolean): Segment | undefined => {
    const all = line.filter(({ text }) => {
      const folded = plain(text.value);
      return folded.length <= longest && !/\d/.test(folded) && isOfVersions(folded);
    });
    // "Annexe : versions couvertes | | Version | Sortie": the title of the table speaks of versions too, but none stands under it.
    return (
      all.find((heading) => below.some((cell) => isUnder(cell, heading) && versionOf(cell.text) !== null)) ?? all[0]
    );
  };
  const spoken =
    heads((folded) => VERSION_HEADING.test(folded)) ??
    // "Mise à jour sans frais depuis | Mise sur le marché": what is free since then is a version.
    (line.length > 1 ? heads(speaksOfVersionList) : undefined);
  if (spoken !== undefined && isShutOut(plain(spoken.text.value), 0)) return null;
  // Under a title that speaks of versions, the name of the software heads them.
  const titled = above?.length === 1 && above.some(({ text }) => VERSION_HEADING.test(plain(text.value)));
  const version = spoken ?? (titled && line.length === 2 ? line[0] : undefined);
  // "Date | Validité | Version | Installation": a row of the quote's own facts, whose day is the quote's.
  const headsFacts = line.some((segment) => segment !== version && OWN_DAY.test(plain(segment.text.value)));
  const release =
    line.find((segment) => {
      const folded = plain(segment.text.value);
      return (
        segment !== version && headsReleases(folded) && !/\d/.test(folded) && !(headsFacts && ANY_DAY.test(folded))
      );
    }) ?? (version !== undefined && line.length === 1 && isBothHeadings(version) ? version : undefined);
  if (version === undefined || release === undefined) return null;
  const product = line.find(({ text }) => PRODUCT_HEADING.test(plain(text.value))) ?? null;
  const named =
    /version (?:de |du |d['’])\s?(.+)$/i.exec(version.text.value)?.[1] ??
    /^(.+?),? versions?$/i.exec(version.text.value)?.[1] ??
    null;
  return { version, release, product: product === version ? null : product, headings: line, named };
}

const isUnder = ({ box }: Segment, heading: Segment): boolean =>
  Math.min(box[2], heading.box[2]) > Math.max(box[0], heading.box[0]);

/** Headings so close that they were read as one: "Version Mise sur le marché". */
const isBothHeadings = ({ text }: Segment): boolean =>
  /^(?:versions?|editions?|releases?) (?:date (?:de |d'))?\S+/.test(plain(text.value)) &&
  RELEASE_HEADING.test(plain(text.value).replace(/^\S+ /, ""));

/** A row's version; null for a line that is none; "end" where the table is over. */
function rowOf(line: readonly Segment[], columns: Columns): ReleasedVersion | "end" | null {
  const cell = nearest(line, columns.version, columns);
  const printed = cell === null ? null : versionOf(cell.text);
  if (cell === null || printed === null)
    return line.some(({ box }) => box[1] - columns.version.box[3] > 0) && line.length <= 1 ? "end" : null;
  const release = nearest(line, columns.release, columns);
  const product = columns.product === null ? null : nearest(line, columns.product, columns);
  // The date may have been read in one run with its version, or stand anywhere on the line under one heading for both.
  const places = [release, cell, ...(columns.release === columns.version ? line : [])];
  const dated = places.find((place) => place !== null && datesIn(place).length > 0) ?? null;
  const date = dated === null ? undefined : datesIn(dated)[0];
  return {
    product: product?.text.value.trim() ?? printed.product ?? columns.named?.trim() ?? null,
    version: printed.version,
    releasedOn: date === undefined ? null : monthOrDay(date),
    text: joinTexts(
      [...new Set([product, cell, dated ?? release])].flatMap((segment) => (segment === null ? [] : [segment.text])),
    ),
  };
}

/** A line of its own that announces the versions ("Annexe A – Versions couvertes"). */
const isTitleOfList = (line: readonly Segment[]): boolean => {
  const title = line.length === 1 ? plain(line[0]?.text.value ?? "") : "";
  return title.length <= LONGEST_HEADING_OF_COLUMN && speaksOfVersionList(title) && !isShutOut(title, 0);
};

/**
 * Rows of versions and days wherever they stand, two at least: a sentence elsewhere says what they are, or where none
 * does (`announced`), a cell of their own before them.
 */
export function versionsInBareRows(
  segments: readonly Segment[],
  surroundings: Surroundings,
  announced: boolean,
): ReleasedVersion[] {
  const lines = linesOf(segments, surroundings);
  const rows = lines.map((line) => {
    const row = withoutName(line);
    return isBareRow(row) && (announced || row !== line) ? (datedRow(row) ?? datedRow(row.toReversed())) : null;
  });
  return rows.filter(
    (row, index): row is ReleasedVersion => row !== null && (rows[index - 1] ?? rows[index + 1] ?? null) !== null,
  );
}

/** Beside its number nothing but a day: "1.2 | Date du devis : 9 octobre" is an article of the quote. */
const isBareRow = (line: readonly Segment[]): boolean =>
  line.length === 2 &&
  line.some((cell) => {
    const folded = plain(cell.text.value);
    const [date] = datesIn(cell);
    if (date === undefined) return false;
    const words = `${folded.slice(0, date.start)} ${folded.slice(date.end)}`.trim();
    return words === "" || /^(?:le|en|du|des|depuis|fin|debut)$/.test(words) || SAYS_RELEASE.test(words);
  });

/** "Versions reprises | 5.0 | 5.1" over or under "Mise sur le marché | mars 2020 | mai 2021": each with its day. */
function besideDates([heading, ...cells]: readonly Segment[], [label, ...days]: readonly Segment[]): ReleasedVersion[] {
  if (heading === undefined || label === undefined || cells.length === 0) return [];
  const folded = plain(heading.text.value);
  const released = plain(label.text.value);
  // Under words that no list knows, several versions each over its day of release are a list all the same.
  const isHeaded = VERSION_HEADING.test(folded) || (cells.length > 1 && SAYS_RELEASE.test(released));
  if (!isHeaded || isShutOut(folded, 0) || !headsReleases(released)) return [];
  if (!days.some((day) => datesIn(day).length > 0)) return [];
  const versions = cells.flatMap((cell) => {
    const printed = datesIn(cell).length > 0 ? null : versionOf(cell.text);
    const day = days.find(({ box }) => Math.abs(box[0] - cell.box[0]) < cell.box[3] - cell.box[1]);
    const date = day === undefined ? undefined : datesIn(day)[0];
    const releasedOn = date === undefined ? null : monthOrDay(date);
    return printed === null
      ? []
      : [{ ...printed, releasedOn, text: joinTexts(day === undefined ? [cell.text] : [cell.text, day.text]) }];
  });
  return versions.length < cells.length ? [] : versions;
}

/**
 * The segment of a line that stands under a heading, and nearer to it than to another heading. A row of as many cells as
 * there are headings fills them in order, be the headings centred over cells set to the left.
 */
function nearest(line: readonly Segment[], heading: Segment, columns: Columns): Segment | null {
  if (line.length === columns.headings.length) return line[columns.headings.indexOf(heading)] ?? null;
  const headings = [columns.version, columns.release, ...(columns.product === null ? [] : [columns.product])];
  const own = line.filter((segment) =>
    headings.every((other) => distance(segment, heading) <= distance(segment, other)),
  );
  return own.sort((a, b) => distance(a, heading) - distance(b, heading))[0] ?? null;
}

const distance = (a: Segment, b: Segment): number =>
  Math.min(
    Math.abs(a.box[0] - b.box[0]),
    Math.abs(a.box[2] - b.box[2]),
    Math.abs(a.box[0] + a.box[2] - b.box[0] - b.box[2]) / 2,
  );
