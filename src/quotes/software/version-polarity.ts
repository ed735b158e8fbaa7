/**
 * Which versions a text shuts out of the free update. The nearest cue before a version decides, else the first one
 * after it: "gratuite depuis la 4.1, payante pour la 2.0", "les versions 2.0 et 2.5 restent payantes".
 */

/** Cues with the words they take along: "exclues de la gratuité" holds no promise of its own. */
const EXCLUDING = new RegExp(
  [
    "exclu\\w*(?: (?:de|du) (?:la |le )?\\w+)?",
    "non (?:eligib|concern|couvert|compris|inclus|pris|gratuit)\\w*(?: (?:par|dans|de) (?:la |le )?\\w+)?",
    "(?<![a-z])n(?:e |'|'y |e l')(?:sont|est|seront|sera|donn\\w+|ouvr\\w+|benefici\\w+|relev\\w+|permett\\w+|entr\\w+|profit\\w+) (?:pas|plus|ni)(?: (?:droit|a|au|de|du|la|le|cette|dans|en|par|prises?|eligib\\w*|couvert\\w*|concern\\w*|gratuit\\w*|compris\\w*|inclus\\w*|mise|jour|offre|liste|charge))*",
    "payante?s?(?![a-z])",
    "(?<![a-z])(?:paie|paient|paieront|reglent|regleront) (?:la |leur |cette )?(?:mise|passage|migration|evolution)",
    "(?<!n'|ne )(?:reste|restent|sont|est|sera|seront|demeure\\w*) facture\\w*",
    "hors (?:de la |de )?(?:gratuite|liste|perimetre)",
    "sans droit a \\w+(?: \\w+)?",
    "(?<!reste |restant |rien )a (?:votre|la) charge",
    // The verb, behind its subject; the noun is denied or counted ("sans reste à charge", "reste à votre charge : 0 €").
    "(?<=[a-z\\d)] )(?<!(?<![a-z])(?:sans|aucun|nul|ni|zero|le|un|du|de|tout|rien|ne) )reste(?:ra)? a (?:votre|la|leur) charge",
    "(?:sauf|hormis|excepte|a l'exception de)(?: (?:la|les|l'|pour))*",
  ].join("|"),
  "g",
);
const INCLUDING =
  /gratuit\w*|eligib\w*|(?:sans|aucun|ni) (?:frais|reste a charge|rac|rien payer|rien debourser|surcout|cout|supplement|facturation)|offert\w*|couvert\w*|(?:ouvrant|donnant|ouvrent|donnent) droit|benefici\w*|concerne\w*/g;

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly excludes: boolean;
  /** Said of what is left out of a list, up to the colon that opens the list. */
  readonly excepts: boolean;
}
const EXCEPTS = /^(?:sauf|hormis|excepte|a l'exception)/;

function cuesOf(folded: string): Cue[] {
  const excluding = Array.from(folded.matchAll(EXCLUDING), (match) => cueAt(match, true));
  const including = Array.from(folded.matchAll(INCLUDING), (match) => cueAt(match, false)).filter(
    ({ start, end }) => !excluding.some((cue) => cue.start < end && cue.end > start),
  );
  return [...excluding, ...including].sort((a, b) => a.start - b.start);
}

const cueAt = (match: RegExpExecArray, excludes: boolean): Cue => ({
  start: match.index,
  end: match.index + match[0].length,
  excludes,
  excepts: EXCEPTS.test(match[0]),
});

/** "Le passage à la version Ségur se fait sans frais": whether a folded text tells who pays for the update. */
export const tellsWhoPaysUpdate = (folded: string): boolean => UPDATE.test(folded) && cuesOf(folded).length > 0;
const UPDATE = /(?<![a-z])(?:mises? a jour|montee|passage|migration|evolution|bascule|passe[rz]?|version)(?![a-z])/;

/** Whether a version printed at `at` of a folded text is shut out; `heading` speaks where the text itself does not. */
export function isShutOut(folded: string, at: number, heading: string | null = null): boolean {
  // What a semicolon parts is said apart: "…depuis la 3.5 ; la 2.9 n'y donne pas droit".
  const [from, to] = [folded.lastIndexOf(";", at) + 1, folded.indexOf(";", at)];
  const all = cuesOf(folded);
  const own = from === 0 ? [] : all.filter(({ start, end }) => start >= from && (to === -1 || end <= to));
  const cues = own.length > 0 ? own : all;
  const reaches = ({ end, excepts }: Cue): boolean => end <= at && !(excepts && folded.slice(end, at).includes(":"));
  const cue = cues.findLast(reaches) ?? cues.find(({ excepts }) => !excepts);
  if (cue !== undefined) return cue.excludes;
  return heading !== null && (cuesOf(heading)[0]?.excludes ?? false);
}
