import type { Text } from "../../documents/text.ts";
import { type Mention, mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { holdsNe, isNe, wordAt } from "../reading/tokens.ts";
import { isSaidOfNumberedPaper } from "./numbered-papers.ts";
import { amountsIn } from "./sentence-amounts.ts";

/**
 * Whether a sentence of a complementary quote claims that the State pays its works. It does not when it asks, supposes
 * or tells of a refusal, nor when it speaks of the Prestation or of another quote, unless it names one of the amounts of
 * this one (`ownCents`).
 */
export function claimsStatePayment(text: Text, ownCents: readonly number[] = []): boolean {
  const reading = readText(text);
  const isOwn = amountsIn(text).some(({ cents }) => cents > 0 && ownCents.includes(cents));
  if (/\?\s*["»)]?$/u.test(text.value.trim()) || stated(reading, "refused") !== undefined) return false;
  return ["state-pays", "state-money"]
    .flatMap((concept) => mentionsOf(reading, concept))
    .some(
      (mention) =>
        mention.polarity === "stated" &&
        !isSupposed(reading, mention) &&
        !isContrasted(reading, mention) &&
        !isDeniedBehindAside(reading, mention) &&
        (isOwn || !isAboutOther(reading, mention)),
    );
}

/** Imperfect and conditional: what is only supposed. */
const UNREAL = /(?:ait|aient|iez)$/;

/** "Si l'ASP prenait en charge…", "vous pensiez que l'État paierait…": a belief or a hypothesis in an unreal tense. */
const isSupposed = (reading: Reading, { from, to }: Mention): boolean =>
  mentionsOf(reading, "supposed").some(
    (cue) => cue.to <= from && reading.tokens.slice(cue.from, to + 1).some(({ word }) => UNREAL.test(word)),
  );

const CONTRASTS = new Set(["contrairement", "difference", "inverse", "oppose", "rebours", "confondre", "confondez"]);
/** What goes on with the thing compared: "…, financée par l'État, …", "…, que l'État finance, …". */
const APPOSITION =
  /^(?:que|qu|qui|dont|elle|lui|(?!(?:[cdlms]es?|cette|une|notre|votre)$)\p{L}+(?:e|ee|es|ees|is|ise|ises))$/u;

/** "À la différence du logiciel, que l'État finance, …": said of the thing compared, up to the comma that closes it. */
function isContrasted(reading: Reading, { from }: Mention): boolean {
  const cue = reading.tokens.findIndex(({ word }) => CONTRASTS.has(word));
  if (cue === -1 || cue > from) return false;
  const commas = reading.tokens.flatMap(({ breakBefore }, at) => (breakBefore > 0 && at > cue ? [at] : []));
  const [first, second] = commas;
  const opens = first !== undefined && APPOSITION.test(wordAt(reading.tokens, first));
  const end = (opens ? second : first) ?? reading.tokens.length;
  return from < end;
}

/** "L'aide de l'État, réservée au logiciel, ne couvre pas ces travaux": its verb stands behind what is set between commas. */
function isDeniedBehindAside({ tokens }: Reading, { to }: Mention): boolean {
  if (tokens[to]?.breakBefore !== 1) return false;
  const verb = tokens.findIndex(({ breakBefore }, at) => at > to && breakBefore > 0);
  return (
    tokens[verb]?.breakBefore === 1 &&
    isNe(wordAt(tokens, verb)) &&
    tokens
      .slice(verb, verb + DENIAL_REACH)
      .some(({ word }) => /^(?:pas|plus|point|aucune?|nullement|guere)$/.test(word))
  );
}
const DENIAL_REACH = 5;

/** What opens a clause about the thing before it: a relative pronoun, a number of the other paper. */
const isLink = ({ word }: { readonly word: string }): boolean => /^(?:que|qu|qui|laquelle|n|no|\d+)$/u.test(word);

const RELATIVE = new Set(["que", "qui", "qu", "laquelle", "elle", "meme", "est", "sera", "l", "la", "les", "le"]);

/** Speaks of the Prestation or of another paper, and does not bring the works of this quote into it. */
function isAboutOther(reading: Reading, { from, to }: Mention): boolean {
  const others = ["prestation", "funded-work", "other-document"]
    .flatMap((concept) => mentionsOf(reading, concept))
    .filter((other) => other.to <= from && reading.tokens.slice(other.to, from).some(isLink));
  // "…, préalables à la Prestation Ségur que l'État finance, …": the words right behind it speak of it alone.
  if (
    others.some((other) =>
      reading.tokens
        .slice(other.to, from + 1)
        .every(
          (token, at, all) =>
            at === all.length - 1 || RELATIVE.has(token.word) || /^(?:n|no|\p{L}?\d.*)$/u.test(token.word),
        ),
    )
  )
    return true;
  if (isSaidOfNumberedPaper(reading, { from, to })) return true;
  // "Seuls les travaux du devis 416 sont pris en charge": what alone is paid stands before.
  if (ALONE.test(reading.value)) return !mentionsOf(reading, "these-works").some((own) => own.from < from);
  const only = restrictionBehind(reading, { from, to });
  if (only !== null) return !mentionsOf(reading, "these-works").some((own) => own.from >= only);
  if (stated(reading, "these-works") !== undefined) return false;
  // "par le Ségur numérique" names the scheme that pays, not the Prestation that it pays for.
  const isScheme = (other: Mention) => reading.tokens[other.from]?.word === "segur";
  return (
    paysVersion(reading, to) ||
    ["prestation", "other-document"].some((concept) =>
      mentionsOf(reading, concept).some((other) => !isScheme(other) && (other.to <= from || other.from >= to)),
    )
  );
}

/** "L'État ne finance que la Prestation", "l'aide de l'État étant réservée au LB-22-114": where what he pays alone is named; null where nothing restricts it. */
function restrictionBehind({ tokens }: Reading, { from, to }: Pick<Mention, "from" | "to">): number | null {
  const isDenied = holdsNe(tokens.slice(from, to));
  const at = tokens.findIndex(
    ({ word }, i) => i >= to - 1 && i < to + 3 && (ONLY.test(word) || (isDenied && /^qu?e?$/u.test(word))),
  );
  return at === -1 ? null : at;
}
const ALONE = /^\P{L}*seule?s?(?!\p{L})/iu;
const ONLY = /^(?:uniquement|seulement|exclusivement|(?:reserve|limite|borne|cantonne)e?s?)$/u;

/** "Le SONS couvre le passage à la version référencée, et rien d'autre": what is paid is the Prestation, told by its version. */
function paysVersion(reading: Reading, to: number): boolean {
  const [version] = mentionsOf(reading, "referenced-version").filter(({ from }) => from >= to);
  if (version === undefined) return false;
  return !mentionsOf(reading, "out-of-scope").some(({ from }) => from >= to && from < version.from);
}
