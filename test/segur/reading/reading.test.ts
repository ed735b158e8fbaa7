import { describe, expect, it } from "vitest";
import { quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import type { Quote } from "../../../src/quotes/model.ts";
import { Lexicon, lexiconWith, usualLexicon } from "../../../src/segur/reading/lexicon.ts";
import {
  designationReadings,
  firstText,
  headingReadings,
  statementReadings,
  termReadings,
  textReadings,
} from "../../../src/segur/reading/quote-readings.ts";
import {
  byQuote,
  byReading,
  byWords,
  cueWord,
  isElsewhere,
  leaf,
  mentionsOf,
  readingBy,
  readText,
  stated,
  wordsOf,
} from "../../../src/segur/reading/reading.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** What is read of a text, and what is kept of it. */

const read = (value: string) => readText(textAt(value, { row: 1, column: 1 }));
function quoteOf(texts: readonly string[], smallPrint: readonly boolean[] = []): Quote {
  const section = "Prestation Ségur";
  const given = quoteFromData({ ...HEAD, dates: [], lines: [lineOf("Lampe", 1_000, section)], texts: [...texts] });
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  const { quote } = given.value;
  const statements = quote.statements.map((statement, at) => ({ ...statement, smallPrint: smallPrint[at] ?? false }));
  return { ...quote, statements };
}

describe("what speaks of others", () => {
  it.each([
    ["Chez nos confrères, le module est exigé.", true],
    ["Un autre éditeur exige le module.", true],
    ["Le précédent devis exigeait le module.", true],
    ["Comme chez nos confrères, le module est exigé.", false],
    ["À l'instar d'un autre éditeur, nous exigeons le module.", false],
    ["Sans autre éditeur, le module est exigé.", false],
    ["En cas de départ vers un autre éditeur, le module est exigé.", false],
    ["Vous partez vers un autre éditeur.", false],
    ["Un autre éditeur l'exige si vous partez vers un autre éditeur.", true],
    ["Vous partez vers un autre éditeur, comme chez nos autres clients chez un autre éditeur.", false],
    ["Le module est exigé.", false],
  ])("%s %s", (value, expected) => expect(isElsewhere(read(value))).toBe(expected));
});

describe("mentions", () => {
  it("are found under their concept and every one above it, and nowhere else", () => {
    const reading = read("Formation à la version Ségur");
    for (const concept of ["in-scope", "in-scope.training", "segur"])
      expect(mentionsOf(reading, concept).length, concept).toBeGreaterThan(0);
    expect(mentionsOf(reading, "in")).toEqual([]);
    expect(mentionsOf(reading, "nothing")).toEqual([]);
    expect(mentionsOf(reading, "in-scope.training").map(({ concept }) => leaf(concept))).toContain("training");
    expect(leaf("segur")).toBe("segur");
  });
  it("are shown by their words, a denied one by the word that denies it", () => {
    const reading = read("Le prix, sans formation, est dû");
    const [own] = mentionsOf(reading, "in-scope.training");
    if (own === undefined) throw new Error("no mention");
    expect([own.polarity, wordsOf(reading, own).value, cueWord(reading, own)]).toEqual([
      "negated",
      "formation",
      "sans",
    ]);
    const open = read("Le prix, formation comprise");
    const [told] = mentionsOf(open, "in-scope.training");
    if (told === undefined) throw new Error("no mention");
    expect([told.polarity, cueWord(open, told)]).toEqual(["stated", null]);
    expect(stated(reading, "in-scope.training")).toBeUndefined();
    expect(stated(open, "in-scope.training")).toBe(told);
  });
});

describe("the texts of a quote", () => {
  const quote = quoteOf(["La formation est incluse.", "Clause de réserve."], [false, true]);
  it("are read each in its place", () => {
    expect(statementReadings(quote).map(({ value }) => value)).toEqual(quote.statements.map(({ text }) => text.value));
    expect(textReadings(quote).map(({ value }) => value)).toEqual(quote.texts.map(({ value }) => value));
    expect(designationReadings(quote).map(({ value }) => value)).toEqual(["Lampe"]);
    expect(headingReadings(quote).map(({ value }) => value)).toEqual(["Prestation Ségur"]);
  });
  it("small print is no term", () => {
    expect(termReadings(quote).map(({ value }) => value)).toEqual(["La formation est incluse."]);
    expect(termReadings(quoteOf(["La formation est incluse.", "Clause de réserve."])).length).toBe(2);
  });
  it("the first that holds is told, list by list", () => {
    const lists = [statementReadings(quote), designationReadings(quote)];
    expect(firstText(lists, ({ value }) => value === "Lampe")?.value).toBe("Lampe");
    expect(firstText(lists, () => true)?.value).toBe("La formation est incluse.");
    expect(firstText(lists, () => false)).toBeNull();
  });
});

describe("conclusions", () => {
  it("of words are drawn once for all texts of the same words, of a quote once a quote", () => {
    let words = 0;
    const length = byWords(({ value }) => {
      words++;
      return value.length;
    });
    const other = byReading(({ value }) => value.length * 2);
    const text = `Une phrase que nul ne dit ${Math.PI}`;
    expect([length(read(text)), length(read(text)), other(read(text))]).toEqual([
      text.length,
      text.length,
      text.length * 2,
    ]);
    expect(words).toBe(1);
    let quotes = 0;
    const count = byQuote(({ lines }) => {
      quotes++;
      return lines.length;
    });
    const [one, two] = [quoteOf([]), quoteOf([])];
    expect([count(one), count(two), count(one), count(two)]).toEqual([1, 1, 1, 1]);
    expect(quotes).toBe(2);
  });
  it("rest on the lexicon in force, which goes back to the former", () => {
    const added = lexiconWith({ segur: ["zéphyrin"] });
    const names = () => mentionsOf(read("Le zéphyrin"), "segur").length;
    expect([names(), readingBy(added, names), names()]).toEqual([0, 1, 0]);
    expect(() => readingBy(added, () => JSON.parse("{"))).toThrow();
    expect(names()).toBe(0);
  });
});

describe("the lexicon", () => {
  it("is compiled once a set of additions", () => {
    const additions = { segur: ["zéphyrin"] };
    expect(lexiconWith(undefined)).toBe(usualLexicon());
    expect(lexiconWith(additions)).toBe(lexiconWith(additions));
    expect(lexiconWith(additions)).not.toBe(lexiconWith({ ...additions }));
  });
  it("holds every concept of the data, and can read each of its wordings", () => {
    for (const concept of ["segur", "in-scope.training", "dsr.SGL", "state-pays", "programme.SUN-ES", "not-the-state"])
      expect(usualLexicon().concepts.has(concept), concept).toBe(true);
    expect(usualLexicon().concepts.has("in-scope")).toBe(false);
    expect(() => usualLexicon().check()).not.toThrow();
  });
  it.each([
    ["grand soir", true],
    ["l'appel-à-l'aide", true],
    ["(un|deux) soirs", true],
    ["[grand] soir", true],
    ["{client} du soir", true],
    ["~2 soir", false],
    ["{personne} du soir", false],
    ["(un|deux soirs", false],
    ["", false],
  ])("accepts « %s »: %s", (wording, expected) => {
    expect(usualLexicon().accepts(wording)).toBe(expected);
    const build = () => new Lexicon({ segur: [wording] });
    if (expected) expect(build).not.toThrow();
    else expect(build).toThrow();
  });
  it.each([
    ["état des lieux", 0],
    ["l'État paie", 1],
    ["état de l'art", 0],
  ])("in « %s » the State is named %i times", (value, count) =>
    expect(mentionsOf(read(value), "state-name").length).toBe(count),
  );
  it.each(["pas", "point", "plus", "jamais", "rien", "nullement", "aucunement"])(
    "« ne prend %s en charge » is one verb, denied",
    (word) => {
      const found = mentionsOf(read(`L'État ne prend ${word} en charge le logiciel`), "state-pays");
      expect(found.map(({ polarity }) => polarity)).toContain("negated");
      expect(found.some(({ polarity }) => polarity === "stated")).toBe(false);
    },
  );
});
