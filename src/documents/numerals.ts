/** Kinds of numerals by which lists are counted: the names of Word, of OpenDocument and of pages. */
const KINDS: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  "1": String,
  decimalZero: (count) => String(count).padStart(2, "0"),
  "decimal-leading-zero": (count) => String(count).padStart(2, "0"),
  lowerLetter: letters,
  a: letters,
  "lower-alpha": letters,
  "lower-latin": letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  A: (count) => letters(count).toUpperCase(),
  "upper-alpha": (count) => letters(count).toUpperCase(),
  "upper-latin": (count) => letters(count).toUpperCase(),
  lowerRoman: (count) => roman(count).toLowerCase(),
  i: (count) => roman(count).toLowerCase(),
  "lower-roman": (count) => roman(count).toLowerCase(),
  upperRoman: roman,
  I: roman,
  "upper-roman": roman,
  ordinal: (count) => `${count}${count === 1 ? "er" : "e"}`,
};

/** The number of an entry as a list of that kind prints it; null for bullets and for kinds that nobody counts by here. */
export const numeral = (kind: string, count: number): string | null => KINDS[kind]?.(count) ?? null;

/** a to z, then aa, bb as Word counts. */
function letters(count: number): string {
  if (count < 1) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(5, Math.ceil(count / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join("");
}
