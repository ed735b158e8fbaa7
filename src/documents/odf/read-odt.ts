import type { GridDocument, ReadError, Result } from "../document.ts";
import { problemsOfHidden } from "../hidden-problems.ts";
import { insertedInOdf } from "../inserted.ts";
import type { DocumentLimits } from "../limits.ts";
import { textGrid } from "../text-grid.ts";
import { descendantsOf, elementAt, elementsOf } from "../xml/parse-xml.ts";
import type { ZipFile } from "../zip/open-zip.ts";
import { xmlPart } from "../zip/xml-part.ts";
import { listStylesIn, withListNumbers } from "./list-numbers.ts";
import { odfStyles } from "./looks.ts";
import { odfMacros } from "./macros.ts";
import { withNotesAtEnd } from "./notes.ts";
import { odtBlocks } from "./odt-blocks.ts";
import { withoutHidden } from "./without-hidden.ts";

/** Reads a text of OpenDocument: paragraphs and tables of its body, its notes, then those of its headers and footers. */
export async function readOdt(zip: ZipFile, limits: DocumentLimits): Promise<Result<GridDocument, ReadError>> {
  const content = await xmlPart(zip, "content.xml", limits);
  if (!content.ok) return content;
  const styles = await xmlPart(zip, "styles.xml", limits);
  const roots = styles.ok ? [content.value, styles.value] : [content.value];
  const shared = styles.ok ? styles.value : null;
  const seen = roots.map((root) => withoutHidden(root, odfStyles(root, shared)));
  const body = elementAt(seen[0]?.root ?? content.value, "office:body", "office:text");
  const pages = seen.slice(1).flatMap(({ root }) => descendantsOf(root, "style:master-page"));
  const edges = pages.flatMap((page) =>
    elementsOf(page).filter(({ name, attributes }) => EDGES.test(name) && attributes["style:display"] !== "false"),
  );
  const lists = listStylesIn(roots);
  const blocks = [
    ...(body === null ? [] : odtBlocks(withNotesAtEnd(withListNumbers(body, lists)))),
    ...edges.flatMap((edge) => [{ kind: "paragraph", text: "" } as const, ...odtBlocks(withListNumbers(edge, lists))]),
  ];
  const hidden = problemsOfHidden(seen.flatMap((one) => one.hidden));
  return textGrid(blocks, [...hidden, ...insertedInOdf(zip), ...odfMacros(zip)], limits);
}

const EDGES = /^style:(?:header|footer)(?:-first|-left)?$/;
