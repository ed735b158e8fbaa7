import type { Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import { distinctBy } from "../distinct.ts";
import type { Product, ReleasedVersion, Statement } from "../model.ts";
import { type Surroundings, surroundingsOf } from "../surroundings.ts";
import { versionsListedByDay } from "./dated-versions.ts";
import { withoutEndDays } from "./end-days.ts";
import { versionsByOrdinals } from "./ordinal-versions.ts";
import { risingVersions } from "./rising-versions.ts";
import { versionsToldOneByOne } from "./told-releases.ts";
import { undatedVersion } from "./undated-lines.ts";
import {
  isBareVersion,
  isListedLine,
  isReleaseLine,
  monthOrDay,
  speaksOfVersionList,
  versionsInSentence,
} from "./version-list.ts";
import { tellsWhoPaysUpdate } from "./version-polarity.ts";
import { versionsInBareRows, versionsInTables } from "./version-tables.ts";

/** The versions from which the update is free, with their market release: from tables, and from the sentences about them. */
export function readVersions(
  printed: readonly Segment[],
  statements: readonly Statement[],
  around: Surroundings,
  designations: readonly Text[],
): ReleasedVersion[] {
  const segments = withoutEndDays(printed, around);
  const surroundings = segments === printed ? around : surroundingsOf({ segments });
  const announced = statements.some(isAboutVersions);
  const headed = versionsInTables(segments, surroundings);
  const tabled = headed.length === 0 ? versionsInBareRows(segments, surroundings, announced) : headed;
  const isListed = (statement: Statement | undefined): boolean =>
    statement !== undefined && isListedLine(plain(statement.text.value));
  // "Mise à jour sans frais depuis :" and a version a line: one without its date is of the list as the others are.
  const isBare = (at: number): boolean => isBareVersion(plain(statements[at]?.text.value ?? ""));
  const isInList = (at: number): boolean => {
    if (!isBare(at) || !(isListed(statements[at - 1]) || isListed(statements[at + 1]))) return false;
    let head = at - 1;
    while (isBare(head) || isListed(statements[head])) head--;
    const opening = statements[head];
    return opening !== undefined && /:\s*$/u.test(opening.text.value) && isAboutVersions(opening);
  };
  const isRelease = (at: number): boolean => isReleaseLine(plain(statements[at]?.text.value ?? ""));
  const isInRun = (at: number): boolean => isRelease(at) && (isRelease(at - 1) || isRelease(at + 1));
  const told = statements.flatMap((statement, index) => {
    const beside = [statements[index - 1], statements[index + 1]].filter(isListed).map((other) => other?.text);
    const undated = announced && beside.length > 0 ? undatedVersion(statement.text, beside) : null;
    if (undated !== null) return [undated];
    const next = statements[index + 1];
    const inTwo = next !== undefined && isAboutVersions(statement) ? releasedBelow(statement.text, next.text) : [];
    if (inTwo.length > 0) return inTwo;
    const answer = answerOf(statement, next);
    const isAbout = isAboutVersions(statement) || (answer !== null && tellsWhoPaysUpdate(plain(answer.value)));
    return versionsInSentence(
      statement.text,
      isAbout || (announced && (isListed(statement) || isInList(index))) || isInRun(index),
      answer ?? statement.heading,
    );
  });
  const oneByOne = tabled.length + told.length === 0 ? versionsToldOneByOne(statements) : [];
  const found = [
    ...tabled,
    ...oneByOne,
    ...(tabled.length + told.length + oneByOne.length === 0 ? versionsListedByDay(segments, surroundings) : []),
    ...designations.flatMap(versionsSold),
    ...versionsByOrdinals(statements),
    ...told.filter(
      ({ version, releasedOn }) =>
        tabled.length === 0 || releasedOn !== null || !tabled.some((row) => row.version === version),
    ),
  ];
  const listed = found.length > 0 ? found : risingVersions(segments, surroundings);
  const dated = listed
    .map((version) => (version.releasedOn === null ? datedByNote(version, statements) : version))
    // "Vous êtes en 9.5 : … la 9.5, diffusée en janvier 2021": the list itself dates it.
    .filter((version, _, all) => version.releasedOn !== null || !all.some((other) => isDatedTwin(other, version)));
  return distinctBy(dated, ({ product, version, releasedOn }) => `${product} ${version} ${releasedOn}`);
}

/** "Vous êtes en 6.2 (sortie en mars 2019) ? La montée vous est offerte.": what is said of a question's versions stands behind it. */
const answerOf = ({ text, paragraph }: Statement, next: Statement | undefined): Text | null =>
  next?.paragraph === paragraph && /\?\s*$/u.test(text.value) ? next.text : null;

/** "Versions de départ : 4.1 ; 5.0." and, below, "Mises sur le marché le 11/01/2020 et le 06/06/2022": as many days, in order. */
function releasedBelow(listed: Text, below: Text): ReleasedVersion[] {
  // Two days joined by "et" are read as the span between them.
  const days = plain(below.value)
    .split(/[,;]| et /)
    .flatMap((part) => findDates(part));
  if (days.length < 2 || findDates(plain(listed.value)).length > 0 || !RELEASED.test(plain(below.value))) return [];
  const versions = versionsInSentence(listed, true);
  if (versions.length !== days.length || versionsInSentence(below, true).length > 0) return [];
  return versions.flatMap((version, rank) => {
    const day = days[rank];
    return day === undefined ? [] : [{ ...version, releasedOn: monthOrDay(day) }];
  });
}
const RELEASED = /(?<![a-z])(?:mises? (?:sur le marche|en vente)|sorti|commercialis|diffus|paru|publie|lance)/;

/** "Mise à jour sans frais à partir de 2.0 (sortie en mars 2019)", included: a row of the prices that is the list itself. */
function versionsSold(designation: Text): ReleasedVersion[] {
  const folded = plain(designation.value);
  const about = speaksOfVersionList(folded);
  // "Passage en 5.5 depuis la 4 diffusée en mai 2019 ou la 5 diffusée en juin 2022": no word of what is free.
  if (!about && !/(?<![a-z])(?:depuis|a partir de|au depart de)(?![a-z])/.test(folded)) return [];
  const listed = versionsInSentence(designation, about);
  return listed.some(({ releasedOn }) => releasedOn !== null) ? listed : [];
}

const isDatedTwin = (other: ReleasedVersion, { product, version }: ReleasedVersion): boolean =>
  other.releasedOn !== null &&
  other.version === version &&
  (product === null || other.product === null || other.product === product);

/**
 * Nobody updates from what the quote sells: its version, without a release, is named in the sentence of the list only
 * as what the update leads to ("La 12.1 est livrée sans frais à qui exploite la 11.0…").
 */
export const withoutSold = (versions: readonly ReleasedVersion[], products: readonly Product[]): ReleasedVersion[] =>
  versions.filter(
    ({ version, releasedOn }) => releasedOn !== null || !products.some((sold) => sold.version === version),
  );

/** "la 3.2 (1) et la 4.0 (2)", "(1) Mise sur le marché : 1er mars 2018": the note that a version calls gives its date. */
function datedByNote(version: ReleasedVersion, statements: readonly Statement[]): ReleasedVersion {
  for (const { text } of statements) {
    const at = text.value.indexOf(version.text.value);
    const mark = at === -1 ? null : MARK.exec(text.value.slice(at + version.text.value.length));
    if (mark === null) continue;
    const called = plain(mark[1] ?? "");
    const note = statements.find((other) => other.text !== text && MARK.exec(plain(other.text.value))?.[1] === called);
    const [date, second] = note === undefined ? [] : findDates(fold(note.text.value).value);
    if (date !== undefined && second === undefined) return { ...version, releasedOn: monthOrDay(date) };
  }
  return version;
}
const MARK = /^\s?([([]\w{1,2}[)\]]|\*+)/u;

function isAboutVersions({ text, heading }: Statement): boolean {
  return speaksOfVersionList(plain(text.value)) || (heading !== null && speaksOfVersionList(plain(heading.value)));
}
