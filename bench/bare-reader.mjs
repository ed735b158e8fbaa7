// The floor of reading a PDF in Node: the same pdf.js, opened the same way, the text of every page and nothing else.
import { readFile } from "node:fs/promises";
import process from "node:process";
import { PDFParse } from "pdf-parse";

const [, , path = ""] = process.argv;
const parser = new PDFParse({ data: new Uint8Array(await readFile(path)), verbosity: 0, disableFontFace: true });
const document = await parser.load();
let characters = 0;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  for (const { str = "" } of (await page.getTextContent()).items) characters += str.length;
}
await parser.destroy();
process.stdout.write(`${characters}\n`);
