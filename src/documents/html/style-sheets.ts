import { elementsIn, elementsNamed, type HtmlElement, lettersOf } from "./parse-html.ts";

/** What a style says of whether its element is seen; null where it says nothing of that. */
export interface Seen {
  /** False: neither the element nor what is inside it ("display: none"). */
  readonly shown: boolean | null;
  /** False: its words and those inside it, but for elements that say otherwise ("visibility: hidden"). */
  readonly visible: boolean | null;
  /** False: the same by letters without any size ("font-size: 0"). */
  readonly sized: boolean | null;
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
}

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
      .sort((a, b) => a.order - b.order);
    return others.reduceRight((seen, rule) => withRest(seen, rule), own);
  };
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

/** What one style says, and where it says nothing what another does. */
const withRest = (seen: Seen, other: Seen): Seen => ({
  shown: seen.shown ?? other.shown,
  visible: seen.visible ?? other.visible,
  sized: seen.sized ?? other.sized,
  display: seen.display ?? other.display,
  columns: seen.columns ?? other.columns,
  stacked: seen.stacked ?? other.stacked,
  span: seen.span ?? other.span,
  beside: seen.beside ?? other.beside,
  counted: seen.counted ?? other.counted,
});

function seenIn(style: string): Seen {
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
  const [display, opacity, office] = [
    told("display", /^none$/),
    told("opacity", /^0?\.?0*%?$/),
    told("mso-hide", /^all$/),
  ];
  return {
    shown: [display, opacity, office].includes(false) ? false : display,
    visible: told("visibility", /^(?:hidden|collapse)$/),
    sized: told("font-size", /^0(?:\.0+)?(?:[a-z]+|%)?$/),
    display: declared.get("display") ?? null,
    columns: columnsOf(declared.get("grid-template-columns") ?? ""),
    stacked: ((flow) => (flow === undefined ? null : flow.startsWith("column")))(
      declared.get("flex-direction") ?? declared.get("flex-flow"),
    ),
    span: spanOf(declared.get("grid-column") ?? ""),
    beside: told("float", /^none$/) ?? (/^inline-block$/.test(declared.get("display") ?? "") ? true : null),
    counted: told("list-style", /(?:^| )none/) ?? told("list-style-type", /^none$/),
  };
}

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

const COMMENTS = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;
/** One element by its name, its classes and its id. */
const SIMPLE = /^(?:\*|([a-z][\w-]*))?((?:[.#][\w-]+)*)$/i;

const rulesOf = (sheet: string): Omit<StyleRule, "order">[] =>
  ofScreens(sheet.replace(COMMENTS, ""))
    .split("}")
    .flatMap((part) => {
      const [selectors = "", style = ""] = part.split("{", 2);
      const seen = seenIn(style);
      if (Object.values(seen).every((told) => told === null)) return [];
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
