import type { HiddenBy, ReadingProblem } from "./document.ts";
import { groupedBy } from "./grouped-by.ts";
import { textWithoutPlace } from "./text.ts";

/** Words of a page of the web that nobody sees, and why. */
export interface HiddenWords {
  readonly by: HiddenBy;
  readonly words: string;
}

/** What a document hides, as problems of it: one a reason, with the words in their order. */
export const problemsOfHidden = (hidden: readonly HiddenWords[]): ReadingProblem[] =>
  [...groupedBy(hidden, ({ by }) => by)].map(([hiddenBy, own]) => ({
    code: "hidden-text",
    page: null,
    hiddenBy,
    text: textWithoutPlace(own.map(({ words }) => words).join(" ")),
  }));
