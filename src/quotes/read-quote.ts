import type { SourceDocument } from "../documents/document.ts";
import { joinTexts, type Text } from "../documents/text.ts";
import { plain } from "../french/folded-text.ts";
import { sentencesOf } from "../french/sentences.ts";
import { layOut } from "../tables/lay-out.ts";
import type { Layout, Segment } from "../tables/layout.ts";
import { bestReading } from "./arranged/best-reading.ts";
import { readTimeline } from "./dates/timeline.ts";
import { withoutEarlierMail } from "./earlier-mail.ts";
import { xmlDifferences } from "./einvoice/differences.ts";
import { completed, isIdentified, isKnown } from "./head/completed-parties.ts";
import { documentTypeOf } from "./head/document-type.ts";
import { type Parties, readParties } from "./head/parties.ts";
import { readNumber } from "./head/quote-number.ts";
import { withBilledClaims } from "./lines/billed-claims.ts";
import { withoutFalseCounts } from "./lines/false-counts.ts";
import { readLines } from "./lines/lines.ts";
import { withUnsaid } from "./lines/unsaid-amounts.ts";
import { type Message, sendingDay, subjectLast } from "./message.ts";
import type { Party, Quote } from "./model.ts";
import { identifyingSentences, linesNamingClients, wordsOutsideLines } from "./outside-words.ts";
import { textsInReadingOrder } from "./reading-order.ts";
import { readingProblems } from "./reading-problems.ts";
import { namedVersions } from "./software/product-names.ts";
import { readProducts } from "./software/products.ts";
import { readVersions, withoutSold } from "./software/versions.ts";
import { readStatements } from "./statements.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** Reads a document as a quote; null when it has no priced lines. `message` is the one whose text the document is. */
export function readQuote(document: SourceDocument, message: Message | null = null): Quote | null {
  return bestReading(withoutEarlierMail(document), (arranged) => quoteInTables(arranged, message));
}

function quoteInTables(document: SourceDocument, message: Message | null): Quote | null {
  const layout = withoutFalseCounts(withBilledClaims(layOut(document)));
  if (layout.tables.length === 0) return null;
  const outside = wordsOutsideLines(layout);
  const surroundings = surroundingsOf({ segments: outside });
  const read = readLines(layout, document);
  if (read.lines.length === 0) return null;
  const texts = textsInReadingOrder(layout);
  const documentType = documentTypeOf(texts);
  const statements = readStatements(layout);
  const designations = read.lines.map(({ designation }) => designation);
  const versions = readVersions(outside, statements, surroundings, designations);
  const number = readNumber(subjectLast(outside), surroundings);
  const parties = partiesOf(layout, outside, surroundings);
  const products = readProducts(
    {
      segments: outside,
      sentences: sentencesFor(layout),
      designations: [...designations, ...versionCells(layout)],
    },
    versions,
    surroundings,
  ).filter(({ text }) => text.value.trim() !== number?.value && !isOf(parties.client, text));
  const quote: Quote = {
    documentType,
    number,
    ...parties,
    products,
    dates: readTimeline(
      { layout, documentType, versions, statements, sent: message === null ? null : sendingDay(message) },
      surroundings,
    ),
    ...withUnsaid(read, statements),
    problems: [...read.problems, ...readingProblems(document)],
    statements,
    versions: withoutSold(versions, products),
    texts,
  };
  const attached = document.kind === "pages" ? document.attached : undefined;
  if (attached === undefined) return quote;
  return { ...quote, problems: [...quote.problems, ...xmlDifferences(quote, attached)] };
}

/** "Clinique du Parc 2": words with a number inside of what the client is called. */
const isOf = ({ name }: Party, { value }: Text): boolean => name?.value.includes(value.trim()) === true;

/** Lines name users and sites: only where nothing else identifies the client do they. */
function partiesOf(layout: Layout, outside: readonly Segment[], surroundings: Surroundings): Parties {
  const printed = readParties(outside, surroundings);
  const isWhole = printed.vendor.name !== null && printed.vendor.siret !== null && isKnown(printed.client);
  const sentences = isWhole ? [] : identifyingSentences(layout);
  const parties =
    sentences.length === 0
      ? printed
      : completed(printed, readParties(sentences, surroundingsOf({ segments: sentences })));
  const inLines = isIdentified(parties.client) ? [] : linesNamingClients(layout);
  return inLines.length === 0 ? parties : readParties([...outside, ...inLines], surroundings);
}

/** Paragraphs, and rows of words that name a version, cut into sentences: where software is named. */
const sentencesFor = ({ paragraphs, tables }: Layout): Text[] =>
  [
    ...paragraphs,
    ...tables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, text }) =>
        (kind === "heading" || kind === "note") && namedVersions(text).length > 0 ? [text] : [],
      ),
    ),
  ].flatMap(sentencesOf);

const VERSION_COLUMN = /^(?:n° (?:de )?)?versions?$/;
const SOFTWARE_COLUMN = /^(?:(?:nom du )?logiciel|progiciel|application|solution|produit|software)s?$/;

/** What a column "Version" of the priced tables holds, after the name in a column "Logiciel". */
const versionCells = ({ tables }: Layout): Text[] =>
  tables.flatMap(({ columns, rows }) => {
    const cellsUnder = (heading: RegExp, cells: readonly (Text | null)[]): Text[] =>
      cells.flatMap((cell, column) =>
        cell !== null && heading.test(plain(columns[column]?.heading.value ?? "")) ? [cell] : [],
      );
    return rows.flatMap(({ kind, cells }) => {
      const versions = kind === "item" ? cellsUnder(VERSION_COLUMN, cells) : [];
      const names = versions.length > 0 ? cellsUnder(SOFTWARE_COLUMN, cells) : [];
      return names.length === 0 ? versions : [joinTexts([...names, ...versions])];
    });
  });
