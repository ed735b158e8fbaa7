import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import { earliestOrder, latestDossier, preorderWindow } from "../../../src/segur/regulation/preorder-window.ts";
import { maintenanceYears, preorderDays } from "../../../src/segur/regulation/wave-limits.ts";
import { askedReferencing } from "../../../src/segur/services/asked-referencing.ts";
import { referencingOf } from "../../../src/segur/services/referencing.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** What a quote says of the referencing of its solution, by the words of a form or of its sentences. */

describe("a form that asks for the referencing", () => {
  const asked = (question: string, answer: string, rows: readonly [number, number] = [1, 2]) => {
    const texts = [question, answer].map((value, at) => textAt(value, { row: rows[at] ?? 1, column: at + 1 }));
    return askedReferencing({ texts })?.isReferenced ?? null;
  };
  it.each([
    ["Oui", true],
    ["oui, depuis mai", true],
    ["Ouistiti", null],
    ["Depuis oui", null],
    ["Non", false],
    ["non, pas encore", false],
    ["Nonante", null],
    ["Non applicable", null],
    ["Non concerné", null],
    ["Non requis", null],
    ["Non soumis", null],
    ["Pas encore", false],
    ["Passé", null],
    ["En cours", false],
    ["Encore en cours", false],
    ["En attente", false],
    ["En instance", false],
    ["En instruction", false],
    ["En vigueur", null],
    ["À venir", false],
    ["Attendu en mai", false],
    ["Demandé", false],
    ["Déposé", false],
    ["Prévu", false],
    ["Bientôt", false],
    ["Prochainement", false],
    ["Dossier envoyé", false],
    ["Candidature", false],
    ["Labaris", null],
    ["  oui", true],
  ])("« Référencé Ségur ? | %s »: %s", (answer, expected) =>
    expect(asked("Solution référencée Ségur ?", answer)).toBe(expected),
  );
  it("a label stands in the row of its answer", () => {
    expect(asked("Référencement", "non", [4, 4])).toBe(false);
    expect(asked("Référencement", "non", [4, 5])).toBeNull();
    expect(asked("Référencement ?", "non", [4, 5])).toBe(false);
    expect(asked("Référencement ? ", "non", [4, 5])).toBe(false);
    expect(asked("Solution", "non", [4, 4])).toBeNull();
    expect(asked("Commande sous condition de référencement ?", "non")).toBeNull();
  });
  it("is as short as a label", () => {
    const question = (length: number) => "Référencement ".padEnd(length - 2, "a").concat(" ?");
    expect(asked(question(60), "non")).toBe(false);
    expect(asked(question(61), "non")).toBeNull();
  });
  it("on paper, texts of no row are of one another only by their question mark", () => {
    const at = { page: 1, bbox: [0, 0, 10, 10] } as const;
    const texts = (question: string) => [textAt(question, at), textAt("non", at)];
    expect(askedReferencing({ texts: texts("Référencement") })).toBeNull();
    expect(askedReferencing({ texts: texts("Référencement ?") })?.answer.value).toBe("non");
    expect(askedReferencing({ texts: texts("Référencement ?").slice(0, 1) })).toBeNull();
  });
});

describe("what sentences say of the referencing", () => {
  const told = (texts: readonly string[], dates: readonly object[] = []) => {
    const lines = [lineOf("Logiciel", 10_000, null)];
    const given = quoteFromData({
      ...HEAD,
      dates: dates as typeof HEAD.dates,
      lines,
      summaries: [],
      texts: [...texts],
    });
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    return referencingOf(given.value.quote);
  };
  const dated = (text: string) => [{ role: "referencing", date: "2022-05-30", text }];

  it("a day of it is a referencing, unless it is planned, pending or denied", () => {
    const status = (text: string, texts: readonly string[] = [], more: readonly object[] = []) => {
      const { status, on } = told([text, ...texts], [...dated(text), ...more]);
      return [status, on];
    };
    expect(status("Référencé le 30/05/2022")).toEqual(["referenced", "2022-05-30"]);
    expect(status("Référencement attendu le 30/05/2022")).toEqual(["pending", null]);
    expect(status("Référencement en cours, dossier du 30/05/2022")).toEqual(["pending", null]);
    expect(status("30/05/2022", ["Le référencement est prévu le 30/05/2022."])).toEqual(["pending", null]);
    const over = "Référencé le 30/05/2022 (la période de précommande est donc close)";
    expect(status("Référencé le 30/05/2022", [over])).toEqual(["referenced", "2022-05-30"]);
    expect(status("30/05/2022", ["Précommande jusqu'au référencement, 30/05/2022"])).toEqual(["pending", null]);
    expect(status("En l'absence de référencement au 30/05/2022, les parties sont libérées.")).toEqual([
      "pending",
      null,
    ]);
    const beside = "Référencement ANS : oui, le 30/05/2022. Interface en cours de certification chez un autre éditeur.";
    expect(status("Référencement ANS : oui, le 30/05/2022", [beside])).toEqual(["referenced", "2022-05-30"]);
    const other = { role: "installation", date: "2022-09-26", text: "recette prévue le 26/09/2022" };
    const both = "Référencement du 30/05/2022 – recette prévue le 26/09/2022";
    expect(status("Référencement du 30/05/2022", [both], [other])).toEqual(["referenced", "2022-05-30"]);
  });

  it.each([
    ["La solution est référencée par l'ANS.", "referenced"],
    ["Référence du devis : D-12", "unknown"],
    ["Référence interne : 12", "unknown"],
    ["Référence de l'offre : 12", "unknown"],
    ["Référence client : 12", "unknown"],
    ["Références de la commande : 12", "unknown"],
    ["La solution est-elle référencée ?", "unknown"],
    ["La version posée sera la 3.14, référencée par l'ANS le 7 juin 2022.", "referenced"],
    ["Pose de la version référencée prévue le 12/09/2022.", "referenced"],
    ["Version référencée prévue pour octobre.", "pending"],
    ["La version posée sera, sous peu, référencée par l'ANS.", "pending"],
    ["La version 3.14 sera référencée par l'ANS.", "pending"],
    ["Solution en cours de référencement.", "pending"],
    ["Référencée après instruction du dossier de référencement en cours.", "pending"],
    ["Le référencement n'a pas encore été prononcé par l'Agence.", "pending"],
    ["Le référencement n'est pas acquis.", "pending"],
    ["L'instruction de notre dossier par l'ANS est en cours.", "pending"],
    ["L'instruction de votre dossier est en cours.", "unknown"],
    ["Nous n'avons pour l'instant aucun référencement.", "pending"],
    ["Rien n'est à ce jour connu du référencement, son issue reste incertaine.", "pending"],
    ["L'éditeur s'emploie à obtenir le référencement.", "pending"],
    ["Nous avons l'ambition d'être référencés.", "pending"],
    ["Le visa de l'ANS nous manque.", "pending"],
    ["Attestation de référencement non délivrée.", "pending"],
    ["Le référencement, lui, se fait attendre.", "pending"],
    ["Le référencement se fait toujours désirer.", "pending"],
    ["Notre référencement tarde.", "pending"],
    ["Notre copie repose encore sur le bureau de l'Agence du numérique en santé.", "pending"],
    ["Le référencement n'a pas tardé.", "unknown"],
    ["Nous venons d'obtenir le référencement.", "referenced"],
    ["Le référencement, longtemps attendu, a enfin été prononcé.", "referenced"],
    ["On nous disait non référencés : la version l'est désormais.", "referenced"],
    ["La version n'est pas référencée ; si elle l'est un jour, nous vous préviendrons.", "pending"],
    ["Même en l'absence de référencement, la pose a lieu.", "unknown"],
    // What is asked for, or awaited, is another thing.
    ["Référencement obtenu en mai 2022 (attestation jointe sur demande).", "referenced"],
    ["Référencement prononcé en mai 2022 ; certificat transmis sur simple demande.", "referenced"],
    ["Référencement obtenu en mai 2022, formation prévue ensuite.", "referenced"],
    ["Référencement sollicité en mai 2022 ; dossier consultable sur demande.", "pending"],
    ["Référencement obtenu pour la 8.1, demandé pour la 8.2.", "pending"],
    ["Le référencement, demandé en février, nous a été accordé en mai.", "referenced"],
    ["Le référencement demandé, une fois qu'il est accordé, vaut six ans.", "pending"],
    ["Labaris sera livré dans sa version référencée dès que l'ANS aura statué.", "pending"],
    ["Nous avons déposé Labaris au référencement et restons sans réponse.", "pending"],
    ["Référencement : demande en cours.", "pending"],
    ["La réponse de l'ANS ne nous est pas encore parvenue.", "pending"],
    ["Le verdict de l'ANS sur la 8.2 n'est pas tombé.", "pending"],
    ["Pas de référencement à cette heure.", "pending"],
    // Other seals, and other lists.
    ["Notre hébergeur est en cours de certification HDS.", "unknown"],
    ["Votre demande de référencement auprès de la centrale d'achat est en cours.", "unknown"],
    ["Produit référencé à l'UGAP.", "unknown"],
    ["Produit non référencé au catalogue de la centrale.", "unknown"],
    ["Labaris est référencé Ségur ; notre société est en cours de certification ISO 27001.", "referenced"],
    ["Labaris, référencé par l'ANS et au catalogue de l'UGAP.", "referenced"],
    ["Référencement Ségur en cours, déjà au catalogue UGAP.", "pending"],
    ["Labaris est en cours de certification Ségur.", "pending"],
    // Six years are no agency.
    ["La maintenance court 6 ans, instruction des utilisateurs comprise.", "unknown"],
    ["MAINTENANCE 6 ANS, EXAMEN ANNUEL COMPRIS.", "unknown"],
    ["Instruction par l'ANS en cours.", "pending"],
    ["La version passe en ce moment les épreuves de l'ANS, dont le résultat n'est pas connu", "pending"],
    ["Nos tests de conformité ANS se déroulent actuellement ; verdict inconnu", "pending"],
    ["La 6.2 est en train d'être évaluée par l'Agence du numérique en santé", "pending"],
    ["L'ANS n'a pas encore fait connaître sa position", "pending"],
    ["La version 6.2 n'a pas encore son numéro ANS", "pending"],
    ["La 6.2 n'est pas reconnue par l'ANS à l'heure où nous écrivons", "pending"],
    ["Le feu vert de l'ANS se fait attendre", "pending"],
    ["La 6.2 est au banc d'essai de l'ANS", "pending"],
    ["Évaluée par l'ANS en mars, référencée depuis le 3 mai 2022", "referenced"],
    ["On ignore encore si l'ANS retiendra la 6.2", "pending"],
    ["Logiciel admis au référencement par l'ANS le 6 juin 2023 ; livraison attendue le 3 juin 2024", "referenced"],
    ["Labaris DUI 12.1 – référencement espéré à la rentrée", "pending"],
    ["Logiciel : Labaris, version 11 (référencement attendu de l'ANS cet été)", "pending"],
    ["Un refus de l'ANS ne remettrait pas en cause la présente commande.", "pending"],
    ["Nous passons les derniers scénarios de l'ANS cet été.", "pending"],
    ["Si le référencement venait à être refusé, le laboratoire conserve la solution.", "pending"],
    ["En cas de rejet du dossier par l'ANS, le bon de commande demeure valable.", "pending"],
    ["Même si l'ANS refuse le référencement, la commande reste ferme.", "pending"],
    ["Si le référencement venait à être retiré, l'éditeur en informe le laboratoire.", "unknown"],
    ["Le passage de Labaris 5.2 devant l'ANS est attendu à l'automne.", "pending"],
    ["Le dossier de preuves part à l'ANS le mois prochain.", "pending"],
    ["Notre éditeur boucle ses preuves pour l'ANS.", "pending"],
    ["Labaris sera admis sur la liste officielle courant septembre.", "pending"],
    ["L'inscription de Labaris sur la liste des solutions Ségur est imminente.", "pending"],
    ["L'homologation Ségur de Labaris 6.1 suit son cours.", "pending"],
    ["Logiciel bientôt labellisé Ségur.", "pending"],
    ["Référencement : pas encore.", "pending"],
    ["Notre certification HDS est imminente.", "unknown"],
    ["L'inscription de vos agents sur la liste des formations est imminente.", "unknown"],
    ["Livraison encore attendue ; contrôles en juin.", "unknown"],
    ["Merci.", "unknown"],
  ])("%s: %s", (text, status) => expect(told([text]).status).toBe(status));

  it.each([
    ["Labaris n'est pas encore référencé.", "Corrections de la version référencée : 6 ans.", "pending"],
    ["Notre dossier est sur le bureau de l'ANS.", "Les correctifs portent sur la solution référencée.", "pending"],
    ["L'ANS examine nos preuves.", "Vous recevrez la version référencée à l'automne.", "pending"],
    ["Commande sous condition de référencement.", "Corrections de la version référencée : 6 ans.", "pending"],
    ["L'ANS a examiné nos preuves.", "Vous recevez la version référencée par l'ANS.", "referenced"],
    ["L'ANS a examiné nos preuves.", "La version référencée depuis mai est comprise.", "referenced"],
    ["L'ANS a examiné nos preuves.", "Version référencée, sans frais.", "referenced"],
    [
      "La solution n'a pas encore obtenu son référencement.",
      "Droits de la version référencée   1   26 800,00",
      "pending",
    ],
    ["L'ANS a examiné nos preuves.", "Droits de la version référencée 14/06/2022", "referenced"],
    ["Merci.", "Corrections de la version référencée : 6 ans.", "referenced"],
  ])("what only names the version sold tells less than the rest: %s %s", (text, other, status) =>
    expect(told([text, other]).status).toBe(status),
  );

  it.each([
    ["L'ANS étudie notre dossier.", "Tant qu'elle ne l'a pas validé, vous n'êtes engagés à rien.", true],
    ["Labaris est référencé.", "En cas de refus, votre commande est annulée.", false],
    [
      "Labaris n'est pas encore référencé.",
      "L'offre est au client qui commande l'agenda, à défaut elle est annulée.",
      false,
    ],
    ["L'ANS examine notre dossier.", "En cas de refus, votre commande est annulée.", true],
    ["Labaris n'est pas encore référencé.", "Un échec annulerait votre commande.", true],
    ["Labaris n'est pas encore référencé.", "À défaut, votre commande est annulée sans frais.", true],
    ["Labaris n'est pas encore référencé.", "À défaut de paiement, votre commande est annulée.", false],
    ["Labaris n'est pas encore référencé.", "En cas d'échec de la recette, votre commande est annulée.", false],
    ["Labaris n'est pas encore référencé.", "En cas de refus, la commande est maintenue.", false],
    ["L'installation est prévue le 12 mai.", "En cas d'échec, votre commande est annulée.", false],
    ["L'ANS étudie nos preuves.", "Sans son feu vert, ce devis ne vaut rien.", true],
    ["L'ANS étudie notre dossier.", "Un rejet de sa part annulerait votre commande.", true],
    ["L'ANS étudie notre dossier.", "Un refus de l'agence libérerait le laboratoire de sa commande.", true],
    ["Son avis est attendu.", "Que l'ANS dise non et ce bon ne vaudra plus rien.", true],
    ["Le logiciel n'a pas son référencement.", "La commande ne sera ferme que lorsqu'il l'aura.", true],
    ["La solution n'est pas référencée.", "L'engagement du client naît le jour où elle le devient.", true],
    ["La solution n'est pas référencée.", "L'installation aura lieu le mois où elle le devient.", false],
    ["L'ANS étudie notre dossier.", "Tant qu'elle ne l'a pas validé, la pose est reportée.", false],
    ["L'ANS étudie notre dossier.", "Un refus de l'agence resterait sans effet sur votre commande.", false],
    ["L'ANS étudie notre dossier.", "Un refus de livraison de votre part annulerait la commande.", false],
    ["Son avis est attendu.", "Que l'ANS dise oui ou non, vous restez tenu par ce bon.", false],
  ])("the order hangs on what the agency does to the dossier: %s %s", (text, other, expected) =>
    expect(told([text, other]).clause !== null).toBe(expected),
  );

  it.each([
    ["Notre dossier est sur la table de l'ANS ; si elle n'en voulait pas, ce bon n'aurait plus d'objet.", true],
    ["Notre dossier est sur la table de l'ANS ; si elle n'en voulait pas, nous en serions peinés.", false],
    ["Avant le référencement, la commande ne tiendra que si celui-ci arrive.", true],
    ["Avant le référencement, la commande est ferme, que celui-ci arrive ou non.", false],
    ["Le sésame de l'ANS est attendu pour l'été ; la vente ne se formera qu'à ce moment.", true],
    ["La version sera posée une fois référencée ; d'ici là, rien n'est commandé.", true],
    ["Le référencement suivra ; d'ici là, rien ne presse.", false],
    ["La solution n'est pas encore référencée ; la commande ne vaudra que si elle l'est.", true],
    ["La solution n'est pas référencée à ce jour : le contrat ne vaut que si elle le devient.", true],
    [
      "Notre version n'est pas encore référencée, votre bon de commande ne vous engage donc qu'une fois qu'elle l'aura été.",
      true,
    ],
    ["Pas encore référencés : votre signature ne compte que si nous le sommes ; la vente, que si on l'est.", true],
    ["Pas encore référencé : la commande reste en suspens tant qu'il ne l'est pas.", true],
    ["Pas encore de référencement : rien n'est commandé tant que nous ne l'avons pas.", true],
    ["La commande reste en attente tant que le logiciel n'est pas référencé.", true],
    ["Pas encore de référencement : nous vous écrirons quand nous l'aurons.", false],
    ["Pas encore de référencement, mais la commande est ferme et nous l'aurons bientôt.", false],
    ["La version n'est pas référencée ; nous ne doutons pas qu'elle le soit, et la commande est ferme.", false],
    ["Le RIS n'est pas encore référencé ; la facture à l'ASP partira quand il le sera.", false],
    [
      "Si l'ANS ne devait pas référencer notre version 5, votre commande tomberait d'elle-même : vous seriez libre.",
      true,
    ],
    ["Si l'ANS ne référençait pas notre version 5, votre commande tomberait.", true],
    ["Si jamais l'Agence venait à ne pas nous référencer, vous reprendriez votre liberté.", true],
    ["Faute pour l'ANS de référencer la version 7, le contrat est caduc.", true],
    ["Si l'ANS décidait de ne pas référencer le logiciel, votre signature ne vous engagerait à rien.", true],
    ["Si l'ANS ne devait pas référencer notre version 5, votre commande resterait due.", false],
    ["Si l'ANS ne référençait pas la version 5, la commande tiendrait tout de même.", false],
    ["L'ANS va référencer notre version 5 ; passé l'été, la commande tombe d'elle-même faute d'acompte.", false],
  ])("the order hangs on it: %s %s", (text, expected) => expect(told([text]).clause !== null).toBe(expected));

  it("the clause is told in the sentence after", () => {
    const clause = "Sans son accord, vous ne nous devez rien.";
    expect(told(["L'ANS n'a pas fini de lire nos preuves.", clause]).clause?.value).toBe(clause);
    const refused = "Si celle-ci ne devait pas, en définitive, la retenir, la commande serait nulle.";
    expect(told(["La version 15.0 est toujours entre les mains de l'ANS.", refused]).clause?.value).toBe(refused);
  });

  it("a long preamble is shown from the words that matter", () => {
    const preamble =
      "Nous vous remercions de l'intérêt que vous portez à notre logiciel de laboratoire et de votre accueil ".repeat(
        3,
      );
    const long = `${preamble}qui est en cours de référencement auprès de l'Agence.`;
    expect(told([long]).evidence?.value).toMatch(/^cours de référencement/);
    const short = "Notre logiciel est en cours de référencement auprès de l'Agence.";
    expect(told([short]).evidence?.value).toBe(short);
  });

  it.each([
    ["Commande sous condition de référencement.", true],
    ["Commande sous réserve du référencement.", true],
    ["La vente est ferme, sauf refus de référencement.", true],
    ["L'ordre est ferme, à moins que le référencement ne soit refusé : la commande serait alors levée.", true],
    ["Le client peut refuser la pose et sa commande est annulée si le référencement échoue.", true],
    ["La commande se dénoue si le référencement échoue.", true],
    ["Le client renonce à invoquer le défaut de référencement.", false],
    ["Le référencement est attendu ; s'il échouait, la commande subsisterait.", false],
    ["La date de pose est sous condition de référencement.", false],
    ["Le planning est sous réserve du référencement.", false],
    ["La commande, et sa date de pose, sont sous réserve du référencement.", true],
    ["Commande ferme, même sans référencement.", false],
    ["La commande tombe d'elle-même, sans référencement.", true],
    ["À défaut de référencement, la commande est nulle.", true],
    ["Si l'Agence nous recale, vous êtes quitte et cette commande n'a jamais existé.", true],
    ["Le référencement est attendu. Un non de l'ANS efface la commande.", true],
    ["Le référencement est attendu. Un non de l'ANS ne change rien à la commande.", false],
    ["Recalés par l'ANS, nous vous rendons votre signature.", true],
    ["L'accord de l'ANS est la clé de cette commande : pas d'accord, pas de commande.", true],
    ["Pas d'accord de la banque, pas de commande.", false],
    ["Si l'Agence nous recale, la pose est reportée.", false],
    ["Faute de référencement, l'offre, acceptée ou non, devient caduque.", true],
    ["La commande est ferme, solution référencée ou non.", false],
    ["À défaut de référencement, la commande est maintenue.", false],
    ["À défaut de référencement à la date de la commande, nous vous préviendrons.", false],
    ["Si le référencement n'était pas obtenu, la commande serait annulée.", true],
    ["Si le référencement n'était pas obtenu, la commande ne serait pas annulée.", false],
    ["Si le référencement n'était pas obtenu, la pose serait reportée.", false],
    ["Le client est délié de sa commande dans l'hypothèse où l'ANS ne retiendrait pas Labaris.", true],
    ["Vous êtes dégagé de la commande au cas où le référencement ne serait pas prononcé.", true],
    ["Vous n'êtes pas dégagé de la commande au cas où le référencement ne serait pas prononcé.", false],
    // What fails is the referencing, by name, by a pronoun or left to be understood.
    ["Référencement en cours. En cas de refus, la commande est annulée.", true],
    ["Référencement en cours. En cas d'échec de l'instruction, la commande est annulée.", true],
    ["Référencement en cours : si non obtenu, commande annulée.", true],
    ["Référencement en cours. Si celui-ci n'était pas prononcé, la commande serait annulée.", true],
    ["Dossier de référencement à l'étude ; s'il n'aboutit pas, le bon est nul.", true],
    ["Référencement en attente. Si ça rate, commande annulée.", true],
    ["Référencement en attente : le bon ne vaudra que le jour où on l'aura, sinon on le déchire.", true],
    ["Labaris sera référencé au 30 juin ; dans le cas contraire, la commande est annulée.", true],
    ["Labaris sera référencé au 30 juin ; faute de quoi la commande est annulée.", true],
    ["Référencement en cours. Signez sous 30 jours, faute de quoi la commande est annulée.", false],
    ["Référencement en cours. Signez sous 30 jours ; dans le cas contraire, ce devis est caduc.", false],
    ["Référencement en attente. En cas de retard de paiement, la commande pourra être annulée.", false],
    ["Référencement en attente. En cas d'annulation par le client, 30 % du prix reste dû.", false],
    ["Référencement en attente. Si l'installation ne peut avoir lieu, la commande est annulée.", false],
    ["Référencement en attente. En cas de refus du matériel, la commande est annulée.", false],
    ["Référencement en attente. En l'absence de signature sous 30 jours, la commande est nulle.", false],
    ["Sans référencement à ce jour. Le bon de commande est à renvoyer par courriel.", false],
    ["Dans nos autres contrats, la commande est sous réserve du référencement.", false],
    ["Référencement en cours. Sous réserve de l'accord de votre banque.", false],
    ["Référencement en cours. Sous réserve de l'accord de l'agence.", true],
    ["Référencement en cours. Condition : obtention du référencement ANS.", true],
    ["Référencement en cours. Réserve : octroi du référencement par l'ANS.", true],
    ["Référencement en cours. Les conditions d'installation sont jointes.", false],
  ])("%s: a clause %s", (text, clause) => expect(told([text]).clause !== null).toBe(clause));
});

const limit = 120;

/** Walks the calendar day by day with the Gregorian rules alone. */
function naiveAddDays(day: string, count: number): string {
  let [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const length = (): number => {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  };
  for (let step = 0; step < count; step++) {
    date += 1;
    if (date > length()) {
      date = 1;
      month += 1;
    }
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

const anyDay = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2033-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("preorderWindow", () => {
  it("agrees with the example of the ANS: an order of 04/01/2022, a dossier by 04/05/2022", () => {
    expect(preorderWindow("2022-01-04", "2022-05-04", limit)).toEqual({
      standing: "last-day",
      daysBefore: 120,
      earliestOrder: "2022-01-04",
      latestDossier: "2022-05-04",
    });
  });

  it.each([
    ["2022-01-05", "within", 119],
    ["2022-01-04", "last-day", 120],
    ["2022-01-03", "too-early", 121],
    ["2022-05-04", "within", 0],
    ["2022-06-01", "within", -28],
  ] as const)("an order of %s is %s (%i days)", (orderedOn, standing, daysBefore) => {
    expect(preorderWindow(orderedOn, "2022-05-04", limit)).toMatchObject({ standing, daysBefore });
  });

  it.each([
    ["2023-12-31", "2024-04-29"],
    ["2022-12-31", "2023-04-30"],
    ["2024-02-29", "2024-06-28"],
    ["2023-11-02", "2024-03-01"],
    // Across both changes of clock of the year.
    ["2023-03-25", "2023-07-23"],
    ["2023-10-28", "2024-02-25"],
  ])("day 120 after %s is %s", (orderedOn, dossier) => {
    expect(latestDossier(orderedOn, limit)).toBe(dossier);
    expect(earliestOrder(dossier, limit)).toBe(orderedOn);
  });

  it("judges days 119, 120 and 121 as an oracle that walks the calendar", () => {
    fc.assert(
      fc.property(anyDay, (orderedOn) => {
        const at = (days: number) => preorderWindow(orderedOn, naiveAddDays(orderedOn, days), limit);
        expect(at(119)).toMatchObject({ standing: "within", daysBefore: 119 });
        expect(at(120)).toMatchObject({ standing: "last-day", daysBefore: 120, earliestOrder: orderedOn });
        expect(at(121)).toMatchObject({ standing: "too-early", daysBefore: 121 });
        expect(latestDossier(orderedOn, limit)).toBe(naiveAddDays(orderedOn, limit));
      }),
    );
  });
});

describe("figures of a wave", () => {
  it("gives 120 days in both waves, six years sure in wave 1 and five reported in wave 2", () => {
    expect(preorderDays(1)).toMatchObject({ value: 120, certainty: "verbatim" });
    expect(preorderDays(2)).toMatchObject({ value: 120, certainty: "reported" });
    expect(maintenanceYears(1)).toMatchObject({ value: 6, certainty: "verbatim" });
    expect(maintenanceYears(2)).toMatchObject({ value: 5, certainty: "reported" });
  });
});
