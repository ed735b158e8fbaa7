import type { ReadingProblem } from "./document.ts";
import { elementsOf, type XmlElement } from "./xml/parse-xml.ts";
import type { ZipFile } from "./zip/open-zip.ts";

/** Documents that office files hold inside of themselves, whose words are shown and not read. */

const unread = (where: string | null): ReadingProblem => ({
  code: "insert-unread",
  page: null,
  ...(where === null ? {} : { where }),
});

/** Programs of tables and texts; others insert formulas and pictures. */
const WITH_WORDS = /^(?:Excel|Word|PowerPoint|opendocument|soffice|Package|AcroExch|htmlfile)/i;

/** Of a part of a document of Word: files that it takes in as they are, and objects of other programs. */
export function insertedInWord(element: XmlElement): ReadingProblem[] {
  return elementsOf(element).flatMap((child): ReadingProblem[] => {
    if (child.name === "w:altChunk") return [unread(null)];
    const program = child.name === "o:OLEObject" ? (child.attributes["ProgID"] ?? "") : "";
    return WITH_WORDS.test(program) ? [unread(program)] : insertedInWord(child);
  });
}

/** Of a workbook of Excel: the files of other programs that it holds. */
export const insertedInExcel = ({ entries }: ZipFile): ReadingProblem[] =>
  entries
    .filter(({ name }) => /^xl\/embeddings\/[^/]+\.(?:xls|doc|ppt|pdf|od[ts])[a-z]?$/i.test(name))
    .map(({ name }) => unread(name.slice(name.lastIndexOf("/") + 1)));

/** Of a file of OpenDocument: its objects that are sheets or texts; charts and formulas say nothing of their own. */
export const insertedInOdf = (zip: ZipFile): ReadingProblem[] =>
  zip.entries.flatMap(({ name }): ReadingProblem[] => {
    const [, object] = /^(Object [^/]+)\/content\.xml$/.exec(name) ?? [];
    const content = object === undefined ? null : zip.unpack(name);
    if (object === undefined || content === null || !content.ok) return [];
    return /<office:(?:spreadsheet|text)[\s>]/.test(new TextDecoder().decode(content.value)) ? [unread(object)] : [];
  });
