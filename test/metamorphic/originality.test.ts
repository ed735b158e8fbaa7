import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type PdfDocument, withPdf } from "../../src/documents/pdf/pdfjs.ts";
import { readDocument } from "../../src/documents/read.ts";
import { root } from "../cli/run-cli.ts";
import { trials } from "./paraphrase/sample.ts";

/** Letters and digits alone: what stays of a text however it is set. */
const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const filesOf = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);

/** The words of a fixture: of a PDF all that it prints, of a workbook its cells, of anything else as it stands. */
async function wordsOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith(".pdf")) return bare(await printedIn(bytes));
  if (!path.endsWith(".xlsx")) return bare(bytes.toString("utf8"));
  const read = await readDocument(new Uint8Array(bytes));
  return read.ok && read.value.kind === "grid"
    ? bare(read.value.rows.flatMap((row) => row.map(({ text }) => text)).join(" "))
    : "";
}

/** The text of all pages as pdf.js gives it, which is all that is asked here; nothing of a PDF that cannot be opened. */
async function printedIn(bytes: Uint8Array): Promise<string> {
  const pages = async (document: PdfDocument): Promise<string[]> => {
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(items.map(({ str = "" }) => str).join(" "));
    }
    return texts;
  };
  return (await withPdf(bytes, pages).catch(() => [])).join(" ");
}

/** Labels quote the words of the fixture beside them. */
const isFixture = (path: string): boolean => !path.endsWith(".labels.json");

/** Letters from which on a sentence is one: anybody may write "Somme payée par l'État" as a label. */
const SENTENCE = 30;

test("no sentence of the grammars stands in the data of the rules or in a fixture", async () => {
  const texts: string[] = [];
  for (const path of [...filesOf("rules"), ...filesOf("fixtures").filter(isFixture)]) texts.push(await wordsOf(path));
  const all = texts.join("\n");
  expect(all.length).toBeGreaterThan(500_000);
  const sentences = trials.map(({ text }) => bare(text)).filter((text) => text.length >= SENTENCE);
  expect(sentences.length).toBeGreaterThan(2000);
  expect([...new Set(sentences)].filter((text) => all.includes(text))).toEqual([]);
}, 60_000);
