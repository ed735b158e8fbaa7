import { describe, expect, test } from "vitest";
import { plain } from "../../../src/french/folded-text.ts";
import { isShutOut } from "../../../src/quotes/software/version-polarity.ts";

const shutOut = (sentence: string, version: string): boolean => {
  const folded = plain(sentence);
  return isShutOut(folded, folded.indexOf(version));
};

describe("versions shut out of the free update", () => {
  test.each([
    ["Versions exclues de la gratuité : 2.0 (mars 2014)", "2.0", true],
    ["Les versions 2.0 et 2.5 restent payantes", "2.0", true],
    ["N'ouvrent pas droit à la gratuité : la 2.0 et la 2.5", "2.5", true],
    ["La mise à jour n'est pas gratuite depuis la 2.0", "2.0", true],
    ["Les clients en 2.1 paient la mise à jour", "2.1", true],
    ["La 5.0 n'est facturée à aucun client équipé de la 4.1", "4.1", false],
    ["Gratuite depuis la 4.1, payante pour la 2.0", "4.1", false],
    ["Gratuite depuis la 4.1, payante pour la 2.0", "2.0", true],
    ["Versions éligibles : 4.1 (mai 2017)", "4.1", false],
    ["Les clients en 4.1 ne paient rien pour la mise à jour", "4.1", false],
    ["Mise à jour sans reste à charge depuis la 4.1", "4.1", false],
    ["Depuis la 4.0, le passage reste à votre charge", "4.0", true],
    ["Le reste à votre charge est nul depuis la 4.1", "4.1", false],
    ["Reste à votre charge : 0 € depuis la 4.1", "4.1", false],
    ["Depuis la 4.1 : rien à votre charge", "4.1", false],
  ])("%s: %s", (sentence, version, expected) => {
    expect(shutOut(sentence, version)).toBe(expected);
  });

  test("a heading speaks where the row does not", () => {
    expect(isShutOut("zinnelis 2.1 (mai 2012)", 9, "versions non couvertes")).toBe(true);
    expect(isShutOut("zinnelis 4.1 (mai 2017)", 9, "versions couvertes")).toBe(false);
  });
});
