import type { GridDocument } from "../../documents/document.ts";
import { fromNumberedKeys } from "./numbered-keys.ts";
import { placedAnew, type Rearrange } from "./rows.ts";

/** Arrangements that show without a doubt. */
const arrangements: readonly Rearrange[] = [fromNumberedKeys];

/**
 * A grid in the arrangement that everything behind reads: facts, a table of billed lines under its headings, totals.
 * Offices arrange quotes otherwise too; what the headings alone prove is undone here, before quotes are told apart.
 */
export const inCommonForm = (document: GridDocument): GridDocument =>
  arrangements.reduce((form: GridDocument, rearrange) => {
    const rows = rearrange(form.rows);
    return rows === null ? form : placedAnew(form, rows);
  }, document);
