import { groupedBy } from "../../documents/grouped-by.ts";
import { matchPhrase, type Phrase, phrase, type Word, wordsOf } from "../../french/phrases.ts";
import type { DateRole } from "../model.ts";
import { DATE_WORDINGS } from "./date-wordings.ts";

interface Entry {
  readonly role: DateRole;
  readonly phrase: Phrase;
}

/** Phrases by their first word's first letter: a context is short, the table is not. */
const byInitial = groupedBy(
  (Object.entries(DATE_WORDINGS) as [DateRole, readonly string[]][]).flatMap(([role, wordings]) =>
    wordings.map((wording): Entry => ({ role, phrase: phrase(wording) })),
  ),
  ({ phrase: [first] }) => (first?.kind === "word" ? first.text.charAt(0) : ""),
);

/** A role found in the words before a date. */
export interface RoleMatch {
  readonly role: DateRole;
  /** Characters of the folded context that name the role. */
  readonly start: number;
  readonly end: number;
  /** Words of the phrase: of two that span the same, the one that says more. */
  readonly said: number;
}

/** The role that the words nearest to the end of a context name; of phrases that end together, the longest. */
export function roleNearEnd(words: readonly Word[]): RoleMatch | null {
  return best(words, (candidate, champion) => candidate.end > champion.end);
}

/** Words before the last colon are a title of what stands behind it. */
const BEHIND_COLON = /:(?=[^:]*$)/;
/** What was done with a thing: alone, it leaves the thing to the title. */
const PARTICIPLE = /^(?:[a-z]{2,}ee?s?|recue?s?|conclue?s?|obtenue?s?|emise?s?)(?![a-z])/;
const THING = /^(?:commande|signature|visa|date|liste|recette)(?![a-z])/;

/**
 * The role that the words right before a day name. "Suivi de dossier : bon de commande signé le": a thing behind the colon
 * is what was signed, whatever the title names; "Contrat de maintenance : signé le" leaves it to the title.
 */
export function roleBeforeDay(context: string): RoleMatch | null {
  const whole = roleNearEnd(wordsOf(context));
  const colon = BEHIND_COLON.exec(context)?.index ?? -1;
  if (whole === null || whole.start > colon || whole.end <= colon) return whole;
  const own = roleNearEnd(wordsOf(context.slice(colon + 1)));
  if (own === null) return whole;
  const [start, end] = [own.start + colon + 1, own.end + colon + 1];
  const words = context.slice(start, end);
  const namesThing = words.includes(" ") && (THING.test(words) || !PARTICIPLE.test(words));
  return namesThing && end === whole.end ? { ...own, start, end } : whole;
}

/** The role that the words nearest to the start of a context name: for a date followed by its label. */
export function roleNearStart(words: readonly Word[]): RoleMatch | null {
  return best(words, (candidate, champion) => candidate.start < champion.start);
}

/** Shorter beginnings are those of too many words; these are of none: the number of a paper, "environ". */
const CUT_WORD = /(?<![a-z])(?!ref|env)([a-z]{3,})\.\s?(?:le\s|du\s|au\s|:\s?)?$/;

/** "VALID. 08/07/2022", "Déploi. le 3 mai": the role of a word cut short by its dot right before a date, if it has but one. */
export function roleOfCutWord(context: string): DateRole | null {
  const beginning = CUT_WORD.exec(context)?.[1];
  if (beginning === undefined) return null;
  const roles = new Set(
    (byInitial.get(beginning.charAt(0)) ?? []).flatMap(({ role, phrase: [first, ...others] }) =>
      first?.kind === "word" &&
      first.match === "inflected" &&
      others.length === 0 &&
      first.text.length > beginning.length &&
      first.text.startsWith(beginning)
        ? [role]
        : [],
    ),
  );
  const [role] = roles;
  return roles.size === 1 && role !== undefined ? role : null;
}

function best(words: readonly Word[], beats: (candidate: RoleMatch, champion: RoleMatch) => boolean): RoleMatch | null {
  let champion: RoleMatch | null = null;
  for (const [index, word] of words.entries()) {
    for (const { role, phrase: parts } of byInitial.get(word.text.charAt(0)) ?? []) {
      const after = matchPhrase(words, index, parts);
      if (after === -1) continue;
      const said = parts.filter(({ kind }) => kind === "word").length;
      const candidate = { role, start: word.start, end: words[after - 1]?.end ?? word.end, said };
      if (
        champion === null ||
        beats(candidate, champion) ||
        (tied(candidate, champion) && weight(candidate) > weight(champion))
      )
        champion = candidate;
    }
  }
  return champion;
}

const tied = (a: RoleMatch, b: RoleMatch): boolean => a.end === b.end || a.start === b.start;
/** By the length of its span, then by its words: no phrase has a hundred. */
const weight = ({ start, end, said }: RoleMatch): number => (end - start) * 100 + said;
