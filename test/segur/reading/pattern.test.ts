import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lexicon } from "../../../src/segur/reading/lexicon.ts";
import { matchAt, parseClass, parsePattern, type ReadToken } from "../../../src/segur/reading/pattern.ts";
import { isFiller, tokenise } from "../../../src/segur/reading/tokens.ts";
import { Vocabulary } from "../../../src/segur/reading/vocabulary.ts";

/** A vocabulary resolves words once: all wordings must be known before the first text is read. */
function fresh() {
  const vocabulary = new Vocabulary();
  const payers = parseClass(["etat", "agence services"], vocabulary, new Map());
  return { vocabulary, classes: new Map([["payer", payers]]) };
}

/** Words of `text` that the pattern covers from some token on, or null. */
function found(pattern: string, text: string): string | null {
  const { vocabulary, classes } = fresh();
  const nodes = parsePattern(pattern, vocabulary, classes);
  const tokens: ReadToken[] = tokenise(text).map((token) => ({
    ...token,
    atoms: vocabulary.resolve(token.word),
    filler: isFiller(token.word),
  }));
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.filler === true) continue;
    const end = matchAt(nodes, tokens, at);
    if (end > at) return text.slice(tokens[at]?.start, tokens[end - 1]?.end);
  }
  return null;
}

describe("words cut short", () => {
  test.each([
    ["ss rés. renouv. ctr", "sous reserve renouvellement contrat"],
    ["sous cond. de cde", "sous condition de commande"],
    ["s/ réserve de référencement", "sous reserve de referencement"],
    ["rés. du parc, s'en réserve", "res du parc s en reserve"],
  ])("%s", (text, expected) => {
    expect(
      tokenise(text)
        .map(({ word }) => word)
        .join(" "),
    ).toBe(expected);
  });
});

describe("the language of the wordings", () => {
  test.each([
    ["droit utilisation", "Les droits d’utilisation du logiciel", "droits d’utilisation"],
    ["pris en charge", "PRISES EN CHARGE", "PRISES EN CHARGE"],
    ["paye", "Montant payée par", "payée"],
    ["financ*", "le financement", "financement"],
    ["=care", "programme Care", "Care"],
    ["=care", "programme cares", null],
    ["(serveur|baie stockage)", "une baie de stockage", "baie de stockage"],
    ["prestation [principale] segur", "Prestation Ségur", "Prestation Ségur"],
    ["prestation [principale] segur", "prestation principale Ségur", "prestation principale Ségur"],
    ["pris ~2 par {payer}", "pris entièrement à sa charge par l'État", null],
    ["pris ~3 par {payer}", "pris en charge par l'État", "pris en charge par l'État"],
    ["regle par {payer}", "réglée par l'Agence de services et de paiement", "réglée par l'Agence de services"],
    ["referencement attendu", "le référencemant attendu", "référencemant attendu"],
    ["maintenance annuelle", "la maintenance. Annuelle", null],
    ["sous reserve", "sous résreve", "sous résreve"],
    ["parties", "Pratis Cabinet", null],
    ["(serveur|baie|poste) stockage", "les postes de stockage", "postes de stockage"],
    ["[(nouveau|ancien)] serveur", "l'ancien serveur", "ancien serveur"],
    ["droit [(acces|(usage|emploi))] serveur", "droit d'emploi du serveur", "droit d'emploi du serveur"],
    ["droit [(acces|(usage|emploi))] serveur", "droit du serveur", "droit du serveur"],
    ["avant (la|cette) pose", "avant la pose", "avant la pose"],
    ["avant (la|cette) pose", "avant cette pose", "avant cette pose"],
    ["payer (serveur|~1 baie) rapide", "payer une grande baie rapide", "payer une grande baie rapide"],
    ["(serveur|baie) [neuf]", "serveur. Neuf", "serveur"],
  ])("%s in «%s»", (pattern, text, words) => {
    expect(found(pattern, text)).toBe(words);
  });

  test.each(["(a|b", "prestation {nobody}", "a)b", "droit & devoir"])("refuses %s", (pattern) => {
    const { vocabulary, classes } = fresh();
    expect(() => parsePattern(pattern, vocabulary, classes)).toThrow();
  });

  test("spells dotted acronyms, and reads contractions as their preposition", () => {
    expect(tokenise("enveloppe S.U.N.-E.S. aux hôpitaux").map(({ word }) => word)).toEqual([
      "enveloppe",
      "sun",
      "es",
      "a",
      "hopitaux",
    ]);
  });

  test("reads the words for with and without tax as one", () => {
    const words = tokenise("100 € hors taxes, soit toutes taxes comprises 120 € ; hors prestation").map(
      ({ word }) => word,
    );
    expect(words).toEqual(["100", "ht", "soit", "ttc", "120", "hors", "prestation"]);
  });

  test("every token is the text it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

test("every wording of the data can be read", () => {
  expect(() => new Lexicon().check()).not.toThrow();
});
