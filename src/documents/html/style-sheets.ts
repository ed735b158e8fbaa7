import { elementsNamed, type HtmlElement, lettersOf } from "./parse-html.ts";

/** What a style says of whether its element is seen; null where it says nothing of that. */
export interface Seen {
  /** False: neither the element nor what is inside it ("display: none"). */
  readonly shown: boolean | null;
  /** False: its words and those inside it, but for elements that say otherwise ("visibility: hidden"). */
  readonly visible: boolean | null;
  /** False: the same by letters without any size ("font-size: 0"). */
  readonly sized: boolean | null;
}

/** A rule of a style sheet for elements of one name, class or id. */
interface StyleRule extends Seen {
  /** Of rules that disagree, the later one decides. */
  readonly order: number;
  readonly name: string | null;
  readonly marks: readonly string[];
}

/** How elements are seen by the style sheets that a page brings along and by their own style, which decides. */
export function seenBy(root: HtmlElement): (element: HtmlElement) => Seen {
  const rules = byKey(elementsNamed(root, "style").flatMap((sheet) => rulesOf(lettersOf(sheet))));
  return (element) => {
    const own = seenIn(element.attributes["style"] ?? "");
    const others = marksOf(element)
      .flatMap((mark) => rules.get(mark) ?? [])
      .filter((rule) => concerns(rule, element))
      .sort((a, b) => a.order - b.order);
    const last = (key: keyof Seen): boolean | null =>
      own[key] ?? others.findLast((rule) => rule[key] !== null)?.[key] ?? null;
    return { shown: last("shown"), visible: last("visible"), sized: last("sized") };
  };
}

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
  };
}

const COMMENTS = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;
/** One element by its name, its classes and its id; longer selectors depend on what is around it. */
const SIMPLE = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i;

const rulesOf = (sheet: string): Omit<StyleRule, "order">[] =>
  withoutAtRules(sheet.replace(COMMENTS, ""))
    .split("}")
    .flatMap((part) => {
      const [selectors = "", style = ""] = part.split("{", 2);
      const seen = seenIn(style);
      if (Object.values(seen).every((told) => told === null)) return [];
      return selectors.split(",").flatMap((selector): Omit<StyleRule, "order">[] => {
        const match = SIMPLE.exec(selector.trim());
        if (match === null || match[0] === "") return [];
        return [{ ...seen, name: match[1]?.toLowerCase() ?? null, marks: match[2]?.match(/[.#][\w-]+/g) ?? [] }];
      });
    });

/** A sheet without "@media print { … }" and the like: what it says there is not so on the screen. */
function withoutAtRules(sheet: string): string {
  let kept = "";
  for (let at = 0; at < sheet.length; ) {
    const start = sheet.indexOf("@", at);
    if (start === -1) return kept + sheet.slice(at);
    kept += sheet.slice(at, start);
    at = endOfAtRule(sheet, start);
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
    const selector = [rule.name ?? "", ...rule.marks].join("");
    const before = last.get(selector);
    const told = (key: keyof Seen): boolean | null => rule[key] ?? before?.[key] ?? null;
    last.set(selector, { ...rule, order, shown: told("shown"), visible: told("visible"), sized: told("sized") });
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

function concerns({ name, marks }: StyleRule, element: HtmlElement): boolean {
  const own = marksOf(element);
  return (name === null || name === element.name) && marks.every((mark) => own.includes(mark));
}
