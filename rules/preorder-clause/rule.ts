import { joinTexts, type Text } from "../../src/documents/text.ts";
import { cannotCheck, defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import type { DatedFact } from "../../src/quotes/model.ts";
import { mentionsOf, readText } from "../../src/segur/reading/reading.ts";
import { isAlreadyReferenced, issueDay, orderDay, referencingDay } from "../timeline.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "preorder-clause",
  severity: "error",
  citation: "AF §6.1",
  title: { fr: "Clause de référencement", en: "Clause on the referencing" },
  messages,
  check(subject) {
    const { referencing, kind } = subject.meaning;
    if (kind.value === "complementary") return notApplicable("complementary-quote");
    if (referencing.clause !== null) return failOrPass<Facts>([], referencing.clause);
    if (isAlreadyReferenced(subject)) return notApplicable("already-referenced");
    const day = referencingDay(subject);
    if (referencing.status === "unknown" && day === null)
      return cannotCheck({ fact: "referencing-date", contextKey: "referencedOn" });
    const order = orderDay(subject) ?? issueDay(subject);
    return failOrPass<Facts>([
      {
        code: "no-clause",
        args: {},
        evidence:
          firmOrder(subject) ??
          orderedBefore(subject, order?.evidence ?? null) ??
          withItsDay(subject, referencing.evidence) ??
          order?.evidence ??
          joinTexts([]),
        line: null,
      },
    ]);
  },
});

/** "Référencement attendu" with the day that the cell beside it tells, and nothing else. */
function withItsDay({ quote }: Subject, words: Text | null): Text | null {
  const [first] = words?.pieces ?? [];
  if (words === null || first === undefined) return null;
  const isWithDay = ({ text }: DatedFact): boolean =>
    text.pieces[0]?.at === first.at &&
    text.value.startsWith(words.value) &&
    DAY.test(text.value.slice(words.value.length));
  return quote.dates.find(isWithDay)?.text ?? words;
}
const DAY = /^\W*(?:le\s)?\d[^,;]{3,20}$/iu;

const REGARDLESS = ["order-regardless", "referencing-promised"];

/** The sentence that tells of the order and of the referencing together: it shows which came first. */
function orderedBefore({ quote }: Subject, order: Text | null): Text | null {
  return (
    quote.statements.find(({ text, smallPrint }) => {
      const reading = readText(text);
      if (smallPrint || mentionsOf(reading, "referencing-word").length === 0) return false;
      const isWithout = REGARDLESS.some((concept) => mentionsOf(reading, concept).length > 0);
      return (
        isWithout || (order !== null && /(?<!\p{L})commande/iu.test(order.value) && text.value.includes(order.value))
      );
    })?.text ?? null
  );
}

/** "La commande est ferme, que la version soit référencée ou non": the very opposite of the clause. */
const firmOrder = ({ quote }: Subject): Text | null =>
  quote.statements.find(({ text }, at) => {
    const reading = readText(text);
    if (mentionsOf(reading, "conceded").length === 0) return false;
    if (namesReferencing(text)) return true;
    // "Référencement : non acquis. Quelle qu'en soit l'issue, le bon lie les parties": the pronoun goes back to it.
    const before = quote.statements[at - 1];
    return (
      before !== undefined &&
      namesReferencing(before.text) &&
      mentionsOf(reading, "order-word").length > 0 &&
      /(?<!\p{L})(?:en|son|sa|celui-ci|celle-ci)(?!\p{L})/iu.test(text.value)
    );
  })?.text ?? null;

const namesReferencing = (text: Text): boolean => mentionsOf(readText(text), "referencing-word").length > 0;
