import type { GridDocument, ReadError, ReadingProblem, Result } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import { textGrid } from "../text-grid.ts";
import { descendantsOf, elementAt, elementsOf } from "../xml/parse-xml.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { xmlPart } from "../zip/xml-part.ts";
import { listStylesIn, withListNumbers } from "./list-numbers.ts";
import { odfMacros } from "./macros.ts";
import { withNotesAtEnd } from "./notes.ts";
import { odtBlocks } from "./odt-blocks.ts";
import { withoutHidden } from "./without-hidden.ts";

/** Reads a text of OpenDocument: paragraphs and tables of its body, its notes, then those of its headers and footers. */
export async function readOdt(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const content = await xmlPart(zip, "content.xml", limits);
  if (!content.ok) return content;
  const { root, hides } = withoutHidden(content.value);
  const body = elementAt(root, "office:body", "office:text");
  const styles = await xmlPart(zip, "styles.xml", limits);
  const pages = styles.ok ? descendantsOf(styles.value, "style:master-page") : [];
  const edges = pages.flatMap((page) =>
    elementsOf(page).filter(({ name, attributes }) => EDGES.test(name) && attributes["style:display"] !== "false"),
  );
  const lists = listStylesIn(styles.ok ? [content.value, styles.value] : [content.value]);
  const blocks = [
    ...(body === null ? [] : odtBlocks(withNotesAtEnd(withListNumbers(body, lists)))),
    ...edges.flatMap((edge) => [{ kind: "paragraph", text: "" } as const, ...odtBlocks(withListNumbers(edge, lists))]),
  ];
  const hidden: ReadingProblem[] = hides ? [{ code: "hidden-text", page: null, hiddenBy: "invisible" }] : [];
  return textGrid(blocks, [...hidden, ...odfMacros(zip)], limits);
}

const EDGES = /^style:(?:header|footer)(?:-first|-left)?$/;
