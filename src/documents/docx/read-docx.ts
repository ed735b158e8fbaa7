import type { GridDocument, ReadError, ReadingProblem, Result } from "../document.ts";
import { WHITE } from "../eyesight.ts";
import { type HiddenWords, problemsOfHidden } from "../hidden-problems.ts";
import { insertedInWord } from "../inserted.ts";
import type { DocumentLimits } from "../limits.ts";
import { type Block, textGrid } from "../text-grid.ts";
import { elementAt, type XmlElement } from "../xml/parse-xml.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { wordBodyPart } from "../zip/package-kind.ts";
import { xmlPart } from "../zip/xml-part.ts";
import { bodyBlocks } from "./blocks.ts";
import { listsOf, withListNumbers } from "./list-numbers.ts";
import { laysBehind, wordStyles } from "./looks.ts";
import { NOTE_PARTS, noteBlocks, withCalls } from "./notes.ts";
import { withoutHidden } from "./without-hidden.ts";

/** Headers and footers, where vendors print their name and identifiers. */
const EDGES = /^word\/(?:header|footer)\d*\.xml$/;
const HEADER = /^word\/header/;

/** Reads a document of Word: its headers, paragraphs and tables of its body, its notes, then its footers. */
export async function readDocx(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const body = await xmlPart(zip, wordBodyPart(zip) ?? "", limits);
  if (!body.ok) return body;
  const numbering = await optionalPart(zip, "word/numbering.xml", limits);
  const styles = await optionalPart(zip, "word/styles.xml", limits);
  const lists = listsOf(numbering, styles);
  const notes: { own: (typeof NOTE_PARTS)[number]; root: XmlElement }[] = [];
  for (const own of NOTE_PARTS) {
    if (!zip.entries.some(({ name }) => name === own.part)) continue;
    const part = await xmlPart(zip, own.part, limits);
    if (!part.ok) return part;
    notes.push({ own, root: part.value });
  }
  const headers: XmlElement[] = [];
  const footers: XmlElement[] = [];
  for (const { name } of zip.entries) {
    if (!EDGES.test(name)) continue;
    const edge = await xmlPart(zip, name, limits);
    if (!edge.ok) return edge;
    (HEADER.test(name) ? headers : footers).push(edge.value);
  }
  const looks = wordStyles(styles);
  // A watermark is a picture of the header, and lies behind the text of each page.
  const ground = [body.value, ...headers, ...footers].some(laysBehind) ? "unsure" : WHITE;
  const hidden: HiddenWords[] = [];
  const seen = (root: XmlElement): XmlElement => {
    const visible = withoutHidden(root, looks, ground);
    hidden.push(...visible.hidden);
    return visible.root;
  };
  const numbered = (root: XmlElement): XmlElement => seen(withListNumbers(root, lists));
  const text = notes.reduce(
    (root, { own, root: part }) => withCalls(root, part, own),
    numbered(elementAt(body.value, "w:body") ?? body.value),
  );
  const [first = [], ...feet] = distinctBlocks([text, ...footers.map(numbered)]);
  const noted = notes.flatMap(({ own, root }) => noteBlocks(seen(root), own));
  const heads = distinctBlocks(headers.map(numbered)).flat();
  const inserted = [body.value, ...headers, ...footers].flatMap(insertedInWord);
  const problems = [...problemsOfHidden(hidden), ...inserted, ...macrosOf(zip)];
  return textGrid([...first, ...noted, ...feet.flat()], problems, limits, heads);
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

const macrosOf = ({ entries }: ZipFile): ReadingProblem[] =>
  entries.some(({ name }) => /vbaProject\.bin$/i.test(name)) ? [{ code: "macros-ignored", page: null }] : [];
