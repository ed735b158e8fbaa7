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
  mentionsOf(reading, "another-thing").every(({ from }) => /^contrat/.test(wordAt(reading.tokens, from))) &&
  commitmentIn(reading, "commitment", vendor);
