import { groupedBy } from "../grouped-by.ts";
import { type Generated, generatedFor, generatedIn } from "./generated-content.ts";
import { elementsIn, elementsNamed, type HtmlElement, lettersOf } from "./parse-html.ts";
import { isSilent, type Seen, seenIn, withRest } from "./seen-style.ts";

/** What an element is called in a selector: a name, classes and ids. */
interface Named {
  readonly name: string | null;
  readonly marks: readonly string[];
}

/** A rule of a style sheet for elements of one name, class or id, perhaps inside of others. */
interface StyleRule extends Seen, Named {
  /** Of rules that disagree, the one decides that names its elements more closely: by an id, then by classes, then by names. */
  readonly weight: number;
  /** Of those that weigh the same, the later one. */
  readonly order: number;
  /** What it stands in, from the nearest outwards; `next` where it stands directly in it. */
  readonly around: readonly (Named & { readonly next: boolean })[];
}

type PrintedRule = Omit<StyleRule, "order" | "weight">;

/** What the styles of a page say. */
export interface PageStyles {
  /** How an element is seen by the style sheets that the page brings along and by its own style, which decides. */
  readonly seenOf: (element: HtmlElement) => Seen;
  /**
   * Whether they say all of what letters stand on: not where sheets lie elsewhere, where a ground depends on what is not
   * told here ("tr:first-child", "::before"), or where something is laid over the rest.
   */
  readonly tellGrounds: boolean;
}

/** The styles of a page, its sheets read once. */
export function stylesOf(root: HtmlElement): PageStyles {
  const sheets = elementsNamed(root, "style").map((sheet) => lettersOf(sheet).replace(COMMENTS, ""));
  const blocks = sheets.flatMap(blocksOf);
  const rules = byKey(blocks.flatMap(rulesOf));
  const parents = parentsIn(root);
  const isElsewhere =
    sheets.some((sheet) => /@import/i.test(sheet)) ||
    elementsNamed(root, "link").some(({ attributes }) => /stylesheet/i.test(attributes["rel"] ?? ""));
  return {
    seenOf: (element) => {
      const own = seenIn(element.attributes["style"] ?? "");
      const others = marksOf(element)
        .flatMap((mark) => rules.get(mark) ?? [])
        .filter((rule) => concerns(rule, element) && standsIn(rule, element, parents))
        .sort((a, b) => a.weight - b.weight || a.order - b.order);
      return others.reduceRight((seen, rule) => withRest(seen, rule), own);
    },
    tellGrounds: !isElsewhere && !holdsLifted(root) && blocks.every(isPlaced),
  };
}

const weightOf = ({ name, marks, around }: Pick<StyleRule, "name" | "marks" | "around">): number =>
  [{ name, marks }, ...around].reduce(
    (sum, one) =>
      sum +
      (one.name === null ? 0 : 1) +
      one.marks.reduce((more, mark) => more + (mark.startsWith("#") ? 1e4 : 100), 0),
    0,
  );

const holdsLifted = (element: HtmlElement): boolean =>
  elementsIn(element).some(
    (child) => /position\s*:\s*(?:absolute|fixed)/i.test(child.attributes["style"] ?? "") || holdsLifted(child),
  );

const isPlaced = ({ selectors, seen: { ground, lifted } }: StyleBlock): boolean =>
  lifted !== true && (ground === null || selectors.every((selector) => placeOf(selector) !== null));

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

/** A block of a style sheet: whom it is for, and what it says of them. */
interface StyleBlock {
  readonly selectors: readonly string[];
  readonly seen: Seen;
  /** What it sets before or after elements, where it is for that. */
  readonly generated: Generated | null;
}

/** The blocks of a sheet without comments that hold on a screen. */
const blocksOf = (sheet: string): StyleBlock[] =>
  ofScreens(sheet)
    .split("}")
    .map((part) => {
      const [selectors = "", style = ""] = part.split("{", 2);
      return {
        selectors: selectors.split(",").map((selector) => selector.trim()),
        seen: seenIn(style),
        generated: generatedIn(style),
      };
    });

const rulesOf = ({ selectors, seen, generated }: StyleBlock): PrintedRule[] =>
  selectors.flatMap((selector) => {
    const set = generated === null ? null : generatedFor(selector);
    const place = placeOf(set?.of ?? selector);
    if (place === null || (set === null && isSilent(seen))) return [];
    return [{ ...(set === null ? seen : { ...SILENT, [set.at]: generated }), ...place }];
  });
const SILENT = seenIn("");

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
function byKey(rules: readonly PrintedRule[]): ReadonlyMap<string, readonly StyleRule[]> {
  const last = new Map<string, StyleRule>();
  for (const [order, rule] of rules.entries()) {
    const selector = JSON.stringify([rule.name, rule.marks, rule.around]);
    const before = last.get(selector);
    last.set(selector, {
      ...rule,
      ...(before === undefined ? {} : withRest(rule, before)),
      order,
      weight: weightOf(rule),
    });
  }
  return groupedBy([...last.values()], ({ marks, name }) => marks[0] ?? name ?? "");
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
