import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { mentionsOf, readText } from "../../../src/segur/reading/reading.ts";

const read = (value: string) => readText(textAt(value, { row: 1, column: 1 }));
const polarityOf = (value: string, concept: string) => [
  ...new Set(mentionsOf(read(value), concept).map(({ polarity }) => polarity)),
];

describe("a concept is stated, denied or set aside", () => {
  test.each([
    ["Section financée par SUN-ES", "programme", ["stated"]],
    ["Offre hors SUN-ES et hors HOP'EN", "programme", ["excluded"]],
    ["Ne relève pas du programme SUN ES", "programme", ["negated"]],
    ["Sans rapport avec CaRE ni S.U.N.-E.S.", "programme", ["negated"]],
    ["Pas de réengagement, pas d'option imposée.", "commitment", ["negated"]],
    ["Cette commande n'est subordonnée à aucun achat de module, ni à un réengagement", "commitment", ["negated"]],
    ["La prise en charge suppose un réengagement de 36 mois", "commitment", ["stated"]],
    ["L'aide n'est acquise que si le contrat est reconduit", "commitment", ["stated"]],
    ["PRESTATION SANS RÉENGAGEMENT NI DURÉE MINIMALE", "commitment", ["negated"]],
    ["Matériel non pris en charge par l'État", "state-pays", ["negated"]],
    ["Montant pris en charge par l’Etat au titre du Ségur de la santé", "state-pays", ["stated"]],
    ["Montant facturé à l'ASP, sans surcoût pour l'établissement", "state-pays", ["stated"]],
    ["Rien de ce qui suit n’est financé par l’État", "state-pays", ["negated"]],
    ["Étiqueteuse, non éligible au Ségur", "segur", ["negated"]],
    ["L'État, lui, ne paie rien", "payer-name.state", ["negated"]],
    ["L'option, payée par l'État, ne suppose pas d'achat", "payer-name.state", ["negated"]],
    ["Le serveur, exclu du Ségur", "out-of-scope.infrastructure", ["stated"]],
    ["A - Part État, Prestation Ségur", "segur", ["stated"]],
    ["La fraction non échue du financement Ségur est reversée", "segur", ["stated"]],
    ["Le solde non amorti de la Prestation Ségur", "segur", ["stated"]],
    ["Poste non éligible au Ségur", "segur", ["negated"]],
    ["À part l'État, personne ne paie", "payer-name.state", ["excluded"]],
    ["L'État mis à part, personne ne paie", "payer-name.state", ["excluded"]],
    ["Excepté l'État, personne ne paie", "payer-name.state", ["excluded"]],
    // Behind "et", a thing with its verb is said on its own; things that share a verb are denied together.
    ["Vous ne sortez pas un euro et la maintenance corrective est comprise", "in-scope.maintenance", ["stated"]],
    ["Vous ne payez rien et les correctifs sont compris", "free-word", ["stated"]],
    ["Nous ne disons pas que le module et les écrans sont compris", "free-word", ["negated"]],
  ])("%s", (text, concept, expected) => {
    expect(polarityOf(text, concept)).toEqual(expected);
  });
});

describe("an answer behind a mark denies its label", () => {
  test.each([
    ["Durée d'engagement : aucune.", "negated"],
    ["Réengagement demandé : non", "negated"],
    ["Réengagement (néant)", "negated"],
    ["Réengagement – sans objet, quel que soit le lot", "negated"],
    ["Options : aucune ; réengagement : trente-six mois", "stated"],
    ["Réengagement : aucun, sauf pour la version Ségur", "stated"],
    ["Réengagement : non chiffré à ce jour", "stated"],
    ["Réengagement : trente-six mois", "stated"],
  ])("%s → %s", (value, polarity) => expect(polarityOf(value, "commitment")).toEqual([polarity]));
});

/** Each word that opens, closes or goes on with what is denied, in a sentence that turns on it. */
const words = (list: string): string[] => list.split("|");
const commitment = (value: string) => polarityOf(value, "commitment").join();

describe("the second word of a denial", () => {
  test.each(words("pas|point|jamais|nullement|aucunement|guère|plus|rien|ni|aucun|aucune|nul|nulle"))(
    "n'… %s",
    (word) => expect(commitment(`La commande n'est ${word} subordonnée au réengagement`)).toBe("negated"),
  );
  test.each(words("rien|aucun|aucune|nul|nulle|personne|jamais"))("%s ne", (word) =>
    expect(commitment(`${word} ne dépend ici de tout ce réengagement`)).toBe("negated"),
  );
  test.each(
    words("peut|peux|peuvent|puisse|puissent|pourra|pourront|pourrait|saurait|sauraient|saura|sauront|ose|cesse"),
  )("ne %s", (word) => {
    expect(commitment(`La commande ne ${word} dépendre du réengagement`)).toBe("negated");
    expect(commitment(`La commande ne ${word} dépendre que du réengagement`)).toBe("stated");
  });
  test.each([
    ["La commande ne dépend du réengagement", "stated"],
    ["La commande ne dépend que du réengagement", "stated"],
    ["La commande ne peuple le réengagement", "stated"],
    ["L'offre prévoit de ne pas demander le réengagement", "negated"],
    ["Le client s'interdit tout réengagement", "stated"],
    ["Le client se voit interdire le réengagement", "negated"],
    ["Non seulement le réengagement", "stated"],
    ["Non uniquement le réengagement", "stated"],
    ["Sans réengagement", "negated"],
    ["Ne payez rien : réengagement de 36 mois", "stated"],
    ["Ne payez rien, réengagement de 36 mois", "stated"],
    ["Ne payez rien, ni réengagement", "negated"],
    ["La commande est annulée si elle n'est pas suivie, réengagement de 36 mois", "stated"],
  ])("%s: %s", (value, polarity) => expect(commitment(value)).toBe(polarity));
});

describe("where a denial ends", () => {
  test.each(words("mais|toutefois|cependant|néanmoins|car|puis|or"))("%s", (word) =>
    expect(commitment(`Sans option ${word} réengagement de 36 mois`)).toBe("stated"),
  );
  test.each(words("sera|seront|est|sont|reste|restent|fera|feront|donnera|donneront"))("et %s", (word) => {
    expect(commitment(`Aucune option et ${word} le réengagement`)).toBe("stated");
    expect(commitment(`Aucune option et vous ${word} le réengagement`)).toBe("stated");
  });
  test.each(words("ni|ou|et|à|d'|de|des|du|un|une|aucun|aucune|sans"))("goes on after « , %s »", (word) =>
    expect(commitment(`Sans option, ${word} réengagement`)).toBe("negated"),
  );
  test.each(words("vaut|entraîne|emporte|libère|rend|est|sont|sera|fait|fera|met|annule|ouvre|permet"))(
    "absence de … %s",
    (word) => {
      expect(commitment(`L'absence de réponse ${word} réengagement`)).toBe("stated");
      expect(commitment(`L'absence de réengagement ${word} acquise`)).toBe("negated");
    },
  );
  test.each(words("tout|toute|tous|toutes|ceux|chaque"))("sans frais pour %s", (word) => {
    expect(commitment(`Sans frais pour ${word} client qui signe un réengagement`)).toBe("stated");
    expect(commitment(`Sans option pour ${word} client qui signe un réengagement`)).toBe("negated");
  });
  test.each(words("frais|coût|surcoût|supplément|facturation"))("sans %s pour tout client", (cost) =>
    expect(commitment(`Sans ${cost} pour tout client qui signe un réengagement`)).toBe("stated"),
  );
  test.each(words("taxe|taxes|TVA|droits"))("hors %s", (word) =>
    expect(polarityOf(`Somme hors ${word} réglée par l'État`, "state-pays")).toEqual(["stated"]),
  );
  test.each(words("sera|seront|est|sont|reste|restent"))("hors heures ouvrées %s", (word) =>
    expect(polarityOf(`Tout service hors heures ouvrées ${word} facturé au client`, "client-pays")).toEqual(["stated"]),
  );
  test.each([
    ["Hors SUN-ES, et HOP'EN", ["excluded"]],
    ["Hors SUN-ES, ou HOP'EN", ["excluded"]],
    ["Hors SUN-ES, ni HOP'EN", ["excluded", "negated"]],
    ["Hors SUN-ES, HOP'EN", ["excluded", "stated"]],
    ["Hors SUN-ES ; HOP'EN", ["excluded", "stated"]],
    ["SUN-ES, HOP'EN et CaRE non compris", ["excluded"]],
  ])("%s: %j", (value, polarities) => expect(polarityOf(value, "programme")).toEqual(polarities));
  test.each(words("zéro|nul|non|rien|pas"))("%s before a colon", (word) =>
    expect(commitment(`Le reste dû est ${word} : réengagement de 36 mois`)).toBe("stated"),
  );
  test.each(words("sous réserve|à condition|pourvu|au cas|suppose"))("%s que … ne … pas", (word) =>
    expect(commitment(`Réengagement ${word} que le client ne parte pas`)).toBe("stated"),
  );
  test("an infinitive is denied alone", () =>
    expect(commitment("Le réengagement donne la faculté de ne payer aucun rattrapage")).toBe("stated"));
  test("after fourteen words", () => {
    const far = (count: number) => commitment(`Sans ${"mot ".repeat(count)}réengagement`);
    expect([far(13), far(14)]).toEqual(["negated", "stated"]);
  });
});

describe("relative clauses", () => {
  test.each([
    ["Tout ce que l'État ne paie pas est lié au réengagement", "stated"],
    ["Ceux que l'État ne paie pas sont liés au réengagement", "stated"],
    ["Celles qu'il ne paie pas seront liées au réengagement", "stated"],
    ["Le client qui ne paie pas reste tenu au réengagement", "stated"],
    ["Le client ne paie pas et se lie au réengagement", "negated"],
  ])("%s: %s", (value, polarity) => expect(commitment(value)).toBe(polarity));
});

describe("both sides of what a denial reaches", () => {
  test.each([
    // A comma goes on with a list that "et" or "ou" ends, and opens another clause otherwise.
    ["serveur, SUN-ES et réseau non compris", "programme", "excluded"],
    ["serveur, SUN-ES ou réseau non compris", "programme", "excluded"],
    ["SUN-ES payé, réseau non compris", "programme", "stated"],
    ["SUN-ES payé : serveur et réseau non compris", "programme", "stated"],
    ["SUN-ES pour le serveur du site central de la ville non compris", "programme", "stated"],
    // A second verb of one subject is denied alone.
    ["Relève du réengagement et ne vous est pas facturé", "commitment", "stated"],
    ["Relève du réengagement mais ne vous est pas facturé", "commitment", "stated"],
    ["Le réengagement ne vous est pas facturé", "commitment", "negated"],
    ["Réengagement si la version n'est pas livrée", "commitment", "stated"],
    ["Réengagement lorsque la version n'est pas livrée", "commitment", "stated"],
    ["Réengagement quand la version n'est pas livrée", "commitment", "stated"],
    ["Réengagement tant que la version n'est pas livrée", "commitment", "stated"],
    ["Réengagement, la version n'est pas livrée", "commitment", "stated"],
    ["Réengagement ; la version n'est pas livrée", "commitment", "stated"],
    // A subject that denies stands ten words before its verb at most.
    ["Rien de tout ce qui suit ici n'est un réengagement", "commitment", "negated"],
    [
      "Aucune stipulation, qu'elle touche à la durée ou aux modules ou à leur prix ou à leur nombre, n'est un réengagement",
      "commitment",
      "negated",
    ],
    ["La stipulation, qu'elle touche à la durée ou aux modules, n'est un réengagement", "commitment", "stated"],
    ["N'adhérant pas, le client est tenu au réengagement", "commitment", "stated"],
    ["L'offre ne prévoit pas que le client reste tenu au réengagement", "commitment", "negated"],
    ["L'offre ne prévoit aucun module qui fera le réengagement", "commitment", "negated"],
    // "mais" sets right what was denied.
    ["Les frais ne sont pas dus par le client mais pris en charge par l'État", "state-pays", "stated"],
    ["Les frais ne sont pas dus par le client ni pris en charge par l'État", "state-pays", "negated"],
    ["Somme hors droits réglée par l'État", "state-pays", "stated"],
    ["Somme hors forfait réglée par l'État", "state-pays", "excluded"],
    ["Sans frais, réengagement", "commitment", "stated"],
    ["Le passage sans frais suppose le réengagement", "commitment", "stated"],
    ["Le passage sans frais exige le réengagement", "commitment", "stated"],
    ["Le passage sans frais dépend du réengagement", "commitment", "stated"],
    ["Le passage sans frais pour le réengagement", "commitment", "negated"],
    ["Le passage sans module exige le réengagement", "commitment", "negated"],
    ["L'ANS dit non, réengagement", "commitment", "stated"],
    ["L'ANS dit non au réengagement", "commitment", "negated"],
    ["Non pas un seul de ces réengagement", "commitment", "negated"],
  ])("%s: %s %s", (value, concept, polarity) => expect(polarityOf(value, concept).join()).toBe(polarity));
});
