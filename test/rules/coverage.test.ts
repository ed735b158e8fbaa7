import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { beyondDeck, coverage } from "../../scripts/docs/coverage.ts";
import { root } from "../cli/run-cli.ts";

const plain = (text: string): string => text.replaceAll("’", "'").replace(/\s+/g, " ").trim();
const deck = plain(readFileSync(`${root}fixtures/deck/ans-conformite-devis-sons.txt`, "utf8"));
const sentences = coverage.flatMap((section) => section.sentences);
const named = new Set([
  ...sentences.flatMap((sentence) => ("rules" in sentence ? sentence.rules : [])),
  ...Object.keys(beyondDeck),
]);

it.each(sentences)("the deck says: $say", ({ say }) => expect(deck).toContain(plain(say)));

/** What stands in the deck besides sentences: headings, addresses, the two sample quotes and their legend. */
const BESIDES = [
  /Principes d'obtention du financement SONS/g,
  /Périmètre de la Prestation Ségur/g,
  /Ce qui (?:est|n'est pas) compris dans la Prestation Ségur :/g,
  /Conformité des devis aux principes du SONS/g,
  /Pratiques non conformes au SONS/g,
  /Obligations règlementaires/g,
  /Bonnes pratiques/g,
  /https:\S+/g,
  // The sample quote itself is a fixture (fixtures/exemples), judged by the tests.
  /Exemples de devis \[1\/2\].*?Exemples de devis \[2\/2\]/g,
  /Toute ressemblance avec un devis réel est forfuite\./g,
  /Point d'attention|Pratique non conforme/g,
  /"?Prérequis Ségur"?|"Conformité" ou "Compatibilité" Ségur/g,
  // The last page: where to read more.
  /Ségur - esante\.gouv\.fr.*$/g,
  /Ségur – esante\.gouv\.fr.*$/g,
];

it("no sentence of the deck is missing", () => {
  let left = deck;
  // The longest first: a short one may be part of another.
  for (const { say } of [...sentences].sort((a, b) => b.say.length - a.say.length))
    left = left.replace(plain(say), " § ");
  for (const besides of BESIDES) left = left.replace(besides, " ");
  expect(left.replaceAll("§", " ").replace(/\s+/g, " ").trim()).toBe("");
});

it("names rules that exist", () => {
  const known = rules.map(({ id }) => id);
  const unknown = [...named].filter((id) => !known.includes(id));
  // Named before it is built, so that its arrival needs no other change.
  expect(unknown.filter((id) => id !== "hidden-text")).toEqual([]);
});

it("names every rule", () => expect(rules.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]));
