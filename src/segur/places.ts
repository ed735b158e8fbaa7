import { isOfPaper } from "./papers.ts";
import { leaf, type Mention, mentionsOf, type Reading } from "./reading/reading.ts";
import { wordAt } from "./reading/tokens.ts";

/** Machines and mailboxes that a text names as the place of work, and does not sell. */

/** Kinds of things that work is done on; work itself is never a place. */
const MAY_BE_PLACES = new Set(["infrastructure", "hardware", "mailbox"]);

const PLACE_WORDS = new Set([
  "sur",
  "vers",
  "depuis",
  "dans",
  "avec",
  "via",
  "chez",
  "par",
  "entre",
  "devant",
  "derriere",
  "aupres",
  // "À partir du serveur", "à distance des postes".
  "partir",
  "distance",
]);
const DEFINITE = new Set(["le", "la", "l", "les", "votre", "vos", "ce", "cet", "son", "leur"]);
const OWNED_WORDS = new Set([
  "votre",
  "vos",
  "existant",
  "existante",
  "existants",
  "existantes",
  "ce",
  "cet",
  "cette",
  "chaque",
  "leur",
  "leurs",
]);

/** "installation sur votre serveur", "raccordement au PACS existant": named as a place, not sold. */
export function isPlace(reading: Reading, mention: Mention): boolean {
  if (!MAY_BE_PLACES.has(leaf(mention.concept))) return false;
  if (isOfPaper(reading, mention)) return true;
  if (isBroughtAbout(reading, mention)) return false;
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 3); i--) {
    const token = reading.tokens[i];
    if (token === undefined || (reading.tokens[i + 1]?.breakBefore ?? 0) > 0) break;
    // "interface avec le serveur" names a place, "mise à jour avec serveur" sells it.
    const isSoldWith = token.word === "avec" && !DEFINITE.has(wordAt(reading.tokens, i + 1));
    if (!isSoldWith && (PLACE_WORDS.has(token.word) || OWNED_WORDS.has(token.word))) return true;
    if (!token.filler) break;
  }
  return (
    OWNED_WORDS.has(wordAt(reading.tokens, mention.to)) ||
    isWorkedOn(reading, mention) ||
    isHost(reading, mention) ||
    isConnected(reading, mention) ||
    isExtent(reading, mention) ||
    isOneByOne(reading, mention) ||
    isSupplied(reading, mention) ||
    isApposed(reading, mention) ||
    isAimedAt(reading, mention) ||
    isPage(reading, mention) ||
    isKept(reading, mention)
  );
}

/**
 * "Prestation Ségur MDV-LGC-Va1, ordinateur du cabinet": a machine that is known by its place, set right behind the whole
 * Prestation, tells where that is installed.
 */
const isApposed = (reading: Reading, { concept, from, to }: Mention): boolean => {
  const { tokens } = reading;
  const start = tokens.findLastIndex(({ breakBefore }, at) => at < from && breakBefore >= 1);
  return (
    leaf(concept) === "hardware" &&
    (tokens[from]?.breakBefore ?? 0) > 0 &&
    KNOWN_BY.test(`${wordAt(tokens, to)} ${wordAt(tokens, to + 1)} `) &&
    tokens.slice(from + 1).every(({ breakBefore }) => breakBefore === 0) &&
    mentionsOf(reading, "whole-prestation").some((whole) => whole.from >= Math.max(0, start) && whole.to <= from)
  );
};
const KNOWN_BY = /^(?:du|des|de (?:la|l|votre|leur)) /;

/**
 * "Adaptation aux automates", "couplage à l'imprimante": work goes to a machine that is known. What brings one, or passes on
 * to it, sells it.
 */
const isAimedAt = ({ tokens, text }: Reading, { concept, from, to }: Mention): boolean => {
  const noun = nounBefore(tokens, from);
  const between = text.value.slice(tokens[noun]?.end ?? 0, tokens[from]?.start ?? 0);
  return (
    leaf(concept) === "hardware" &&
    noun !== -1 &&
    /^\s+(?:aux?|à l['’]|à la)\s*$/iu.test(between) &&
    !GOES_OVER.test(wordAt(tokens, noun)) &&
    !tokens.slice(from, to + 1).some(({ word }) => NEW.test(word))
  );
};
const GOES_OVER = /^(?:pass|migr|abonn|ajout|adjonc|bascul|recour|conver|fourni|achat|livr|lou|locat)/;

/**
 * "Brochure des écrans", "traduction des écrans nouveaux": the screens of the software, unless the noun that governs them
 * brings or tends machines.
 */
const isPage = ({ tokens, text }: Reading, { concept, from, to }: Mention): boolean => {
  const noun = nounBefore(tokens, from);
  const between = text.value.slice(tokens[noun]?.end ?? 0, tokens[from]?.start ?? 0);
  return (
    leaf(concept) === "hardware" &&
    /^ecrans?$/.test(wordAt(tokens, from)) &&
    to === from + 1 &&
    noun !== -1 &&
    /^\s+(?:des|de (?:l['’]|vos|nos|ces)|du)\s*(?:nouve\p{L}+\s+)?$/iu.test(between) &&
    !TENDS_MACHINES.test(wordAt(tokens, noun))
  );
};
const TENDS_MACHINES =
  /^(?:install|pos[e]?$|integr|deplo|mise|fourni|achat|acqui|livr|lou|locat|remplac|renouvel|chang|echang|fix|mont|branch|repar|depann|mainten|entretien|nettoy|garanti|rachat|retrait|repris|recycl|cout|prix|parc|doubl|ajout|exten|agrandi|orient|support|bras|reseau|cabl|equip|materiel|et$|ou$)/;

/** The noun that governs a machine, over its article and what calls it new; -1 where a mark parts them. */
function nounBefore(tokens: Reading["tokens"], from: number): number {
  const noun = tokens.findLastIndex(
    ({ word, filler }, at) =>
      at < from && !filler && word !== "a" && !DEFINITE.has(word) && !/^(?:nouve|[vn]os$)/.test(word),
  );
  return tokens.slice(noun + 1, from + 1).every(({ breakBefore }) => breakBefore < 1) ? noun : -1;
}

/** "Création de votre adresse MSSanté": what is opened or bought was not there before. */
const isBroughtAbout = ({ tokens }: Reading, { from }: Mention): boolean => {
  const noun = tokens.findLastIndex(
    ({ word, filler }, at) => at < from && !filler && !DEFINITE.has(word) && word !== "vos",
  );
  return (
    /^(?:creation|ouverture|fourniture|achat|acquisition|souscription)s?$/.test(wordAt(tokens, noun)) &&
    tokens.slice(noun + 1, from + 1).every(({ breakBefore }) => breakBefore < 1)
  );
};

/** How many words may stand between "le serveur" and what becomes of it ("… du cabinet est conservé"). */
export const FATE_REACH = 5;

/** "le serveur du cabinet est conservé en l'état": what stays where it is was sold before. */
const isKept = (reading: Reading, mention: Mention): boolean =>
  DEFINITE.has(wordAt(reading.tokens, mention.from - 1)) &&
  mentionsOf(reading, "kept-in-place").some(
    ({ polarity, from }) =>
      polarity === "stated" &&
      from >= mention.to &&
      from - mention.to <= FATE_REACH &&
      reading.tokens.slice(mention.to, from + 1).every(({ breakBefore }) => breakBefore < 1),
  );

/** How many words may stand between "paramétrage" and the machines it is done on ("licence pour 12 postes"). */
const WORK_REACH = 2;

/**
 * "Paramétrage des postes", "réglage de l'imprimante", "formation au poste de travail": machines in the plural, counted or
 * known already, no new server.
 */
const isWorkedOn = (reading: Reading, mention: Mention): boolean =>
  worksBefore(reading, mention).some((work) => {
    const between = reading.tokens.slice(work.to, mention.from);
    const isInOne = reading.tokens.slice(work.to, mention.from + 1).every(({ breakBefore }) => breakBefore < 1);
    const { governing, known } = joinsOf(reading, work, mention);
    // Numbers are those of a version, or count the machines.
    const reach = between.filter(({ word, filler }) => !filler && !governing.has(word) && !/^\d/.test(word)).length;
    if (!isInOne || reach > WORK_REACH || between.some(({ word }) => JOINING.has(word))) return false;
    return (
      known.has(between.at(-1)?.word ?? "") ||
      between.some(
        ({ word }, at) =>
          governing.has(word) &&
          // "raccordement avec boîtes aux lettres" sells them, "avec les boîtes aux lettres" works on them.
          (word !== "avec" || DEFINITE.has(wordAt(reading.tokens, work.to + at + 1))),
      )
    );
  });

/**
 * "Installation des serveurs applicatifs": called by the software that runs on it, a server is where that is set up. One
 * that is supplied, new or counted is sold.
 */
const isHost = ({ tokens, mentions }: Reading, { from, to }: Mention): boolean =>
  /^serveurs?$/.test(wordAt(tokens, from)) &&
  SOFTWARE_SIDE.test(wordAt(tokens, tokens[to]?.filler === true ? to + 1 : to)) &&
  KNOWN_ONES.has(wordAt(tokens, from - 1)) &&
  mentions.some((work) => work.concept === SETTING_UP && work.to === from - 1) &&
  !tokens.some(({ word }) => SUPPLY.test(word));
const SOFTWARE_SIDE = /^(?:applicatif|application)s?$/;
const KNOWN_ONES = new Set(["des", "du", "les", "le"]);
const SUPPLY = /^(?:fourni|achat|acqui|livr|location|nouveau|neuf|remplac)/;

/** Work that is done on machines; of what people work at, also any work that sets a version up. */
const worksBefore = (reading: Reading, { concept, from }: Mention): Mention[] =>
  ["work-on-machines", ...(leaf(concept) === "hardware" ? [SETTING_UP] : [])].flatMap((work) =>
    mentionsOf(reading, work).filter(({ to }) => to <= from),
  );
const SETTING_UP = "in-scope.installation";

/**
 * What joins a machine to the work done on it. What sets up or tests works on a known one ("du lecteur"); what may bring it
 * only stands at it.
 */
function joinsOf(
  { tokens }: Reading,
  work: Mention,
  { concept }: Mention,
): Record<"governing" | "known", ReadonlySet<string>> {
  const words = tokens.slice(work.from, work.to).map(({ word }) => word);
  const brings = BRINGS.test(words.join(" "));
  return {
    governing: brings && work.concept === SETTING_UP ? STANDING_AT : GOVERNING,
    known: brings || leaf(concept) !== "hardware" ? NO_WORDS : KNOWN,
  };
}
/** Words that put a machine where none was. */
const BRINGS = /^(?:install|pose|integr|deplo|mise en)/;
const GOVERNING = new Set(["des", "a", "aux", "pour", "sur", "avec"]);
/** "Installation pour 12 postes", where "installation des postes" brings them. */
const STANDING_AT = new Set(["a", "pour", "sur"]);
const KNOWN = new Set(["du", "l", "le", "la", "les"]);
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * "Interfaces automates", "raccordement de l'automate et du scanner", "paramétrage imprimantes": a machine that is
 * connected, or that stands bare behind the work that is done on it, is no machine that is sold.
 */
const isConnected = (reading: Reading, { concept, from, to }: Mention): boolean => {
  const { tokens } = reading;
  const fillersFrom = (start: number) =>
    tokens.slice(start, from).every(({ filler, breakBefore }) => filler && breakBefore < 1);
  if (leaf(concept) !== "hardware" || (tokens[from]?.breakBefore ?? 0) > 0) return false;
  if (mentionsOf(reading, "work-on-machines").some((cue) => cue.to === from)) return true;
  if (mentionsOf(reading, "in-scope.interfaces").some((cue) => cue.to <= from && fillersFrom(cue.to))) return true;
  // The second machine of the same work has the preposition of the first before it.
  const joint = tokens.findLastIndex(({ word }, at) => at < from && word === "et");
  const isSecond = joint !== -1 && joint + 1 < from && fillersFrom(joint + 1) && /^d/.test(wordAt(tokens, joint + 1));
  return (
    isSecond &&
    mentionsOf(reading, concept).some(
      (first) => first.to <= joint && joint - first.to <= WORK_REACH && first.to < to && isConnected(reading, first),
    )
  );
};

/**
 * "Logiciel, tous postes du comptoir", "licence 7.6, 12 postes de travail": how far something reaches. "Remplacement de tous
 * les postes" sells them.
 */
const isExtent = (reading: Reading, { from, to }: Mention): boolean => {
  const { tokens } = reading;
  const first = DEFINITE.has(wordAt(tokens, from - 1)) ? from - 2 : from - 1;
  const isApart = (tokens[first]?.breakBefore ?? 0) > 0;
  if (first > 0 && ALL.has(wordAt(tokens, first))) return isApart || first === from - 1;
  // "Quel que soit le nombre de postes": so many as there are.
  if (
    MEASURE.has(
      wordAt(
        tokens,
        tokens.findLastIndex(({ filler }, at) => at < from && !filler),
      ),
    )
  )
    return true;
  const isCounted = isApart && first === from - 1 && /^\d+$/.test(wordAt(tokens, first));
  const isSeat = SEAT.test(wordAt(tokens, from)) && !tokens.slice(from, to + 1).some(({ word }) => NEW.test(word));
  return isCounted && isSeat && mentionsOf(reading, "in-scope.rights").some((rights) => rights.to <= first);
};
const ALL = new Set(["tous", "toutes", "tout", "toute"]);
const MEASURE = new Set(["nombre", "limite", "quota"]);
/** Where people work: what rights of use are counted by, unless it is new. */
const SEAT = /^(?:poste|station)s?$/;
const NEW = /^(?:neu(?:f|ve)|nouve|supplementaire|fourni|livre)/;

/** "Poste par poste", "écran par écran": one after the other of those that are there. */
const isOneByOne = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  wordAt(tokens, to) === "par" && wordAt(tokens, to + 1) === wordAt(tokens, from);

export const JOINING = new Set(["et", "ou"]);

/** "serveur fourni par la clinique", "les boîtes aux lettres de l'équipe restant à prendre chez votre opérateur". */
const isSupplied = (reading: Reading, mention: Mention): boolean =>
  mentionsOf(reading, "supplied-by-others").some(
    (cue) =>
      cue.from >= mention.to &&
      (cue.from - mention.to <= 2 ||
        (cue.from - mention.to <= FATE_REACH && isOneThing(reading, mention.to, cue.from))),
  );

/** Nothing else is named between a thing and what is told of it. */
const isOneThing = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(({ word, breakBefore }) => breakBefore < 1 && !JOINING.has(word) && word !== "avec" && word !== "sans") &&
  (tokens[to]?.breakBefore ?? 0) < 1;
