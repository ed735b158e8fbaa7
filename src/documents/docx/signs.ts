import { descendantsOf, elementAt, elementsOf, type XmlElement } from "../xml/parse-xml.ts";

/** Signs of the fonts of Word that stand for boxes and ticks, by their last two digits. */
const TICKED = new Set(["fe", "fd", "78", "52", "53", "54", "fc", "fb"]);
const EMPTY = new Set(["a8", "6f", "71", "a3"]);
const SIGN_FONTS = /^(?:wingdings|webdings)/i;

/** A sign by its number in a font of signs: a box that is ticked or not; the letter that another font has there. */
export function shownBySymbol({ attributes }: XmlElement): string {
  const code = (attributes["w:char"] ?? "").toLowerCase();
  if (SIGN_FONTS.test(attributes["w:font"] ?? "")) {
    const sign = code.slice(-2);
    return TICKED.has(sign) ? "\u2612" : EMPTY.has(sign) ? "\u2610" : "";
  }
  const number = Number.parseInt(code, 16);
  // Fonts of signs have theirs in an area of its own, where nothing is said of what they look like.
  return Number.isNaN(number) || (number >= 0xe000 && number <= 0xf8ff) ? "" : String.fromCodePoint(number);
}

/** Whether a flag stands, and no value of its own turns it off. */
export const isOn = (flag: XmlElement | null): boolean =>
  flag !== null && !/^(?:0|false|off)$/.test(flag.attributes["w:val"] ?? "1");

/** What a field of an older form shows by itself: whether its box is ticked, or the choice made of its list. */
export function shownByField(field: XmlElement): string {
  const box = elementAt(field, "w:ffData", "w:checkBox");
  if (box !== null) {
    return isOn(elementAt(box, "w:checked") ?? elementAt(box, "w:default")) ? "\u2612 " : "\u2610 ";
  }
  const [list] = descendantsOf(field, "w:ddList");
  if (list === undefined) return "";
  const chosen = elementAt(list, "w:result") ?? elementAt(list, "w:default");
  return elementsOf(list, "w:listEntry")[Number(chosen?.attributes["w:val"] ?? 0)]?.attributes["w:val"] ?? "";
}
