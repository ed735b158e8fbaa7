import type { Text } from "../../src/documents/text.ts";
import { defineRule, type Finding, failOrPass } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { plain } from "../../src/french/folded-text.ts";
import type { DateRole } from "../../src/quotes/model.ts";
import { factOfDsr } from "../facts-of-dsr.ts";
import { dateOf, issueDay } from "../timeline.ts";
import { type Facts, messages } from "./messages.ts";
import { reversedSpans } from "./spans.ts";
import { contradictedValidity } from "./validity.ts";

export const rule = defineRule<Facts>({
  id: "dates",
  severity: "error",
  citation: "Cohérence du document",
  title: { fr: "Dates possibles et cohérentes", en: "Possible and consistent dates" },
  messages,
  check(subject) {
    return failOrPass([
      ...impossibleDates(subject),
      ...contradictions(subject),
      ...installedBeforeOrder(subject),
      ...contradictedValidity(subject),
      ...twoIssueDates(subject),
      ...reversedSpans(subject),
      ...contextDates(subject),
    ]);
  },
});

/** "le 31 novembre 2022": with its month in letters it is a day, whatever is done on it; figures may number a paper, and quoted words are another's. */
const IN_WORDS = /(?<![\d/.-])\d{1,2}\s\p{L}{3,9}\.?\s\d{4}(?!\d)/u;

const impossibleDates = ({ quote }: Subject): Finding<Facts>[] =>
  quote.dates
    // A duration from an unknown day is no day that does not exist.
    .filter(
      ({ date, role, source, text }) =>
        date === null &&
        source !== "duration" &&
        (role !== "other" || (IN_WORDS.test(text.value) && !/«/u.test(text.value))),
    )
    .map(({ text }) => ({ code: "impossible", args: { printed: text.value }, evidence: text, line: null }));

const AFTER_ISSUE: readonly (readonly [
  DateRole,
  "validity-before-issue" | "order-before-issue" | "planned-before-issue",
])[] = [
  ["validity", "validity-before-issue"],
  ["order", "order-before-issue"],
  ["installation", "planned-before-issue"],
  ["training", "planned-before-issue"],
];

/** Every date of the quote's own timeline that must not precede its issue. */
function contradictions(subject: Subject): Finding<Facts>[] {
  const issue = issueDay(subject);
  // An invoice follows the order and the work that it bills.
  if (issue === null || subject.quote.documentType === "facture" || subject.quote.documentType === "avoir") return [];
  return AFTER_ISSUE.flatMap(([wanted, code]) =>
    subject.quote.dates.flatMap(({ role, lastDay, date, text }): Finding<Facts>[] => {
      const day = lastDay ?? date;
      if (role !== wanted || day === null || day >= issue.day || isToldOfALine(subject, text)) return [];
      return [{ code, args: { day, issue: issue.day }, evidence: text, line: null, related: [issue.evidence] }];
    }),
  );
}

/** An installation to come cannot precede the order of it; months and weeks leave room. */
function installedBeforeOrder({ quote }: Subject): Finding<Facts>[] {
  const order = dateOf(quote, "order");
  const installation = dateOf(quote, "installation");
  if (order?.date == null || installation === null || quote.documentType === "facture") return [];
  const day = installation.lastDay ?? installation.date;
  if (day === null || day >= order.date || order.precision !== "day") return [];
  return [
    {
      code: "installed-before-order",
      args: { day, order: order.date },
      evidence: installation.text,
      line: null,
      related: [order.text],
    },
  ];
}

/** Words that speak of this very quote. */
const THIS_QUOTE = /(?<![a-z])(?:present|presente|ce|cette) (?:devis|offre|proposition)(?![a-z])/;

/** "Le présent devis, établi le 30 mai" under a head that says "établi le 23 mai". */
function twoIssueDates({ quote }: Subject): Finding<Facts>[] {
  if (quote.documentType === "facture" || quote.documentType === "avoir") return [];
  const issues = quote.dates.filter(
    ({ role, date, precision }) => role === "issue" && date !== null && precision === "day",
  );
  const own = issues.find(({ text }) => THIS_QUOTE.test(plain(text.value)));
  const other = issues.find(({ date }) => own !== undefined && date !== own.date);
  if (own?.date == null || other?.date == null) return [];
  const args = { day: other.date, other: own.date };
  return [{ code: "two-issue-dates", args, evidence: own.text, line: null, related: [other.text] }];
}

/**
 * A date inside a designation tells of that line ("module mis en service en mars 2022"), not of the quote's timeline;
 * unless it is said to be to come.
 */
const isToldOfALine = ({ quote }: Subject, words: Text): boolean =>
  !TO_COME.test(plain(words.value)) && quote.lines.some(({ text }) => text.value.includes(words.value));
const TO_COME =
  /(?<![a-z])(?:a venir|(?:prevu|planifie|programme|fixe|cale|reserve|arrete)e?s?|(?:aur(?:a|ont)|ser(?:a|ont)) [a-z]+)(?![a-z])/;

/** Dates of the context that the document contradicts. */
function contextDates({ quote, meaning, facts }: Subject): Finding<Facts>[] {
  const code = meaning.dsrs[0]?.code ?? null;
  const given: readonly (readonly [DateRole, string | null])[] = [
    ["order", facts.orderedOn ?? null],
    ["dossier", factOfDsr(facts.dossierSentOn, code)],
    ["referencing", factOfDsr(facts.referencedOn, code)],
    ["installation", factOfDsr(facts.plannedInstallationOn, code)],
  ];
  return given.flatMap(([role, day]): Finding<Facts>[] => {
    const printed = dateOf(quote, role);
    if (day === null || printed?.date == null || printed.date === day) return [];
    // A printed month or week agrees with any of its days.
    if (printed.lastDay !== null && day >= printed.date && day <= printed.lastDay) return [];
    return [
      {
        code: "context-differs",
        args: { given: day, printed: printed.date },
        severity: "warning",
        evidence: printed.text,
        line: null,
      },
    ];
  });
}
