const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * A date cell as a person reads it in French: the parts that its format shows, in the French order. A time of day alone
 * is shown as hours and minutes.
 */
export function formatDate(date: Date, format: string): string {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  const day = two(date.getUTCDate());
  const month = date.getUTCMonth();
  const year = String(date.getUTCFullYear());
  const shows = {
    day: letters.includes("d") || letters.includes("j"),
    year: /[ya]/.test(letters.replace(/am\/pm|a\/p/, "")),
  };
  if (!shows.day && !shows.year && /[hs]/.test(letters))
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const named = /mmm/.test(letters);
  if (shows.day || !shows.year)
    return named ? `${Number(day)} ${MONTHS[month]} ${year}` : `${day}/${two(month + 1)}/${year}`;
  if (!letters.includes("m")) return year;
  return named ? `${MONTHS[month]} ${year}` : `${two(month + 1)}/${year}`;
}
