import { expect, it } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

const quote = (title: string, note: string) => `Devis;CAM-0822
Date;30/08/2022
Logiciel;Camphrier LGC version 6, référencé le 13/06/2022

Poste;Qté;PU HT;Total HT
Ce que l'État règle au titre du Ségur;;;
Mise à jour Camphrier LGC 6 (MDV-LGC-Va1);1;695,00;695,00
${title};;;
Standard téléphonique connecté;1;399,00;399,00
Reconnaissance vocale, licence;2;290,00;580,00

Total HT;;;1 674,00
TVA 20 %;;;334,80
Total TTC;;;2 008,80

${note}
`;

const unjustified = async (title: string, note: string): Promise<number | undefined> => {
  const [file] = await lintBytes(new TextEncoder().encode(quote(title, note)), "devis.csv");
  return file?.findings.filter(({ ruleId }) => ruleId === "justified-extras").length;
};

it.each([
  ["Ce que vous réglez (1)", "(1) Pourquoi ? Parce que ces postes n'ont rien à voir avec le Ségur.", 0],
  ["Ce que vous réglez (a)", "(a) Le Ségur ne s'occupe pas de ces choses-là.", 0],
  ["À la charge du cabinet (note A)", "Note A : postes ne relevant pas des exigences Ségur.", 0],
  ["À votre charge (*) :", "(*) en dehors du dispositif", 0],
  // The note says something else, or is that of another mark.
  ["Ce que vous réglez (1)", "(1) Payable à trente jours.", 2],
  ["Ce que vous réglez (1)", "(2) En dehors du dispositif.", 2],
])("a mark that closes a heading calls its note: %s, %s", async (title, note, count) => {
  expect(await unjustified(title, note)).toBe(count);
});
