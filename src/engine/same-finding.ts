import type { Diagnostic } from "./diagnostic.ts";

/** Whether two are the same finding of one quote, also when one of them was read again from a store. */
export const isSameFinding = (a: Diagnostic, b: Diagnostic): boolean =>
  a === b || (a.ruleId === b.ruleId && a.code === b.code && a.line === b.line && a.evidence.value === b.evidence.value);
