import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { ok } from "../../src/documents/document.ts";
import type { DecodedPicture, Ocr } from "../../src/documents/ocr/engine.ts";
import { shrunk, turned } from "../../src/documents/ocr/picture.ts";
import { withPdf } from "../../src/documents/pdf/pdfjs.ts";
import { pictureOf } from "../../src/documents/pdf/render.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { tesseractOcr } from "../../src/ocr/tesseract.ts";

/**
 * One strip of a quote, drawn at 200 dots an inch and written by libtiff (CCITT G4), img2pdf, Pillow (PNG, WebP) and,
 * for JBIG2, as one arithmetic-coded generic region, as jbig2enc writes it.
 */
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/scans/kinds/${name}`, import.meta.url)));

const engine = tesseractOcr();
afterAll(() => engine.close());

const rows = [
  ["Prestation Ségur BIO-SGL-Va1", 1, 1240000, 1240000],
  ["Connecteur automate", 3, 41550, 124650],
  ["Journée de reprise", 2, 78000, 156000],
];
const rowsOfPageTwo = [
  ["Écran de relecture", 4, 23625, 94500],
  ["Abonnement au support", 12, 5800, 69600],
];

/** In shades of 255, a pixel. */
function meanDifference(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (const [at, shade] of one.entries()) sum += Math.abs(shade - (other[at] ?? 0));
  return sum / one.length;
}

async function linesOf(bytes: Uint8Array, name: string, ocr: Ocr = engine): Promise<unknown[]> {
  const results = await lintBytes(bytes, name, { ocr });
  return results.flatMap(({ subject }) =>
    (subject?.quote.lines ?? []).map(({ designation, quantity, unitPriceCents, totalCents }) => [
      designation.value.replace(/, .*/u, ""),
      quantity,
      unitPriceCents,
      totalCents,
    ]),
  );
}

describe("pictures of every kind are read", () => {
  it.each([
    ["a PNG", "grey.png", rows],
    ["a TIFF of two pages, CCITT G4", "two-pages-g4.tif", [...rows, ...rowsOfPageTwo]],
    ["a PDF that holds JBIG2", "jbig2.pdf", rows],
    ["a photograph: perspective, shade, blur, a table around the sheet", "photo.jpg", rows],
  ])("%s", async (_kind, name, expected) => {
    expect(await linesOf(fixture(name), name)).toEqual(expected);
  });

  it("a WebP and a PDF that holds CCITT G4 show the same picture as the PNG", async () => {
    const limits = { pages: 1, pixels: 1e7 };
    const [png, webp] = await Promise.all(
      ["grey.png", "strip.webp"].map(async (name) => {
        const decoded = await engine.decode(fixture(name), limits);
        return decoded.ok ? decoded.value.pictures[0] : undefined;
      }),
    );
    const fax = await withPdf(fixture("g4.pdf"), (pdf) => pictureOf(pdf, 1, 200, limits.pixels), engine.pdfAssets);
    if (png === undefined || webp === undefined) throw new Error("a fixture cannot be decoded");
    expect([webp.width, webp.height, fax.picture.width, fax.picture.height]).toEqual([1654, 960, 1654, 960]);
    expect(meanDifference(png.pixels, webp.pixels)).toBeLessThan(3);
    expect(meanDifference(png.pixels, fax.picture.pixels)).toBeLessThan(3);
    expect(meanDifference(png.pixels, new Uint8Array(png.pixels.length).fill(255))).toBeGreaterThan(6);
  });

  /** The engine, given another picture than the file holds. */
  const given = (change: (picture: DecodedPicture) => DecodedPicture): Ocr => ({
    ...engine,
    decode: async (bytes, limits) => {
      const decoded = await engine.decode(bytes, limits);
      return decoded.ok ? ok({ ...decoded.value, pictures: decoded.value.pictures.map(change) }) : decoded;
    },
  });

  it.each([1, 2])("a page turned by %d quarters", async (quarters) => {
    const ocr = given((picture) => ({ ...turned(picture, quarters), dpi: picture.dpi }));
    expect(await linesOf(fixture("grey.png"), "grey.png", ocr)).toEqual(rows);
  });

  it("a picture too small to be read is told from one that shows nothing", async () => {
    const ocr = given((picture) => ({ ...shrunk(picture, 6), dpi: null }));
    const [small] = await lintBytes(fixture("grey.png"), "small.png", { ocr });
    const blank = given((picture) => ({ ...picture, pixels: new Uint8Array(picture.pixels.length).fill(255) }));
    const [nothing] = await lintBytes(fixture("grey.png"), "blank.png", { ocr: blank });
    expect([small?.verdict, small?.error?.code]).toEqual(["unreadable", "picture-too-small"]);
    expect([nothing?.verdict, nothing?.error?.code]).toEqual(["unreadable", "illegible-picture"]);
  });
});
