import { withDsr } from "../../src/engine/across/claims.ts";
import { numberKey } from "../../src/engine/across/quote-identity.ts";
import { cannotCheck, defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { findIdentifiers } from "../../src/quotes/head/identifiers.ts";
import {
  type ComparableClient,
  comparableClient,
  comparableGiven,
  isIdentified,
  matchClients,
} from "../../src/segur/clients/client-identity.ts";
import { sitesOfLines } from "../../src/segur/clients/named-sites.ts";
import { distinct } from "../../src/segur/dsr/dsr-mentions.ts";
import { fundedDsr, fundedFor, givenDsr, overlapOf } from "../../src/segur/dsr/funded-dsr.ts";
import { headingsOf } from "../../src/segur/line-meaning.ts";
import type { LineMeaning } from "../../src/segur/meaning.ts";
import { toldFundings } from "../../src/segur/payers/told-funding.ts";
import { byWords, readText, stated } from "../../src/segur/reading/reading.ts";
import { type ReadLine, segurLines } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";
import { repeatedWholes } from "./whole-parts.ts";

export const rule = defineRule<Facts>({
  id: "one-funding-per-dsr",
  severity: "error",
  citation: "Support ANS, « Principes d'obtention du financement SONS »",
  title: { fr: "Un seul financement par DSR", en: "One funding a DSR" },
  messages,
  check(subject) {
    const lines = segurLines(subject);
    if (subject.meaning.kind.value === "complementary" || lines.length === 0) return notApplicable("no-segur-line");
    const sites = sitesOfLines(
      subject.quote,
      lines.map(({ line }) => line),
    );
    const findings = [
      ...secondPrestations(lines, sites),
      ...secondParts(subject, lines),
      ...bothWaves(subject, lines),
      ...earlierFunding(subject, lines, sites),
      ...toldBefore(subject, lines),
    ];
    if (findings.length > 0 || subject.facts.earlierFunding === undefined) return failOrPass(findings);
    return isIdentified(comparableClient(subject.meaning.client))
      ? failOrPass(findings)
      : cannotCheck({ fact: "client-identity", contextKey: "client" });
  },
});

/** By line: the site or the person that it is for. */
type Sites = ReturnType<typeof sitesOfLines>;

/** A second whole Prestation for one DSR: components of one Prestation, and other sites, are no second one. */
function secondPrestations(lines: readonly ReadLine[], sites: Sites): Finding<Facts>[] {
  // Told for one line alone, a site sets nothing apart; what is paid with the others need not name any.
  const isByName = sites.every((site, index) => site !== null || lines[index]?.line.totalCents === 0);
  const first = new Map<string, ReadLine>();
  return lines.flatMap((read, index): Finding<Facts>[] => {
    const { line, meaning } = read;
    const own = meaning.dsrs.length === 1 ? meaning.dsrs[0] : undefined;
    const isFurther = namesFurther(readText(line.designation));
    // "2e prise en charge pour le même DSR (voir ligne 1)" names no DSR of its own.
    const dsr = own ?? (isFurther ? [...first.values()][0]?.meaning.dsrs[0] : undefined);
    if (dsr === undefined || (!meaning.wholePrestation && !isFurther) || (line.totalCents ?? 0) <= 0) return [];
    if (countsWholes(read))
      return [
        {
          code: "twice-in-quote",
          args: { dsr: dsr.code ?? dsr.functionKey },
          evidence: line.designation,
          line: line.index,
        },
      ];
    const key = `${dsr.functionKey} ${dsr.wave ?? ""} ${isByName ? sites[index] : ""} ${siteOf(read)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, read);
      return [];
    }
    const isPart =
      areComponents(earlier.meaning, meaning) ||
      isSidePartOf(earlier.meaning, meaning) ||
      isTime(read) ||
      (tellsShare(earlier) && tellsShare(read)) ||
      costsAFraction(earlier, read) ||
      namesWorkBehind(earlier, read) ||
      isAmongWorks(lines, earlier, read) ||
      ["part-of-prestation", "share-of-price"].some(
        (concept) => stated(readText(line.designation), concept) !== undefined,
      );
    return isPart && !listsTheSame(earlier.meaning, meaning) && !SAME_CLIENT.test(line.designation.value)
      ? []
      : [
          {
            code: "twice-in-quote",
            args: { dsr: dsr.code ?? dsr.functionKey },
            evidence: line.designation,
            line: line.index,
          },
        ];
  });
}

/** "Prestation Ségur, base du court séjour" and "…, base des soins de suite" over the same works: the whole, part by part. */
const secondParts = ({ quote }: Subject, lines: readonly ReadLine[]): Finding<Facts>[] =>
  repeatedWholes(quote, lines).flatMap(({ section, lines: [first] }): Finding<Facts>[] => {
    const [dsr, evidence] = [first?.meaning.dsrs[0], quote.sections[section]?.heading];
    if (first === undefined || dsr === undefined || evidence === undefined) return [];
    return [{ code: "twice-in-quote", args: { dsr: dsr.code ?? dsr.functionKey }, evidence, line: first.line.index }];
  });

/** A Prestation "vague 1 + vague 2" beside one of wave 1 alone, in one quote. */
function bothWaves({ quote }: Subject, lines: readonly ReadLine[]): Finding<Facts>[] {
  const claims = lines.flatMap(({ line, meaning }) =>
    meaning.dsrs.map((dsr) => ({ line, funded: fundedDsr(dsr, [line.designation, ...headingsOf(quote, line)]) })),
  );
  return claims.flatMap(({ line, funded }): Finding<Facts>[] => {
    const isDoubled =
      funded.waves.length === 2 && claims.some((other) => overlapOf(funded, other.funded) === "first-wave");
    const args = { dsr: funded.code ?? funded.functionKey };
    return isDoubled ? [{ code: "twice-in-quote", args, evidence: line.designation, line: line.index }] : [];
  });
}

/** Parts of one client: a Prestation for each of them is more than one for the client. */
const PARTS_OF_A_CLIENT =
  /\bpar (?:\p{L}+ d[e'’]s? ?)?(?:plateau|vacation|service|p[ôo]le|unit[ée]|b[âa]timent|antenne|[ée]quipe|salle|[ée]tage|secteur)/iu;

const FURTHER_WHOLE =
  /(?<!\p{L})(?:deuxi[èe]me|seconde?|2(?:e|nde?|[èe]me)) (?:forfait|prestation|pack|financement|lot complet|pec|prise en charge)|(?:prestation|forfait|pack) s[ée]gur(?: (?:\p{L}{1,4}|vague|[\p{L}\d]*[-\d][\p{L}\d-]*)){0,4} (?:suppl[ée]mentaire|additionnelle?|bis)(?!\p{L})/iu;

const namesFurther = byWords(({ value }): boolean => FURTHER_WHOLE.test(value));

/** What a second Prestation is for: the client of the first one. */
const SAME_CLIENT =
  /(?<!\p{L})m[êe]me (?:lbm|es|dsr|client|cabinet|[ée]tablissement|structure|laboratoire|officine|pharmacie|finess|clinique|h[ôo]pital|ehpad|centre)(?!\p{L})/iu;
/** "Deux fois, même établissement": the quantity counts Prestations. */
const TIMES = /(?<!\p{L})(?:deux|trois|[23]) fois(?!\p{L})/iu;

/** Days of work counted by the piece are part of a Prestation, whatever work they are. */
const isTime = ({ line }: ReadLine): boolean =>
  (line.quantity ?? 0) > 1 &&
  /(?<!\p{L})(?:demi-?|tiers de )?(?:journ[ée]es?|jours?|heures?)(?!\p{L})/iu.test(line.designation.value);

/** "60 %", "1/2": a share of one Prestation. */
const tellsShare = ({ line }: ReadLine): boolean =>
  /(?<![\d.,])(?:[1-9]\d?\s?%|([1-9])\s?\/\s?(?!\1)[2-9](?![\d/])|[2-9]\s?\/\s?[2-9](?![\d/]))/u.test(
    line.designation.value,
  );

/** "Poste principal 1 150,00 €", "poste de garde 150,00 €": a second whole Prestation costs about what the first does. */
function costsAFraction({ line: a }: ReadLine, { line: b }: ReadLine): boolean {
  const [less, more] = [a.totalCents ?? 0, b.totalCents ?? 0].sort((x, y) => x - y) as [number, number];
  return less > 0 && less * LEAST_SHARE < more;
}
const LEAST_SHARE = 4;

/** "Forfait Ségur, un par plateau", twice, or "deuxième forfait": more whole Prestations than one. */
const countsWholes = ({ line }: ReadLine): boolean =>
  namesFurther(readText(line.designation)) ||
  ((line.quantity ?? 0) >= 2 &&
    [PARTS_OF_A_CLIENT, TIMES, SAME_CLIENT].some((words) => words.test(line.designation.value)));

/** "Prestation Ségur RI : licence" and "Prestation Ségur RI : reprise des traits": one heading, and another work behind it. */
function namesWorkBehind(earlier: ReadLine, { line }: ReadLine): boolean {
  const [lead, work, otherWork] = parted(line.designation.value, earlier.line.designation.value);
  if (lead === "" || work === otherWork || COMPLETE.test(lead)) return false;
  return A_WORK.test(work);
}

/**
 * "Prestation Ségur RIS - techniciens sur site" where other lines go on with "- formation" and "- documentation" behind
 * the same words: what stands behind them is a part of one Prestation on each of these lines, but for a part of the client.
 */
function isAmongWorks(lines: readonly ReadLine[], earlier: ReadLine, read: ReadLine): boolean {
  const [lead, part] = parted(read.line.designation.value, earlier.line.designation.value);
  if (lead === "" || PART_OF_CLIENT.test(part)) return false;
  const works = lines.filter(
    (other) =>
      other !== read &&
      other !== earlier &&
      parted(other.line.designation.value, earlier.line.designation.value)[0] === lead &&
      namesWorkBehind(earlier, other),
  );
  return works.length >= LEAST_WORKS;
}
/** One work beside it may be that of the second of two Prestations. */
const LEAST_WORKS = 2;
const PART_OF_CLIENT =
  /^(?:(?:la|le|les|l['’]|pour|au|site)\s?)*(?:sites?|plateau|p[ôo]le|services?|unit[ée]|b[âa]timent|antenne|[ée]quipe|salle|[ée]tage|secteur|cabinet|base|postes?|docteure?|dr|h[ôo]pital|clinique|r[ée]sidence)(?!\p{L})/iu;

const COMPLETE = /(?<!\p{L})(?:compl[èe]te?|int[ée]grale?|enti[èe]re?|globale?)(?!\p{L})/iu;

/** The words that two designations share up to a mark, and what each says behind it. */
function parted(one: string, other: string): [lead: string, work: string, otherWork: string] {
  const [a = "", b = ""] = [one, other].map((text) => text.replace(CODE, "").toLowerCase());
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const at =
    [...a.matchAll(MARKS)].map(({ index, 0: mark }) => index + mark.length).findLast((end) => end <= shared) ?? 0;
  return [a.slice(0, at), a.slice(at), b.slice(at)];
}

/** "(SONS-PHA-LGO-Va1)": a code that one line of several bears. */
const CODE = /\s?\(?(?<![\p{L}\d])(?=\S*\d)\p{L}{2,5}(?:-[\p{L}\d]{2,5}){2,3}\)?/giu;

const MARKS = /\s[–—:/-]\s+|[:,]\s+|\s\(/gu;

/** A noun of doing, or what is bought: no place, team or person. */
const A_WORK =
  /^(?:(?:la|le|les|l['’])\s?)?(?!implantation|direction|section|station|habitation|[ée]tage|village|population|b[âa]timent)(?:\p{L}*(?:age|tion|sion|xion|ment)s?|assistance|maintenance|reprises?|licences?|droits?|pose|mise|recettes?|suivi|conduite|d[ée]marrage|tests?|essais?|flux|interfaces?|documents?|guides?|manuels?|jours?|journ[ée]es?|s[ée]ances?|ateliers?|services?|missions?|visites?|bo[îi]tiers?|serveurs?|mat[ée]riels?|[ée]quipements?|appliances?|bornes?)(?!\p{L})/iu;

/** A site named on the line by its own identifier. */
const siteOf = ({ line }: ReadLine): string => identifiersIn(readText(line.designation));

const identifiersIn = byWords(({ value }): string =>
  findIdentifiers(value)
    .map(({ digits }) => digits)
    .sort()
    .join(" "),
);

/** Kinds that a line may list before it stops being one part of the work and sells the whole. */
const MOST_KINDS_OF_A_PART = 2;

/** Lines that each sell another part of the work (rights, training…) make up one Prestation. */
function areComponents(a: LineMeaning, b: LineMeaning): boolean {
  const kinds = new Set(a.inScope.map(({ kind }) => kind));
  // Beside a line of one kind, the other line may hold all the rest.
  const most = kinds.size === 1 ? MOST_KINDS_OF_A_PART + 1 : MOST_KINDS_OF_A_PART;
  const isPart = b.inScope.length > 0 && b.inScope.length <= most;
  if (!isPart || (kinds.has("rights") && b.inScope.some(({ kind }) => kind === "rights"))) return false;
  return b.inScope.some(({ kind }) => !kinds.has(kind));
}

/** "…, pôle médecine : droits, installation, formation", "…, pôle psychiatrie : droits, installation, formation": the whole, twice. */
function listsTheSame(a: LineMeaning, b: LineMeaning): boolean {
  const [one, other] = [a, b].map(({ inScope }) => new Set(inScope.map(({ kind }) => kind)));
  if (one === undefined || other === undefined || one.size !== other.size || !one.has("rights")) return false;
  return one.size > MOST_KINDS_OF_A_PART && [...one].every((kind) => other.has(kind));
}

/** The parts may come before the whole: one that holds no rights is no Prestation by itself. */
const isSidePartOf = (part: LineMeaning, whole: LineMeaning): boolean =>
  !part.inScope.some(({ kind }) => kind === "rights") && areComponents(whole, part);

function earlierFunding(subject: Subject, lines: readonly ReadLine[], sites: Sites): Finding<Facts>[] {
  const { meaning, facts, quote } = subject;
  if (facts.earlierFunding === undefined) return [];
  return facts.earlierFunding.flatMap((earlier): Finding<Facts>[] => {
    const funded = givenDsr(earlier.dsr);
    const [claimed] = lines.flatMap(({ line, meaning: { dsrs } }, index) =>
      dsrs.flatMap((dsr) => {
        const overlap = overlapOf(fundedDsr(dsr, [line.designation, ...headingsOf(quote, line)]), funded);
        if (overlap !== "same" && overlap !== "first-wave") return [];
        const client = clientOfLine(comparableClient(meaning.client), sites[index] ?? null);
        const match = matchClients(client, comparableGiven(earlier.client), fundedFor(dsr.functionKey));
        return match === null ? [] : [{ line, dsrs, dsr, match }];
      }),
    );
    if (claimed === undefined) return [];
    const { line, dsrs, dsr, match } = claimed;
    const place = { evidence: withDsr(line.designation, dsrs, dsr), line: line.index };
    const number = earlier.quoteNumber ?? null;
    if (number !== null && numberKey(number) === numberKey(quote.number?.value ?? null))
      return [
        { code: "later-version", args: { number, other: null, relation: "version" }, severity: "info", ...place },
      ];
    const args = { dsr: earlier.dsr, quote: number, by: match.by, sure: match.sure };
    return [{ code: "funded-before", args, severity: match.sure ? "error" : "warning", ...place }];
  });
}

/** An earlier funding that the quote itself tells. */
const toldBefore = ({ quote }: Subject, lines: readonly ReadLine[]): Finding<Facts>[] =>
  toldFundings(quote, distinct(lines.flatMap(({ meaning }) => meaning.dsrs))).map(({ dsr, evidence }) => ({
    code: "funded-before",
    args: { dsr: dsr.code ?? dsr.functionKey, quote: null, by: "finess", sure: true },
    evidence,
    line: null,
  }));

/** A line for one site, or one person, of several is theirs; its number says which it is. */
const clientOfLine = (client: ComparableClient, site: string | null): ComparableClient =>
  site === null ? client : { ...client, [site.length === RPPS_LENGTH ? "rpps" : "finess"]: site };
const RPPS_LENGTH = 11;
