import { describe, expect, it } from "vitest";
import { tie } from "./tie-of.ts";

/** Ties in other terms of time, place and rivalry, each beside its harmless neighbour. */
describe("what ties the Prestation, and what leaves it free", () => {
  it.each([
    ["La version Ségur implique de garder la solution au moins quatre exercices.", "commitment"],
    ["La version Ségur suppose un contrat de trois semestres.", "commitment"],
    ["La version Ségur est maintenue au moins quatre exercices par l'éditeur.", null],
    ["En retour de la Prestation Ségur, le laboratoire s'interdit de recourir à un autre éditeur.", "commitment"],
    ["Le laboratoire peut recourir à un autre éditeur, la Prestation Ségur étant acquise.", null],
    ["La version Ségur est posée dès lors que vous aurez renouvelé votre parc auprès de nos équipes.", "purchase"],
    ["La version Ségur est posée dès lors que vous aurez renouvelé votre parc où bon vous semble.", null],
    [
      "Le module Paie n'est installé que si vous nous confiez l'hébergement ; la Prestation Ségur en est indépendante.",
      null,
    ],
    ["La Prestation Ségur suppose la souscription du module Paie, indépendant de l'hébergement.", "purchase"],
  ])("« %s » %s", (sentence, to) => expect(tie(sentence)).toBe(to));
});
