import { failed, ok, type Result } from "../documents/document.ts";
import type { DecodedFile, DecodedPicture, OcrFailure } from "../documents/ocr/engine.ts";
import { greyOf } from "../documents/ocr/picture.ts";

/** A directory of a TIFF as utif2 gives it: fields by number, and the pixels once decoded. */
interface Directory {
  readonly [field: string]: unknown;
  readonly width: number;
  readonly height: number;
}

/** The part of utif2 that is used. */
interface Utif {
  decode(buffer: ArrayBuffer): Directory[];
  decodeImage(buffer: ArrayBuffer, directory: Directory): void;
  toRGBA8(directory: Directory): Uint8Array;
}

export const isTiff = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 42) ||
  (bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[3] === 42);

const field = { width: "t256", height: "t257", subfile: "t254", resolution: "t282", unit: "t296" } as const;

/** The pages of a TIFF, as fax servers and scanners write them; thumbnails are left out. */
export async function decodeTiff(
  bytes: Uint8Array,
  limits: { readonly pages: number; readonly pixels: number },
): Promise<Result<DecodedFile, OcrFailure>> {
  let utif: Utif;
  try {
    // A package of old make: what a bundler makes of its export differs.
    const loaded = (await import("utif2")) as unknown as { default?: Utif } & Utif;
    utif = loaded.default ?? loaded;
  } catch (cause) {
    return failed({ code: "missing", cause });
  }
  const buffer = new Uint8Array(bytes).buffer;
  const directories = utif.decode(buffer).filter(isPage);
  if (directories.length === 0) return failed({ code: "damaged" });
  const pictures: DecodedPicture[] = [];
  for (const directory of directories.slice(0, limits.pages)) {
    if (numberIn(directory, field.width) * numberIn(directory, field.height) > limits.pixels)
      return failed({ code: "too-large" });
    utif.decodeImage(buffer, directory);
    const { width, height } = directory;
    pictures.push({ ...greyOf(utif.toRGBA8(directory), width, height), dpi: dpiOf(directory) });
  }
  return ok({ pictures, count: directories.length });
}

const isPage = (directory: Directory): boolean =>
  numberIn(directory, field.width) > 0 && (numberIn(directory, field.subfile) & 1) === 0;

function numberIn(directory: Directory, name: string): number {
  const value = directory[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "number" ? first : 0;
}

function dpiOf(directory: Directory): number | null {
  const resolution = numberIn(directory, field.resolution);
  if (resolution <= 0) return null;
  return Math.round(numberIn(directory, field.unit) === 3 ? resolution * 2.54 : resolution);
}
