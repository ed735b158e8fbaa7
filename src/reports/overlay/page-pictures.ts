/** Dots a point: 144 dots an inch, enough to read the small print of a page. */
const SCALE = 2;

/** The pages of a PDF as PNG, first to last. */
export async function pagePictures(bytes: Uint8Array, pages: number): Promise<Uint8Array[]> {
  const { PDFParse } = await import("pdf-parse");
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  try {
    const taken = await parser.getScreenshot({ first: pages, scale: SCALE, imageDataUrl: false, imageBuffer: true });
    return taken.pages.map(({ data }) => data);
  } finally {
    await parser.destroy();
  }
}
