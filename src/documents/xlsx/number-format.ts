/** French spreadsheets part thousands, and a unit from its number, with a blank that does not break. */
const NO_BREAK = "\u00a0";

type Token =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digits"; readonly text: string }
  | { readonly kind: "percent" };

/** A number as a spreadsheet shows it in French with a number format (`#,##0.00 "€"` shows 1180 as "1 180,00 €"). */
export function formatNumber(value: number, format: string): string {
  if (/^\s*(?:general|standard|@)?\s*$/i.test(format)) return general(value);
  const sections = sectionsOf(format.replace(/general|standard/gi, "0.##########"));
  const [positive = "", negative, zero] = sections;
  const chosen = value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  // A section of its own for negative numbers brings its own sign; a zero shown as a dash is a zero.
  const shown = fill(Math.abs(value), tokensOf(chosen));
  const sign = value < 0 && (chosen === positive || negative === undefined) && /[1-9]/.test(shown) ? "-" : "";
  const text = shown.trim();
  return value === 0 && !/\d/.test(text) ? "0" : `${sign}${text}`;
}

/** Up to eleven digits, as spreadsheets show a number without a format. */
function general(value: number): string {
  return String(Number(value.toPrecision(11))).replace(".", ",");
}

/** Sections are parted by semicolons outside of quotes and brackets. */
const sectionsOf = (format: string): string[] =>
  (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|;/g) ?? []).filter((part) => part !== ";");

/** Quoted words, escaped characters, padding (`_x`, `*x`), `[$€-40C]`, colours and conditions, digits, percent signs. */
const TOKEN =
  /"([^"]*)"|\\(.)|[_*](.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|([#0?][#0?,. \u00a0\u202f]*[#0?]|[#0?])|(%)|([\s\S])/gu;

function tokensOf(section: string): Token[] {
  return [...section.matchAll(TOKEN)].flatMap(([, quoted, escaped, , symbol, digits, percent, other]): Token[] => {
    if (digits !== undefined) return [{ kind: "digits", text: digits }];
    if (percent !== undefined) return [{ kind: "percent" }];
    const text = quoted ?? escaped ?? symbol ?? other ?? "";
    return text === "" ? [] : [{ kind: "literal", text }];
  });
}

function fill(value: number, tokens: readonly Token[]): string {
  const scaled = tokens.some(({ kind }) => kind === "percent") ? value * 100 : value;
  const places = tokens.filter((token) => token.kind === "digits");
  let filled = false;
  let shown = "";
  for (const token of tokens) {
    if (token.kind === "literal") shown += token.text;
    else if (token.kind === "percent") shown += shown === "" || shown.endsWith(" ") ? "%" : `${NO_BREAK}%`;
    else if (!filled) {
      // Where literals cut the digits into several places, the widest is the number's.
      shown += digitsIn(scaled, widest(places));
      filled = true;
    }
  }
  return shown.replaceAll(" ", NO_BREAK);
}

const widest = (places: readonly { readonly text: string }[]): string =>
  places.reduce((longest, { text }) => (text.length > longest.length ? text : longest), "");

function digitsIn(value: number, place: string): string {
  const [whole = "", decimals = ""] = place.split(".");
  const optional = (decimals.match(/[#?]/g) ?? []).length;
  const fixed = rounded(value, decimals.replace(/[^#0?]/g, "").length);
  const [integer = "0", fraction = ""] = fixed.split(".");
  const kept = fraction.replace(new RegExp(`0{0,${optional}}$`), "");
  const padded = integer.padStart((whole.match(/0/g) ?? []).length, "0");
  const grouped = /[#0?][, \u00a0\u202f][#0?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, NO_BREAK) : padded;
  const digits = grouped === "0" && !whole.includes("0") ? "" : grouped;
  return kept === "" ? digits : `${digits},${kept}`;
}

/** Half away from zero on the decimal digits, as a spreadsheet rounds: 1.005 shows as 1,01. */
function rounded(value: number, places: number): string {
  return (Math.round(Number(`${value.toPrecision(15)}e${places}`)) / 10 ** places).toFixed(Math.min(places, 20));
}
