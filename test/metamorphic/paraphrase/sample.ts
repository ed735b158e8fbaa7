import { Random } from "../../../scripts/synth/random.ts";
import { families } from "./families.ts";
import type { Family } from "./family.ts";
import { type Sentence, sentencesOf } from "./grammar.ts";

/** A sentence with the family it belongs to, and what must be found of the quote that holds it. */
export interface Trial extends Sentence {
  /** Family, side, form and template: what a known mistake is listed by. */
  readonly key: string;
  readonly family: Family;
  readonly expected: readonly string[];
}

/** Every sentence of every grammar. */
export const trials: readonly Trial[] = families.flatMap((family) =>
  family.sides.flatMap(({ says, grammar, findings }) =>
    sentencesOf(grammar).map((sentence) => ({
      ...sentence,
      key: `${family.name}, ${says} | ${sentence.form} | ${sentence.template}`,
      family,
      expected: findings,
    })),
  ),
);

/** As many trials as wanted, drawn by a seed; each template has one at least. */
export function sampled(seed: number, wanted: number): Trial[] {
  const shuffled = new Random(seed).shuffled(trials);
  const first = new Map(shuffled.map((trial) => [trial.key, trial]));
  const others = shuffled.filter((trial) => first.get(trial.key) !== trial);
  return [...first.values(), ...others.slice(0, Math.max(0, wanted - first.size))];
}
