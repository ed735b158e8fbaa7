import { joinTexts, type Text } from "../../src/documents/text.ts";
import { cannotCheck, defineRule, failOrPass, type MissingFact, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { plain } from "../../src/french/folded-text.ts";
import { endOf } from "../../src/quotes/dates/durations.ts";
import { namedDsrs } from "../../src/segur/dsr/dsr-mentions.ts";
import { placesOfNumbers, printedNumber, printedNumbers } from "../../src/segur/notes/line-numbers.ts";
import { byWords, type Reading, readText, stated } from "../../src/segur/reading/reading.ts";
import { isFiller } from "../../src/segur/reading/tokens.ts";
import { outsideWords } from "../../src/segur/scope.ts";
import { againstDeadline, deadlinesOf, isUndecided } from "../deadline-findings.ts";
import { factOfDsr } from "../facts-of-dsr.ts";
import { clientLines, prestationLines, type ReadLine } from "../lines.ts";
import { anchorDay, dateOf, type KnownDay, missingAnchor } from "../timeline.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "installation-deadline",
  severity: "error",
  citation: "Support ANS, dates limites d'installation",
  title: { fr: "Date limite d'installation", en: "Last installation day" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const planned = plannedDays(subject);
    const [first] = planned;
    if (first === undefined) return cannotCheck(whatIsMissing(subject));
    const deadlines = deadlinesOf(subject, "installation");
    if (deadlines === null)
      return prestationLines(subject).length === 0
        ? notApplicable("no-segur-line")
        : cannotCheck({ fact: "dsr", contextKey: "dsr" });
    const findings = deadlines.flatMap((deadline) => planned.flatMap((day) => againstDeadline(day, deadline) ?? []));
    if (findings.some(({ severity }) => severity !== "info")) return failOrPass<Facts>(findings);
    // "T3 2023" may lie before the deadline or after it: only the day itself tells.
    if (deadlines.some(({ deadline: { day } }) => planned.some((period) => straddles(period, day))))
      return cannotCheck({ fact: "installation-date", contextKey: "plannedInstallationOn" });
    const undecided =
      deadlines.length === 0 || deadlines.some((deadline) => planned.some(({ day }) => isUndecided(day, deadline)));
    return undecided
      ? cannotCheck({ fact: "known-installation-deadline", contextKey: "dsr" })
      : failOrPass<Facts>(findings, first.evidence);
  },
});

/** Planned installation or acceptance: the context, else every such date of the document. */
function plannedDays(subject: Subject): KnownDay[] {
  const { quote, meaning, facts } = subject;
  const given = factOfDsr(facts.plannedInstallationOn, meaning.dsrs[0]?.code ?? null);
  if (given !== null) return [{ day: given, evidence: dateOf(quote, "installation")?.text ?? joinTexts([]) }];
  return quote.dates.flatMap(({ role, date, lastDay, relative, text }) => {
    if (role !== "installation" || isOfAnotherThing(subject, text) || isOfClientLines(subject, text)) return [];
    if (relative === undefined) return date === null ? [] : [{ day: date, lastDay, evidence: text }];
    const anchor = anchorDay(subject, relative.anchor);
    return anchor === null ? [] : [{ day: endOf(relative, anchor), evidence: text }];
  });
}

/** "Le poste 2, sans lien avec lui, sera posé le 15 janvier": the lines that the sentence last names by number are the client's. */
function isOfClientLines({ quote, meaning }: Subject, text: Text): boolean {
  const sentence = quote.statements.find(({ text: { value } }) => value.includes(text.value))?.text.value ?? "";
  const day = sentence.indexOf(text.value) + text.value.length;
  const named = placesOfNumbers(sentence.slice(0, day), printedNumbers(quote)).at(-1)?.numbers ?? [];
  const lines = quote.lines.filter((line) => named.includes(printedNumber(line)));
  return lines.length > 0 && lines.every(({ index }) => meaning.lines[index]?.payer.value === "client");
}

/** "La borne d'accueil, étrangère au Ségur, sera posée en février": what the client pays for beside the Prestation. */
function isOfAnotherThing(subject: Subject, text: Text): boolean {
  const reading = readText(text);
  if (stated(reading, "segur") !== undefined || stated(reading, "prestation") !== undefined) return false;
  if (outsideWords(text) !== null) return true;
  const told = contentWords(reading).join(" ");
  if (namesSoldApart(subject, told)) return true;
  const speaksOfSoftware = namesSoftware(subject, reading);
  const collective = speaksOfSoftware ? undefined : COLLECTIVE.exec(told)?.[0];
  return clientLines(subject).some(({ line, meaning }) => {
    const words = contentWords(readText(line.designation));
    const [noun, complement] = words;
    // Work and the software have days of the Prestation too: only a thing of its own is another's, or a product that a
    // line with a reason to be billed calls by its full name.
    const isNamed = meaning.reason !== null && FULL_NAME.test(line.designation.value);
    if (noun === undefined || meaning.soldDsrs.length > 0 || (meaning.inScope.length > 0 && !isNamed)) return false;
    const name =
      complement === undefined || isThing({ line, meaning }, noun, speaksOfSoftware) ? noun : `${noun} ${complement}`;
    const isCollective = collective !== undefined && words.includes(collective);
    return isCollective || holds(told, name);
  });
}

/** A thing that its line sets outside of the Ségur is known by its noun alone, unless the sentence speaks of software too. */
const isThing = ({ meaning }: ReadLine, noun: string, speaksOfSoftware: boolean): boolean =>
  !speaksOfSoftware &&
  (meaning.outside !== null || meaning.outOfScope.length > 0) &&
  !OF_SOFTWARE.test(noun) &&
  !OF_WORK.test(noun);

/** Whether a sentence names software of the quote, by its name, its function or as such. */
const namesSoftware = ({ quote }: Subject, reading: Reading): boolean =>
  namedDsrs(reading, null).length > 0 ||
  contentWords(reading).some((word) => OF_SOFTWARE.test(word)) ||
  /(?<!\p{L})mises? à (?:jour|niveau)(?!\p{L})/iu.test(reading.value) ||
  quote.products.some(({ name }) => reading.value.includes(name));

/** What a line may be called by in general. */
const COLLECTIVE = /\b(?:materiels?|equipements?|mobilier)\b/u;
const OF_SOFTWARE =
  /^(?:logiciel|progiciel|application|applicatif|version|edition|maj|module|licence|prestation|solution)s?$/u;
/** Heads of lines that name no thing. */
const OF_WORK = /^(?:mise|option|service|pack|forfait|abonnement|contrat|lot|intervention|travaux)s?$/u;

/** "Logiciel Tempo, licence": the name right behind what kind of thing it is. */
const PRODUCT_SOLD =
  /^(?:[Ll]ogiciel|[Pp]rogiciel|[Aa]pplication|[Mm]odule|[Ss]olution|[Pp]ortail)\s+(\p{Lu}[\p{L}\d'’-]{2,})/u;

/** The name of a product that the client pays for, for a reason, and that no line of the Prestation has. */
function namesSoldApart(subject: Subject, told: string): boolean {
  const ownWords = prestationLines(subject).map(({ line }) => contentWords(readText(line.designation)).join(" "));
  return clientLines(subject).some(({ line, meaning }) => {
    const name = plain(PRODUCT_SOLD.exec(line.designation.value)?.[1] ?? "");
    const isApart = name !== "" && meaning.reason !== null && meaning.soldDsrs.length === 0;
    return isApart && holds(told, name) && !ownWords.some((words) => holds(words, name));
  });
}

const holds = (words: string, word: string): boolean => ` ${words} `.includes(` ${word} `);

const contentWords = byWords(({ tokens }): readonly string[] =>
  tokens.flatMap(({ word }) => (isFiller(word) || word.length < SHORTEST_NOUN ? [] : [word])),
);
const SHORTEST_NOUN = 3;
/** "Tramontine Restauration, licence": the name of the house, then that of the product. */
const FULL_NAME = /^\p{Lu}\p{L}{2,} \p{Lu}\p{L}{2,}/u;

const straddles = ({ day, lastDay }: KnownDay, deadline: string): boolean =>
  day <= deadline && lastDay != null && lastDay > deadline;

/** The day that a relative date counts from, where the quote has one; else the date itself. */
function whatIsMissing({ quote }: Subject): MissingFact {
  const told = quote.dates.find(({ role, relative }) => role === "installation" && relative !== undefined);
  return told?.relative === undefined
    ? { fact: "installation-date", contextKey: "plannedInstallationOn" }
    : missingAnchor(told.relative.anchor);
}
