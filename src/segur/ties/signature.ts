import { mentionsOf, type Reading, stated } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { commitmentIn } from "./commitments.ts";
import { isConceded, isEitherWay } from "./either-way.ts";
import { type GoodName, goodsIn } from "./sold-goods.ts";

/**
 * "En signant ce devis, vous vous engagez pour trois ans": whoever signs orders the Prestation with the rest. What is said
 * of another thing that is sold binds to that alone; a contract is what it binds to.
 */
export const commitsBySigning = (reading: Reading, vendor: ReadonlySet<string>, goods: readonly GoodName[]): boolean =>
  stated(reading, "by-signing") !== undefined &&
  !isConceded(reading) &&
  !isEitherWay(reading) &&
  goodsIn(reading, goods).length === 0 &&
  mentionsOf(reading, "another-thing").every(({ from }) => isBinding(reading, from)) &&
  commitmentIn(reading, "commitment", vendor);

/** "Votre contrat", "prolonger votre abonnement": what the client is bound by, and no other thing that is bought. */
const isBinding = (reading: Reading, at: number): boolean =>
  /^contrat/.test(wordAt(reading.tokens, at)) ||
  (/^abonnement/.test(wordAt(reading.tokens, at)) && stated(reading, "renewal") !== undefined);
