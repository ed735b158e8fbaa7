import { isFiness, isRpps, isSiren, isSiret } from "../../documents/check-digits.ts";
import { fold } from "../../french/folded-text.ts";

export type IdentifierKind = "siret" | "siren" | "finess" | "rpps";

/** An identifier in a text: digits without blanks, and the characters it was written with. */
export interface FoundIdentifier {
  readonly kind: IdentifierKind;
  readonly digits: string;
  readonly valid: boolean;
  /** Where its label starts (the number itself when it has none) and where the number ends. */
  readonly start: number;
  readonly end: number;
  /** Where the number starts. */
  readonly numberStart: number;
}

interface Shape {
  readonly digits: RegExp;
  readonly valid: (digits: string) => boolean;
}

const SHAPES: Readonly<Record<IdentifierKind, Shape>> = {
  siret: { digits: /^\d{14}$/, valid: isSiret },
  siren: { digits: /^\d{9}$/, valid: isSiren },
  finess: { digits: /^(?:\d{9}|2[AB]\d{7})$/, valid: isFiness },
  rpps: { digits: /^8?\d{11}$/, valid: (digits) => isRpps(digits) },
};

/** Names of the identifiers, and the words that may stand between the name and the number. */
const LABEL =
  /(?<![a-z\d])(s\.?i\.?r\.?e\.?t|siren|finess|rpps|idnps|identifiant national(?: ps| du professionnel)?|(?:n°|numero) national(?: ps)?)(?![a-z\d])((?:[\s:=.,()/-]|n°|no\b|numero|geo(?:graphique|g)?|jur(?:idique|id)?|site|entite|etablissement|et(?![a-z])|ej(?![a-z])|eg(?![a-z])|(?:du|de la|de l'|des)\s?[a-z]{3,}|du\b|de\b|la\b|l'|client|siege|social|praticien|prescripteur|medecin|pharmacie|officine|titulaire|laboratoire|hopital|clinique|centre|cabinet|association|sous|le|est|portant|acheteur|vendeur|editeur|fournisseur|prestataire|emetteur|titulaire|societe|notre|votre)*)/g;
/** A label of an identifier is no sentence. */
const LONGEST_LABEL = 70;

/** A number in any grouping; at most one separator between two digits. */
const NUMBER = /^(?:\d|2[ab])(?:[\s.\u00b7-]{0,2}\d){7,14}/;

const kindOf = (label: string): IdentifierKind => {
  const letters = label.replace(/[^a-z]/g, "");
  if (letters === "siret" || letters === "siren" || letters === "finess") return letters;
  return "rpps";
};

/** Every identifier printed in a text: those that a label announces, and SIRET numbers without one. */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const folded = fold(text);
  return findInFolded(folded.value).map((found) => ({
    ...found,
    start: folded.origin(found.start),
    end: folded.origin(found.end),
    numberStart: folded.origin(found.numberStart),
  }));
}

function findInFolded(folded: string): FoundIdentifier[] {
  const labelled = findLabelledIdentifiers(folded);
  const bare = findBareSirets(folded).filter(
    (siret) => !labelled.some(({ start, end }) => siret.start >= start && siret.start < end),
  );
  return [...labelled, ...bare];
}

/** Every identifier of a folded text that a label announces, in order. */
export function findLabelledIdentifiers(folded: string): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (const match of folded.matchAll(LABEL)) {
    const [whole, name = ""] = match;
    const numberStart = match.index + whole.length;
    const kind = kindOf(name);
    const identifier =
      identifierAt(folded, numberStart, kind) ??
      beforeName(folded, match.index, kind) ??
      afterWords(folded, match.index + name.length, kind);
    if (identifier === null) continue;
    const own = { ...identifier, start: Math.min(match.index, identifier.start) };
    found.push(withEstablishment(folded, own) ?? own);
  }
  return found;
}

/** "SIREN 552 100 554, établissement n° 00013", "… NIC 00013": the two halves of a SIRET, told apart. */
function withEstablishment(folded: string, siren: FoundIdentifier): FoundIdentifier | null {
  const half = siren.kind === "siren" ? NIC.exec(folded.slice(siren.end)) : null;
  const digits = siren.digits + (half?.[1] ?? "").replace(/\s/g, "");
  return half !== null && isSiret(digits)
    ? { ...siren, kind: "siret", digits, valid: true, end: siren.end + half[0].length }
    : null;
}
const NIC =
  /^[\s,;:(/–-]*(?:nic|etablissement|etab\.?|siege)(?:[\s:=]|n°|no |numero|nic|principal|secondaire|siege)*(\d{3} ?\d{2})(?!\d)/;

/** Words between the name of an identifier and its number: "FINESS enregistré : …", "FINESS connaît sous le numéro …". */
const WORDS_BETWEEN = /^[^\d;|]{0,60}?(?=\d|2[ab]\d)/;
const LEADS_TO_NUMBER = /(?::|=|>|n°|numero|est|sous|porte)\s*$/;

/** The number after other words than usual: announced by them, or right by its key. */
function afterWords(folded: string, from: number, kind: IdentifierKind): FoundIdentifier | null {
  const words = WORDS_BETWEEN.exec(folded.slice(from))?.[0];
  if (words === undefined || /siret|siren|finess|rpps|(?<![\s(.-](?:[a-z]|mr|drs?|pr|me|ste?))[.!?]\s/.test(words))
    return null;
  const found = identifierAt(folded, from + words.length, kind);
  return found !== null && (found.valid || LEADS_TO_NUMBER.test(words)) ? found : null;
}

/** "180045122 (finess)": the name of an identifier right after its number, when the key is right. */
function beforeName(folded: string, name: number, kind: IdentifierKind): FoundIdentifier | null {
  const before = /(?<![\d.,/-])\d[\d\s.]{7,20}(?=[\s(,:=-]*$)/.exec(folded.slice(Math.max(0, name - 30), name));
  if (before === null) return null;
  const found = identifierAt(folded, Math.max(0, name - 30) + before.index, kind);
  return found?.valid && found.end >= name - 6 ? found : null;
}

/** The identifier label that a folded text is nothing but ("N° FINESS ET :"), or ends with. */
export function labelOnly(folded: string): IdentifierKind | null {
  const rest = folded.replace(/\s?\?\s*$/, "").trimEnd();
  // A key of an export: "FINESSCLI".
  const key = /^(?:[a-z]{0,5} ?)?(siret|siren|finess|rpps)[a-z]{0,8}$/.exec(rest)?.[1];
  if (key !== undefined) return kindOf(key);
  for (const match of folded.matchAll(LABEL)) {
    const after = rest.slice(match.index + match[0].length);
    if (after === "" || (rest.length < LONGEST_LABEL && /^[a-z' ()/:-]{0,30}$/.test(after)))
      return kindOf(match[1] ?? "");
  }
  return null;
}

/** The identifier of a kind whose number starts at `at`; a number of another length is none. */
export function identifierAt(folded: string, at: number, kind: IdentifierKind): FoundIdentifier | null {
  const raw = NUMBER.exec(folded.slice(at, at + 40))?.[0];
  if (raw === undefined) return null;
  for (const [digits, length] of prefixesOf(raw)) {
    if (!SHAPES[kind].digits.test(digits)) continue;
    const next = folded.slice(at + length, at + length + 3);
    // A siret labelled "SIREN" and the like: the number that goes on is of another kind.
    if (/^\s?\d/.test(next) && !/^\s\d{5}/.test(folded.slice(at + length, at + length + 6)) && kind !== "siren")
      continue;
    const bare = kind === "rpps" && digits.length === 12 ? digits.slice(1) : digits;
    return { kind, digits: bare, valid: SHAPES[kind].valid(bare), start: at, end: at + length, numberStart: at };
  }
  return null;
}

/** The number as written, and its beginnings that end where a digit ends, longest first. */
function prefixesOf(raw: string): [digits: string, length: number][] {
  const prefixes: [string, number][] = [];
  let digits = "";
  for (let i = 0; i < raw.length; i++) {
    const char = raw.charAt(i);
    if (!/[\dab]/.test(char)) continue;
    digits += char.toUpperCase();
    prefixes.push([digits, i + 1]);
  }
  return prefixes.reverse();
}

const BARE_FINESS = /(?<![\d.,/-]|\d\s|(?:siren|rcs|tva|fr)[a-z .:\d-]{0,24})(?:\d[\s.]?){8}\d(?![\s.]?\d|[.,/-]\d)/g;

/** The numbers that the directory of practitioners gives begin so. */
const BARE_RPPS = /(?<![\d.,/-]|\d\s)1[\s.]?0(?:[\s.]?\d){9}(?![\s.]?\d|[.,/-]\d)/g;

/**
 * Numbers that no label announces and only clients have: nine digits with the key of a FINESS and the number of a
 * department before it, eleven with that of an RPPS.
 */
export function findBareOfClients(text: string): FoundIdentifier[] {
  const { value, origin } = fold(text);
  const found = (pattern: RegExp, kind: IdentifierKind, isOne: (digits: string) => boolean): FoundIdentifier[] =>
    Array.from(value.matchAll(pattern)).flatMap((match): FoundIdentifier[] => {
      const digits = match[0].replace(/\D/g, "");
      const [start, end] = [origin(match.index), origin(match.index + match[0].length)];
      return isOne(digits) ? [{ kind, digits, valid: true, start, end, numberStart: start }] : [];
    });
  return [
    ...found(BARE_FINESS, "finess", (digits) => isFiness(digits) && /^(?:0[1-9]|[1-8]\d|9[0-578])/.test(digits)),
    ...found(BARE_RPPS, "rpps", isRpps),
  ];
}

const BARE_SIRET = /(?<![\d.,/-]|\d\s)\d{3}[\s.]?\d{3}[\s.]?\d{3}[\s.]?\d{2}[\s.]?\d{3}(?![\d]|[.,]\d|\s\d)/g;

/** Fourteen digits that no label announces: a SIRET when the key is right. Other numbers are too common to be told apart. */
export function findBareSirets(folded: string): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (const match of folded.matchAll(BARE_SIRET)) {
    const digits = match[0].replace(/\D/g, "");
    const start = match.index;
    if (isSiret(digits))
      found.push({ kind: "siret", digits, valid: true, start, end: start + match[0].length, numberStart: start });
  }
  return found;
}
