import { sliceText, type Text } from "../../documents/text.ts";

/** A slice without blanks or punctuation at its ends. */
export function trimmed(text: Text, start: number, end: number): Text {
  const value = text.value.slice(start, end);
  const lead = value.length - value.replace(/^(?:[\s,;.:()[\]–—-]+|et\s)+/u, "").length;
  const trail = value.length - value.replace(/[\s,;:([–—-]+$/u, "").length;
  const from = start + lead;
  const to = Math.max(from, end - trail);
  // A bracket opened inside the slice is closed with it.
  const open = text.value.slice(from, to).lastIndexOf("(") > text.value.slice(from, to).lastIndexOf(")");
  return sliceText(text, from, open && text.value[to] === ")" ? to + 1 : to);
}
