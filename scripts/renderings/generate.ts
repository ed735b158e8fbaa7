import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type ProducerName, producePdf, producerNames } from "../synth/producers.ts";
import { drawingOf } from "./draw.ts";
import { flowOf } from "./flow.ts";
import { groffOf } from "./groff.ts";
import { htmlOf } from "./html.ts";
import { latexOf } from "./latex.ts";
import type { Look } from "./look.ts";
import type { Part } from "./outline.ts";
import { spreadsheetOf } from "./spreadsheet.ts";

const run = promisify(execFile);

/** Letters that the standard fonts of PDF have. */
const WINDOWS = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u;

/** Draws a quote by the generator of its look, into a folder for the files on the way. */
export async function generated(parts: readonly Part[], look: Look, folder: string, name: string): Promise<Uint8Array> {
  const flow = flowOf(parts, look);
  const producer = producerNames.find((known): known is ProducerName => known === look.generator);
  if (producer !== undefined) {
    const drawing = drawingOf(flow, look);
    const standard = drawing.runs.map((one) => ({ ...one, text: one.text.replace(/[\u202f\u2009]/gu, "\u00a0") }));
    if (standard.every(({ text }) => WINDOWS.test(text))) return producePdf({ ...drawing, runs: standard }, producer);
  }
  await mkdir(folder, { recursive: true });
  const path = (type: string): string => join(folder, `${name}.${type}`);
  const made = path("pdf");
  const write = async (type: string, text: string): Promise<string> => {
    await writeFile(path(type), text);
    return path(type);
  };
  switch (look.generator) {
    case "wkhtmltopdf":
      await run("wkhtmltopdf", ["-q", await write("html", htmlOf(flow, look)), made]);
      break;
    case "weasyprint":
      await run("weasyprint", ["-q", await write("html", htmlOf(flow, look)), made]);
      break;
    case "writer":
      await office(
        ["--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export"],
        await write("html", htmlOf(flow, look)),
        folder,
      );
      break;
    case "calc":
      await office(["--convert-to", "pdf"], await write("fods", spreadsheetOf(parts, look)), folder);
      break;
    case "latex":
      await write("tex", latexOf(flow, look));
      // Columns of long tables are set from what the run before has measured.
      for (let round = 0; round < 3; round++)
        await run("pdflatex", ["-interaction=batchmode", `-output-directory=${folder}`, path("tex")]);
      break;
    case "groff": {
      const source = await write("roff", groffOf(flow, look));
      const { stdout } = await run("groff", ["-k", "-t", "-ms", "-mfr", "-Tpdf", source], {
        encoding: "buffer",
        maxBuffer: 1e8,
      });
      await writeFile(made, stdout);
      break;
    }
    default:
      await run("chromium", [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        `--print-to-pdf=${made}`,
        await write("html", htmlOf(flow, look)),
      ]);
  }
  return new Uint8Array(await readFile(made));
}

const office = (flags: readonly string[], source: string, folder: string): Promise<unknown> =>
  run("soffice", ["--headless", ...flags, "--outdir", folder, source]);
