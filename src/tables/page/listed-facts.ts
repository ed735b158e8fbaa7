/** Facts on one line, apart by slashes or bars: "DEVIS / 22.236 / 19/09/2022 / val. jusqu'au…". */
const PARTED = /\s+(?:\/|\||•|·)\s+/u;
/** Fewer parts are a name and a remark, or two ways to say a thing. */
const FEWEST = 3;
const LONGEST = 240;

/** The facts that a cell alone in its row lists, as if each had a cell of its own; other texts stay whole. */
export function listedFacts(text: string): string[] {
  const parts = text.length > LONGEST ? [] : text.split(PARTED);
  return parts.length >= FEWEST && parts.every((part) => part.trim() !== "") ? parts : [text];
}
