import { TINY } from "../eyesight.ts";
import { type CssColour, colourIn, groundIn } from "./css-colours.ts";
import type { Generated } from "./generated-content.ts";

/** What a style says of whether its element is seen; null where it says nothing of that. */
export interface Seen {
  /** False: neither the element nor what is inside it ("display: none"). */
  readonly shown: boolean | null;
  /** False: its words and those inside it, but for elements that say otherwise ("visibility: hidden"). */
  readonly visible: boolean | null;
  /** False: the same by letters without any size ("font-size: 0"), or too small to be read. */
  readonly sized: boolean | null;
  /** Of its letters. */
  readonly colour: CssColour | null;
  /** What its letters stand on. */
  readonly ground: CssColour | null;
  /** Whether it is taken out of the flow: what it then stands on, and what stands on it, is told by no style. */
  readonly lifted: boolean | null;
  /** How its boxes are set: "grid", "flex", "block". */
  readonly display: string | null;
  /** Columns of a grid by its template; a flexible row has none. */
  readonly columns: number | null;
  /** Whether a flexible box sets its own one under the other. */
  readonly stacked: boolean | null;
  /** Columns of the grid around it that it takes; infinite from its first to its last. */
  readonly span: number | null;
  /** Whether it stands beside its neighbours instead of under them, be it a box or not ("float: left"). */
  readonly beside: boolean | null;
  /** False: its entries are not counted ("list-style: none"). */
  readonly counted: boolean | null;
  /** What is shown before and after its words. */
  readonly before: Generated | null;
  readonly after: Generated | null;
}

/** What one style says, and where it says nothing what another does. */
export const withRest = (seen: Seen, other: Seen): Seen => ({
  shown: seen.shown ?? other.shown,
  visible: seen.visible ?? other.visible,
  sized: seen.sized ?? other.sized,
  colour: seen.colour ?? other.colour,
  ground: seen.ground ?? other.ground,
  lifted: seen.lifted ?? other.lifted,
  display: seen.display ?? other.display,
  columns: seen.columns ?? other.columns,
  stacked: seen.stacked ?? other.stacked,
  span: seen.span ?? other.span,
  beside: seen.beside ?? other.beside,
  counted: seen.counted ?? other.counted,
  before: seen.before ?? other.before,
  after: seen.after ?? other.after,
});

/** What the declarations of one style say. */
export function seenIn(style: string): Seen {
  const declared = new Map(
    style.split(";").map((declaration): [string, string] => {
      const [name = "", value = ""] = declaration.toLowerCase().split(":", 2);
      return [name.trim(), value.replace("!important", "").trim()];
    }),
  );
  const told = (name: string, hides: RegExp): boolean | null => {
    const value = declared.get(name);
    return value === undefined ? null : !hides.test(value);
  };
  const display = told("display", /^none$/);
  const clips = told("overflow", /^(?:hidden|clip)$/) === false;
  const others = [
    told("opacity", /^0?\.?0*%?$/),
    told("mso-hide", /^all$/),
    told("transform", /^scale\(0(?:[,)])/),
    ...(clips ? [told("height", NOTHING), told("max-height", NOTHING)] : []),
  ];
  return {
    shown: others.includes(false) ? false : display,
    visible: told("visibility", /^(?:hidden|collapse)$/),
    sized: ((size) => (size === undefined ? null : !NOTHING.test(size) && (pointsIn(size) ?? TINY) >= TINY))(
      declared.get("font-size"),
    ),
    colour: colourIn(declared.get("color") ?? ""),
    ground: declared.has("background-image")
      ? "unsure"
      : groundIn(declared.get("background-color") ?? declared.get("background") ?? ""),
    lifted: ((position) => (position === undefined ? null : /^(?:absolute|fixed)$/.test(position)))(
      declared.get("position"),
    ),
    display: declared.get("display") ?? null,
    columns: columnsOf(declared.get("grid-template-columns") ?? ""),
    stacked: ((flow) => (flow === undefined ? null : flow.startsWith("column")))(
      declared.get("flex-direction") ?? declared.get("flex-flow"),
    ),
    span: spanOf(declared.get("grid-column") ?? ""),
    beside: told("float", /^none$/) ?? (/^inline-block$/.test(declared.get("display") ?? "") ? true : null),
    counted: told("list-style", /(?:^| )none/) ?? told("list-style-type", /^none$/),
    before: null,
    after: null,
  };
}

const NOTHING = /^0(?:\.0+)?(?:[a-z]+|%)?$/;

/** "1px" in points; null for a size that depends on others. */
function pointsIn(size: string): number | null {
  const [, figure = "", unit] = /^([\d.]+)(px|pt)$/.exec(size) ?? [];
  return unit === undefined ? null : Number(figure) * (unit === "px" ? 0.75 : 1);
}

/** Whether a style tells nothing of how its elements are seen. */
export const isSilent = (seen: Seen): boolean => Object.values(seen).every((told) => told === null);

/** A grid that has the columns of the one around it. */
export const COLUMNS_OF_AROUND = -1;

/** "3fr 1fr minmax(0, 1fr)", "repeat(4, 1fr)": how many columns; null where that depends on the window. */
function columnsOf(template: string): number | null {
  const told = template.replace(/\[[^\]]*\]/g, " ").trim();
  if (told === "subgrid") return COLUMNS_OF_AROUND;
  if (told === "" || /auto-fi|none/.test(told)) return null;
  let repeated = 0;
  const once = told.replace(/repeat\((\d{1,2}),((?:[^()]|\([^()]*\))*)\)/g, (_, times: string, each: string) => {
    repeated += Number(times) * sizesIn(each);
    return " ";
  });
  return repeated + sizesIn(once) || null;
}

const sizesIn = (template: string): number => template.replace(/\([^()]*\)/g, "").match(/\S+/g)?.length ?? 0;

/** "span 3", "1 / -1", "2 / 5". */
function spanOf(columns: string): number | null {
  const counted = /span\s+(\d{1,2})/.exec(columns)?.[1];
  if (counted !== undefined) return Number(counted);
  const [from, to] = columns.split("/").map((line) => Number.parseInt(line, 10));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return null;
  return to < 0 ? Number.POSITIVE_INFINITY : Math.max(1, to - from);
}
