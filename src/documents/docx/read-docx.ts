import type { GridDocument, ReadError, ReadingProblem, Result } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { type Block, textGrid } from "../text-grid.ts";
import { elementAt, type XmlElement } from "../xml/parse-xml.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { wordBodyPart } from "../zip/package-kind.ts";
import { xmlPart } from "../zip/xml-part.ts";
import { bodyBlocks, hidesWords } from "./blocks.ts";
import { listsOf, withListNumbers } from "./list-numbers.ts";
import { NOTE_PARTS, noteBlocks, withCalls } from "./notes.ts";

/** Headers and footers, where vendors print their name and identifiers. */
const EDGES = /^word\/(?:header|footer)\d*\.xml$/;
const HEADER = /^word\/header/;

/** Reads a document of Word: its headers, paragraphs and tables of its body, its notes, then its footers. */
export async function readDocx(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const body = await xmlPart(zip, wordBodyPart(zip) ?? "", limits);
  if (!body.ok) return body;
  const numbering = await optionalPart(zip, "word/numbering.xml", limits);
  // Styles are long, and of use only where there are lists that they may number by.
  const lists = listsOf(numbering, numbering && (await optionalPart(zip, "word/styles.xml", limits)));
  let text = withListNumbers(elementAt(body.value, "w:body") ?? body.value, lists);
  const notes: Block[] = [];
  const noteRoots: XmlElement[] = [];
  for (const own of NOTE_PARTS) {
    if (!zip.entries.some(({ name }) => name === own.part)) continue;
    const part = await xmlPart(zip, own.part, limits);
    if (!part.ok) return part;
    text = withCalls(text, part.value, own);
    notes.push(...noteBlocks(part.value, own));
    noteRoots.push(part.value);
  }
  const headers: XmlElement[] = [];
  const footers: XmlElement[] = [];
  for (const { name } of zip.entries) {
    if (!EDGES.test(name)) continue;
    const edge = await xmlPart(zip, name, limits);
    if (!edge.ok) return edge;
    (HEADER.test(name) ? headers : footers).push(withListNumbers(edge.value, lists));
  }
  const [first = [], ...feet] = distinctBlocks([text, ...footers]);
  return textGrid(
    [...first, ...notes, ...feet.flat()],
    problemsOf(zip, [text, ...headers, ...footers, ...noteRoots]),
    limits,
    distinctBlocks(headers).flat(),
  );
}

/** A part that tells how the text looks: without it the words are still there. */
async function optionalPart(zip: ZipFile, name: string, limits: DocumentLimits): Promise<XmlElement | null> {
  const part = await xmlPart(zip, name, limits);
  return part.ok ? part.value : null;
}

/** The header of the first page often repeats the one of the others. */
function distinctBlocks(roots: readonly XmlElement[]): Block[][] {
  const seen = new Set<string>();
  return roots.flatMap((root): Block[][] => {
    const blocks = bodyBlocks(root);
    const key = JSON.stringify(blocks);
    if (seen.has(key)) return [];
    seen.add(key);
    return [[...blocks, { kind: "paragraph", text: "" } as const]];
  });
}

function problemsOf(zip: ZipFile, roots: readonly XmlElement[]): ReadingProblem[] {
  return [
    ...(roots.some(hidesWords) ? [{ code: "hidden-text", page: null, hiddenBy: "invisible" } as const] : []),
    ...(zip.entries.some(({ name }) => /vbaProject\.bin$/i.test(name))
      ? [{ code: "macros-ignored", page: null } as const]
      : []),
  ];
}
