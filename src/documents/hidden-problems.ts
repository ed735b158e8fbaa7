import type { HiddenBy, ReadingProblem } from "./document.ts";
import { textWithoutPlace } from "./text.ts";

/** Words of an office text or a page of the web that nobody sees, and why. */
export interface HiddenWords {
  readonly by: HiddenBy;
  readonly words: string;
}

/** What a document hides, as problems of it: one a reason, with the words in their order. */
export const problemsOfHidden = (hidden: readonly HiddenWords[]): ReadingProblem[] =>
  [...new Set(hidden.map(({ by }) => by))].map((by) => ({
    code: "hidden-text",
    page: null,
    hiddenBy: by,
    text: textWithoutPlace(
      hidden
        .filter((one) => one.by === by)
        .map(({ words }) => words)
        .join(" "),
    ),
  }));
