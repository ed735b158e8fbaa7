/**
 * What pdf.js replaces in the language itself when it is loaded: it carries stand-ins for engines that get corner cases
 * wrong, some ten times slower, and they would serve the whole process. What it adds is left.
 */
const replaced: readonly (readonly [holder: object, name: string])[] = [
  [Array.prototype, "push"],
  [Function.prototype, "toString"],
  [JSON, "parse"],
];
const originals = replaced.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name));

/** Puts back what was there when this module was loaded. */
export function restoreBuiltins(): void {
  for (const [index, [holder, name]] of replaced.entries()) {
    const original = originals[index];
    if (original !== undefined) Object.defineProperty(holder, name, original);
  }
}
