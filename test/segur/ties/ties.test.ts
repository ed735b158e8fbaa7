import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { clawsBack, commitmentIn, isCommitted } from "../../../src/segur/ties/commitments.ts";
import { purchaseIn } from "../../../src/segur/ties/purchases.ts";
import { opensBack } from "../../../src/segur/ties/tie-grammar.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";
import { ALONE, read, tie } from "./tie-of.ts";

/** What ties the Prestation: by the words of one sentence, then by those around it. */

describe("what another line of the quote sells", () => {
  const goods = [["tramontine", "agenda"]] as const;
  it.each([
    ["La version Ségur est livrée à condition de prendre Tramontine Agenda.", "purchase"],
    ["Sans Tramontine Agenda, pas de Prestation Ségur.", "purchase"],
    ["La version Ségur est livrée avec ou sans Tramontine Agenda.", null],
    ["La pose de Tramontine Agenda suit celle de la version Ségur.", null],
  ])("%s: %s", (value, to) => expect(tie(value, { goods })).toBe(to));
});

describe("a sentence that names the Prestation", () => {
  it.each([
    ["Une seule Prestation Ségur par établissement, le module étant au choix.", null],
    ["Ce retard est dû à trois abonnements interrompus ; il reste étranger à la Prestation Ségur.", null],
    ["La mise à jour est due à des contrats résiliés en 2017 ; la Prestation Ségur n'en dépend pas.", null],
    ["Votre contrat a été résilié en 2016 : le rattrapage vous est facturé, la Prestation Ségur non.", null],
    ["La Prestation Ségur est facturée au cabinet dont le contrat a été résilié en 2023.", "commitment"],
    ["La Prestation Ségur vous est due, que votre contrat soit en vigueur ou résilié.", null],
    ["La Prestation Ségur n'est pas ouverte qu'aux cabinets ayant resigné leur contrat.", null],
    ["La Prestation Ségur n'est ouverte qu'aux cabinets ayant resigné leur contrat.", "purchase"],
    ["La Prestation Ségur n'est plus ouverte qu'aux cabinets ayant resigné leur contrat.", "purchase"],
    ["La Prestation Ségur n'est pas acquise que si le client renouvelle son contrat.", null],
    ["Le tarif de la version Ségur n'est pas plus élevé qu'avec un abonnement.", null],
    ["La mise à jour Ségur ne va pas qu'à ceux qui ont pris le module Stocks.", null],
    ["La mise à jour Ségur ne va qu'à ceux qui ont pris le module Stocks.", "purchase"],
    ["La Prestation Ségur n'est pas acquise si le client ne renouvelle pas son contrat.", "commitment"],
    ["La Prestation Ségur n'est pas livrée tant que le client n'a pas signé un nouveau contrat.", "commitment"],
    ["La durée minimale de 36 mois porte uniquement sur le module ; la Prestation Ségur en est indépendante.", null],
    ["La Prestation Ségur suppose l'engagement de 36 mois, qui ne vaut que pour le module.", "commitment"],
    ["L'engagement de 36 mois ne vaut que pour la Prestation Ségur.", "commitment"],
    ["Ni durée, pas d'option, pas de contrat : la Prestation Ségur est livrée telle quelle.", null],
    ["Pas d'option, pas de Prestation Ségur.", "purchase"],
    ["Si la clinique dénonce le contrat avant 2026, la somme versée par l'État lui est refacturée.", "commitment"],
    ["Il suffit que vous demeuriez parmi nous quatre ans pour que la version Ségur soit livrée.", "commitment"],
    ["Version Ségur réservée aux clients reprenant trois ans de maintenance.", "commitment"],
    ["Il suffit de renvoyer ce devis pour que la Prestation Ségur soit planifiée.", null],
    ["Nos équipes demeurent à vos côtés six ans après la Prestation Ségur.", null],
    [
      "En retournant ce devis, vous acceptez que la Prestation Ségur reconduise votre contrat de maintenance.",
      "commitment",
    ],
    ["La Prestation Ségur est subordonnée à un engagement de 36 mois.", "commitment"],
    ["La Prestation Ségur est subordonnée à l'achat du module Qualité.", "purchase"],
    ["Seuls les confrères équipés de notre portail reçoivent la version Ségur.", "purchase"],
    ["Chez nos confrères, la version Ségur n'est livrée qu'avec un engagement de trois ans.", null],
    [
      "Si la clinique adopte un autre logiciel avant 2026, le montant financé par l'État lui est refacturé.",
      "commitment",
    ],
    ["En cas de départ vers un autre éditeur, vos données vous sont restituées, Prestation Ségur comprise.", null],
    ["Vous renouvelez l'assistance deux ans et, du coup, la version Ségur ne vous coûte rien.", "commitment"],
    ["Du coup, la mise à jour Ségur ne vous coûte rien.", null],
    ["Si le contrat est rompu avant 2026, l'avantage de la version Ségur est supprimé.", "commitment"],
    ["Si le contrat est rompu avant 2026, l'avantage de la version Ségur reste acquis.", null],
    ["Renouvellement et proposition Ségur – devis 12", null],
    ["Vous promettez, pour la version Ségur, de ne pas quitter notre logiciel.", "commitment"],
    ["Vous promettez, à la pose de la version Ségur par nos techniciens, de ne pas divulguer nos tarifs.", null],
    ["La version Ségur est livrée, sauf si vous n'avez pas souscrit le module Stock.", "purchase"],
    ["La version référencée est réservée aux détenteurs de l'option Bloc.", "purchase"],
    ["La version référencée est livrée avec sa notice.", null],
    ["La Prestation Ségur et la reconduction du contrat sont signées ensemble ou pas du tout.", "purchase"],
    ["Est réputée non écrite toute clause qui lie la Prestation Ségur à une reconduction.", null],
    ["Le contrat pourra ne pas être renouvelé ; la version Ségur vous reste acquise.", null],
    ["Abonnés ou non, sur 12 mois ou 36 mois, tous reçoivent la même version Ségur.", null],
    ["Si l'on vous demande un engagement de 36 mois pour la version Ségur, libre à vous de refuser.", null],
    ["Commande de la Prestation Ségur sous réserve de l'accès au serveur fourni par le client.", null],
    ["La Prestation Ségur est soumise à la souscription d'un contrat d'hébergement.", "commitment"],
    ["La Prestation Ségur est réalisée avec un engagement de 36 mois.", "commitment"],
    [
      "La Prestation Ségur est réalisée dans vos locaux par notre équipe ; pour l'hébergement, engagement de 36 mois.",
      null,
    ],
    ["La Prestation Ségur est réalisée sans engagement.", null],
    ["Le client souhaitait-il savoir si la Prestation Ségur est subordonnée à un achat ?", null],
    ["Sans contrat d'hébergement, la Prestation Ségur ne sera pas livrée.", "purchase"],
    ["Sans contrat d'hébergement, la Prestation Ségur sera livrée.", null],
    ["Sans renouvellement du contrat, la Prestation Ségur n'est pas livrée.", "commitment"],
    ["Sans que le client renouvelle son contrat, la Prestation Ségur n'est pas refusée.", null],
    ["Faute de contrat d'hébergement, la Prestation Ségur ne sera pas livrée.", "purchase"],
    ["À moins de souscrire un contrat d'hébergement, la Prestation Ségur ne sera pas livrée.", "purchase"],
    ["Si le client ne prend pas le module Qualité, la Prestation Ségur ne sera pas livrée.", "purchase"],
    ["Si le client prend le module Qualité, la Prestation Ségur sera livrée.", "purchase"],
    ["Pas de module Qualité, pas de Prestation Ségur.", "purchase"],
    ["Pas de module Qualité, pas de surcoût sur la Prestation Ségur.", null],
    ["Sans contrat d'hébergement, aucune livraison de la version Ségur.", "purchase"],
    ["Sans contrat d'hébergement, aucun frais sur la Prestation Ségur.", null],
    ["Sans contrat d'hébergement, la Prestation Ségur sera facturée au client.", "purchase"],
    ["Non souscription du contrat d'hébergement : la Prestation Ségur ne sera pas livrée.", "purchase"],
    ["Pas de Ségur pour ceux qui n'ont pas souscrit de contrat d'hébergement.", "purchase"],
    ["Le client commande l'hébergement ; à défaut, la Prestation Ségur ne sera pas exécutée.", "purchase"],
    ["Le client renouvelle son contrat ; à défaut, la Prestation Ségur ne sera pas exécutée.", "commitment"],
    ["Le client commande l'hébergement ; à défaut, la Prestation Ségur sera facturée.", "purchase"],
    ["Le client paie ; à défaut, la Prestation Ségur ne sera pas exécutée.", null],
    ["La Prestation Ségur est indissociable du module Qualité.", "purchase"],
    [
      "Que vous gardiez l'option ou que vous la quittiez, la Prestation Ségur est soumise à un engagement de 36 mois.",
      null,
    ],
    ["Si vous résiliez avant trois ans, la Prestation Ségur est refacturée.", "commitment"],
    ["La Prestation Ségur suppose la souscription.", "purchase"],
    ["Prestation Ségur (durée d'engagement : 3 ans)", "commitment"],
    ["La formation à la version Ségur est aux frais du client, avec un engagement de 36 mois.", null],
    ["La Prestation Ségur est gratuite pour vos deux sites pendant deux ans, ensuite engagement de 36 mois.", null],
    ["La Prestation Ségur est conditionnée au référencement et à l'achat du module.", null],
    ["La formation des équipes est soumise à l'achat du module Qualité.", null],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));

  it("small print must name the Ségur or the State", () => {
    const bound = "La Prestation est subordonnée à un engagement de 36 mois.";
    expect(tie(bound)).toBe("commitment");
    expect(tie(bound, { smallPrint: true })).toBeNull();
    expect(tie("La Prestation Ségur est subordonnée à un engagement de 36 mois.", { smallPrint: true })).toBe(
      "commitment",
    );
  });
});

describe("what stands around a sentence", () => {
  const previous = read("La Prestation Ségur est prise en charge par l'État.");
  const other = read("Les écrans sont neufs.");
  it.each([
    ["Elle est subordonnée à un engagement de 36 mois.", "commitment"],
    ["Cette offre est subordonnée à l'achat du module Qualité.", "purchase"],
    ["En contrepartie, votre contrat est reconduit pour trois ans.", "commitment"],
    ["Les écrans sont subordonnés à un engagement de 36 mois.", null],
    ["Il est pris note que rien de ce qui suit n'en dépend.", null],
  ])("a pronoun goes back to the Prestation: %s", (value, expected) => {
    expect(tie(value, { previous })).toBe(expected);
    expect(tie("Elle est subordonnée à un engagement de 36 mois.", { previous: other })).toBeNull();
  });
  it("past sentences that open with a pronoun themselves, the topic is meant", () => {
    const value = "Elle est subordonnée à un engagement de 36 mois.";
    expect(tie(value, { previous: other, topic: previous })).toBe("commitment");
    expect(tie(value, { previous: other, topic: other })).toBeNull();
    expect(tie(value, { topic: previous })).toBeNull();
  });
  it("an answer goes on with its question", () => {
    const question = read("La Prestation Ségur peut-elle être prise seule ?");
    expect(tie("Non, sous condition d'achat du module Qualité.", { previous: question })).toBe("purchase");
    expect(tie("Non, sous condition d'achat du module Qualité.", { previous: other })).toBeNull();
  });
  it("what was given before is given in return", () => {
    const contract = read("Vous reconduisez votre contrat pour trois ans.");
    const module_ = read("Vous commandez le module Qualité.");
    const value = "En contrepartie, la Prestation Ségur est réalisée.";
    expect(tie(value, { previous: contract })).toBe("commitment");
    expect(tie(value, { previous: module_ })).toBe("purchase");
    expect(tie(value, { previous: other })).toBeNull();
    expect(tie("La Prestation Ségur est réalisée.", { previous: contract })).toBeNull();
    expect(tie("En contrepartie, votre contrat est reconduit pour trois ans.")).toBe("commitment");
  });
  it("or else the sentence before fails", () => {
    const value = "À défaut, la Prestation Ségur ne sera pas exécutée.";
    expect(tie(value, { previous: read("Vous commandez le module Qualité.") })).toBe("purchase");
    expect(tie(value, { previous: read("Vous reconduisez votre contrat pour trois ans.") })).toBe("commitment");
    expect(tie(value, { previous: other })).toBeNull();
    expect(tie(value)).toBeNull();
  });
  it("under an announcement, or on its line, a bare commitment is enough", () => {
    const governing = read("Conditions d'obtention de la Prestation Ségur :");
    expect(tie("Engagement de 36 mois.", { governing })).toBe("commitment");
    expect(tie("Achat du module Qualité.", { governing })).toBe("purchase");
    expect(tie("Engagement de 36 mois.", { bound: true })).toBe("commitment");
    expect(tie("Achat du module Qualité.", { bound: true })).toBeNull();
    expect(tie("Engagement de 36 mois.")).toBeNull();
    expect(tie("Engagement de Vallarys : 36 mois.", { bound: true })).toBeNull();
  });
  it("where the quote sells the Prestation alone, the offer is the Prestation", () => {
    const version = "Pour avoir droit à cette version, il faut souscrire un contrat d'hébergement.";
    expect(tie(version, { alone: true })).toBe("purchase");
    expect(tie(version)).toBeNull();
    expect(tie(version.replace("version", "version 2.7"), { alone: true })).toBeNull();
  });
  it("the only version that the quote sells is what the Prestation delivers", () => {
    const value = "La version 2.7 est livrée sous condition d'achat du module Qualité.";
    expect(tie(value, { version: "2.7" })).toBe("purchase");
    expect(tie(value, { version: "2.8" })).toBeNull();
    expect(tie(value)).toBeNull();
    expect(tie("Orvadoc 2.7 est livré sous condition d'achat du module Qualité.", { version: "2.7" })).toBe("purchase");
  });
});

it.each([
  ["Elle est réalisée", true],
  ["Le bénéfice en est", true],
  ["Le reste en dépend", true],
  ["La Prestation est", false],
  ["Les conditions de celle-ci", false],
])("« %s » goes on with what was spoken of: %s", (value, expected) => expect(opensBack(read(value))).toBe(expected));

describe("ties wherever the quote says them", () => {
  const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";
  const ties = (texts: readonly string[], more: Partial<QuoteInput> = {}) => {
    const input = {
      ...HEAD,
      dates: [],
      lines: [lineOf(segur, 10_000, null)],
      summaries: [],
      texts: [...texts],
      ...more,
    };
    const given = quoteFromData(input);
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    const { quote, kind } = given.value;
    return annotate(quote, {}, { kind }).ties.map(({ to, evidence }) => [to, evidence.value]);
  };
  const engagement = "Engagement de 36 mois.";
  const conditions = "Conditions d'obtention de la Prestation Ségur :";
  it("an announcement governs eight sentences, up to the next", () => {
    const filler = (count: number) => Array.from({ length: count }, (_, i) => `Remarque ${"abcdefghij"[i]} du devis.`);
    expect(ties([conditions, engagement])).toEqual([["commitment", engagement]]);
    expect(ties([conditions, ...filler(7), engagement])).toEqual([["commitment", engagement]]);
    expect(ties([conditions, ...filler(8), engagement])).toEqual([]);
    expect(ties([conditions, "Conditions de vente des écrans :", engagement])).toEqual([]);
    expect(ties([engagement])).toEqual([]);
  });
  it("on the line of the Prestation, in a heading, in a note to it", () => {
    const bound = `${segur}, engagement de 36 mois`;
    expect(ties([], { lines: [lineOf(bound, 10_000, null)] })).toEqual([["commitment", bound]]);
    expect(ties(["(1) Engagement de 36 mois."], { lines: [lineOf(`${segur} (1)`, 10_000, null)] })).toEqual([
      ["commitment", "(1) Engagement de 36 mois."],
    ]);
    expect(ties(["(2) Engagement de 36 mois."], { lines: [lineOf(`${segur} (1)`, 10_000, null)] })).toEqual([]);
    const client = lineOf("Écrans (1), à la charge du client", 10_000, null);
    expect(ties(["(1) Engagement de 36 mois."], { lines: [lineOf(segur, 10_000, null), client] })).toEqual([]);
    const heading = "Prestation Ségur avec engagement de 36 mois";
    const under = { sections: [{ heading }], lines: [lineOf(segur, 10_000, heading)] } as Partial<QuoteInput>;
    expect(ties([], under)).toEqual([["commitment", heading]]);
  });
  it("a noun takes up the sentence before, in whatever paragraph", () => {
    const before = "La Prestation Ségur est ouverte par un code.";
    const taken = "Ce code est subordonné à l'achat du module Qualité.";
    expect(ties([before, taken])).toEqual([["purchase", taken]]);
    expect(ties([before, "Ce bon est subordonné à l'achat du module Qualité."])).toEqual([]);
  });
});

/** What binds the client, and what it buys, by the words of one sentence. */

describe("commitments", () => {
  it.each([
    ["engagement de 36 mois", true],
    ["Le client s'engage sur six ans", true],
    ["renouvellement du contrat", true],
    ["reconduction du contrat pour trois ans", true],
    ["durée minimale de 36 mois", true],
    ["sans engagement", false],
    ["engagement de Vallarys de six ans", false],
    ["engagement de la société Vallarys de six ans", false],
    ["L'éditeur s'engage sur six ans", false],
    ["Vallarys s'engage sur six ans", false],
    ["Vallarys, qui vend des logiciels de santé aux laboratoires et pharmacies : engagement de 36 mois", true],
    ["Pour changer de fournisseur, engagement de 36 mois", true],
    ["Pour quitter l'éditeur, engagement de 36 mois", true],
    ["Pour remplacer votre éditeur, engagement de 36 mois", true],
    ["L'éditeur renonce à résilier", false],
    ["Vallarys renonce à résilier", false],
    ["Le client renonce à résilier", true],
    ["L'éditeur s'interdit de résilier", false],
    ["Le client s'interdit de changer d'éditeur", true],
    ["Vous vous privez de résilier", true],
    ["Maintenance corrective jusqu'en octobre 2028", false],
    ["Maintenance évolutive avec engagement de 36 mois", true],
  ])("%s: %s", (value, expected) => expect(isCommitted(read(value), ALONE.vendor)).toBe(expected));

  it.each(["certificats logiciels", "clés", "cartes", "mots de passe", "écrans", "postes", "parc"])(
    "« Renouvellement des %s » replaces a thing",
    (thing) => expect(isCommitted(read(`Renouvellement des ${thing}`), ALONE.vendor)).toBe(false),
  );

  it("a term is told apart from what only sounds like one", () => {
    const isTerm = (value: string) => commitmentIn(read(value), "client-term", ALONE.vendor);
    expect(isTerm("engagement de 36 mois")).toBe(true);
    expect(isTerm("Le client renonce à résilier")).toBe(false);
    expect(isTerm("abonnement de trois ans")).toBe(false);
  });
});

describe("claims on departure", () => {
  it.each([
    ["Remboursement de la Prestation en cas de résiliation", true],
    ["En cas de départ avant trois ans, la Prestation est refacturée", true],
    ["Si le client quitte l'éditeur, il rembourse la Prestation", true],
    ["Résiliation anticipée : remboursement au prorata", true],
    ["S'il met fin à son contrat, la Prestation est refacturée", true],
    ["S'il met fin à son contrat, la Prestation lui reste acquise sans refacturation", false],
    ["En cas de résiliation, la Prestation n'est pas remboursée", false],
    ["La Prestation est due même si vous quittez notre logiciel", false],
    ["Qu'il résilie ou non, la Prestation lui est due", false],
    ["Qu'il résilie ou non, la Prestation leur demeure acquise", false],
    ["Si vous partez, la Prestation vous reste acquise", false],
    ["L'État verse sa part, le client s'acquitte du solde de la Prestation", false],
    ["S'il part chez un confrère, la Prestation lui est refacturée", true],
  ])("%s: %s", (value, expected) => expect(clawsBack(read(value))).toBe(expected));
});

describe("purchases", () => {
  it.each([
    ["achat du module Qualité", true],
    ["commande du module Qualité", true],
    ["souscription d'un contrat", true],
    ["contrat signé", true],
    ["prendre l'option 3", true],
    ["clients équipés du module", true],
    ["titulaires d'un contrat", true],
    ["sans achat de module", false],
    ["achat\ndu module", true],
    ["achat, du module", true],
    ["achat ; du module", false],
    ["Dès réception de ce devis signé", false],
    ["bon signé", false],
    ["commande signée", false],
    ["La commande doit comporter le numéro de contrat", false],
    ["La commande doit comporter la référence du module", false],
    ["commander la solution Ségur", false],
    ["commander la version Ségur", false],
    ["achat de la Prestation Ségur", false],
    ["Ayant bénéficié du module", false],
    ["clients équipés de la 5.1", false],
    ["clients équipés de la version 5", false],
    ["Nos deux établissements sont équipés de Coraline Soins et attendent la suite", false],
    ["si les établissements sont équipés du portail", true],
  ])("%j: %s", (value, expected) => expect(purchaseIn(read(value))).toBe(expected));

  it.each(["poste", "lot", "numéro", "n°"])("« clients équipés du %s 201 » names a thing by its number", (noun) =>
    expect(purchaseIn(read(`clients équipés du ${noun} 201`))).toBe(true),
  );
});
