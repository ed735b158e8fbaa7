import type { GridDocument, ReadError, ReadingProblem, Result } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { type Block, textGrid } from "../text-grid.ts";
import { elementAt, type XmlElement } from "../xml/parse-xml.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { xmlPart } from "../zip/xml-part.ts";
import { bodyBlocks, hidesWords } from "./blocks.ts";

const BODY = "word/document.xml";
/** Headers and footers, where vendors print their identifiers. */
const EDGES = /^word\/(?:header|footer)\d*\.xml$/;

/** Reads a document of Word: paragraphs and tables of its body, then those of its headers and footers, then its notes. */
export async function readDocx(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const body = await xmlPart(zip, BODY, limits);
  if (!body.ok) return body;
  const roots: XmlElement[] = [elementAt(body.value, "w:body") ?? body.value];
  for (const { name } of zip.entries) {
    if (!EDGES.test(name)) continue;
    const edge = await xmlPart(zip, name, limits);
    if (!edge.ok) return edge;
    roots.push(edge.value);
  }
  return textGrid(distinctBlocks(roots), problemsOf(zip, roots), limits);
}

/** The header of the first page often repeats the one of the others. */
function distinctBlocks(roots: readonly XmlElement[]): Block[] {
  const seen = new Set<string>();
  return roots.flatMap((root) => {
    const blocks = bodyBlocks(root);
    const key = JSON.stringify(blocks);
    if (seen.has(key)) return [];
    seen.add(key);
    return [...blocks, { kind: "paragraph", text: "" } as const];
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
