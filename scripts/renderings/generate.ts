import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type ProducerName, producePdf, producerNames } from "../synth/producers.ts";
import { detailed } from "./detailed.ts";
import { drawingOf } from "./draw.ts";
import { type Flow, flowOf } from "./flow.ts";
import { formattingObjectsOf } from "./fop.ts";
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
    case "reportlab":
      await piped(
        "/usr/bin/python3",
        [beside("platypus.py")],
        JSON.stringify({ path: made, look, flow: itemsOf(flow, look) }),
      );
      break;
    case "tcpdf":
      await piped(
        "php",
        [
          "-d",
          "error_reporting=0",
          beside("tcpdf.php"),
          made,
          `${look.size}`,
          look.font.includes("Serif") ? "times" : "dejavusans",
        ],
        htmlOf(flow, look),
      );
      break;
    case "fop":
      await run("fop", ["-q", await write("fo", formattingObjectsOf(flow, look)), made]);
      break;
    case "ghostscript": {
      // What a browser printed, written anew: fonts are cut, and lines drawn in other pieces.
      const printed = join(folder, `${name}.printed.pdf`);
      await browser(await write("html", htmlOf(flow, look)), printed);
      await run("gs", [
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-sDEVICE=pdfwrite",
        "-dPDFSETTINGS=/prepress",
        `-sOutputFile=${made}`,
        printed,
      ]);
      break;
    }
    default:
      await browser(await write("html", htmlOf(flow, look)), made);
  }
  return new Uint8Array(await readFile(made));
}

const browser = (source: string, made: string): Promise<unknown> =>
  run("chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    `--print-to-pdf=${made}`,
    source,
  ]);

/** Programs in other languages; the campaign runs bundled, in the root of the project. */
const beside = (file: string): string => join("scripts", "renderings", file);

/** Runs a program that reads its standard input. */
async function piped(program: string, flags: readonly string[], input: string): Promise<void> {
  const running = run(program, [...flags]);
  running.child.stdin?.end(input);
  await running;
}

/** Rows with what stands under their designations, for a program that draws by itself. */
const itemsOf = (flow: readonly Flow[], look: Look): unknown[] =>
  flow.map((item) =>
    item.kind !== "table"
      ? item
      : {
          ...item,
          rows: item.rows.map((row) => {
            const parts = row.map((text, at) => (look.detailUnder && item.columns[at]?.wide ? detailed(text) : [text]));
            return { texts: parts.map(([text = ""]) => text), details: parts.map(([, detail]) => detail ?? null) };
          }),
        },
  );

const office = (flags: readonly string[], source: string, folder: string): Promise<unknown> =>
  run("soffice", ["--headless", ...flags, "--outdir", folder, source]);
