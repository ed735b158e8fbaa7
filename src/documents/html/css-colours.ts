/** A colour of a style as 0xRRGGBB; "clear" for none at all, "unsure" for one that these few lines cannot tell. */
export type CssColour = number | "clear" | "unsure";

/** The names that people use for the colour of a paper or of letters; every other name is unsure. */
const NAMED: Readonly<Record<string, number>> = {
  white: 0xffffff,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  whitesmoke: 0xf5f5f5,
  black: 0x000000,
  gray: 0x808080,
  grey: 0x808080,
  silver: 0xc0c0c0,
  red: 0xff0000,
  blue: 0x0000ff,
  navy: 0x000080,
  green: 0x008000,
  yellow: 0xffff00,
};

/** "#fff", "rgb(255 255 255 / 0)", "white", "transparent"; null for what is inherited. */
export function colourIn(value: string): CssColour | null {
  if (value === "" || /^(?:inherit|currentcolor|initial|unset|revert)$/.test(value)) return null;
  if (value === "transparent") return "clear";
  const digits = /^#([\da-f]{3,8})$/.exec(value)?.[1];
  if (digits !== undefined) return byDigits(digits);
  const parts = /^rgba?\(([^)]*)\)$/.exec(value)?.[1]?.match(/[\d.]+%?/g);
  if (parts === undefined || parts === null || parts.length < 3) return NAMED[value] ?? "unsure";
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map((part, at) => {
    const size = Number.parseFloat(part);
    return part.endsWith("%") ? (size / 100) * (at < 3 ? 255 : 1) : size;
  });
  return faded(Math.round(red) * 0x10000 + Math.round(green) * 0x100 + Math.round(blue), alpha);
}

function byDigits(digits: string): CssColour {
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join("") : digits;
  if (long.length !== 6 && long.length !== 8) return "unsure";
  const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
  return faded(Number.parseInt(long.slice(0, 6), 16), alpha);
}

/** What shines through depends on what is behind it. */
const faded = (colour: number, alpha: number): CssColour => (alpha < 0.05 ? "clear" : alpha < 1 ? "unsure" : colour);

/** The colour of a background; a picture or a run of colours is unsure. */
export function groundIn(value: string): CssColour | null {
  if (/url\(|gradient\(/.test(value)) return "unsure";
  if (value === "none") return "clear";
  const words = value.match(/[a-z]+\([^)]*\)|[^\s,]+/g) ?? [];
  const colours = words.map(colourIn).filter((colour) => colour !== null && colour !== "unsure");
  return colours[0] ?? (words.length === 0 || colourIn(value) === null ? null : "unsure");
}
