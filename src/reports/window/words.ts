import type { Language } from "../../engine/rule.ts";
import type { Bound, Judged, Step } from "../../segur/regulation/order-window.ts";
import type { Certainty } from "../../segur/regulation/regulation-schema.ts";
import { english } from "./words-en.ts";
import { french } from "./words-fr.ts";

/** What the answer of `window` says; one file a language. Days come as they are read in that language. */
export interface WindowWords {
  readonly title: (wave: 1 | 2, dsr: string | null) => string;
  readonly version: (version: string, asOf: string | null) => string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly ends: Readonly<Record<Bound["end"], (day: string) => string>>;
  readonly reasons: Readonly<Record<Bound["reason"], (days: number) => string>>;
  readonly movedFrom: (day: string) => string;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly given: string;
  readonly rules: Readonly<Record<Judged["rule"], string>>;
  readonly standings: Readonly<Record<Judged["standing"], string>>;
  readonly on: (step: string, day: string) => string;
  readonly clause: (needed: boolean) => string;
  readonly notFound: Readonly<Record<"order" | "installation", string>>;
  readonly noDsr: string;
  readonly noBound: string;
}

export const windowWords = (language: Language): WindowWords => (language === "fr" ? french : english);
