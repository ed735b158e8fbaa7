import type { Text } from "../../documents/text.ts";
import type { Folded } from "../../french/folded-text.ts";
import type { DateForm } from "./date-forms.ts";
import type { Spoken } from "./spoken-roles.ts";

/** Between two days of a list: a proper name, and nothing else. */
const NEXT_OF_LIST = /^\s?[,;]\s(?:et\s)?(?:L[ea]s?\s)?\p{Lu}[\p{L}'’ -]{1,40}?\s?:?\s(?:le\s)?$/u;

/** Letters before the first day of a list in which its head stands. */
const REACH_OF_HEAD = 90;

/** "Déploiement par site : Les Érables 04/03/2024, La Source 03/03/2025": what is said before the colon is of each day. */
export function withListedDays<T extends { readonly form: DateForm; readonly spoken: Spoken | null }>(
  text: Text,
  folded: Folded,
  told: readonly T[],
): T[] {
  let head: Spoken | null = null;
  return told.map((one, index) => {
    const before = told[index - 1];
    const between =
      before === undefined ? "" : text.value.slice(folded.origin(before.form.end), folded.origin(one.form.start));
    const isNext = before !== undefined && one.spoken === null && NEXT_OF_LIST.test(between);
    const isHead = folded.value.slice(Math.max(0, one.form.start - REACH_OF_HEAD), one.form.start).includes(":");
    if (!isNext) head = isHead && one.spoken?.role === "installation" ? one.spoken : null;
    return isNext && head !== null ? { ...one, spoken: { ...head, from: before.form.end } } : one;
  });
}
