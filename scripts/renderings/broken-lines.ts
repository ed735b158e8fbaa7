import { widthOf } from "../synth/drawing.ts";

const VOWEL = /[aeiouyàâéèêëîïôöûùü]/iu;

/** Words set in lines of at most `width` points, long words parted by hyphens where asked. */
export function brokenLines(
  text: string,
  width: number,
  size: number,
  { bold, hyphenated }: { readonly bold: boolean; readonly hyphenated: boolean },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const whole of text.split(" ")) {
    let word = whole;
    for (;;) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (widthOf(longer, size, bold) <= width) {
        line = longer;
        break;
      }
      const cut = hyphenated
        ? cutOf(word, (part) => widthOf(`${line === "" ? "" : `${line} `}${part}-`, size, bold) <= width)
        : 0;
      if (cut > 0) {
        lines.push(`${line === "" ? "" : `${line} `}${word.slice(0, cut)}-`);
        line = "";
        word = word.slice(cut);
      } else if (line === "") {
        line = word;
        break;
      } else {
        lines.push(line);
        line = "";
      }
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The last place that fits where a word of letters parts before a consonant and a vowel. */
function cutOf(word: string, fits: (part: string) => boolean): number {
  if (!/^\p{L}{7,}[.,;:)]?$/u.test(word) || word === word.toUpperCase()) return 0;
  for (let at = word.length - 3; at >= 3; at--) {
    const parts = !VOWEL.test(word[at] ?? "") && VOWEL.test(word[at + 1] ?? "") && VOWEL.test(word[at - 1] ?? "");
    if (parts && fits(word.slice(0, at))) return at;
  }
  return 0;
}
