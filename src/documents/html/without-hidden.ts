import { type HtmlElement, lettersOf } from "./parse-html.ts";
import { setAsShown } from "./set-boxes.ts";
import { type Seen, seenBy } from "./style-sheets.ts";

export interface VisiblePage {
  readonly root: HtmlElement;
  /** Whether words were left out that the page holds and does not show. */
  readonly hides: boolean;
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
  const seenOf = seenBy(page);
  const seenAs = new Map<HtmlElement, Seen>();
  let hides = false;
  const visible = (element: HtmlElement, around: Pick<Seen, "visible" | "sized">): HtmlElement => ({
    ...element,
    children: element.children.flatMap((child): (HtmlElement | string)[] => {
      const isUnseen = around.visible === false || around.sized === false;
      if (typeof child === "string") {
        if (isUnseen) hides ||= hasWords(child);
        return isUnseen ? [] : [child];
      }
      if (WITHOUT_WORDS.has(child.name) || isChrome(child)) return [];
      const seen = seenOf(child);
      if (seen.shown === false || isHiddenByAttribute(child)) {
        hides ||= hasWords(lettersOf(child));
        return [];
      }
      const kept = visible(child, { visible: seen.visible ?? around.visible, sized: seen.sized ?? around.sized });
      // What has no box of its own leaves those inside of it to the grid or row around it.
      if (seen.display === "contents") return [...kept.children];
      const set = setAsShown(kept, seen, (inner) => seenAs.get(inner) ?? null);
      seenAs.set(set, seen);
      return [set];
    }),
  });
  return { root: visible(page, { visible: null, sized: null }), hides };
}

const isHiddenByAttribute = ({ attributes }: HtmlElement): boolean =>
  attributes["hidden"] !== undefined && attributes["hidden"] !== "until-found";

const hasWords = (text: string): boolean => /[\p{L}\d]/u.test(text);
