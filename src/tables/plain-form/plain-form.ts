import type { GridDocument, SourceDocument } from "../../documents/document.ts";
import { withCardsAsTable } from "./cards.ts";
import { withTransposedUpright } from "./transposed.ts";
import { withRecordsHeaded } from "./typed-records.ts";

/**
 * A document whose billed lines are arranged in some other way than a table with a head, as that table: each arrangement
 * is taken for what it is only where its figures prove it (quantity × price = total), and all that reads the document
 * after this knows of tables alone.
 */
export const inPlainForm = (document: SourceDocument): SourceDocument =>
  document.kind === "grid" ? arrangements.reduce((form, arranged) => arranged(form), document) : document;

const arrangements: readonly ((document: GridDocument) => GridDocument)[] = [
  withRecordsHeaded,
  withTransposedUpright,
  withCardsAsTable,
];
