import type { Quote } from "../../quotes/model.ts";
import type { InScopeKind, LineMeaning } from "../meaning.ts";
import { fundedKinds } from "../notes/funded-kinds.ts";
import { mentionsOf, type Reading } from "../reading/reading.ts";
import { partStart, tokensBefore } from "../reading/tokens.ts";
import { goodsIn, goodsOf } from "../ties/sold-goods.ts";
import { amountsIn } from "./sentence-amounts.ts";
import { sumsTo } from "./shares.ts";

/** What a sentence charges without naming the Prestation, held against what the lines sell and to whom. */

/** Whether a sentence charges work that the lines of the Prestation alone sell ("l'installation est facturée 340 €"). */
export function chargesOwnWork(
  quote: Quote,
  lines: readonly LineMeaning[],
): (term: Reading, kind: InScopeKind) => boolean {
  const kinds = fundedKinds(quote, lines);
  const goods = goodsOf(quote, lines);
  return (term, kind) =>
    kinds.has(kind) &&
    chargesWork(term, kind) &&
    mentionsOf(term, "another-thing").length === 0 &&
    goodsIn(term, goods).length === 0;
}

/**
 * The work stands before its charge, in one clause, as what is charged: "vous réglez à la pose", "dès la mise en service"
 * tell when, and "l'installation a lieu en semaine ; en dehors, une majoration est facturée" charges another thing.
 */
const chargesWork = (reading: Reading, kind: InScopeKind): boolean =>
  mentionsOf(reading, `in-scope.${kind}`).some(
    (work) =>
      !tokensBefore(reading.tokens, work.from, 3).some(({ word }) => MOMENT.test(word)) &&
      ["client-pays", "charged"].some((concept) =>
        mentionsOf(reading, concept).some(
          (charge) =>
            charge.polarity === "stated" && charge.from >= work.to && partStart(reading.tokens, charge.from) < work.to,
        ),
      ),
  );
const MOMENT = /^(?:a|lors|apres|avant|des|depuis|partir|compter|jour|date|moment)$/;

/** Whether a sentence names an amount that neither payer's lines come to, alone or together: what is left is none of theirs. */
export function namesOtherAmount(quote: Quote, lines: readonly LineMeaning[]): (term: Reading) => boolean {
  const paidBy = (payer: "state" | "client") => quote.lines.filter(({ index }) => lines[index]?.payer.value === payer);
  const client = paidBy("client");
  const sums = [client, paidBy("state"), ...client.map((line) => [line])];
  return (term) =>
    amountsIn(term.text).some(({ cents }) => cents > 0 && !sums.some((own) => sumsTo(quote, own, cents)));
}
