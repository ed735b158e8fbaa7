import { describe, expect, it, test } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import { lintBytes } from "../../../src/engine/lint.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { sitesOfLines } from "../../../src/segur/clients/named-sites.ts";
import { namesNumbers } from "../../../src/segur/notes/line-numbers.ts";
import { excepts } from "../../../src/segur/notes/numbered-notes.ts";
import { fundedSentences } from "../../../src/segur/payers/funded-sentences.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** What notes, legends and sentences give to lines: who pays them, for which site, with what inside. */

type More = Partial<QuoteInput>;
function given(lines: QuoteInput["lines"], texts: readonly string[], more: More = {}) {
  const read = quoteFromData({ ...HEAD, dates: [], lines, summaries: [], texts: [...texts], ...more });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { quote, kind } = read.value;
  return { quote, meaning: annotate(quote, {}, { kind }) };
}
const payers = (note: string, designations: readonly string[] = ["Logiciel", "Écrans", "Claviers"]) =>
  given(
    designations.map((designation) => lineOf(designation, 10_000, null)),
    [note],
  )
    .meaning.lines.map(({ payer: { value } }) => (value === "unknown" ? "-" : value === "state" ? "S" : "C"))
    .join("");

describe("a note that gives the same reason as the one before", () => {
  const reasons = (...texts: string[]) =>
    given(
      ["Affichage (1)", "Écran du hall (2)"].map((designation) => lineOf(designation, 10_000, null)),
      texts,
    ).meaning.lines.map(({ notes }) => notes.some(({ value }) => value.includes("hors Ségur")));

  it.each([
    ["(2) mobilier, même motif", true],
    ["(2) idem", true],
    ["(2) mobilier choisi par le client", false],
  ])("%s", (note, expected) => expect(reasons("(1) produit distinct, hors Ségur", note)).toEqual([true, expected]));
});

describe("marks that share what is told behind the last of them", () => {
  const told = (note: string) =>
    given(
      ["Mât (x)", "Tours (y)", "Carnet (z)"].map((designation) => lineOf(designation, 10_000, null)),
      [note],
    )
      .meaning.lines.map(({ notes }) => (notes.some(({ value }) => value.includes("débit")) ? "T" : "-"))
      .join("");
  it.each([
    ["(x) et (y) : sans quoi le logiciel n'aurait pas de débit.", "TT-"],
    ["(x), (y) et (z) : sans quoi le logiciel n'aurait pas de débit.", "TTT"],
    ["(x) mât du cabinet ; (y) et (z) : pour le débit.", "-TT"],
    ["(x) pour le débit ; (y) papeterie.", "T--"],
  ])("%s", (note, expected) => expect(told(note)).toBe(expected));
});

describe("notes that name lines by their numbers", () => {
  it.each([
    ["La ligne 1 est payée par l'État, la ligne 2 l'est par la clinique.", "SC-"],
    ["Les lignes 1 et 2 sont payées par l'État, la ligne 3 le sera par la clinique.", "SSC"],
    ["Ligne 1 par l'État, lignes 2, 3 par la pharmacie.", "SCC"],
    ["Ligne 1 par l'État, ligne 2 pour la pharmacie.", "SC-"],
    ["Ligne 1 par l'État, ligne 2 à la pharmacie.", "SC-"],
    ["Ligne n° 1 par l'État, ligne n° 2 par la pharmacie.", "SC-"],
    ["Le poste 1 par l'État, le poste 2 par la pharmacie.", "SC-"],
    ["L'article 1 par l'État, les articles 2 et 3 par la pharmacie.", "SCC"],
    ["Ligne 1 = État.", "S--"],
    ["À partir de la ligne 2 : client.", "-CC"],
    ["Les lignes 2 et suivantes sont à la charge du client.", "-CC"],
    ["Le règlement des lignes 1 et 2 : client.", "CC-"],
    ["Lignes 1 à 2 : État.", "SS-"],
    ["Ligne 1 : État ; les autres lignes : client.", "SCC"],
    ["Ligne 1 : État ; toutes les autres : client.", "SCC"],
    ["Ligne 1 : État ; le reste : client.", "SCC"],
    ["Ligne 1 : État ; le surplus : client.", "SCC"],
    ["Ligne 1 : État ; le restant : client.", "SCC"],
    ["Ligne 1 : État ; le reste à charge : client.", "S--"],
    ["Ligne 1 : État ; les autres logiciels : client.", "S--"],
    ["L'État paie la ligne 1, la clinique le reste.", "SCC"],
    ["État : ligne 1. Le reste est dû par la clinique.", "SCC"],
    ["Ligne 1 : État, ligne 1 : client.", "S--"],
    ["Ligne 12 : État.", "---"],
  ])("%s %s", (note, expected) => expect(payers(note)).toBe(expected));

  it.each([
    ["Les écrans mis à part, tout est payé par l'État.", "SCS"],
    ["Écrans mis de côté, tout est payé par l'État.", "SCS"],
    ["Les écrans exceptés, tout est payé par l'État.", "SCS"],
    ["Les écrans exclus, tout est payé par l'État.", "SCS"],
    ["La ligne 2 exceptée, tout est payé par l'État.", "SCS"],
    ["La ligne 2 exclue, l'État paie l'ensemble.", "SCS"],
    ["Exception faite des écrans, tout est payé par l'État.", "SCS"],
    ["À l'exception de la ligne 3, due par la clinique, l'État finance l'ensemble.", "SSC"],
    ["Tout est payé par la clinique, sauf la ligne 1.", "SCC"],
    ["Ce devis est payé par l'État, hormis les écrans.", "SCS"],
    ["Cette commande est payée par l'État, hormis les écrans.", "SCS"],
    ["Tout est payé par l'État, sauf erreur.", "---"],
  ])("%s %s", (note, expected) => expect(payers(note)).toBe(expected));

  it.each([
    ["Tout est payé, sauf la ligne 3", true],
    ["Tout est payé", false],
    ["La ligne 1 est payée, sauf la ligne 3", false],
    ["Le congélateur mis à part, la facture est à l'État", false],
    ["Le congélateur mis à part, cette facture est à l'État", true],
    ["Le congélateur mise de côté, cette facture est à l'État", true],
    ["Les lampes mises à part, cette facture est à l'État", true],
    ["Les lampes exclues, cette facture est à l'État", true],
    ["La lampe excepté, cette facture est à l'État", true],
    ["Le: congélateur exclu, cette facture est à l'État", false],
    ["Le exclu, cette facture est à l'État", false],
    ["Les lampes excluesX, cette facture est à l'État", false],
  ])("« %s » excepts lines: %s", (note, expected) =>
    expect(excepts(textAt(note, { row: 1, column: 1 }))).toBe(expected),
  );

  it("the work of the Prestation is not another product's, whatever words it shares", () => {
    const lines = ["Prestation Ségur formation", "Formation Plannings", "Lampes"];
    expect(payers("La formation au module Plannings, hors Ségur, est à votre charge.", lines)).toBe("-C-");
    expect(payers("La formation est à votre charge.", lines)).toBe("CC-");
  });

  it("what the State pays of the Prestation is no migration whose reasons tell of a version", () => {
    const lines = ["Prestation Ségur, version 4", "Migration de la base de données vers la version 4", "Lampes"];
    expect(payers("La version Ségur est payée par l'État.", lines)).toBe("S--");
    expect(payers("La version référencée est payée par l'État.", lines)).toBe("S--");
    expect(payers("La version Ségur et la migration de la base de données sont payées par l'État.", lines)).toBe("SS-");
  });

  it.each([
    ["Ligne 7", true],
    ["P07 et P08", true],
    ["la troisième, hors Ségur", true],
    ["la dernière ligne", true],
    ["la lune", false],
    ["la troisième fois", false],
  ])("« %s » names lines: %s", (value, expected) => expect(namesNumbers(value)).toBe(expected));
});

describe("notes that lines call by a mark", () => {
  it.each([
    ["[E] = réglé par l'État ; les écrans restent dus", "S-"],
    ["[E] = réglé par l'État ; sans marque : client", "SC"],
    ["[E] = réglé par l'État ; et la suite au client", "S-"],
    ["[E] correspond à l'État", "S-"],
    ["[E] indique l'État", "S-"],
    ["[E] vaut État", "S-"],
    ["[E] veut dire État", "S-"],
    ["[E] renvoie à l'État", "S-"],
    ["[E] pour État", "S-"],
    ["[E] – le financeur", "--"],
    ["[F] = réglé par l'État", "--"],
    ["[E] = laboratoire", "C-"],
    ["[E] = hors Ségur", "C-"],
    ["[E] = l'État qui paie", "S-"],
    ["[E] = Tout est payé par l'État, sauf la ligne 1", "CS"],
  ])("%s: %s", (note, expected) => expect(payers(note, ["Logiciel [E]", "Lampes"])).toBe(expected));

  const marked = (cell: string, note: string) =>
    given([{ ...lineOf("Logiciel", 10_000, null), payer: cell } as QuoteInput["lines"][number]], [note]).meaning
      .lines[0]?.payer.value;
  it.each([
    ["E", "E = État", "state"],
    ["ET", "ET = État", "state"],
    ["E1", "E1 = État", "state"],
    ["ETA", "ETA = État", "state"],
    ["1", "1 = État", "state"],
    ["12", "12 = État", "state"],
    ["b", "b = État", "unknown"],
    ["E", "F = État", "unknown"],
  ])("a cell « %s » with « %s »: %s", (cell, note, expected) => expect(marked(cell, note)).toBe(expected));
});

describe("sites that lines are for", () => {
  const sites = (texts: readonly string[], ...designations: string[]) => {
    const lines = designations.map((designation) => lineOf(designation, 10_000, null));
    const { quote } = given(lines, texts);
    return sitesOfLines(quote, quote.lines);
  };
  it.each([
    ["FINESS 390410223 (Foyer Le Cèdre)", "390410223"],
    ["FINESS 390410223 [Foyer Le Cèdre]", "390410223"],
    ["FINESS 390410223 : (Foyer Le Cèdre)", "390410223"],
    ["FINESS 390410223 site neuf (Foyer Le Cèdre)", null],
    ["Foyer Le Cèdre : FINESS 390410223", "390410223"],
    ["Foyer Le Cèdre, FINESS 390410223", "390410223"],
    ["SIRET 99225579400016 (Foyer Le Cèdre)", null],
    ["FINESS 390410223 (Cèdre)", null],
  ])("%s: %s", (text, site) => expect(sites([text], "Prestation pour le foyer Le Cèdre")).toEqual([site]));
  it("a line that names two sites, or none, is for none", () => {
    const two = ["FINESS 390410223 (Foyer Le Cèdre)", "FINESS 750000018 (Foyer Les Aulnes)"];
    expect(sites(two, "Foyer Le Cèdre et foyer Les Aulnes", "Foyer Les Aulnes", "Foyer")).toEqual([
      null,
      "750000018",
      null,
    ]);
    expect(
      sites(["FINESS 390410223 (Foyer Le Cèdre)", "FINESS 390410223 (Maison Le Cèdre)"], "Foyer Le Cèdre"),
    ).toEqual(["390410223"]);
  });
});

describe("sentences that put other work into the price of the Prestation", () => {
  const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";
  const added = (text: string, ...more: string[]) => {
    const { quote, meaning } = given(
      [segur, ...more].map((designation) => lineOf(designation, 10_000, null)),
      [text],
    );
    return fundedSentences(quote, meaning.lines).map(({ work: { kind }, line }) => [kind, line]);
  };
  it.each([
    ["La Prestation Ségur inclut deux serveurs.", [["infrastructure", null]]],
    ["La Prestation Ségur comprend dix imprimantes.", [["hardware", null]]],
    ["La Prestation Ségur comprend 30 boîtes aux lettres MSSanté.", [["mailbox", null]]],
    ["Le prix de la Prestation inclut deux serveurs.", [["infrastructure", null]]],
    ["Ce forfait comprend deux serveurs.", [["infrastructure", null]]],
    ["L'État prend en charge un ensemble qui comprend deux serveurs.", [["infrastructure", null]]],
    ["La Prestation Ségur n'inclut pas de serveur.", []],
    ["La Prestation Ségur ne comprend pas deux serveurs.", []],
    ["La Prestation Ségur est livrée sur deux serveurs.", []],
    ["La Prestation Ségur inclut deux serveurs, hors Ségur.", []],
    ["La Prestation Ségur inclut deux serveurs, à la charge du client.", []],
    ["La Prestation Ségur inclut la formation.", []],
    ["Le contrat d'hébergement inclut deux serveurs.", []],
    ["Octroi de mer compris dans le prix du matériel.", []],
    ["Transport et pose inclus dans le montant des imprimantes, installation comprise.", []],
    ["Deux écrans sont compris dans le prix de la Prestation Ségur.", [["hardware", null]]],
    ["Dans le forfait sont compris deux serveurs.", [["infrastructure", null]]],
  ] as const)("%s %j", (text, expected) => expect(added(text)).toEqual(expected));
  it("beside another product, the sentence must name the Prestation", () => {
    expect(added("Ce forfait comprend deux serveurs.", "Plannings, à la charge du client")).toEqual([]);
    expect(added("La Prestation Ségur inclut deux serveurs.", "Plannings, à la charge du client")).toEqual([
      ["infrastructure", null],
    ]);
  });
  it.each([
    [
      "Mise en œuvre (voir détail en note 1)",
      "Note 1 – la mise en œuvre comprend la pose et la fourniture d'un serveur.",
      1,
    ],
    ["Déploiement (cf. renvoi 2)", "Renvoi 2 : le déploiement inclut deux serveurs.", 1],
    ["Installation – voir repère B", "Repère B : pose, réglages, plus deux serveurs", 1],
    ["Mise en service, détaillée à la note n° 3", "(3) La mise en service inclut deux serveurs.", 1],
    ["Mise en œuvre (voir détail en note 1)", "Note 1 – la mise en œuvre comprend la pose sur votre serveur.", null],
    ["Mise en œuvre (voir détail en note 1)", "Note 2 – l'option comprend deux serveurs.", null],
  ] as const)("called by the name of the note: %s, %s", (designation, note, line) => {
    const { quote, meaning } = given(
      [segur, `${designation}, pris en charge par l'État au titre du Ségur`].map((one) => lineOf(one, 10_000, null)),
      [note],
    );
    expect(fundedSentences(quote, meaning.lines).map((one) => one.line)).toEqual(line === null ? [] : [line]);
  });
  it("a note to the line of the Prestation is of that line", () => {
    const called = (mark: string) => {
      const { quote, meaning } = given([lineOf(`${segur} (1)`, 10_000, null)], [`(${mark}) Inclut deux serveurs.`]);
      return fundedSentences(quote, meaning.lines).map(({ work: { kind }, line }) => [kind, line]);
    };
    expect(called("1")).toEqual([["infrastructure", 0]]);
    expect(called("2")).toEqual([]);
  });
});

describe("notes that tell the thing that a line of the Prestation sells", () => {
  const told = (designation: string, note: string) => {
    const line = lineOf(`${designation} (1), pris en charge par l'État au titre du Ségur`, 10_000, null);
    const { quote, meaning } = given([line], [`(1) ${note}`]);
    return fundedSentences(quote, meaning.lines).map(({ work: { kind } }) => kind);
  };
  it.each([
    ["Messagerie des équipes", "Par messagerie, on entend cinq boîtes aux lettres MSSanté.", ["mailbox"]],
    ["Messagerie des équipes", "On entend par messagerie vingt BAL MSSanté.", ["mailbox"]],
    ["Socle technique", "Il s'agit d'un serveur de 64 Go.", ["infrastructure"]],
    ["Socle technique", "Le socle s'entend d'un serveur et de son onduleur.", ["infrastructure"]],
    ["Pack d'accueil", "Correspond à trois boîtes aux lettres MSSanté.", ["mailbox"]],
    ["Pack d'accueil", "Lire : ouverture de trois boîtes aux lettres MSSanté.", ["mailbox"]],
    ["Équipement du bureau", "Deux écrans.", ["hardware"]],
    ["Équipement du bureau", "Équipement : deux écrans.", ["hardware"]],
    ["Équipement du bureau", "Deux écrans, à la charge du client.", []],
    ["Installation", "Deux postes de travail.", []],
    ["Installation", "Par installation, on entend la pose sur votre serveur.", []],
    ["Pack d'accueil", "Prérequis : un serveur.", []],
    ["Pack d'accueil", "Un serveur de 64 Go est requis.", []],
    ["Licences par poste", "Par poste, on entend tout ordinateur équipé.", []],
    ["Messagerie", "On entend l'envoi depuis le dossier, boîtes aux lettres non comprises.", []],
  ])("%s, (1) %s: %j", (designation, note, kinds) => expect(told(designation, note)).toEqual(kinds));
});

/** Whether the client's line of a quote has a reason, by its own words, a column or the notes. */
async function hasReason(item: string, notes: readonly string[] = [], why = ""): Promise<boolean> {
  const rows = [
    "Devis;D-1;Date;12/05/2022",
    "",
    "Désignation;Motif;Qté;PU HT;Total HT",
    "Prestation Ségur HOP-DPI-Va1, financée par l'État;;1;900,00;900,00",
    "À la charge du client;;;;",
    `${item};${why};1;500,00;500,00`,
    "Total HT;;;;1400,00",
    "",
  ];
  const [result] = await lintBytes(new TextEncoder().encode([...rows, ...notes].join("\n")), "devis.csv");
  return result?.subject?.meaning.lines[1]?.reason != null;
}

describe("why a line is billed beside the Ségur", () => {
  test.each([
    "Écrans, imposés par la version référencée",
    "Lecteurs CPS, la mise à jour Ségur ne reconnaissant plus les anciens",
    "Nouveau serveur, l'ancien n'étant plus compatible",
    "MAJ STERILISATION (DEP. TECHNIQUE SEGUR)",
    "Imprimante, non prévue par l'appel à financement",
  ])("a cause on the line: %s", async (item) => {
    expect(await hasReason(item)).toBe(true);
  });

  test("a column, a called note, a note about the thing", async () => {
    expect(await hasReason("Pare-feu", [], "hors périmètre")).toBe(true);
    expect(await hasReason("Agenda en ligne (*)", ["(*) Autre logiciel, sans lien avec le Ségur."])).toBe(true);
    expect(await hasReason("Imprimante laser", ["L'imprimante n'entre pas dans la Prestation Ségur."])).toBe(true);
  });

  test.each([
    ["Note sur B : hors du périmètre Ségur.", true],
    ["B – modules sans lien avec le Ségur.", true],
    ["Note sur A : hors du périmètre Ségur.", false],
    ["B : livré en mai.", false],
  ])("a note that opens with the letter of a section: %s", (note, isReason) => {
    const line = { ...lineOf("Module hôtellerie", 10_000, null), section: "B - Réglé par le client" };
    expect(given([line], [note]).meaning.lines[0]?.reason !== null).toBe(isReason);
  });

  test.each([
    ["Agenda en ligne", "Ce poste ne relève pas du Ségur."],
    ["Agenda en ligne", "L'État ne le paie pas, puisqu'il est en dehors du Ségur."],
    ["Kit affichage", "Le kit affichage est exclu du financement de l'État."],
  ])("a note that points at the only line of the client, or names it by two words: %s, %s", async (item, note) => {
    expect(await hasReason(item, [note])).toBe(true);
  });

  test.each([
    ["Antivirus, affaire de poste de travail et donc d'infrastructure", ""],
    ["Bras articulé, question de confort", ""],
    ["Sondes de température", "étranger à la fonction référencée"],
    ["Armoire", "elle excède le périmètre"],
  ])("what it is of, or lies beyond: %s %s", async (item, why) => expect(await hasReason(item, [], why)).toBe(true));

  test.each([
    ["Fauteuil", "coloris au choix"],
    ["Imprimante", "câble fourni"],
    ["Antivirus, affaire à saisir", ""],
    ["Fauteuil", "poids 12 kg"],
  ])("what it is like is no reason: %s %s", async (item, why) => expect(await hasReason(item, [], why)).toBe(false));

  test.each([
    ["Imprimante, comme convenu avec votre direction", []],
    ["Agenda en ligne", ["Le kit affichage est exclu du financement de l'État."]],
    ["Imprimante (1)", ["(1) Garantie deux ans."]],
    ["Imprimante (1)", ["(2) Matériel hors périmètre Ségur."]],
    ["Onduleur, très utile en cas de coupure", []],
  ])("no reason: %s %s", async (item, notes) => {
    expect(await hasReason(item, notes)).toBe(false);
  });
});

describe("fine print of notes", () => {
  it.each([
    ["Logiciel (voir E)", "(E) = État", "S-"],
    ["Logiciel (cf E)", "(E) = État", "S-"],
    ["Logiciel (cf. E)", "(E) = État", "S-"],
    ["Logiciel (cf. note E)", "(E) = État", "S-"],
    ["Logiciel (note E)", "(E) = État", "S-"],
    ["Logiciel (renvoi E)", "(renvoi E) = État", "S-"],
    ["Logiciel, renvoi E", "(E) = État", "S-"],
    ["Logiciel (détail : note E)", "(E) = État", "S-"],
    ["Logiciel, note Ebène", "(E) = État", "--"],
    ["Logiciel²", "² Payé par l'État", "S-"],
    ["Logiciel ²", "(2) Payé par l'État", "S-"],
    ["Logiciel †", "† : payé par l'État", "S-"],
    ["Logiciel pour 12 m²", "(2) Payé par l'État", "--"],
    ["Logiciel ¹", "² Payé par l'État", "--"],
    ["Logiciel(b)", "(b) = État", "--"],
    ["Logiciel (b)", "(b) = État", "S-"],
    ["Logiciel ****", "**** = État", "--"],
    ["Logiciel [12]", "[12] = État", "S-"],
    ["Logiciel [123]", "[123] = État", "--"],
    ["Logiciel [abcd]", "[abcd] = État", "--"],
  ])("« %s » with « %s »: %s", (designation, note, expected) =>
    expect(payers(note, [designation, "Lampes"])).toBe(expected),
  );
  it.each([
    ["> OFFICINE", "C"],
    ["→ OFFICINE", "C"],
    ["==> OFFICINE", "C"],
    ["--> OFFICINE", "C"],
    ["→OFFICINE", "C"],
    ["=-> OFFICINE", "-"],
    ["OFFICINE", "-"],
    ["→ 12", "-"],
    ["→ État", "S"],
  ])("an arrow under a line: « %s » %s", async (arrow, expected) => {
    const rows = [
      "Devis;D-1;Date;12/05/2022",
      "",
      "Désignation;Qté;PU HT;Total HT",
      "Lampe;1;500,00;500,00",
      `${arrow};;;`,
    ];
    const [result] = await lintBytes(new TextEncoder().encode(rows.join("\n")), "devis.csv");
    const value = result?.subject?.meaning.lines[0]?.payer.value;
    expect(value === "state" ? "S" : value === "client" ? "C" : "-").toBe(expected);
  });
  it.each([
    ["La clinique paie les écrans, l'État le reste.", "SCS"],
    ["La clinique paie les écrans, l'État tout le reste.", "SCS"],
    ["Lignes 2 à 3 : client. Les lignes non marquées : État.", "SCC"],
    ["Lignes 2 à 3 : client. Postes non signalés : État.", "SCC"],
    ["Lignes 2 à 3 : client. Lignes non repérées : État.", "SCC"],
    ["Lignes 2-3 : client.", "-CC"],
    ["Lignes 2–3 : client.", "-CC"],
    ["Lignes 2 & 3 : client.", "-CC"],
    ["Lignes 3 à 2 : client.", "--C"],
    ["Lignes 2 à 2 : client.", "-C-"],
    ["Ligne 2. – L'État paie.", "-S-"],
    ["Article 2. – L'État paie.", "---"],
    ["Art. 2 – L'État paie.", "---"],
    ["Clause 2. L'État paie.", "---"],
    ["Paragraphe 2.  L'État paie.", "---"],
    ["Le troisième, à votre charge.", "--C"],
    ["La 3e ligne est à votre charge.", "--C"],
    ["La 3ème est à votre charge.", "--C"],
    ["La 2nde est à votre charge.", "-C-"],
    ["La seconde est à votre charge.", "-C-"],
    ["Le deuxième et le troisième sont à votre charge.", "-CC"],
    ["La sixième est à votre charge.", "---"],
  ])("%s %s", (note, expected) => expect(payers(note)).toBe(expected));
});
