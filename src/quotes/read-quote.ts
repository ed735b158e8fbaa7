import type { SourceDocument } from "../documents/document.ts";
import type { Text } from "../documents/text.ts";
import { layOut } from "../tables/lay-out.ts";
import type { Layout } from "../tables/layout.ts";
import { documentTypeOf } from "./document-type.ts";
import { readLines } from "./lines.ts";
import type { Quote, ReleasedVersion } from "./model.ts";
import { readParties } from "./parties.ts";
import { readProducts } from "./products.ts";
import { readNumber } from "./quote-number.ts";
import { textsInReadingOrder } from "./reading-order.ts";
import { sentencesOf } from "./sentences.ts";
import { readStatements } from "./statements.ts";
import { surroundingsOf } from "./surroundings.ts";
import { readTimeline } from "./timeline.ts";
import { readVersions } from "./versions.ts";

/** Reads a document as a quote; null when it has no table of priced lines. */
export function readQuote(document: SourceDocument): Quote | null {
  const layout = layOut(document);
  if (layout.tables.length === 0) return null;
  const surroundings = surroundingsOf(layout);
  const read = readLines(layout);
  if (read.lines.length === 0) return null;
  const texts = textsInReadingOrder(layout);
  const documentType = documentTypeOf(texts);
  const statements = readStatements(layout);
  const versions: readonly ReleasedVersion[] = readVersions(layout, statements, surroundings);
  return {
    documentType,
    number: readNumber(layout.segments, surroundings),
    ...readParties(layout.segments, surroundings),
    products: readProducts(
      layout.segments,
      sentencesFor(layout),
      read.lines.map(({ designation }) => designation),
      surroundings,
    ),
    dates: readTimeline(layout, documentType, versions, surroundings),
    ...read,
    statements,
    versions,
    texts,
  };
}

/** Paragraphs cut into sentences: where software is named. */
const sentencesFor = ({ paragraphs }: Layout): Text[] => paragraphs.flatMap(sentencesOf);
