import { failed, type GridDocument, type ReadError, type ReadingProblem, type Result } from "../document.ts";
import { problemsOfHidden } from "../hidden-problems.ts";
import type { DocumentLimits } from "../limits.ts";
import { textGrid } from "../text-grid.ts";
import { decodeHtml } from "./decode-html.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { elementsNamed, type HtmlElement, parseHtml } from "./parse-html.ts";
import { withoutHidden } from "./without-hidden.ts";

/** Reads a page of the web, as shops and programs print and people save them: its paragraphs and tables as shown. */
export async function readHtml(
  bytes: Uint8Array,
  limits: Pick<DocumentLimits, "xmlBytes" | "cells">,
): Promise<Result<GridDocument, ReadError>> {
  const text = bytes.length > limits.xmlBytes ? null : decodeHtml(bytes);
  if (text === null) return failed({ code: bytes.length > limits.xmlBytes ? "too-large" : "unsupported-type" });
  return readHtmlText(text, limits);
}

/** Reads a page given as text, such as the body of a message. */
export async function readHtmlText(
  text: string,
  limits: Pick<DocumentLimits, "xmlBytes" | "cells">,
): Promise<Result<GridDocument, ReadError>> {
  if (text.length > limits.xmlBytes) return failed({ code: "too-large" });
  const page = await parseHtml(text);
  if (!page.ok) return page;
  // A report of this program tells of quotes and is none.
  if (isOwnReport(page.value)) return failed({ code: "unsupported-type" });
  const { root, hidden } = withoutHidden(page.value);
  const problems: ReadingProblem[] = [
    ...problemsOfHidden(hidden),
    ...(text.includes("\ufffd") ? [{ code: "undecodable-characters", page: null } as const] : []),
  ];
  return textGrid(htmlBlocks(root), problems, limits);
}

const isOwnReport = (page: HtmlElement): boolean =>
  elementsNamed(page, "meta").some(
    ({ attributes }) => attributes["name"] === "generator" && /^sons-lint(?: |$)/.test(attributes["content"] ?? ""),
  );
