import { describe, expect, it, test } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { kindAside } from "../../src/segur/kind-beside.ts";
import { reasonWords } from "../../src/segur/line-meaning.ts";
import { outsideWords } from "../../src/segur/scope.ts";

const text = (value: string) => textAt(value, { row: 1, column: 1 });

describe("a denied relation to the scheme, its specification or the function sets a thing outside", () => {
  test.each([
    "domaines dont le HOP-DPI-Va2 ne traite point",
    "le DSR de la PFI n'en traite pas",
    "rien de cela n'entre dans le DUI",
    "graveur, écran et dictée ne servent pas à la DRIMbox",
    "ni la lumière, ni l'accueil, ni les travaux ne sont l'affaire de la DRIMbox",
    "froid, coursiers et presse ne font pas partie du SGL financé",
    "les tablettes n'ont pas leur place dans l'enveloppe nationale",
    "le lecteur et la douchette servent au comptoir, pas au LGO",
    "la caisse ne concerne nullement la version référencée",
    "services auxquels le Ségur est étranger",
    "un agenda dont la DRIMbox se passe",
    "une toise, appareil, pas un objet du Ségur",
    "un écran, que l'appel à financement laisse au client",
    "climatisation et mobilier, que ne cite aucun appel",
    "travaux que ne mentionne aucun DSR",
    "un four qu'aucun appel ne prévoit",
    "l'État ne prend que du logiciel",
    "travaux sur d'autres progiciels",
  ])("%s", (words) => expect(outsideWords(text(words))).not.toBeNull());

  test.each([
    "La Prestation ne donne lieu à aucune facturation",
    "Ces achats ne changent rien au montant de la Prestation",
    "Le laboratoire ne verse rien pour la Prestation Ségur",
    "Vous n'avez rien à payer pour la mise à jour",
    "Si la solution n'est pas référencée au titre du Ségur, la commande est nulle",
    "Étape sans laquelle la nouvelle PFI ne démarre pas",
    "La Prestation n'est subordonnée à aucun achat",
    "Le client ne renonce pas au financement",
    "L'État ne vous demande aucun appel de fonds",
    "Vous ne recevez aucun appel de notre part",
  ])("not: %s", (words) => expect(outsideWords(text(words))).toBeNull());
});

test("what a thing is of, where that is another trade, is a reason", () => {
  expect(reasonWords(text("Le réseau de l'hôpital relève de son infrastructure."))?.value).toBe(
    "relève de son infrastructure",
  );
  expect(reasonWords(text("Rack de serveurs (infrastructure laissée au laboratoire)"))).not.toBeNull();
  expect(reasonWords(text("Le prix relève du catalogue."))).toBeNull();
});

describe("the kind of a thing beside who pays it", () => {
  test.each([
    ["CH : infrastructure", "infrastructure"],
    ["Biolac, mobilier", "mobilier"],
    ["Praticienne – accessoire", "accessoire"],
    ["Groupe (matériel)", "matériel"],
    ["CAARUD, car réseau", "réseau"],
    ["CLIENT - MATERIEL", "MATERIEL"],
    ["Client", null],
    ["Client, payable à 30 jours", null],
    ["Client (option)", null],
    ["EHPAD - Les Tilleuls", null],
    ["Labo, sur facture", null],
    ["livraison sous huitaine, câble fourni", null],
    ["Labo, coloris assorti", null],
  ])("%s: %s", (cell, kind) => expect(kindAside(text(cell))?.value ?? null).toBe(kind));
});

/** The lines of a small quote that give no reason, by their designations. */
const unexplained = async (
  rows: readonly string[],
  notes: readonly string[],
  header = "Désignation;Qté;PU HT;Total HT;Payeur",
) => {
  const csv = [
    "Devis;R-1;du 02/05/2022",
    header,
    "Prestation Ségur HOP-DPI-Va1;1;22 000,00;22 000,00;État",
    ...rows,
    ...notes,
  ].join("\n");
  const [file] = await lintBytes(new TextEncoder().encode(csv), "r.csv", { facts: { context: {} } });
  if (file === undefined || !("findings" in file)) return ["not read"];
  return file.findings
    .filter(({ ruleId }) => ruleId === "justified-extras")
    .map(({ evidence }) => evidence?.value ?? "");
};

describe("notes give their reason to all that the client pays", () => {
  const ROWS = ["Fauteuils;2;300,00;600,00;Clinique", "Ondine Stock;1;900,00;900,00;Clinique"];

  it.each([
    ["Part clinique : mobilier, gestion, rien de cela n'entre dans le DPI."],
    ["Sièges, stocks et ménage ne sont pas l'affaire du DPI."],
    ["Le Ségur ne couvre pas sièges, stocks ni ménage."],
    ["La clinique les paie : le DSR ne les prévoit pas."],
  ])("%s", async (note) => expect(await unexplained(ROWS, [note])).toEqual([]));

  it.each([
    ["Les fauteuils n'entrent pas dans le DPI.", ["Ondine Stock"]],
    ["La clinique paie à 45 jours.", ["Fauteuils", "Ondine Stock"]],
    ["L'engagement de l'hébergement, facultatif, ne s'étend pas à la Prestation Ségur.", ["Fauteuils", "Ondine Stock"]],
  ])("%s", async (note, left) => expect(await unexplained(ROWS, [note])).toEqual(left));

  it("and so does a column in which one line has its own", async () => {
    const header = "Désignation;Qté;PU HT;Total HT;Payeur;Remarque";
    const rows = ["Fauteuils;2;300,00;600,00;Clinique;siège", "Ondine Stock;1;900,00;900,00;Clinique;produit hors DSR"];
    expect(await unexplained(rows, [], header)).toEqual([]);
    expect(await unexplained([rows[0] ?? ""], [], header)).toEqual(["Fauteuils"]);
  });
});
