import { expect, test } from "vitest";
import { percentInWords } from "../../src/french/percent-in-words.ts";

test.each([
  ["tva au taux de vingt pour cent", 20],
  ["soit huit et demi pour cent", 8.5],
  ["dix-sept et demi pour cent", 17.5],
  ["cinq virgule cinq pour cent", 5.5],
  ["un virgule zero cinq pour cent", 1.05],
  ["un virgule soixante-quinze pour cent", 1.75],
  ["deux virgule un pour-cent", 2.1],
  ["vingt pour la part du client", null],
  ["cent pour cent", 100],
  ["huit et demi", null],
  ["sans taux", null],
])("%s: %s", (words, percent) => expect(percentInWords(words)).toBe(percent));
