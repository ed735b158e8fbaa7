/** What letters must be like to be read on a page or a screen, in whatever format they come. Colours are 0xRRGGBB. */

/** Height of type in points under which nobody reads. */
export const TINY = 1.5;
/** The ground of a page that says nothing of it. */
export const WHITE = 0xffffff;
/** Contrast (WCAG 2, 1 to 21) under which letters cannot be told from their ground. */
const leastContrast = 1.1;

/** Colours of which one cannot be told from the other. */
export const isAlike = (a: number, b: number): boolean => a === b || contrast(a, b) < leastContrast;

/** Contrast of two colours as WCAG 2 reckons it, 1 for none. */
function contrast(a: number, b: number): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: number): number {
  const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour as 0xRRGGBB, or one that the document alone does not tell: a picture, a rule that depends on values. */
export type TellableColour = number | "unsure";

/** How letters look; null where nothing is said of it. */
export interface Look {
  /** False: they are masked. */
  readonly shown: boolean | null;
  readonly colour: TellableColour | null;
  /** What they stand on. */
  readonly ground: TellableColour | null;
  /** Height of type. */
  readonly points: number | null;
}

export const SILENT_LOOK: Look = { shown: null, colour: null, ground: null, points: null };

/** What one look says, and where it says nothing what another does. */
export const withRestOf = (look: Look, other: Look): Look => ({
  shown: look.shown ?? other.shown,
  colour: look.colour ?? other.colour,
  ground: look.ground ?? other.ground,
  points: look.points ?? other.points,
});

/** Why letters of a look are not seen; null where they are, or where one cannot tell. */
export function unseenBy({ shown, colour, ground, points }: Look): "invisible" | "tiny" | "ground-colour" | null {
  if (shown === false) return "invisible";
  if (points !== null && points < TINY) return "tiny";
  return typeof colour === "number" && typeof ground === "number" && isAlike(colour, ground) ? "ground-colour" : null;
}

/** "#1F4E79", "1f4e79"; "unsure" for anything else but six digits. */
export function hexColour(digits: string): TellableColour {
  const [, hex] = /^#?([\da-f]{6})$/i.exec(digits.trim()) ?? [];
  return hex === undefined ? "unsure" : Number.parseInt(hex, 16);
}

/** Whether there is anything to see in a text. */
export const hasSigns = (text: string): boolean => /[\p{L}\d]/u.test(text);
