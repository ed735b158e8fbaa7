import type { Result } from "../document.ts";
import type { Box } from "../text.ts";

/** A picture in shades of grey, row by row from the top left: 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture of a file, with the dots per inch that it says it was taken at; null where it says nothing. */
export interface DecodedPicture extends GreyPicture {
  readonly dpi: number | null;
}

/** A word as an engine saw it. */
export interface SeenWord {
  readonly text: string;
  /** Its ink, in pixels of the picture: left, top, right, bottom. */
  readonly box: Box;
  /** How sure the engine is, 0 to 1. */
  readonly confidence: number;
  /** Words that the engine takes for one line share the number. */
  readonly line: number;
}

/** What the text of a picture is expected to be: a page, or figures set one under the other. */
export type SeenShape = "page" | "column";

/** Why a picture could not be read or decoded; `missing`: the engine is not installed. */
export interface OcrFailure {
  readonly code: "missing" | "timeout" | "damaged" | "too-large" | "failed";
  readonly cause?: unknown;
}

/** Progress for a person who waits: which page of how many is being read. */
interface OcrProgress {
  readonly page: number;
  readonly pages: number;
}

/**
 * Character recognition and the decoding of pictures, given to the core from outside: engines need workers and
 * native code, the core neither.
 */
export interface Ocr {
  readonly recognise: (
    picture: GreyPicture,
    options: { readonly shape: SeenShape; readonly milliseconds: number },
  ) => Promise<Result<readonly SeenWord[], OcrFailure>>;
  /** The pictures of a file (several in a TIFF), at most `limits.pages` of at most `limits.pixels` each. */
  readonly decode: (
    bytes: Uint8Array,
    limits: { readonly pages: number; readonly pixels: number },
  ) => Promise<Result<DecodedFile, OcrFailure>>;
  /** Folders (ending in "/") of what pdf.js needs to draw pages whose fonts or pictures are of rarer kinds. */
  readonly pdfAssets?: PdfAssets;
  /** Told before each page that is read, and after it: time is measured outside, the core has no clock. */
  readonly onPage?: (progress: OcrProgress) => void;
  readonly onPageRead?: (progress: OcrProgress) => void;
}

/** Who is told of the pages that are read. */
export type PageWatcher = Pick<Ocr, "onPage" | "onPageRead">;

export interface DecodedFile {
  readonly pictures: readonly DecodedPicture[];
  /** Pictures in the file, those beyond the limit counted. */
  readonly count: number;
}

export interface PdfAssets {
  readonly standardFontDataUrl: string;
  readonly cMapUrl: string;
  readonly wasmUrl: string;
}
