import type { HiddenBy } from "../../src/documents/document.ts";
import type { Message, Messages } from "../../src/engine/rule.ts";

export type Facts = { readonly [By in HiddenBy]: { readonly page: number | null } } & {
  readonly "lookalike-letters": Record<never, never>;
};

type Place = { readonly page: number | null };

const french =
  (how: string) =>
  ({ page }: Place): Message => ({
    what: `${page === null ? "Le document" : `La page ${page}`} contient un texte que personne ne voit : ${how}.`,
    why: "Le client signe ce qu'il voit. Ce texte n'a pas été pris en compte.",
    fix: "Supprimez ce texte, ou rendez-le visible s'il fait partie du devis, puis relancez le contrôle.",
  });

const english =
  (how: string) =>
  ({ page }: Place): Message => ({
    what: `${page === null ? "The document" : `Page ${page}`} holds text that nobody sees: ${how}.`,
    why: "The client signs what they see. This text was left out of account.",
    fix: "Delete this text, or show it if it is part of the quote, then run the check again.",
  });

export const messages: Messages<Facts> = {
  fr: {
    invisible: french("il est invisible ou masqué"),
    "ground-colour": french("il a la couleur du fond"),
    "outside-page": french("il est hors de la page"),
    covered: french("quelque chose le recouvre"),
    "layer-off": french("son calque est désactivé"),
    tiny: french("il est trop petit pour être lu"),
    "lookalike-letters": () => ({
      what: "Un mot mêle des lettres d'un autre alphabet qui ressemblent aux nôtres, ou des signes qui inversent le texte.",
      why: "Un lecteur et un logiciel n'y lisent pas la même chose.",
      fix: "Ressaisissez ce mot au clavier, en lettres latines.",
    }),
  },
  en: {
    invisible: english("it is invisible or masked"),
    "ground-colour": english("it has the colour of its ground"),
    "outside-page": english("it lies outside the page"),
    covered: english("something covers it"),
    "layer-off": english("its layer is off"),
    tiny: english("it is too small to be read"),
    "lookalike-letters": () => ({
      what: "A word mixes in letters of another alphabet that look like ours, or signs that turn the text around.",
      why: "A reader and a program do not read the same in it.",
      fix: "Type this word again, in Latin letters.",
    }),
  },
};
