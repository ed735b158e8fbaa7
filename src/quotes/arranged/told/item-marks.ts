/** What opens an item of a list: a bullet, a sign or a picture, "1)", "2.", "3/", "a)". */
const MARK = /^\s*(?:[-–—•*·►▪→>]|\p{Extended_Pictographic}\uFE0F?|\(?(?:\d{1,2}|[a-z])[).]|\d{1,2}\s?[/°-])\s+(?=\S)/u;

/** Whether a text is an item of a list by its mark. */
export const opensItem = (text: string): boolean => MARK.test(text);

/** An item without its mark, be that a number. */
export const withoutMark = (text: string): string => text.replace(MARK, "");

/** The number of an item, with a blank behind; empty where a bullet or nothing marks it. */
export function numberOf(text: string): string {
  const mark = text.slice(0, text.length - withoutMark(text).length);
  return /\d/.test(mark) ? `${mark.trim()} ` : "";
}

/** A text without the signs in front of its first word. */
export const withoutSigns = (text: string): string => text.replace(/^[^\p{L}\p{N}«"(]+/u, "");
