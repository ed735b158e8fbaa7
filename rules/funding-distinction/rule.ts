import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import type { QuoteLine } from "../../src/quotes/model.ts";
import { headingsOf } from "../../src/segur/line-meaning.ts";
import { namesOnlyNought } from "../../src/segur/payers/sentence-amounts.ts";
import { termReadings } from "../../src/segur/reading/quote-readings.ts";
import { byWords, mentionsOf, readText, stated } from "../../src/segur/reading/reading.ts";
import { outsideWords } from "../../src/segur/scope.ts";
import { billedLines, type ReadLine } from "../lines.ts";
import { isOfPrestation, wipedOut } from "../wiped-out.ts";
import { isUnmarkedBundle } from "./bundle.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "funding-distinction",
  severity: "error",
  citation: "Support ANS, « Pratiques non conformes au SONS »",
  title: { fr: "Distinction entre la part de l'État et celle du client", en: "State and client shares told apart" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const billed = billedLines(subject);
    if (billed.length === 0) return notApplicable("no-amounts");
    const bundles = billed.filter((read) => isUnmarkedBundle(read, subject.quote));
    if (bundles.length > 0) return failOrPass(bundles.map((read) => finding("bundle", read)));
    // Of lines that a discount takes back nobody pays anything: there is nothing to tell apart.
    const free = new Set(wipedOut(subject).flatMap(({ lines }) => lines.map(({ line }) => line.index)));
    const unknown = billed.filter(({ line, meaning }) => meaning.payer.value === "unknown" && !free.has(line.index));
    // A lone line of the Prestation without any payer is the affair of `segur-line`; where a total states what the State
    // pays of it, nobody can tell which of the things that it strings together that is.
    const isShared = subject.meaning.funding.stated.some(({ source }) => source === "summary");
    const isAlone = billed.length === 1 && !isShared;
    const isMoot =
      leavesNothing(subject) && unknown.every((read) => isOfPrestation(read.meaning) || standsUnderIt(subject, read));
    const isTold = unknown.every(({ line }) => isFreeOfCharge(subject, line.section) || isLeftByColumn(subject, line));
    if (isTold || isAlone || isMoot)
      return failOrPass<Facts>(
        [],
        billed.find(({ meaning }) => meaning.payer.evidence !== null)?.meaning.payer.evidence ?? null,
      );
    return failOrPass([...toldLater(subject), ...unknown.map((read) => finding("nobody-can-tell", read))]);
  },
});

/**
 * "Lot 1 : Prestation Ségur, sans frais pour le laboratoire": a section that the client does not pay stands apart from what
 * it pays. That nothing says who pays it is the affair of `segur-line`.
 */
function isFreeOfCharge({ quote }: Subject, section: number | null): boolean {
  const title = section === null ? undefined : quote.sections[section]?.heading;
  return title !== undefined && freesClient(readText(title));
}

/** "Dont à votre charge : 0,00" in a column: what the client pays of each line stands beside it, and here it is nothing. */
const isLeftByColumn = ({ quote }: Subject, { clientCents }: QuoteLine): boolean =>
  clientCents === 0 || (clientCents === null && quote.lines.some((other) => (other.clientCents ?? 0) > 0));

const freesClient = byWords(
  (words): boolean =>
    (stated(words, "prestation") ?? stated(words, "segur")) !== undefined &&
    (["free", "costs-nothing"].some((concept) => stated(words, concept) !== undefined) ||
      ["client-pays", "billed", "charged"].some((concept) =>
        mentionsOf(words, concept).some(({ polarity }) => polarity === "negated"),
      )),
);

/**
 * "Reste à charge : 0,00", "Dû par le laboratoire : 0,00" where lines of the Prestation alone have no payer: nobody asks
 * which of them are the client's where none is.
 */
const leavesNothing = ({ quote, meaning }: Subject): boolean =>
  quote.statements.some(({ text, smallPrint }) => !smallPrint && saysNothingLeft(readText(text))) ||
  quote.summaries.some((row) => {
    if (row.cents !== 0) return false;
    const share = meaning.summaries[row.index]?.share ?? null;
    return share === "leftover" || share === "client" || (share === null && namesClient(readText(row.label)));
  });

/** "Lesquels sont du ressort de l'État, nous le préciserons une fois la commande passée": the sentence that puts it off. */
const toldLater = ({ quote }: Subject): Finding<Facts>[] =>
  termReadings(quote)
    .filter((term) => stated(term, "told-later") !== undefined && stated(term, "split-of-payers") !== undefined)
    .slice(0, 1)
    .map(({ text }) => ({ code: "told-later", args: {}, evidence: text, line: null }));

/** "A. Mise à jour Ségur - DSR MDV-LGC-Va1" over a line that sells nothing of its own. */
const standsUnderIt = ({ quote }: Subject, { line, meaning }: ReadLine): boolean =>
  meaning.outside === null &&
  meaning.outOfScope.length === 0 &&
  !meaning.otherProduct &&
  headingsOf(quote, line).some(
    (heading) => outsideWords(heading) === null && stated(readText(heading), "segur") !== undefined,
  );

/** "Le laboratoire ne supporte aucun coût (reste à charge : 0 €)". */
const saysNothingLeft = byWords((words): boolean => mentionsOf(words, "leftover").length > 0 && namesOnlyNought(words));

const namesClient = byWords((reading): boolean => stated(reading, "payer-name.client") !== undefined);

const finding = (code: keyof Facts, { line }: ReadLine): Finding<Facts> => ({
  code,
  args: {},
  // A column of payers that names none or both is what leaves it open.
  evidence: line.payerCell === null ? line.designation : line.text,
  line: line.index,
});
