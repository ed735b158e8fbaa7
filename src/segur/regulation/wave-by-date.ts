import { addDays } from "../../quotes/dates/dates.ts";
import { regulation } from "./regulation.ts";
import { preorderDays } from "./wave-limits.ts";

/**
 * The wave of a quote that names none: wave 1 when it is older than any order of wave 2 for that software could be,
 * else null. `day` is the ISO date of its order or issue. Source: `rules/data/waves.yaml`.
 */
export function waveByDate(functionKey: string, day: string | null): 1 | null {
  if (day === null) return null;
  const named = regulation.waves.find(({ functions }) => functions !== "all" && functions.includes(functionKey));
  const entry = named ?? regulation.waves.find(({ functions }) => functions === "all");
  if (entry === undefined) return null;
  // Where the opening is known, an order may precede it by as much as it may precede the dossier.
  const earliest = named === undefined ? entry.openedOn : addDays(entry.openedOn, -(preorderDays(2)?.value ?? 0));
  return day < earliest ? 1 : null;
}
