import { sliceText, type Text } from "../documents/text.ts";
import { deniedRelation } from "./denied-relation.ts";
import { soldDsrs } from "./dsr/dsr-mentions.ts";
import type { InScopeKind, KindMention, OutOfScopeKind } from "./meaning.ts";
import { FATE_REACH, isPlace, JOINING } from "./places.ts";
import { cueOf } from "./reading/polarity.ts";
import {
  byWords,
  leaf,
  type Mention,
  mentionsOf,
  type Reading,
  readText,
  stated,
  type Words,
  wordsOf,
} from "./reading/reading.ts";
import { isNe, wordAt } from "./reading/tokens.ts";

/** What a text sells: work of the Prestation, work that it does not cover, and what says so. */

export const inScopeKinds = (reading: Reading): KindMention<InScopeKind>[] =>
  kinds(
    reading,
    "in-scope",
    (mention) => !isHomonym(reading, mention) && !standsInReason(reading, mention),
  ) as KindMention<InScopeKind>[];

/** "Nettoyage exigé avant la mise à jour", "… pour que la version puisse être installée": why it is sold, and not what. */
const standsInReason = (reading: Reading, { from }: Mention): boolean =>
  ["out-of-scope.preparation", "cause"].some((concept) =>
    mentionsOf(reading, concept).some(
      (reason) =>
        reason.from > 0 &&
        from > reason.from &&
        reading.tokens
          .slice(reason.from + 1, from + 1)
          .every(({ word, breakBefore }) => breakBefore === 0 && word !== "et" && word !== "avec"),
    ),
  );

/** Out-of-scope work that is sold; a server that something is merely installed on is not. */
export const outOfScopeKinds = (reading: Reading): KindMention<OutOfScopeKind>[] =>
  kinds(
    reading,
    "out-of-scope",
    (mention) =>
      !isPlace(reading, mention) &&
      !isHomonym(reading, mention) &&
      !isSoldBeside(reading, mention) &&
      !namesLine(reading, mention),
  ) as KindMention<OutOfScopeKind>[];

/** "L'annuaire dont parle le poste 3": a line of the quote by its number, and no workstation. */
const namesLine = ({ tokens }: Reading, { to }: Mention): boolean =>
  /^(?:poste|position)$/.test(wordAt(tokens, to - 1)) && /^\d{1,2}$/.test(wordAt(tokens, to));

/** "sans quoi la version ne se pose pas", "que vous n'aviez pas posées": the denial is how these are told. */
const DENIED_BY_NATURE = new Set(["preparation", "missed-versions"]);
/** Other ways to tell a kind. */
const SAME_KIND: Readonly<Record<string, string>> = { "missed-versions": "catch-up" };

/** "session de rattrapage", "serveur d'identités": the same word for something else. */
const isHomonym = (reading: Reading, mention: Mention): boolean =>
  mentionsOf(reading, `homonyms.${leaf(mention.concept)}`).some(
    ({ from, to }) => from <= mention.from && to >= mention.to,
  );

function kinds(
  reading: Reading,
  concept: string,
  accept: (mention: Mention) => boolean = () => true,
): KindMention<string>[] {
  const found = new Map<string, KindMention<string>>();
  for (const mention of mentionsOf(reading, concept)) {
    const told = leaf(mention.concept);
    const kind = SAME_KIND[told] ?? told;
    if ((mention.polarity === "stated" || DENIED_BY_NATURE.has(told)) && accept(mention) && !found.has(kind))
      found.set(kind, { kind, evidence: wordsOf(reading, mention) });
  }
  return [...found.values()];
}

/**
 * "Installation, serveur en sus", "pose (reprise de la base facturée à part)": behind what the line sells, a thing that has
 * a price of its own. One that opens the line is what it sells; why a line is billed is no thing.
 */
const isSoldBeside = ({ tokens, mentions }: Reading, { concept, from, to }: Mention): boolean => {
  const start = tokens.findLastIndex(({ breakBefore }, at) => at <= from && breakBefore > 0);
  if (start <= 0 || REASON_KINDS.has(leaf(concept)) || tokens.slice(start, from).some(({ word }) => ADDS.has(word)))
    return false;
  return mentions.some(
    (cue) =>
      cue.concept === "priced-beside" &&
      cue.from >= to &&
      cue.from - to <= FATE_REACH &&
      tokens.slice(cue.from + 1, cue.to).every(({ breakBefore }) => breakBefore < 1) &&
      // "En sus de l'installation" tells beside what it is sold here.
      (wordAt(tokens, cue.to) === "" || (tokens[cue.to]?.breakBefore ?? 0) > 0) &&
      tokens.slice(to, cue.from).every(({ word, breakBefore }) => breakBefore < 1 && !JOINING.has(word)) &&
      ((tokens[cue.from]?.breakBefore ?? 0) < 1 || cue.from === to),
  );
};
const REASON_KINDS = new Set(["prerequisite", "preparation", "compatibility", "dependency"]);
/** "Avec un serveur en sus": said of what the line adds. */
const ADDS = new Set(["avec", "plus", "et", "dont", "inclus", "compris"]);

/** The words that say that an item stands outside the Ségur, or null. */
export function outsideWords(text: Text): Text | null {
  const reading = readText(text);
  const mention = outsideMention(reading);
  return mention === null ? null : wordsOf(reading, mention);
}

/** Words that deny by themselves: in "sans fil, donc pas dans le Ségur" no denial reaches another. */
const OWN_DENIALS = new Set(["pas", "non", "hors", "rien", "sans", "aucun", "aucune"]);
const SECOND_DENIALS = new Set(["pas", "plus", "non", "jamais", "nullement"]);

const deniesItself = ({ tokens, mentions }: Words, mention: Mention): boolean => {
  const { from, to, wording } = mention;
  if (OWN_DENIALS.has(wordAt(tokens, from))) return !SECOND_DENIALS.has(wordAt(tokens, from - 1));
  // "L'achat n'est pas financé": the wording has the denial in it.
  const cue = /=(?:pas|rien|aucune?)(?![a-z])/.test(wording) ? cueOf(tokens, mentions, mention) : null;
  if (cue === null) return false;
  // "N'est l'affaire d'aucun DSR": "ne" is but the first half of the denial that the wording has in it.
  const isFirstHalf =
    isNe(wordAt(tokens, cue)) && tokens.slice(from + 1, to).some(({ word }) => /^aucune?$/.test(word));
  return (cue > from && cue < to) || (cue < from && isFirstHalf);
};

/** Words that set one thing apart from another, and "autre", which opens the name of that other. */
const APART = /^(?:distinct|independant|separe|dissoci)/;
const OTHER = /^autres?$/;

/** "La Prestation Ségur est indépendante des autres services": what the Prestation is set apart from is no item of the quote. */
const isSetApart = (words: Words, { from }: Mention): boolean => {
  const subject = mentionsOf(words, "prestation").find(({ to }) => to <= from);
  if (
    subject === undefined ||
    words.tokens.slice(0, subject.from).some(({ word, filler }) => !filler && !/^\d+$/.test(word))
  )
    return false;
  const said = words.tokens.slice(subject.to, from).some(({ word }) => APART.test(word));
  return APART.test(wordAt(words.tokens, from)) || (said && OTHER.test(wordAt(words.tokens, from)));
};

const outsideMention = byWords(
  (words): Mention | null =>
    mentionsOf(words, "outside").find(
      (mention) => (mention.polarity !== "negated" || deniesItself(words, mention)) && !isSetApart(words, mention),
    ) ??
    mentionsOf(words, "belongs").find(({ polarity }) => polarity === "negated") ??
    deniedRelation(words) ??
    null,
);

/** The words that tie work to the Ségur function: the Ségur itself, a DSR or one of its functions. */
export function segurWords(reading: Reading): Text | null {
  const named = stated(reading, "segur") ?? stated(reading, "functions");
  if (named !== undefined) return wordsOf(reading, named);
  return soldDsrs(reading, null)[0]?.evidence ?? null;
}

/** Joints between two works on one line; a number before "et" or "+" joins versions or counts. */
const JOINT =
  /\n|\s[-–—]\s|\s+et\s+|\s*[+&;]\s*|,\s+(?:(?:et|plus|puis|outre|avec)\s+(?!tard|que|rien))?|\s+ainsi qu[e']\s*|\s+de même qu[e']\s*|\s+avec\s+|\s+(?:coupl|assorti|accompagn|group|associ)\p{L}*\s+(?:à|aux?|avec|d['’eu])\s*|\s\/\s|\s+plus\s+(?=une?\s|des\s|(?:deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt)\s|les?\s|la\s|l['’]|\d|rattrap|mont[ée]e|remise|comblement|r[ée]sorption|reprise)/giu;

/** The works that a designation strings together ("rattrapage, câblage et location de tablettes"). */
export function strungWorks(designation: Text): Text[] {
  const value = designation.value.replace(/\([^)]*\)/g, (inside) => " ".repeat(inside.length));
  const parts: Text[] = [];
  let start = 0;
  for (const joint of value.matchAll(JOINT)) {
    // A line that goes on in small letters is wrapped, and strings nothing.
    if (/^\n\s*\p{Ll}/u.test(value.slice(joint.index))) continue;
    parts.push(sliceText(designation, start, joint.index));
    start = joint.index + joint[0].length;
  }
  parts.push(sliceText(designation, start, designation.value.length));
  return parts.filter((part) => /\p{L}{4,}|(?<!\p{L})(?:PC|NAS|VM)(?!\p{L})/u.test(part.value));
}
