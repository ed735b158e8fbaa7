import { plain } from "../../src/french/folded-text.ts";
import { fractionsIn } from "../../src/french/fractions.ts";
import { percentInWords } from "../../src/french/percent-in-words.ts";
import { NUMBER_WORDS } from "../../src/quotes/dates/durations.ts";
import { amountsIn } from "../../src/segur/payers/sentence-amounts.ts";

/** Words by which something is taken off a price. */
const TAKEN_OFF =
  /(?<![a-z])(?:remis(?:e|es)?|rabais|redu(?:ction|it|ite|its|ites)|ristourne|dedui(?:t|te|ts|tes)|deduction|moins|escompte|(?:baiss|diminu|retranch|ot|abandonn|offer)[a-z]+|abattement|promotion|geste)(?![a-z])|(?:^|[\s(])[-–] ?\d{1,2}(?:[.,]\d{1,2})? ?%/;
/** A part of the price is what is asked for: "aux trois quarts de leur prix", "à moitié prix". */
const PART_OF_PRICE =
  /(?<![a-z])(?:moitie (?:du |de son |de leur )?prix|demi-(?:prix|tarif)|(?:de|du) (?:leur |son )?(?:prix|tarif))(?![a-z])/;
const PERCENT = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%/g;
const SO_MANY_FOR = /(?<![a-z])(\d{1,2}|[a-z-]+) (?:[a-z]+ )?pour le prix (?:de |d')(\d{1,2}|[a-z]+)(?![a-z])/;

/**
 * What a line may come to in cents by the discount that its designation tells, given quantity × unit price in cents:
 * "remise de 10 % déduite", "le dixième du prix vous est remis", "à moitié prix", "quatre pour le prix de trois".
 */
export function discountedByWords(designation: string, productCents: number, quantity: number): number[] {
  const words = plain(designation);
  const shares = sharesIn(words);
  const shareLeft = [
    ...(TAKEN_OFF.test(words) ? shares.map((share) => 1 - share) : []),
    ...(PART_OF_PRICE.test(words) ? shares : []),
    ...soManyFor(words),
  ];
  const amounts = TAKEN_OFF.test(words) ? amountsIn({ value: designation }) : [];
  return [
    ...shareLeft.map((share) => Math.round(productCents * share)),
    ...amounts.flatMap(({ cents }) => [productCents - cents, productCents - Math.round(cents * quantity)]),
  ];
}

/** Parts of a whole that folded words tell, in figures or letters. */
function sharesIn(words: string): number[] {
  const figures = [...words.matchAll(PERCENT)].map(([, share = ""]) => Number(share.replace(",", ".")));
  const percents = figures.length > 0 ? figures : [percentInWords(words) ?? []].flat();
  return [...percents.map((percent) => percent / 100), ...fractionsIn(words)];
}

function soManyFor(words: string): number[] {
  const [pieces, paid] = (SO_MANY_FOR.exec(words) ?? []).slice(1).map((count) => NUMBER_WORDS[count] ?? Number(count));
  return pieces && paid && paid < pieces ? [paid / pieces] : [];
}
