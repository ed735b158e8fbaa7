import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchAt, neededAtoms, parseClass, parsePattern, type ReadToken } from "../../../src/segur/reading/pattern.ts";
import { isFiller, tokenise, tokensBefore, wordAt } from "../../../src/segur/reading/tokens.ts";
import { Vocabulary } from "../../../src/segur/reading/vocabulary.ts";

/** Each word as it compares, with the strength of the break before it where there is one. */
const spelled = (text: string): string =>
  tokenise(text)
    .map(({ word, breakBefore }) => `${breakBefore === 0 ? "" : `${breakBefore}:`}${word}`)
    .join(" ");

describe("words as they compare", () => {
  it.each([
    ["L'État d'un Œuvre æ", "l etat d un oeuvre ae"],
    ["au aux", "a a"],
    ["2ème", "2eme"],
    ["a-b", "a b"],
    ["S.U.N.-E.S.", "sun es"],
    ["Le S.U.N. et l'E.S.M.S. numérique", "le sun et l esms numerique"],
    ["A. B. C", "a b c"],
    ["Fin du S.U.N.", "fin du sun"],
    ["dû par", "due par"],
    ["DU PAR LE CLIENT", "due par le client"],
    ["DUS PAR", "due par"],
    ["du parc", "du parc"],
    ["du PARC", "du parc"],
    ["montant du par", "montant due par"],
    ["6 ans, six ANS, dix ans", "6 annees 1:six annees 1:dix annees"],
    ["DSR 2022 ANS, liste ANS, 6 : ANS", "dsr 2022 ans 1:liste ans 1:6 2:ans"],
  ])("%s", (text, words) => expect(spelled(text)).toBe(words));

  it.each([
    ["ctr", "contrat"],
    ["ctrt", "contrat"],
    ["cntr", "contrat"],
    ["cde", "commande"],
    ["cdes", "commandes"],
    ["renouv.", "renouvellement"],
    ["recond.", "reconduction"],
    ["engt", "engagement"],
    ["engagt", "engagement"],
    ["abt", "abonnement"],
    ["abnt", "abonnement"],
    ["oblig.", "obligatoire"],
    ["ss rés.", "sous reserve"],
    ["ss réserve", "sous reserve"],
    ["s/ cond.", "sous condition"],
    ["s/ condition", "sous condition"],
    ["sous cond.", "sous condition"],
    ["s cond", "s cond"],
    ["Graveur (h. périmètre)", "graveur 2:hors perimetre"],
    ["Graveur - h. Ségur", "graveur 2:hors segur"],
    ["h/ périm.", "hors perim"],
    ["24 h. Ségur", "24 h 3:segur"],
    ["7 h par jour", "7 h par jour"],
    ["d'un rés.", "d un res"],
  ])("%s is cut short", (text, words) => expect(spelled(text)).toBe(words));

  it.each([
    ["hors taxes", "ht"],
    ["hors TVA", "ht"],
    ["hors, taxes", "hors 1:taxes"],
    ["sans taxes", "sans taxes"],
    ["toutes taxes comprises", "ttc"],
    ["toute taxe incluse", "ttc"],
    ["toutes, taxes comprises", "toutes 1:taxes comprises"],
    ["toutes taxes", "toutes taxes"],
    ["toutes taxes et comprises", "toutes taxes et comprises"],
    ["100 € hors taxes et 120 € toutes taxes comprises dus", "100 ht et 120 ttc dus"],
    ["hors taxis", "hors taxis"],
  ])("%s is one word", (text, words) => expect(spelled(text)).toBe(words));

  it("keeps the places of what it joins", () => {
    const placed = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));
    expect(placed("Prix hors taxes : 12 €")).toEqual(["Prix", "hors taxes", "12"]);
    expect(placed("Prix toutes taxes comprises")).toEqual(["Prix", "toutes taxes comprises"]);
    expect(placed("Le S.U.N.-E.S. paie")).toEqual(["Le", "S.U.N.", "E.S.", "paie"]);
  });
});

describe("breaks between words", () => {
  it.each([
    ["a, b", "a 1:b"],
    ["a,b", "a 1:b"],
    ["a,1", "a 1:1"],
    ["1,b", "1 1:b"],
    ["640,00 €, puis", "640 00 1:puis"],
    ["a, ; b", "a 2:b"],
    ["a ; b : c = d (e) f – g — h • i | j", "a 2:b 2:c 2:d 2:e 2:f 2:g 2:h 2:i 2:j"],
    ["a\nb", "a 2:b"],
    ["a - b", "a 2:b"],
    ["a -b", "a b"],
    ["a- b", "a b"],
    ["bon ! de ? la … du. En", "bon 3:de 3:la 3:du 3:en"],
    ["client. le", "client le"],
    ["client. Le", "client 3:le"],
    ["client.Le", "client le"],
    ["client. «Le", "client 3:le"],
    ["client. (Le", "client 3:le"],
    ["client. - Le", "client 3:le"],
    ["client. 4", "client 3:4"],
    ["la vers. Ségur", "la version segur"],
    ["sous le rep. 4", "sous le rep 4"],
    ["allez vers la 4", "allez vers la 4"],
    ["client.4", "client 4"],
    ["client ». Le", "client 3:le"],
    ["bon.\nDe", "bon 3:de"],
  ])("%j", (text, words) => expect(spelled(text)).toBe(words));

  it.each(
    "dép depend compat conf périm tech prest maint inst param fonct étab etabl ets num réf art mat log fin prereq préreq req rattrap".split(
      " ",
    ),
  )("the dot of « %s. » ends no sentence", (cut) => {
    expect(spelled(`${cut}. Ségur`)).not.toContain("3:");
    expect(spelled(`x${cut}. Ségur`)).toContain("3:segur");
  });
});

const vocabulary = new Vocabulary();
const classes = new Map([["payer", parseClass(["etat", "agence sante"], vocabulary, new Map())]]);
const patterns = [
  "paye ~2 {payer}",
  "[entierement] (paye|pris en charge) par {payer}",
  "financ* [par (etat|asp)] =va",
  "(a|b c) ~1 [d] e",
].map((wording) => parsePattern(wording, vocabulary, classes));

const words = "paye par etat agence sante pris en charge entierement finance va a b c d e le devis".split(" ");

const readTokens = (text: string): ReadToken[] =>
  tokenise(text).map((token) => ({ ...token, atoms: vocabulary.resolve(token.word), filler: isFiller(token.word) }));

it("a text that lacks what a pattern needs never holds the pattern", () => {
  let matches = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }), (chosen) => {
      const tokens = readTokens(chosen.join(" "));
      const present = new Set(tokens.flatMap(({ atoms }) => atoms));
      for (const nodes of patterns) {
        if (!tokens.some((_, at) => matchAt(nodes, tokens, at) > at)) continue;
        matches++;
        expect(neededAtoms(nodes).every((group) => group.some((atom) => present.has(atom)))).toBe(true);
      }
    }),
    { numRuns: 2_000, seed: 7 },
  );
  expect(matches).toBeGreaterThan(20);
});

it("words that may be absent, and gaps, are not needed", () => {
  const spelled = (wording: string): number => neededAtoms(parsePattern(wording, vocabulary, classes)).length;
  expect(["etat", "[par] etat", "etat ~3 paye", "(etat|[par]) paye"].map(spelled)).toEqual([1, 1, 2, 1]);
});

it("words around a place, none beyond the text", () => {
  const tokens = tokenise("un deux trois quatre");
  const before = (at: number, count: number) => tokensBefore(tokens, at, count).map(({ word }) => word);
  expect([before(0, 2), before(1, 2), before(2, 2), before(3, 2), before(4, 9)]).toEqual([
    [],
    ["un"],
    ["un", "deux"],
    ["deux", "trois"],
    ["un", "deux", "trois", "quatre"],
  ]);
  expect([-1, 0, 3, 4].map((at) => wordAt(tokens, at))).toEqual(["", "un", "quatre", ""]);
});

it.each([
  ["ss rés. de", "sous reserve de"],
  ["ss réserve de", "sous reserve de"],
  ["ss cond. de", "sous condition de"],
  ["ss condition de", "sous condition de"],
  ["s/ condition de", "sous condition de"],
  ["sous condition de", "sous condition de"],
  ["s condition de", "s condition de"],
  ["ses condition", "ses condition"],
])("« %s », cut short, is read « %s »", (value, words) =>
  expect(
    tokenise(value)
      .map(({ word }) => word)
      .join(" "),
  ).toBe(words),
);
