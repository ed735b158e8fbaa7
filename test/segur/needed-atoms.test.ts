import fc from "fast-check";
import { expect, it } from "vitest";
import { matchAt, neededAtoms, parsePattern, type ReadToken, Vocabulary } from "../../src/segur/pattern.ts";
import { isFiller, tokenise } from "../../src/segur/tokens.ts";

const vocabulary = new Vocabulary();
const classes = new Map([["payer", ["etat", "agence sante"].map((word) => parsePattern(word, vocabulary, new Map()))]]);
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
