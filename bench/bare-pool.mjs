// The floor of reading many PDFs in Node: as many processes as are named, each with the bare text of its share of a folder.
import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";

const [, self = "", folder = "", count = "", share = ""] = process.argv;
if (share === "") {
  for (let index = 0; index < Number(count); index++)
    fork(self, [folder, count, String(index)], { stdio: "inherit" }).on("exit", (code) => {
      if (code !== 0) process.exitCode = 2;
    });
} else {
  const { PDFParse } = await import("pdf-parse");
  const paths = readdirSync(folder, { recursive: true })
    .filter((name) => String(name).endsWith(".pdf"))
    .sort();
  for (let index = Number(share); index < paths.length; index += Number(count)) {
    const data = new Uint8Array(await readFile(join(folder, String(paths[index]))));
    const parser = new PDFParse({ data, verbosity: 0, disableFontFace: true });
    const document = await parser.load();
    for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent();
    await parser.destroy();
  }
}
