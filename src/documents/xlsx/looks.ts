import type { Cell, CellStyle, Sheet } from "hucre/xlsx";
import type { HiddenBy } from "../document.ts";
import { hexColour, type TellableColour, unseenBy, WHITE } from "../eyesight.ts";
import { columnAt } from "../sheets/columns.ts";

type FontStyle = NonNullable<CellStyle["font"]>;
type Color = NonNullable<FontStyle["color"]>;

/** A block of cells by its first and last row and column, from 0. */
interface Range {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** Tells of the cells of a sheet why nobody sees what they hold; null where one does, or where one cannot tell. */
export function hiddenCells(
  sheet: Sheet,
  theme: readonly string[] | undefined,
): (row: number, column: number, cell: Cell | undefined) => HiddenBy | null {
  // The style of a table shades its rows by their place, a rule those whose values are so: neither stands in a cell.
  const shaded = [...(sheet.tables ?? []), ...(sheet.conditionalRules ?? [])].flatMap(({ range }) =>
    (range ?? "").split(/[\s,]+/).map(rangeOf),
  );
  const isShaded = (row: number, column: number): boolean =>
    shaded.some(
      (range) =>
        range === null ||
        (row >= range.rows[0] && row <= range.rows[1] && column >= range.columns[0] && column <= range.columns[1]),
    );
  return (row, column, cell) => {
    if (cell?.style === undefined) return null;
    if (SHOWS_NOTHING.test(cell.style.numFmt ?? "")) return "invisible";
    const ground = isShaded(row, column) ? "unsure" : groundOf(cell.style, theme);
    // Words of several looks are one cell: they are seen where any of them is.
    const fonts = (cell.richText ?? []).map(({ font }) => font).filter((font) => font !== undefined);
    const reasons = (fonts.length > 0 ? fonts : [cell.style.font]).map((font) => unseenIn(font, ground, theme));
    return reasons.every((by) => by !== null) ? (reasons[0] ?? null) : null;
  };
}

/** A format without any sign for positive numbers, negative ones, zeros and words. */
const SHOWS_NOTHING = /^;;;$/;

const unseenIn = (font: FontStyle | undefined, ground: TellableColour, theme: readonly string[] | undefined) =>
  unseenBy({
    shown: null,
    colour: font?.color === undefined ? null : colourOf(font.color, theme),
    ground,
    points: font?.size ?? null,
  });

function groundOf({ fill }: CellStyle, theme: readonly string[] | undefined): TellableColour {
  if (fill === undefined || (fill.type === "pattern" && fill.pattern === "none")) return WHITE;
  const isPlain = fill.type === "pattern" && fill.pattern === "solid";
  return isPlain && fill.fgColor !== undefined ? colourOf(fill.fgColor, theme) : "unsure";
}

/** Colours by number that older workbooks have; every other one of theirs may have been changed. */
const INDEXED: Readonly<Record<number, number>> = { 0: 0, 1: WHITE, 8: 0, 9: WHITE };
/** Light comes before dark in cells, after it in the theme. */
const IN_THEME = [1, 0, 3, 2];

function colourOf({ rgb, theme: at, tint = 0, indexed }: Color, theme: readonly string[] | undefined): TellableColour {
  if (rgb !== undefined) return hexColour(rgb.slice(-6));
  if (indexed !== undefined) return INDEXED[indexed] ?? "unsure";
  const plain = at === undefined ? undefined : theme?.[IN_THEME[at] ?? at];
  if (plain === undefined) return "unsure";
  const colour = hexColour(plain);
  return colour === "unsure" ? colour : tinted(colour, tint);
}

/** A colour made lighter by a share of what it lacks to white, or darker by a share of what it has. */
const tinted = (colour: number, tint: number): number =>
  [16, 8, 0].reduce((sum, shift) => {
    const channel = (colour >> shift) & 255;
    return sum + (Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint) << shift);
  }, 0);

function rangeOf(text: string): Range | null {
  const [, left = "", top = "", right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text) ?? [];
  if (left === "") return null;
  return { rows: [Number(top) - 1, Number(bottom) - 1], columns: [columnAt(left), columnAt(right)] };
}
