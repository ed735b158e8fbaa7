/** Facts on one line, apart by slashes or bars: "DEVIS / 22.236 / 19/09/2022 / val. jusqu'au…". */
const PARTED = /\s+(?:\/|\||•|·)\s+/u;
/** Fewer parts are a name and a remark, or two ways to say a thing. */
const FEWEST = 3;
const LONGEST = 240;

/** The facts that a cell alone in its row lists, as if each had a cell of its own; other texts stay whole. */
export function listedFacts(text: string): string[] {
  const parts = text.length > LONGEST ? [] : text.split(PARTED);
  return parts.length >= FEWEST && parts.every(isWhole) ? parts : [text];
}

/** A slash inside of brackets, "(released / mis sur le marché le 01/03/2021)", parts nothing. */
const isWhole = (part: string): boolean =>
  part.trim() !== "" && part.replace(/[^(]/g, "").length === part.replace(/[^)]/g, "").length;

/** The same with dashes, which may as well part the clauses of a sentence. */
const DASHED = /\s+[-–—]\s+/u;

/** The facts of two lines that each list as many with dashes: labels, and under them what they are of; null for others. */
export function labelledLists(labels: string, values: string): { labels: string[]; values: string[] } | null {
  if (labels.length > LONGEST || values.length > LONGEST || /\d/u.test(labels)) return null;
  const above = labels.split(DASHED);
  // Most lines list nothing with dashes: the next one need not be looked at.
  if (above.length < FEWEST) return null;
  const under = values.split(DASHED);
  const figures = under.filter((part) => /\d/u.test(part)).length;
  const isListed = under.length === above.length && figures * 2 >= under.length;
  return isListed && [...above, ...under].every(isWhole) ? { labels: above, values: under } : null;
}
