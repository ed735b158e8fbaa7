import type { Word } from "../document.ts";

/** Share of a page's characters without a usable code above which its text cannot be trusted. */
const tolerated = 0.05;

/** Private-use, replacement and control characters: what a font without a Unicode map leaves of its text. */
const unusable = /[\p{Co}\p{Cc}\ufffd]/gu;

/** True when a font of the page gives no usable Unicode. Lone bullets of symbol fonts do not count. */
export function hasUnreadableFont(words: readonly Word[]): boolean {
  let characters = 0;
  let bad = 0;
  for (const { text } of words) {
    characters += text.length;
    const found = text.match(unusable)?.length ?? 0;
    if (text.length > 1) bad += found;
  }
  return bad > tolerated * characters;
}
