/** Mutants by the path of their source, in the order given. */
export function byPath(mutants) {
  const groups = new Map();
  for (const mutant of mutants) groups.set(mutant.path, [...(groups.get(mutant.path) ?? []), mutant]);
  return groups;
}
