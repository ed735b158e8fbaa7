import { joinTexts, type Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import type { ReleasedVersion } from "../model.ts";
import { findVersions } from "./software-versions.ts";
import { monthOrDay } from "./version-list.ts";

/** Rows of cells that are a version and its day. */

export const datesIn = ({ text }: Segment) => findDates(fold(text.value).value);

export const SAYS_RELEASE = /sur le marche|en vente|commercialis|sorti|diffus|publie|parue?|disponible/;

/**
 * "Zinnelis 4.1 | mai 2017": rows of a version and a date right under the title of a list, without headings of their own.
 * One that says something else in the place of its date is of the list as the others are, where it bears their name.
 */
export function datedRows(lines: readonly (readonly Segment[])[]): ReleasedVersion[] {
  const rows: ReleasedVersion[] = [];
  for (const [index, printed] of lines.entries()) {
    const line = withoutName(printed);
    const row = datedRow(line) ?? (line.length === 2 ? datedRow(line.toReversed()) : null) ?? undatedRow(line);
    // One line of headings in words of its own may stand above the rows.
    if (row === null && index === 0 && line.length === 2) continue;
    if (row === null) break;
    rows.push(row);
  }
  const [first, last] = [rows.findIndex(isDated), rows.findLastIndex(isDated)];
  return rows.filter(
    (row, index) =>
      isDated(row) ||
      (rows.some((other) => isDated(other) && other.product === row.product) &&
        // "4.3 | Garantie": under the list, a bare number is rather that of an article.
        (isNamed(row) || (index > first && index < last))),
  );
}

const isDated = ({ releasedOn }: ReleasedVersion): boolean => releasedOn !== null;
const isNamed = ({ product, text }: ReleasedVersion): boolean => product !== null || /^v/iu.test(text.value);

/** A version in a cell of its own, and beside it words without any figure, or nothing. */
function undatedRow([first, ...others]: readonly Segment[]): ReleasedVersion | null {
  const printed = first === undefined || !NAME_AND_NUMBER.test(first.text.value.trim()) ? null : versionOf(first.text);
  if (first === undefined || printed === null || others.some(({ text }) => /\d/.test(text.value))) return null;
  return { ...printed, releasedOn: null, text: joinTexts([first, ...others].map(({ text }) => text)) };
}
const NAME_AND_NUMBER = /^[\p{L}\d' -]{0,40}?v?\d+(?:\.\d+)+$/iu;

/** A row of a version and its day, be words between them ("Zinnelis 4.1 | mise sur le marché | 15/01/2021"); null for others. */
export function datedRow([first, ...others]: readonly Segment[]): ReleasedVersion | null {
  const day = others.at(-1);
  if (first === undefined || day === undefined || others.length > 2) return null;
  if (others.length === 2 && /\d/.test(others[0]?.text.value ?? "")) return null;
  const [date] = datesIn(day);
  const printed = datesIn(first).length > 0 ? null : versionOf(first.text);
  if (printed === null || date === undefined) return null;
  return { ...printed, releasedOn: monthOrDay(date), text: joinTexts([first, ...others].map(({ text }) => text)) };
}

/** "Version | 8.0 | 12/03/2019", "Apotix | 8.0 | 12/03/2019": a row of the version and its day, after what it is of. */
export function withoutName(line: readonly Segment[]): readonly Segment[] {
  const [name, version] = line;
  const isNamed =
    line.length === 3 &&
    !/\d/.test(name?.text.value ?? "") &&
    version !== undefined &&
    isBareVersion(version.text.value);
  return isNamed ? line.slice(1) : line;
}

const isBareVersion = (text: string): boolean => /^v?\.?\s?\d{1,3}(?:\.\d{1,3}){1,3}$/i.test(text.trim());

/** Of a line that may hold another list too ("Formation | 08/10/2024 | Calame 3.0 | sortie le 31/05/2022"). */
export const versionsBesideRelease = (line: readonly Segment[]): ReleasedVersion[] =>
  line.flatMap((_, index) => versionBesideRelease(line.slice(index)) ?? []);

/** "14.0 | mise sur le marché le 02/03/2020", "14.0 sortie le | 02/03/2020": a version, and its release in words. */
function versionBesideRelease(line: readonly Segment[]): ReleasedVersion | null {
  const [first, second, third] = line;
  if (first === undefined || second === undefined) return null;
  if (!SAYS_RELEASE.test(plain(`${first.text.value} ${second.text.value}`))) return null;
  // "14.0 | mise sur le marché | 02/03/2020".
  if (third !== undefined && !/\d/.test(second.text.value)) return datedRow([first, second, third]);
  const printed = versionOf(first.text);
  const [date] = datesIn(second);
  if (printed === null || date === undefined) return null;
  // "11 | La version 8.0 est sortie le 12 mars 2019": the number before it counts the sentence.
  if (!printed.version.includes(".") && findVersions(plain(second.text.value)).some(({ announced }) => announced))
    return null;
  return { ...printed, releasedOn: monthOrDay(date), text: joinTexts([first.text, second.text]) };
}

export function versionOf(text: Text): { version: string; product: string | null } | null {
  const folded = fold(text.value).value.trim();
  if (folded.length > 60) return null;
  const [found] = findVersions(folded);
  if (found !== undefined) {
    const product = text.value.trim().slice(0, found.start).trim();
    return { version: found.number, product: product === "" ? null : product };
  }
  // "Aspic 7": under a heading of versions the number behind a name is one.
  const whole = /^(?:([a-z][a-z' -]*) )?(\d{1,4}[a-z]?)$/.exec(folded);
  if (whole === null) return null;
  return {
    version: whole[2] ?? "",
    product: whole[1] === undefined ? null : text.value.trim().slice(0, whole[1].length),
  };
}
