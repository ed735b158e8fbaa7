import type { DateRole } from "./model.ts";
import { matchPhrase, type Phrase, phrase, type Word } from "./phrases.ts";

/**
 * What a quote calls its dates. `other` names the dates that are none of the quote's own timeline, so that the words
 * around them ("référencement attendu", "mise sur le marché") are not taken for more than they say.
 */
const WORDINGS: Readonly<Record<DateRole, readonly string[]>> = {
  issue: [
    "emis",
    "emission",
    "etabli",
    "etablissement",
    "fait",
    "edite",
    "edition",
    "redige",
    "redaction",
    "cree",
    "creation",
    "date devis",
    "date offre",
    "date proposition",
    "date document",
    "date piece",
    "date facture",
    "date chiffrage",
    "chiffre",
    "date envoi",
    "envoye",
    "transmis",
    "en date",
  ],
  validity: [
    "valable",
    "valide",
    "validite",
    "recevable",
    "expire",
    "expiration",
    "echeance",
    "date limite",
    "maintenu",
    "maintien offre",
    "garanti* jusqu",
    "ferme* jusqu",
    "caduc*",
    "caducite",
    "perime*",
    "peremption",
    "fin offre",
    "prend fin",
    "terme offre",
    "delai option",
    "delai acceptation",
    "accepter avant",
    "acceptation avant",
    "retourner avant",
    "signer avant",
    "limite signature",
    "limite acceptation",
    "limite reponse",
    "offre court",
    "tenu* jusqu",
    "tient jusqu",
    "engage* jusqu",
    "cesse* ~3 effet",
    "offre ~5 jusqu*",
    "proposition ~5 jusqu*",
    "devis ~5 jusqu*",
    "prix ~5 jusqu*",
    "tarif ~5 jusqu*",
  ],
  order: [
    "commande",
    "commande ~2 signe*",
    "commande passe*",
    "commande conclu*",
    "commande recu*",
    "commande ferme",
    "date signature",
    "signature",
    "signe",
    "bon pour accord",
    "bpa",
    "accord client",
    "accepte",
    "acceptation",
    "lu et approuve",
    "recu",
    "retourne signe",
    "contresigne",
    "conclu",
    "approuve",
    "notifie",
    "notification marche",
  ],
  referencing: [
    "referenc*",
    "certificat ~4 referenc*",
    "attestation ~4 referenc*",
    "certificat ans",
    "attestation ans",
    "referenc* ~4 accorde",
    "referenc* ~4 obtenu",
    "referenc* ~4 acquis",
    "referenc* ~4 prononce",
    "referenc* ~4 notifie",
    "referenc* ~4 delivre",
    "referenc* ~4 date",
    "certificat ~1 date",
    "liste ~3 referenc*",
  ],
  dossier: [
    "dossier ~6 depose*",
    "dossier ~6 transmi*",
    "dossier ~6 envoy*",
    "dossier ~6 envoi",
    "dossier ~6 adresse*",
    "dossier ~6 remis*",
    "dossier ~6 soumis*",
    "dossier ~6 depot",
    "dossier complet",
    "dossier preuve*",
    "dossier conformite",
    "dossier ~2 referenc*",
    "depot ~4 dossier",
    "envoi ~4 dossier",
    "transmission ~4 dossier",
    "remise ~4 dossier",
    "depot ~4 preuve*",
    "envoi ~4 preuve*",
    "transmission ~4 preuve*",
    "remise ~4 preuve*",
    "preuve* ~6 depose*",
    "preuve* ~6 transmi*",
    "preuve* ~6 envoy*",
    "preuve* ~6 adresse*",
    "preuve* ~6 remis*",
    "preuve* ~6 soumis*",
    "depose* ~8 referenc*",
    "depot ~4 referenc*",
    "demande referenc* ~3 depose*",
  ],
  installation: [
    "installation",
    "installe",
    "installer",
    "fin installation",
    "mise en service",
    "mise en ordre",
    "mise en ordre marche",
    "mom",
    "mise en production",
    "mise en route",
    "mise en place",
    "mise en oeuvre",
    "mise en exploitation",
    "pose",
    "recette",
    "verification aptitude",
    "verification service",
    "verification ~3 va",
    "va",
    "vsr",
    "reception",
    "receptionne",
    "demarrage",
    "demarre",
    "bascule",
    "basculement",
    "go live",
    "deploiement",
    "deploye",
    "teledeploiement",
    "intervention",
    "passage ~3 production",
    "ouverture ~2 service",
    "livraison ~2 installation",
    "activation",
  ],
  training: ["formation", "formation ~4 prevu*", "prise en main", "stage"],
  other: [
    "referenc* ~4 attendu*",
    "referenc* ~4 prevu*",
    "referenc* ~4 espere*",
    "referenc* ~4 vise*",
    "referenc* ~4 envisage*",
    "referenc* ~4 annonce*",
    "referenc* ~4 prevision*",
    "attend* ~4 referenc*",
    "prevoi* ~4 referenc*",
    "limite ~3 referenc*",
    "limite ~3 commande",
    "limite ~3 installation",
    "limite ~3 depot",
    "mise sur marche",
    "mis sur marche",
    "commercialis*",
    "sortie",
    "sorti",
    "parution",
    "paru",
    "diffuse",
    "diffusion",
    "disponible",
    "publie*",
    "publication",
    "arrete",
    "decret",
    "loi",
    "instruction",
    "appel financement",
    "ordonnance",
    "circulaire",
    "journal officiel",
    "avis",
    "deliberation",
    "consultation",
    "demande",
    "demande recu*",
    "entretien",
    "echange",
    "reunion",
    "courrier",
    "mail",
    "courriel",
    "appel offres",
    "visite",
    "rendez vous",
    "cahier charges",
    "contrat",
    "contrat ~2 signe*",
    "contrat ~2 conclu*",
    "avenant",
    "avenant ~2 signe*",
    "convention",
    "convention ~2 signe*",
    "conditions generales",
    "cgv",
    "bareme",
    "indice",
    "facture",
    "facturation",
    "facturable",
    "paiement",
    "payable",
    "reglement",
    "echeance ~2 paiement",
    "echeance ~2 reglement",
    "echeance ~2 facture",
    "echeance ~2 contrat",
    "livraison",
    "livre",
    "maintenance",
    "abonnement",
    "garantie",
    "renouvel*",
    "resili*",
    "hds",
    "iso",
    "obsolete*",
    "fin support",
    "fin vie",
    "garantie ~4 valable",
    "licence ~4 valable",
    "abonnement ~4 valable",
    "maintenance ~4 valable",
    "certificat ~4 valable",
    "referenc* ~4 valable",
    "attestation ~4 valable",
    "remplace* ~3 devis",
    "annule* ~3 devis",
    "devis initial",
    "precedent devis",
    "subvention",
    "notification subvention",
    "solde",
    "acompte",
    "virement",
  ],
};

interface Entry {
  readonly role: DateRole;
  readonly phrase: Phrase;
}

/** Phrases by their first word's first letter: a context is short, the table is not. */
const byInitial = new Map<string, Entry[]>();
for (const [role, wordings] of Object.entries(WORDINGS) as [DateRole, readonly string[]][]) {
  for (const wording of wordings) {
    const entry = { role, phrase: phrase(wording) };
    const first = entry.phrase[0];
    const initial = first?.kind === "word" ? first.text.charAt(0) : "";
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), entry]);
  }
}

/** A role found in the words before a date. */
export interface RoleMatch {
  readonly role: DateRole;
  /** Characters of the folded context that name the role. */
  readonly start: number;
  readonly end: number;
}

/** The role that the words nearest to the end of a context name; of phrases that end together, the longest. */
export function roleNearEnd(words: readonly Word[]): RoleMatch | null {
  return best(words, (candidate, champion) => candidate.end > champion.end);
}

/** The role that the words nearest to the start of a context name: for a date followed by its label. */
export function roleNearStart(words: readonly Word[]): RoleMatch | null {
  return best(words, (candidate, champion) => candidate.start < champion.start);
}

function best(words: readonly Word[], beats: (candidate: RoleMatch, champion: RoleMatch) => boolean): RoleMatch | null {
  let champion: RoleMatch | null = null;
  for (const [index, word] of words.entries()) {
    for (const { role, phrase: parts } of byInitial.get(word.text.charAt(0)) ?? []) {
      const after = matchPhrase(words, index, parts);
      if (after === -1) continue;
      const candidate = { role, start: word.start, end: words[after - 1]?.end ?? word.end };
      if (
        champion === null ||
        beats(candidate, champion) ||
        (tied(candidate, champion) && length(candidate) > length(champion))
      )
        champion = candidate;
    }
  }
  return champion;
}

const tied = (a: RoleMatch, b: RoleMatch): boolean => a.end === b.end || a.start === b.start;
const length = ({ start, end }: RoleMatch): number => end - start;
