import type { HiddenBy } from "../document.ts";
import { hasSigns, isAlike, WHITE } from "../eyesight.ts";
import type { HiddenWords } from "../hidden-problems.ts";
import { type CssColour, colourIn, groundIn } from "./css-colours.ts";
import { wordsSet } from "./generated-content.ts";
import { type HtmlElement, lettersOf } from "./parse-html.ts";
import type { Seen } from "./seen-style.ts";
import { setAsShown } from "./set-boxes.ts";
import { stylesOf } from "./style-sheets.ts";
import { collapsed } from "./words.ts";

export interface VisiblePage {
  readonly root: HtmlElement;
  /** Words that the page holds and does not show, left out of it. */
  readonly hidden: readonly HiddenWords[];
}

/** What no page shows as words of its own: programs, pictures, what stands in for them, and deleted text. */
const WITHOUT_WORDS = new Set(
  "script style template noscript head svg math object embed iframe audio video canvas map datalist del".split(" "),
);
/** Menus, windows and buttons that a page opens when asked: shown or not, they say nothing of a quote. */
const CHROME = new Set("nav menu dialog button".split(" "));
const CHROME_ROLES = /^(?:navigation|menu|menubar|dialog|alertdialog|tooltip|toolbar)$/;

const isChrome = ({ name, attributes }: HtmlElement): boolean =>
  CHROME.has(name) || CHROME_ROLES.test(attributes["role"] ?? "");

/**
 * A page without what nobody sees of it: elements hidden by an attribute or by their style, programs and menus. What its
 * styles set as tables and rows are tables and rows of it.
 */
export function withoutHidden(page: HtmlElement): VisiblePage {
  const { seenOf, tellGrounds } = stylesOf(page);
  const seenAs = new Map<HtmlElement, Seen>();
  const hidden: HiddenWords[] = [];
  const hide = (words: string, by: HiddenBy): void => {
    if (hasSigns(words)) hidden.push({ by, words: collapsed(words).trim() });
  };
  const visible = (element: HtmlElement, around: Around): HtmlElement => ({
    ...element,
    children: element.children.flatMap((child): (HtmlElement | string)[] => {
      if (typeof child === "string") {
        const by = hiddenIn(around);
        if (by === null) return [child];
        hide(child, by);
        return [];
      }
      if (WITHOUT_WORDS.has(child.name) || isChrome(child)) return [];
      const seen = seenOf(child);
      if (seen.shown === false || isHiddenByAttribute(child)) {
        hide(lettersOf(child), "invisible");
        return [];
      }
      const inside = within(around, child, seen);
      const shown = visible(child, inside);
      const kept = hiddenIn(inside) === null && !WITHOUT_OWN.has(child.name) ? withGenerated(shown, seen) : shown;
      // What has no box of its own leaves those inside of it to the grid or row around it.
      if (seen.display === "contents") return [...kept.children];
      const set = setAsShown(kept, seen, (inner) => seenAs.get(inner) ?? null);
      seenAs.set(set, seen);
      return [set];
    }),
  });
  const ground = tellGrounds ? WHITE : "unsure";
  return { root: visible(page, { visible: null, sized: null, colour: null, ground }), hidden };
}

/** Elements that hold no words of their own: what a style sets beside those of their cells is no cell. */
const WITHOUT_OWN = new Set("table thead tbody tfoot tr colgroup col br hr img input select textarea".split(" "));

/** An element with the words that its style sets before and after its own: "Total HT : ", " €". */
function withGenerated(element: HtmlElement, { before, after }: Seen): HtmlElement {
  const [first, last] = [wordsSet(before, element), wordsSet(after, element)];
  if (first === "" && last === "") return element;
  return { ...element, children: [first, ...element.children, last].filter((child) => child !== "") };
}

/** What an element hands on to those inside it. */
type Around = Pick<Seen, "visible" | "sized" | "colour"> & { readonly ground: Exclude<CssColour, "clear"> };

function within(around: Around, { name, attributes }: HtmlElement, seen: Seen): Around {
  const ground = seen.ground ?? groundIn((attributes["bgcolor"] ?? "").toLowerCase());
  const letters = seen.colour ?? (name === "font" ? colourIn((attributes["color"] ?? "").toLowerCase()) : null);
  return {
    visible: seen.visible ?? around.visible,
    sized: seen.sized ?? around.sized,
    colour: letters ?? (OF_ITS_OWN_COLOUR.has(name) ? "unsure" : around.colour),
    ground:
      ground !== null && ground !== "clear"
        ? ground
        : seen.lifted === true || name === "mark"
          ? "unsure"
          : around.ground,
  };
}
/** Elements that a browser gives letters of another colour. */
const OF_ITS_OWN_COLOUR = new Set("a input select textarea mark legend".split(" "));

function hiddenIn({ visible, sized, colour, ground }: Around): HiddenBy | null {
  if (visible === false || colour === "clear") return "invisible";
  if (sized === false) return "tiny";
  const isOfGround = typeof colour === "number" && typeof ground === "number" && isAlike(colour, ground);
  return isOfGround ? "ground-colour" : null;
}

const isHiddenByAttribute = ({ attributes }: HtmlElement): boolean =>
  attributes["hidden"] !== undefined && attributes["hidden"] !== "until-found";
