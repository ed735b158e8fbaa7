import { elementsIn, elementsNamed, type HtmlElement, lettersOf } from "./parse-html.ts";
import { isSilent, type Seen, seenIn, withRest } from "./seen-style.ts";

/** What an element is called in a selector: a name, classes and ids. */
interface Named {
  readonly name: string | null;
  readonly marks: readonly string[];
}

/** A rule of a style sheet for elements of one name, class or id, perhaps inside of others. */
interface StyleRule extends Seen, Named {
  /** Of rules that disagree, the later one decides. */
  readonly order: number;
  /** What it stands in, from the nearest outwards; `next` where it stands directly in it. */
  readonly around: readonly (Named & { readonly next: boolean })[];
}

/** How elements are seen by the style sheets that a page brings along and by their own style, which decides. */
export function seenBy(root: HtmlElement): (element: HtmlElement) => Seen {
  const rules = byKey(elementsNamed(root, "style").flatMap((sheet) => rulesOf(lettersOf(sheet))));
  const parents = parentsIn(root);
  return (element) => {
    const own = seenIn(element.attributes["style"] ?? "");
    const others = marksOf(element)
      .flatMap((mark) => rules.get(mark) ?? [])
      .filter((rule) => concerns(rule, element) && standsIn(rule, element, parents))
      .sort((a, b) => weightOf(a) - weightOf(b) || a.order - b.order);
    return others.reduceRight((seen, rule) => withRest(seen, rule), own);
  };
}

/** Of rules for one element, those that name it more closely decide: by its id, then by classes, then by names. */
const weightOf = ({ name, marks, around }: Pick<StyleRule, "name" | "marks" | "around">): number =>
  [{ name, marks }, ...around].reduce(
    (sum, one) =>
      sum +
      (one.name === null ? 0 : 1) +
      one.marks.reduce((more, mark) => more + (mark.startsWith("#") ? 1e4 : 100), 0),
    0,
  );

/**
 * Whether the styles of a page say all of what its letters stand on: not where sheets lie elsewhere, where a ground depends
 * on what is not told here ("tr:first-child", "::before"), or where something is laid over the rest.
 */
export function tellsGrounds(root: HtmlElement): boolean {
  const sheets = elementsNamed(root, "style").map((sheet) => lettersOf(sheet).replace(COMMENTS, ""));
  const isElsewhere =
    sheets.some((sheet) => /@import/i.test(sheet)) ||
    elementsNamed(root, "link").some(({ attributes }) => /stylesheet/i.test(attributes["rel"] ?? ""));
  return !isElsewhere && !holdsLifted(root) && sheets.every((sheet) => ofScreens(sheet).split("}").every(isPlaced));
}

const holdsLifted = (element: HtmlElement): boolean =>
  elementsIn(element).some(
    (child) => /position\s*:\s*(?:absolute|fixed)/i.test(child.attributes["style"] ?? "") || holdsLifted(child),
  );

function isPlaced(rule: string): boolean {
  const [selectors = "", style = ""] = rule.split("{", 2);
  const { ground, lifted } = seenIn(style);
  if (ground === null && lifted !== true) return true;
  return lifted !== true && selectors.split(",").every((selector) => placeOf(selector.trim()) !== null);
}

function parentsIn(root: HtmlElement): ReadonlyMap<HtmlElement, HtmlElement> {
  const parents = new Map<HtmlElement, HtmlElement>();
  const visit = (element: HtmlElement): void => {
    for (const child of elementsIn(element)) {
      parents.set(child, element);
      visit(child);
    }
  };
  visit(root);
  return parents;
}

/** Whether an element stands in what a rule says around it. */
function standsIn(
  { around }: StyleRule,
  element: HtmlElement,
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
): boolean {
  let at = parents.get(element);
  for (const outer of around) {
    while (at !== undefined && !outer.next && !concerns(outer, at)) at = parents.get(at);
    if (at === undefined || !concerns(outer, at)) return false;
    at = parents.get(at);
  }
  return true;
}

const COMMENTS = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;
/** One element by its name, its classes and its id. */
const SIMPLE = /^(?:\*|([a-z][\w-]*))?((?:[.#][\w-]+)*)$/i;

const rulesOf = (sheet: string): Omit<StyleRule, "order">[] =>
  ofScreens(sheet.replace(COMMENTS, ""))
    .split("}")
    .flatMap((part) => {
      const [selectors = "", style = ""] = part.split("{", 2);
      const seen = seenIn(style);
      if (isSilent(seen)) return [];
      return selectors.split(",").flatMap((selector) => {
        const place = placeOf(selector.trim());
        return place === null ? [] : [{ ...seen, ...place }];
      });
    });

/** ".lines > .line span": what is meant and what is around it; null for what depends on anything more. */
function placeOf(selector: string): Pick<StyleRule, "name" | "marks" | "around"> | null {
  const parts = selector.replace(/\s*>\s*/g, " >").split(/\s+/);
  const named = parts.map((part): (Named & { next: boolean }) | null => {
    const match = SIMPLE.exec(part.replace(/^>/, ""));
    if (match === null || match[0] === "") return null;
    return {
      name: match[1]?.toLowerCase() ?? null,
      marks: match[2]?.match(/[.#][\w-]+/g) ?? [],
      next: part.startsWith(">"),
    };
  });
  if (!named.every((part) => part !== null)) return null;
  const meant = named.at(-1);
  if (meant === undefined || (meant.name === null && meant.marks.length === 0)) return null;
  const around = named.slice(0, -1).map((outer, index) => ({ ...outer, next: named[index + 1]?.next ?? false }));
  return { name: meant.name, marks: meant.marks, around: around.reverse() };
}

/** What holds on the screen of a desk. */
const ON_SCREEN =
  /^@(?:media (?:only )?(?:screen|all)?(?: ?and ?)?(?:\(min-width: ?\d{1,3}(?:px)?\))?|supports.*|layer.*)$/i;

/** A sheet without "@media print { … }" and the like: what it says there is not so on the screen. */
function ofScreens(sheet: string): string {
  let kept = "";
  for (let at = 0; at < sheet.length; ) {
    const start = sheet.indexOf("@", at);
    if (start === -1) return kept + sheet.slice(at);
    kept += sheet.slice(at, start);
    at = endOfAtRule(sheet, start);
    const opening = sheet.indexOf("{", start);
    if (opening !== -1 && opening < at && ON_SCREEN.test(sheet.slice(start, opening).trim().replace(/\s+/g, " ")))
      kept += ofScreens(sheet.slice(opening + 1, at - 1));
  }
  return kept;
}

function endOfAtRule(sheet: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sheet.length; at++) {
    if (sheet[at] === ";" && depth === 0) return at + 1;
    if (sheet[at] === "{") depth++;
    if (sheet[at] === "}" && --depth <= 0) return at + 1;
  }
  return sheet.length;
}

/** Rules by the first mark that their elements have, else by their name; of those for the same elements, the last. */
function byKey(rules: readonly Omit<StyleRule, "order">[]): ReadonlyMap<string, readonly StyleRule[]> {
  const last = new Map<string, StyleRule>();
  for (const [order, rule] of rules.entries()) {
    const selector = JSON.stringify([rule.name, rule.marks, rule.around]);
    const before = last.get(selector);
    last.set(selector, { ...rule, ...(before === undefined ? {} : withRest(rule, before)), order });
  }
  const keyed = new Map<string, StyleRule[]>();
  for (const rule of last.values()) {
    const key = rule.marks[0] ?? rule.name ?? "";
    const group = keyed.get(key);
    if (group === undefined) keyed.set(key, [rule]);
    else group.push(rule);
  }
  return keyed;
}

/** What selectors may call an element: its name, its id, its classes. */
const marksOf = ({ name, attributes: { id, class: classes = "" } }: HtmlElement): string[] => [
  name,
  ...(id === undefined ? [] : [`#${id}`]),
  ...classes.split(/\s+/).flatMap((one) => (one === "" ? [] : [`.${one}`])),
];

function concerns({ name, marks }: Named, element: HtmlElement): boolean {
  const own = marksOf(element);
  return (name === null || name === element.name) && marks.every((mark) => own.includes(mark));
}
