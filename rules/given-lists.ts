import type { Subject } from "../src/engine/subject.ts";
import type { EligibleEstablishment, ReferencedSolution } from "../src/segur/lists/list-source.ts";

/** Solutions referenced, from the context itself or the list that it names; null where none was given. */
export function solutionsOf({ facts, lists }: Subject): readonly ReferencedSolution[] | null {
  const given = facts.referencedSolutions;
  if (typeof given !== "string") return given ?? null;
  const list = lists?.solutions.get(given);
  return list?.kind === "solutions" ? list.entries : null;
}

/** Establishments with their ceilings, from the context itself or the list that it names; null where none was given. */
export function establishmentsOf({ facts, lists }: Subject): readonly EligibleEstablishment[] | null {
  const given = facts.eligibleEstablishments;
  if (typeof given !== "string") return given ?? null;
  const list = lists?.establishments.get(given);
  return list?.kind === "establishments" ? list.entries : null;
}
