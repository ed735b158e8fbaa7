import { joinTexts, type Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import { distinctBy } from "../distinct.ts";
import type { ReleasedVersion } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { findVersions } from "./software-versions.ts";
import { versionsInSentence } from "./version-list.ts";

/** A line of nothing but versions and days is no longer than this for each of them. */
const LONGEST_PAIR = 60;
const LONGEST_LABEL = 60;
/** A label of the list, or the line above it; without one, each version bears the name of its software. */
const SPEAKS_OF_RELEASES =
  /(?<![a-z])(?:versions?|vers?\.|maj(?![a-z])|editions?|releases?|parution|sortie|historique|diffusion|departs?(?![a-z])|gratuit|sans (?:frais|reste|surcout)|sur le marche|anterieur)/;
/** "H1", "2", "*": marks of a list or a form. */
const MARK = /^[\p{L}\d.()*•–-]{1,4}$/u;

/**
 * Versions beside their days under words that no list knows ("Parutions | 8.0 : 12/03/2019 | 8.5 : 22/06/2020", or a
 * version a row): two at least, the later the higher. Numbers and days that rise together are releases.
 */
export function risingVersions(segments: readonly Segment[], surroundings: Surroundings): ReleasedVersion[] {
  const lines = distinctBy(segments, ({ line }) => line).map((segment) => surroundings.lineOf(segment));
  const found: ReleasedVersion[] = [];
  let run: Text[] = [];
  let above: readonly Segment[] = [];
  const close = (): void => {
    const versions = run.length === 0 ? [] : versionsInSentence(joinTexts(run, ", "), false);
    const title = [...above.map(({ text }) => text), ...run.slice(0, 1)].map(({ value }) => plain(value)).join(" ");
    const isSaid = SPEAKS_OF_RELEASES.test(title) || versions.every(({ product }) => product !== null);
    if (versions.length > 1 && isSaid && rise(versions)) found.push(...versions);
    run = [];
  };
  for (const line of lines) {
    const text = pairsOf(line);
    if (text !== null) run.push(text);
    else {
      close();
      above = line;
    }
  }
  close();
  return found;
}

/** What a line says of versions and days, without the mark or label before it; null where it says more. */
function pairsOf(line: readonly Segment[]): Text | null {
  if (!line.some(({ text }) => /\d/.test(text.value))) return null;
  // "(mois de mise sur le marché)": what is said of them all, behind the last.
  const remarks = line.length - 1 - line.findLastIndex(({ text }) => /\d/.test(text.value));
  const cells = line.slice(0, line.length - Math.min(remarks, 1)).map(({ text }) => ({ text, ...countsOf(text) }));
  const [first, ...others] = cells;
  const isLabelled =
    first !== undefined && others.length > 0 && first.versions + first.days === 0 && isLabel(first.text.value);
  const pairs = isLabelled ? others : cells;
  const versions = pairs.reduce((sum, cell) => sum + cell.versions, 0);
  const days = pairs.reduce((sum, cell) => sum + cell.days, 0);
  const length = pairs.reduce((sum, { text }) => sum + text.value.length, 0);
  if (versions === 0 || versions !== days || length > LONGEST_PAIR * versions) return null;
  if (pairs.some((cell) => cell.versions + cell.days === 0)) return null;
  const label = isLabelled && !MARK.test(first.text.value.trim()) ? [first.text] : [];
  return joinTexts([...label, joinTexts(pairs.map(({ text }) => text))], " : ");
}

const isLabel = (text: string): boolean => MARK.test(text.trim()) || (text.length <= LONGEST_LABEL && !/\d/.test(text));

function countsOf(text: Text): { readonly versions: number; readonly days: number } {
  let folded = fold(text.value).value;
  const dates = findDates(folded);
  for (const { start, end } of dates) folded = folded.slice(0, start) + " ".repeat(end - start) + folded.slice(end);
  const versions = findVersions(folded).filter(({ number }) => number.includes("."));
  return { versions: versions.length, days: dates.filter(({ precision }) => precision !== "year").length };
}

/** Whether versions are the higher the later they came out, and all of them came out some day. */
function rise(versions: readonly ReleasedVersion[]): boolean {
  const sorted = [...versions].sort((a, b) => compareNumbers(a.version, b.version));
  return sorted.every(({ releasedOn }, index) => {
    const before = sorted[index - 1]?.releasedOn;
    return releasedOn !== null && (before === undefined || (before !== null && before < releasedOn));
  });
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => (number.match(/\d+/g) ?? []).map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? -1);
}
