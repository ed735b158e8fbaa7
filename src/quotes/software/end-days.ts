import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import { distinctBy } from "../distinct.ts";
import type { Surroundings } from "../surroundings.ts";

/** Headings of the days on which versions are given up: no version came out on them. */
const END_HEADING =
  /(?<![a-z])(?:fin|arret|retrait|cessation|expiration|extinction|terme)(?: (?:de|du|des|de la|d'))* ?(?:vie|support|maintenance|suivi|correct[a-z]+|commercialisation|vente|diffusion|version)(?![a-z])|(?<![a-z])obsolescence(?![a-z])|(?<![a-z])(?:maintenue?s?|supportee?s?|corrigee?s?) jusqu|(?<![a-z])(?:support|maintenance) (?:assuree? )?(?:jusqu|des versions)/;

/** Segments without the days that stand under a heading of the end of something: "Version en place | Fin de support". */
export function withoutEndDays(segments: readonly Segment[], surroundings: Surroundings): readonly Segment[] {
  const ends = new Set<Segment>();
  let headings: readonly Segment[] = [];
  for (const segment of distinctBy(segments, ({ line }) => line)) {
    const line = surroundings.lineOf(segment);
    if (line.length > 1 && line.some(isEndHeading)) headings = line;
    else if (headings.length > 0) {
      const days = line.filter(isDay);
      for (const day of days) if (isEndHeading(nearest(day, headings))) ends.add(day);
      // A cell on two lines may stand between two rows; a line of words ends the table.
      if (days.length === 0 && line.length < 2 && segment.text.value.length > LONGEST_CELL) headings = [];
    }
  }
  return ends.size === 0 ? segments : segments.filter((segment) => !ends.has(segment));
}

const LONGEST_CELL = 40;

const isEndHeading = ({ text }: Segment): boolean => {
  const folded = plain(text.value);
  return folded.length <= LONGEST_CELL && !/\d/.test(folded) && END_HEADING.test(folded);
};

const isDay = ({ text }: Segment): boolean => {
  const folded = fold(text.value).value.trim();
  const [date] = findDates(folded);
  return date !== undefined && !/[a-z]{3}/.test(folded.slice(0, date.start) + folded.slice(date.end));
};

/** The heading over a cell, or the least far from it. */
const nearest = (cell: Segment, headings: readonly Segment[]): Segment =>
  headings.reduce((best, heading) => (distance(heading, cell) < distance(best, cell) ? heading : best));

/** How far two cells are apart from side to side; below zero where they stand over one another. */
const distance = ({ box: a }: Segment, { box: b }: Segment): number => Math.max(a[0], b[0]) - Math.min(a[2], b[2]);
