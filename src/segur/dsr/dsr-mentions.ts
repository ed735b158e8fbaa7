import { sliceText, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { DsrMention } from "../meaning.ts";
import {
  byReading,
  byWords,
  leaf,
  type Mention,
  mentionsOf,
  type Reading,
  readText,
  type Words,
  wordsOf,
} from "../reading/reading.ts";
import { tokensBefore, wordAt } from "../reading/tokens.ts";
import { dsrByCode, dsrOfFunction } from "./dsr.ts";
import { type DsrCode, findDsrCodes, findUnknownWaves } from "./dsr-code.ts";

/** The DSRs that a text names, by code or by the plain name of the software. */

/** How many words may stand between "raccordement" and the software it leads to. */
const CONNECTION_REACH = 4;
const WAVE = /\bva?(?:gue)?\s*\.?\s*([12])\b/;

/** The wave that a text names ("vague 1", "Va2"), null when it names none or both. */
export const waveOf = byWords(({ tokens }): 1 | 2 | null => {
  const waves = new Set<1 | 2>();
  for (let i = 0; i < tokens.length; i++) {
    const word = wordAt(tokens, i);
    const match = WAVE.exec(word === "vague" ? `vague ${wordAt(tokens, i + 1)}` : /^va[12]$/.test(word) ? word : "");
    if (match?.[1] !== undefined) waves.add(match[1] === "1" ? 1 : 2);
  }
  return waves.size === 1 ? ([...waves][0] ?? null) : null;
});

/** DSRs that a text names as its own subject: software that it merely connects to is left out. */
export const soldDsrs = (reading: Reading, wave: 1 | 2 | null): DsrMention[] => dsrsIn(reading, wave, soldNames);

/** Every DSR that a text names, connected software included, exclusions ("hors PFI") left out. */
export const namedDsrs = (reading: Reading, wave: 1 | 2 | null): DsrMention[] => dsrsIn(reading, wave, statedNames);

function dsrsIn(reading: Reading, wave: 1 | 2 | null, namesIn: (reading: Reading) => readonly Mention[]): DsrMention[] {
  const codes = codesIn(reading);
  const all = namesIn(reading);
  if (all.length === 0 && codes.length === 0) return [];
  // The transcoding is a function of the SGL where that is named, and a DSR of its own elsewhere.
  const others = all.filter(({ concept }) => leaf(concept) !== "LOINC");
  const names = others.length > 0 || codes.length > 0 ? others : all;
  return distinct([...codeMentions(reading.text, codes), ...nameMentions(reading, names, wave ?? waveOf(reading))]);
}

/** The codes that a text prints, in any spelling. */
export const codesIn = byWords(({ value }) => findDsrCodes(value));

/** Something of the form of a code that no catalogue knows. */
export function unknownCode(text: Text): Text | null {
  const found = unknownCodeIn(readText(text));
  return found === null ? null : sliceText(text, found.start, found.end);
}

const unknownCodeIn = byWords(
  ({ value }) => findDsrCodes(value).find(({ code }) => code === null) ?? findUnknownWaves(value)[0] ?? null,
);

function codeMentions(text: Text, codes: readonly DsrCode[]): DsrMention[] {
  return codes.flatMap(({ code, start, end }) => {
    const dsr = code === null ? null : dsrByCode(code);
    return dsr === null
      ? []
      : [{ code: dsr.code, functionKey: dsr.function, wave: dsr.wave, evidence: sliceText(text, start, end) }];
  });
}

const nameMentions = (reading: Reading, names: readonly Mention[], wave: 1 | 2 | null): DsrMention[] =>
  names.map((mention) => {
    const functionKey = leaf(mention.concept);
    const dsr = dsrOfFunction(functionKey, wave);
    return { code: dsr?.code ?? null, functionKey, wave: dsr?.wave ?? wave, evidence: wordsOf(reading, mention) };
  });

/** Software that a text names by a plain name. */
const statedNames = byWords((words): readonly Mention[] => {
  const named = mentionsOf(words, "dsr").filter(({ polarity }) => polarity === "stated");
  if (named.length === 0) return named;
  const codes = [...findDsrCodes(words.value), ...findUnknownWaves(words.value)];
  // The name inside a code that nobody knows ("HOP-SGL-Va1") identifies nothing.
  const isInsideCode = ({ from }: Mention) =>
    codes.some(
      ({ start, end }) => start <= (words.tokens[from]?.start ?? -1) && end > (words.tokens[from]?.start ?? -1),
    );
  return named.filter(
    (mention) => !isInsideCode(mention) && !standsForOtherWords(words, mention) && !isPerson(words, mention),
  );
});

/** "animé par Mme Ris": whoever bears such a name. */
const isPerson = ({ tokens }: Words, { from, to }: Mention): boolean =>
  to - from === 1 && TITLES.test(wordAt(tokens, from - 1));
const TITLES = /^(?:mme|mlle|mr|monsieur|madame|dr|docteur|pr|professeur|me)$/;

/** Of these, the software that the text sells: not what it connects to. */
const soldNames = byReading((reading): readonly Mention[] =>
  statedNames(reading).filter((mention) => !isConnected(reading, mention)),
);

/** "un plan de formation individuel (PFI)": letters in brackets that the words before them spell out. */
function standsForOtherWords({ tokens, value }: Words, { from, to }: Mention): boolean {
  const token = tokens[from];
  if (token === undefined || to - from !== 1 || value[token.start - 1] !== "(" || value[token.end] !== ")")
    return false;
  const letters = plain(value.slice(token.start, token.end));
  const words = plain(value.slice(0, token.start - 1)).match(/[a-z]{4,}/g) ?? [];
  const initials = words.slice(-letters.length).map((word) => word.charAt(0));
  return letters.length > 1 && initials.join("") === letters;
}

/** "raccordement au RIS", "interface avec le DPI existant": software that is there already. */
function isConnected(reading: Reading, mention: Mention): boolean {
  const before = mentionsOf(reading, "connected-to").some(
    (cue) =>
      !isBareWith(reading, cue) &&
      !isTogetherWith(reading, cue) &&
      !isSoldBeside(reading, cue, mention) &&
      !isNameOfKind(reading, cue) &&
      !(POSSESSIVES.has(wordAt(reading.tokens, cue.to)) && !TOWARDS.test(wordAt(reading.tokens, cue.to - 1))) &&
      cue.to <= mention.from &&
      wordsBetween(reading, cue.to, mention.from) <= CONNECTION_REACH &&
      sameClause(reading, cue.to, mention.from),
  );
  const named = mentionsOf(reading, "data-of").some(
    (cue) =>
      cue.to <= mention.from &&
      wordsBetween(reading, cue.to, mention.from) <= DATA_REACH &&
      reading.tokens
        .slice(cue.to, mention.from + 1)
        .every(({ breakBefore, word }) => breakBefore < 1 && word !== "et") &&
      PREPOSITIONS.has(reading.tokens.slice(cue.to, mention.from).find(({ word }) => word !== "rendu")?.word ?? ""),
  );
  const after = mentionsOf(reading, "existing").some(
    (cue) =>
      cue.from >= mention.to && wordsBetween(reading, mention.to, cue.from) <= 2 && !isToBeInstalled(reading, cue),
  );
  return before || named || after || isListedWithConnected(reading, mention);
}

/** "notre PFI, installée dans le même temps": behind a comma the work to come, and no state of things. */
const isToBeInstalled = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  to === from + 1 && tokens[from]?.breakBefore === 1 && wordAt(tokens, from).startsWith("install");

/** "produits par votre DPI, votre RIS et votre SGL": what is listed with existing software exists as well. */
function isListedWithConnected(reading: Reading, mention: Mention): boolean {
  const earlier = mentionsOf(reading, "dsr").findLast(({ to }) => to <= mention.from);
  const before = wordAt(reading.tokens, mention.from - 1);
  if (earlier === undefined) return false;
  const between = reading.tokens.slice(earlier.to, mention.from);
  const isList =
    ["votre", "vos"].includes(before) &&
    between.every(({ word, breakBefore }) => breakBefore < 2 && ["votre", "vos", "et", "ou"].includes(word));
  // "transmis au DPI de l'hôpital et au LGC des prescripteurs": the preposition comes again.
  const lead = leadOf(reading, mention.from);
  const isLedAlike =
    PREPOSITIONS.has(wordAt(reading.tokens, lead)) &&
    wordAt(reading.tokens, lead) === wordAt(reading.tokens, leadOf(reading, earlier.from)) &&
    between.length <= LONGEST_OWNER &&
    between.every(({ breakBefore }) => breakBefore < 2) &&
    ["et", "ou"].includes(wordAt(reading.tokens, lead - 1));
  return (isList || isLedAlike) && isConnected(reading, earlier);
}

/** The word that leads to a name, its article left out: "à" of "à la plateforme" and of "au RIS". */
function leadOf({ tokens }: Reading, from: number): number {
  const at = from - 1;
  return /^(?:l[ae]?|les)$/.test(wordAt(tokens, at)) && /^(?:a|de|vers|avec|par|sur)$/.test(wordAt(tokens, at - 1))
    ? at - 1
    : at;
}

/** Words from one name of a list to the next: "DPI du centre hospitalier et au LGC". */
const LONGEST_OWNER = 8;

/** How many words may stand between "résultats lisibles" and the software that reads them. */
const DATA_REACH = 3;
const PREPOSITIONS = new Set([
  "a",
  "par",
  "vers",
  "de",
  "du",
  "des",
  "d",
  "depuis",
  "dans",
  "avec",
  "sur",
  "l",
  "le",
  "la",
]);

/** "dossier patient avec plateforme" sells both; "avec la plateforme", "avec votre plateforme" may connect to it. */
const isBareWith = (reading: Reading, cue: Mention): boolean => {
  const at = reading.tokens[cue.to]?.word === "passerelle" ? cue.to + 1 : cue.to;
  return (
    reading.tokens[cue.from]?.word === "avec" &&
    cue.to === cue.from + 1 &&
    reading.tokens[cue.to]?.filler !== true &&
    mentionsOf(reading, at === cue.to ? "dsr" : "dsr.DRIMBOX").some(({ from }) => from === at)
  );
};

/** "Le DPI, ensemble avec le référentiel d'identités": both are sold. */
const isTogetherWith = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  to === from + 1 && tokens[from]?.word === "avec" && TOGETHER.test(wordAt(tokens, from - 1));
const TOGETHER = /^(?:ensemble|conjointement|simultanement|commun|groupee?s?)$/u;

/**
 * "DPI avec la PFI", "serveur d'identités (RI) avec la plateforme d'intermédiation": behind the name of what is sold, without
 * a word for a flow, and without an owner that has the other already.
 */
const isSoldBeside = (reading: Reading, cue: Mention, { from, to }: Mention): boolean => {
  const { tokens } = reading;
  if (tokens[cue.from]?.word !== "avec" || cue.to !== cue.from + 1) return false;
  if (tokens.slice(cue.to, from).some(({ filler }) => !filler)) return false;
  const sold = mentionsOf(reading, "dsr").findLast((name) => name.to <= cue.from);
  return (
    sold !== undefined &&
    tokens.slice(sold.to, cue.from).every(({ word }) => BEHIND_NAME.test(word)) &&
    !tokensBefore(tokens, sold.from, LONGEST_FLOW).some(({ word }) => FLOW.test(word)) &&
    !OWNED.test(wordAt(tokens, to)) &&
    !OWNED.test(wordAt(tokens, to + 1))
  );
};
/** "Liaison du serveur d'identités avec le DPI", "essais du DPI avec la PFI": what goes from one to the other. */
const FLOW =
  /^(?:raccord|interfa|interop|intercon|integr|conne[cx]|liaison|liens?$|flux|passerelle|echang|dialog|branche|communi|compatib|coupl|essai|test|recette|qualif|controle|verif|synchro|appel)/;
const LONGEST_FLOW = 5;
/** What may stand behind the name of a software: its wave, its version. */
const BEHIND_NAME = /^(?:v?\d+|vague|va[12]|version)$/;
/** "Avec la PFI du GHT", "avec la PFI régionale": somebody else's. */
const OWNED = /^(?:de|du|des|d|en|qui|que|deja|region\w*|existante?|actuelle?|tiers|votre)$/;

/** "passerelle DRIMbox", "passerelle de partage DRIMbox": the DRIMbox is a gateway itself, no software that one leads to. */
const isNameOfKind = (reading: Reading, cue: Mention): boolean =>
  wordAt(reading.tokens, cue.to - 1) === "passerelle" &&
  mentionsOf(reading, "dsr.DRIMBOX").some(
    ({ from }) =>
      from >= cue.to &&
      from - cue.to <= LONGEST_KIND &&
      reading.tokens
        .slice(cue.to, from + 1)
        .every(({ word, breakBefore }) => breakBefore === 0 && !LEADS_ON.test(word)) &&
      !ARTICLES.has(wordAt(reading.tokens, from - 1)),
  );

/** Words between "passerelle" and its name: "de partage régional". */
const LONGEST_KIND = 4;
const LEADS_ON = /^(?:vers|avec|a|par|pour|depuis|via|sur|entre|et|ou)$/u;
const ARTICLES = new Set(["la", "l", "votre", "notre", "cette"]);

/** "avec sa DRIMbox" sells it; "avec la DRIMbox" connects to it. */
const POSSESSIVES = new Set(["son", "sa", "ses", "leur", "leurs"]);
/** "Vers le DPI de la clinique et vers sa PFI": what something is sent to is there, whosever it is. */
const TOWARDS = /^(?:vers|depuis|via)$/;

const wordsBetween = (reading: Reading, from: number, to: number): number =>
  reading.tokens.slice(from, to).filter((token) => !token.filler).length;

const sameClause = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens.slice(from, to + 1).every((token) => token.breakBefore < 2);

/** One entry a software function; a code goes before a name, an earlier mention before a later one. */
export function distinct(mentions: readonly DsrMention[]): DsrMention[] {
  const byFunction = new Map<string, DsrMention>();
  for (const mention of mentions) {
    const known = byFunction.get(mention.functionKey);
    if (known === undefined || (known.code === null && mention.code !== null))
      byFunction.set(mention.functionKey, mention);
  }
  return [...byFunction.values()];
}
