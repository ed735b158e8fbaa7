import type { Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { findDates } from "../dates/date-forms.ts";
import type { ReleasedVersion } from "../model.ts";

/** Lines of a list of versions that tell no day: the name that the lines around them bear, and a number, be it whole. */

/** "- Ondine 6 (mise sur le marché le 02/05/2017)": name and number that open a line. */
const NAMED_LINE =
  /^[-–•*\s]*(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})\s(?:versions?\s|v\.?\s?)?(\d{1,4}(?:\.\d{1,4})*)(?![\d/])/u;
/** What may follow the number where the line tells nothing else: "7 LTS", "7 (toutes éditions)". */
const NOTHING_ELSE = /^\s?(?:\p{Lu}{1,5}|\([^()\d]{0,30}\))?\s?[,;.]?$/u;

/** The undated version of a line between, or beside, `others` that name the same software; null for any other line. */
export function undatedVersion(text: Text, others: readonly (Text | undefined)[]): ReleasedVersion | null {
  const own = NAMED_LINE.exec(text.value.trim());
  const [words, product, version] = own ?? [];
  if (words === undefined || product === undefined || version === undefined) return null;
  const rest = text.value.trim().slice(words.length);
  if (!NOTHING_ELSE.test(rest) || findDates(plain(text.value)).length > 0) return null;
  const isBeside = others.some((other) => NAMED_LINE.exec(other?.value.trim() ?? "")?.[1] === product);
  return isBeside ? { product, version, releasedOn: null, text } : null;
}
