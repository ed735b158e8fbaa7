import { PDFDocument, type PDFFont, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { jsPDF } from "jspdf";
import PdfKit from "pdfkit";
import { type Drawing, type Run, widthOf } from "./drawing.ts";

export const producerNames = ["pdfkit", "jspdf", "pdf-lib", "pdf-lib by words", "jspdf by glyphs"] as const;
export type ProducerName = (typeof producerNames)[number];

/** Draws a quote through one of the producers. */
export async function producePdf(drawing: Drawing, producer: ProducerName): Promise<Uint8Array> {
  switch (producer) {
    case "pdfkit":
      return byPdfkit(drawing);
    case "jspdf":
      return byJspdf(drawing);
    case "pdf-lib":
      return byPdfLib(drawing);
    case "pdf-lib by words":
      return byPdfLib({ ...drawing, runs: drawing.runs.flatMap((run) => pieces(run, /[^ ]+/gu)) });
    case "jspdf by glyphs":
      return byJspdf({ ...drawing, runs: drawing.runs.flatMap((run) => pieces(run, /[^ \u00a0]/gu)) });
  }
}

/** A run drawn in several, each where it would have stood. */
const pieces = (run: Run, part: RegExp): Run[] =>
  [...run.text.matchAll(part)].map((match) => ({
    ...run,
    text: match[0],
    x: run.x + widthOf(run.text.slice(0, match.index), run.size, run.bold),
  }));

function byPdfkit({ width, height, pages, runs, shapes }: Drawing): Promise<Uint8Array> {
  // A date of its own would make two documents of one seed differ.
  const document = new PdfKit({ autoFirstPage: false, info: { CreationDate: new Date(0) }, margin: 0 });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  for (let page = 1; page <= pages; page++) {
    document.addPage({ size: [width, height], margin: 0 });
    for (const {
      kind,
      page: at,
      box: [x0, y0, x1, y1],
    } of shapes) {
      if (at !== page) continue;
      if (kind === "line") document.moveTo(x0, y0).lineTo(x1, y1).lineWidth(0.5).stroke("#777777");
      else if (kind === "box")
        document
          .rect(x0, y0, x1 - x0, y1 - y0)
          .lineWidth(0.5)
          .stroke("#777777");
      else document.rect(x0, y0, x1 - x0, y1 - y0).fill("#e8edf2");
    }
    for (const { text, page: at, x, y, size, bold } of runs)
      if (at === page)
        document
          .font(bold ? "Helvetica-Bold" : "Helvetica")
          .fontSize(size)
          .fill("#111111")
          .text(text, x, y, { baseline: "alphabetic", lineBreak: false, features: [] });
  }
  document.end();
  return done;
}

function byJspdf({ width, height, pages, runs, shapes }: Drawing): Uint8Array {
  const document = new jsPDF({ unit: "pt", format: [width, height] });
  document.setCreationDate(new Date(0)).setFileId("0".repeat(32));
  for (let page = 1; page <= pages; page++) {
    if (page > 1) document.addPage([width, height]);
    for (const {
      kind,
      page: at,
      box: [x0, y0, x1, y1],
    } of shapes) {
      if (at !== page) continue;
      document.setDrawColor(120).setLineWidth(0.5).setFillColor(232, 237, 242);
      if (kind === "line") document.line(x0, y0, x1, y1);
      else document.rect(x0, y0, x1 - x0, y1 - y0, kind === "box" ? "S" : "F");
    }
    for (const { text, page: at, x, y, size, bold } of runs)
      if (at === page)
        document
          .setFont("helvetica", bold ? "bold" : "normal")
          .setFontSize(size)
          .text(text, x, y);
  }
  return new Uint8Array(document.output("arraybuffer"));
}

async function byPdfLib({ width, height, pages, runs, shapes }: Drawing): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const [regular, heavy]: [PDFFont, PDFFont] = [
    await document.embedFont(StandardFonts.Helvetica),
    await document.embedFont(StandardFonts.HelveticaBold),
  ];
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([width, height]);
    for (const {
      kind,
      page: at,
      box: [x0, y0, x1, y1],
    } of shapes) {
      if (at !== number) continue;
      const grey = rgb(0.5, 0.5, 0.5);
      const area = { x: x0, y: height - y1, width: x1 - x0, height: y1 - y0 };
      if (kind === "line")
        page.drawLine({
          start: { x: x0, y: height - y0 },
          end: { x: x1, y: height - y1 },
          thickness: 0.5,
          color: grey,
        });
      else if (kind === "box") page.drawRectangle({ ...area, borderColor: grey, borderWidth: 0.5 });
      else page.drawRectangle({ ...area, color: rgb(0.91, 0.93, 0.95) });
    }
    for (const { text, page: at, x, y, size, bold } of runs)
      if (at === number) page.drawText(text, { x, y: height - y, size, font: bold ? heavy : regular });
  }
  return document.save();
}
