/** The letters of a text that its font gives by other codes than theirs: those of ligatures, mostly. */
export const withItsLetters = (text: string): string => fromCork(inByteOrder(text));

/** Small Latin letters whose two bytes changed places: U+7400 is a "t" (U+0074) so written. */
const SWAPPED =
  /[\u6100\u6200\u6300\u6400\u6500\u6600\u6700\u6800\u6900\u6a00\u6b00\u6c00\u6d00\u6e00\u6f00\u7000\u7100\u7200\u7300\u7400\u7500\u7600\u7700\u7800\u7900\u7a00]{2,}/gu;

/** Old converters write the letters of a ligature ("ti") in the other order of bytes: "forma琀椀on" is "formation". */
const inByteOrder = (text: string): string =>
  /\p{Script=Latin}/u.test(text)
    ? text.replace(SWAPPED, (letters) =>
        Array.from(letters, (letter) => String.fromCharCode(letter.charCodeAt(0) >> 8)).join(""),
      )
    : text;

/** What fonts of TeX hold where other fonts hold nothing: their bitmaps go by their place in the encoding T1 ("Cork") alone. */
const CORK: readonly string[] = ["“", "”", "„", "«", "»", "–", "—", "", "", "i", "j", "ff", "fi", "fl", "ffi", "ffl"];
/** The sign of division at a letter is "œ", which stands in its place. */
const DIVIDING = /÷(?=\p{Ll})/gu;

/** "\u001cnancement" is "financement", "mise en ÷uvre" is "mise en œuvre". */
const fromCork = (text: string): string =>
  text.replace(/\p{Cc}/gu, (letter) => CORK[letter.charCodeAt(0) - 0x10] ?? letter).replace(DIVIDING, "œ");
