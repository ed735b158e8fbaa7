import type { GridDocument, SourceDocument } from "../../documents/document.ts";
import { withBlocksApart } from "./blocks-apart.ts";
import { withoutCommentMarks } from "./comment-rows.ts";
import { withoutRunningSums } from "./running-sums.ts";
import { withToldCards } from "./told-cards.ts";

/** Each arrangement that is brought to the common form, in order; a document without it comes back as it is. */
const ARRANGEMENTS: readonly ((document: GridDocument) => GridDocument)[] = [
  withoutCommentMarks,
  withBlocksApart,
  withToldCards,
  withoutRunningSums,
];

/** Longer grids are exports, whose form is the common one. */
const MOST_ROWS = 600;

/**
 * A document that an office arranged in its own way, as the rest of the reading knows quotes: facts, a table under one
 * row of headings, totals. Every cell still points to where it stands.
 */
export const rearranged = (document: SourceDocument): SourceDocument =>
  document.kind !== "grid" || document.rows.length > MOST_ROWS
    ? document
    : ARRANGEMENTS.reduce((arranged, step) => step(arranged), document);
