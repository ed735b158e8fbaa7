/** A number's sign, digits and what stands around them, as any language writes it. */
const PRINTED = /^([^\d(-]*)([-(]?)([^\d(-]*)(\d[\d.,'\s\u00a0\u202f]*)(.*)$/u;
const NO_BREAK = "\u00a0";
const MOST_DECIMALS = 6;

/**
 * A displayed number with the separators of French. OpenDocument keeps the text that was displayed in the language of
 * whoever saved it ("1,180.00 €"), beside the exact value, which tells decimals from thousands.
 */
export function inFrench(text: string, value: number): string {
  const match = PRINTED.exec(text);
  if (match === null || !Number.isFinite(value)) return text;
  const [, before = "", sign = "", between = "", number = "", after = ""] = match;
  const printed = number.replace(/\D/g, "");
  const trailing = /\s+$/.exec(number)?.[0] ?? "";
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const [whole = "", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
    if (`${whole}${fraction}` !== printed) continue;
    const isGrouped = /\d[.,'\s\u00a0\u202f]\d{3}(?!\d)/.test(number) && whole.length > 3;
    const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK) : whole;
    return `${before}${sign}${between}${grouped}${fraction === "" ? "" : `,${fraction}`}${trailing}${after}`;
  }
  return text;
}

/**
 * A displayed day in the order of French: whoever saved "5/23/2022" reads months first, and the exact day stands beside
 * it. Days with a month in letters, or with the year first, are read alike by everybody.
 */
export function dayInFrench(text: string, value: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  const shown = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})$/.exec(text.trim());
  if (day === null || shown === null) return text;
  const [, year = "", month = "", date = ""] = day;
  const isMonthFirst = Number(shown[1]) === Number(month) && Number(shown[2]) === Number(date) && month !== date;
  return isMonthFirst ? `${date}/${month}/${year}` : text;
}
