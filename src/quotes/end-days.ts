import type { Segment } from "../tables/layout.ts";
import { findDates } from "./date-forms.ts";
import { distinctBy } from "./distinct.ts";
import { fold, plain } from "./folded-text.ts";
import type { Surroundings } from "./surroundings.ts";

/** Headings of the days on which versions are given up: no version came out on them. */
const END_HEADING =
  /(?<![a-z])(?:fin|arret|retrait|cessation|expiration|extinction|terme|obsolescence)(?![a-z])|(?<![a-z])(?:maintenue?s?|supportee?s?|corrigee?s?) jusqu|(?<![a-z])(?:support|maintenance) (?:assuree? )?(?:jusqu|des versions)/;

/** Segments without the days that stand under a heading of the end of something: "Version en place | Fin de support". */
export function withoutEndDays(segments: readonly Segment[], surroundings: Surroundings): readonly Segment[] {
  const ends = new Set<Segment>();
  let heading: Segment | null = null;
  for (const segment of distinctBy(segments, ({ line }) => line)) {
    const line = surroundings.lineOf(segment);
    const found = line.length < 2 ? undefined : line.find(isEndHeading);
    if (found !== undefined) heading = found;
    else if (heading !== null) {
      const over: Segment = heading;
      const days = line.filter((cell) => isDay(cell) && isUnder(cell, over));
      for (const day of days) ends.add(day);
      // A cell on two lines may stand between two rows; a line of words ends the table.
      if (days.length === 0 && line.length < 2 && segment.text.value.length > LONGEST_CELL) heading = null;
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

/** Cells of a column overlap its heading, or share an edge with it. */
const isUnder = ({ box, page }: Segment, heading: Segment): boolean =>
  page === heading.page && Math.min(box[2], heading.box[2]) > Math.max(box[0], heading.box[0]) - SLACK;

const SLACK = 4;
