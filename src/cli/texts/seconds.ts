import type { Language } from "../../engine/rule.ts";

/** Durations as a person reads them: "2,5 s, 3,1 s". */
export const secondsIn = (language: Language, seconds: readonly number[]): string =>
  seconds.map((one) => `${one.toFixed(1).replace(".", language === "fr" ? "," : ".")} s`).join(", ");
