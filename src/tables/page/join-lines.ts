import { joinTexts, sliceText, type Text } from "../../documents/text.ts";

/** Joins printed lines into running text: a word cut at the end of a line is made whole. */
export function joinLines(lines: readonly Text[]): Text {
  let joined: Text = { value: "", pieces: [] };
  for (const line of lines) {
    if (line.value === "") continue;
    if (/\p{Ll}-$/u.test(joined.value) && /^\p{Ll}/u.test(line.value) && !hasInnerHyphen(joined.value))
      joined = joinTexts([sliceText(joined, 0, joined.value.length - 1), line], "");
    // A code or compound keeps its hyphen: "HOP-DPI-" and "Va1".
    else if (/[\p{L}\d]-$/u.test(joined.value)) joined = joinTexts([joined, line], "");
    else joined = joinTexts([joined, line]);
  }
  return joined;
}

const hasInnerHyphen = (text: string): boolean => /\p{L}-[\p{L}\d]+-$/u.test(text);
