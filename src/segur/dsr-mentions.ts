import { sliceText, type Text } from "../documents/text.ts";
import { plain } from "../quotes/folded-text.ts";
import { dsrByCode, dsrOfFunction } from "./dsr.ts";
import { findDsrCodes, findUnknownWaves } from "./dsr-code.ts";
import type { DsrMention } from "./meaning.ts";
import { leaf, type Mention, mentionsOf, type Reading, wordsOf } from "./reading.ts";

/** The DSRs that a text names, by code or by the plain name of the software. */

/** How many words may stand between "raccordement" and the software it leads to. */
const CONNECTION_REACH = 4;
const WAVE = /\bva?(?:gue)?\s*\.?\s*([12])\b/;

/** The wave that a text names ("vague 1", "Va2"), null when it names none or both. */
export function waveOf(reading: Reading): 1 | 2 | null {
  const waves = new Set<1 | 2>();
  for (let i = 0; i < reading.tokens.length; i++) {
    const word = reading.tokens[i]?.word ?? "";
    const match = WAVE.exec(
      word === "vague" ? `vague ${reading.tokens[i + 1]?.word ?? ""}` : /^va[12]$/.test(word) ? word : "",
    );
    if (match?.[1] !== undefined) waves.add(match[1] === "1" ? 1 : 2);
  }
  return waves.size === 1 ? ([...waves][0] ?? null) : null;
}

/** DSRs that a text names as its own subject: software that it merely connects to is left out. */
export function soldDsrs(reading: Reading, wave: 1 | 2 | null): DsrMention[] {
  return distinct([...codeMentions(reading.text), ...nameMentions(reading, wave ?? waveOf(reading), true)]);
}

/** Every DSR that a text names, connected software included, exclusions ("hors PFI") left out. */
export function namedDsrs(reading: Reading, wave: 1 | 2 | null): DsrMention[] {
  return distinct([...codeMentions(reading.text), ...nameMentions(reading, wave ?? waveOf(reading), false)]);
}

/** Something of the form of a code that no catalogue knows. */
export function unknownCode(text: Text): Text | null {
  const found = findDsrCodes(text.value).find(({ code }) => code === null) ?? findUnknownWaves(text.value)[0];
  return found === undefined ? null : sliceText(text, found.start, found.end);
}

function codeMentions(text: Text): DsrMention[] {
  return findDsrCodes(text.value).flatMap(({ code, start, end }) => {
    const dsr = code === null ? null : dsrByCode(code);
    return dsr === null
      ? []
      : [{ code: dsr.code, functionKey: dsr.function, wave: dsr.wave, evidence: sliceText(text, start, end) }];
  });
}

function nameMentions(reading: Reading, wave: 1 | 2 | null, soldOnly: boolean): DsrMention[] {
  const codes = [...findDsrCodes(reading.text.value), ...findUnknownWaves(reading.text.value)];
  // The name inside a code that nobody knows ("HOP-SGL-Va1") identifies nothing.
  const isInsideCode = ({ from }: Mention) =>
    codes.some(
      ({ start, end }) => start <= (reading.tokens[from]?.start ?? -1) && end > (reading.tokens[from]?.start ?? -1),
    );
  return mentionsOf(reading, "dsr")
    .filter(
      (mention) =>
        mention.polarity === "stated" &&
        !isInsideCode(mention) &&
        !standsForOtherWords(reading, mention) &&
        !(soldOnly && isConnected(reading, mention)),
    )
    .map((mention) => {
      const functionKey = leaf(mention.concept);
      const dsr = dsrOfFunction(functionKey, wave);
      return { code: dsr?.code ?? null, functionKey, wave: dsr?.wave ?? wave, evidence: wordsOf(reading, mention) };
    });
}

/** "un plan de formation individuel (PFI)": letters in brackets that the words before them spell out. */
function standsForOtherWords(reading: Reading, { from, to }: Mention): boolean {
  const token = reading.tokens[from];
  const value = reading.text.value;
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
      !POSSESSIVES.has(reading.tokens[cue.to]?.word ?? "") &&
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
    (cue) => cue.from >= mention.to && wordsBetween(reading, mention.to, cue.from) <= 2,
  );
  return before || named || after;
}

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
const isBareWith = (reading: Reading, cue: Mention): boolean =>
  reading.tokens[cue.from]?.word === "avec" &&
  cue.to === cue.from + 1 &&
  reading.tokens[cue.to]?.filler !== true &&
  mentionsOf(reading, "dsr").some(({ from }) => from === cue.to);

/** "avec sa DRIMbox" sells it; "avec la DRIMbox" connects to it. */
const POSSESSIVES = new Set(["son", "sa", "ses", "leur", "leurs"]);

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
