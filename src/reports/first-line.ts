import type { Location } from "../documents/text.ts";
import type { Diagnostic } from "../engine/diagnostic.ts";

/**
 * The line of a text file where a finding stands. Formats of code want a line of every finding: 1 where the document
 * has none, as pages, sheets and data do.
 */
export const lineOf = (at: Location | undefined): number =>
  at !== undefined && "row" in at && (at.spot === undefined || "column" in at.spot) ? (at.spot ?? at).row : 1;

/** Where a finding stands first; undefined when it is about the whole document. */
export const firstPlaceOf = ({ evidence, related }: Pick<Diagnostic, "evidence" | "related">): Location | undefined =>
  evidence.pieces[0]?.at ?? related[0]?.pieces[0]?.at;
