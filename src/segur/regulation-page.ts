import { regulation, sourceOf } from "./regulation.ts";
import type { CeilingEntry, Certainty, DeadlineStep } from "./regulation-schema.ts";

/** The regulation as a Markdown page in French, for those who check and amend it: each fact with its certainty and source. */
export const regulationPage = (): string =>
  `${[header(), dsrs(), deadlines(), figures(), ceilings(), programmes(), vat(), sources()].join("\n\n")}\n`;

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  verbatim: "mot à mot",
  reported: "rapporté",
  inferred: "déduit",
  unknown: "inconnu",
};
const YES_NO: Readonly<Record<string, string>> = {
  yes: "oui",
  no: "non",
  announced: "annoncé",
  "not-listed": "absent de la liste",
  unknown: "inconnu",
};
const KIND: Readonly<Record<DeadlineStep["kind"], string>> = {
  referencing: "référencement",
  order: "commande",
  advance: "avance",
  installation: "installation",
  balance: "solde",
};

interface Cited {
  readonly certainty: Certainty;
  readonly source: readonly string[];
}

const cite = ({ certainty, source }: Cited): string =>
  `${CERTAINTY[certainty]} ; ${source.map((key) => `[${key}]`).join(" ")}`;
const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (headings: readonly string[], rows: readonly string[]): string =>
  [row(...headings), row(...headings.map(() => "---")), ...rows].join("\n");
const frenchDay = (day: string): string => day.split("-").reverse().join("/");
const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")} €`;

const header = (): string => `# Les règles datées

<!-- Page produite depuis rules/data ; \`npx vitest run test/segur/regulation-page.test.ts -u\` la refait. -->

Version des données : **${regulation.version}** (rassemblées le ${frenchDay(regulation.compiledOn)}).

Degrés de certitude : **mot à mot** (lu sur une page officielle, ou dans la copie d'un texte officiel), **rapporté** (presse, tiers ou lecture partielle),
**déduit** (conclu d'autres faits), **inconnu** (cherché, non trouvé). Aucun appel à financement (AF) n'a pu être lu en entier : ses paragraphes sont cités d'après le support de l'ANS.`;

const dsrs = (): string => `## DSR

${table(
  ["Code", "Fonction", "Vague", "Forme imprimée lue", "Code : certitude", "Figure dans la vague", "Financé par l'État"],
  regulation.dsr.dsrs.map((dsr) =>
    row(
      `\`${dsr.code}\``,
      regulation.dsr.functions[dsr.function]?.name ?? dsr.function,
      String(dsr.wave),
      dsr.spelling.attested ?? "—",
      cite(dsr.spelling),
      `${YES_NO[dsr.offered.value]} (${cite(dsr.offered)})`,
      `${YES_NO[dsr.funded.value]} (${cite(dsr.funded)})`,
    ),
  ),
)}

Dispositifs Ségur qui ne financent aucune fonction logicielle d'un devis : ${regulation.dsr.otherDispositifs.map(({ name }) => name).join(" ; ")}.`;

const deadlines = (): string => `## Dates limites

La dernière date connue décide. « Commande » : dépôt de la demande d'avance accompagnée du bon de commande signé.

${table(
  ["DSR", "Limite", "Jour", "Heure", "Connue depuis", "Certitude ; source", "Note"],
  regulation.deadlines.flatMap(({ dsr, steps }) =>
    steps.map((step) =>
      row(
        dsr.join(", "),
        KIND[step.kind],
        step.day === null ? "non trouvé" : frenchDay(step.day),
        step.hour ?? "—",
        step.knownFrom === null ? "page non datée" : frenchDay(step.knownFrom),
        cite(step),
        step.note ?? "",
      ),
    ),
  ),
)}

DSR sans aucune date trouvée : ${regulation.dsr.dsrs
  .map(({ code }) => code)
  .filter((code) => !regulation.deadlines.some(({ dsr }) => dsr.includes(code)))
  .join(", ")}.`;

const figures = (): string => `## Délais, maintenance, versions, exceptions

${table(
  ["Règle", "Vague ou DSR", "Valeur", "Certitude ; source", "Note"],
  [
    ...regulation.preorder.map((entry) =>
      row(
        "Précommande (AF §4.4)",
        `vague ${entry.wave}`,
        `${entry.days} jours calendaires`,
        cite(entry),
        entry.note ?? "",
      ),
    ),
    ...regulation.maintenance.map((entry) =>
      row(
        "Maintenance corrective (AF §4.3)",
        `vague ${entry.wave}`,
        `${entry.years} ans`,
        cite(entry),
        entry.note ?? "",
      ),
    ),
    ...regulation.versionLists.map((entry) =>
      row(
        "Liste des versions (AF §4.3)",
        `vague ${entry.wave}, ${entry.functions === "all" ? "toutes fonctions" : entry.functions.join(", ")}`,
        entry.required ? "obligatoire" : "non exigée",
        cite(entry),
        entry.note ?? "",
      ),
    ),
    ...regulation.exceptions.map((entry) =>
      row("Matériel pris en charge", entry.dsr.join(", "), "oui", cite(entry), entry.note ?? ""),
    ),
  ],
)}`;

const ceilings = (): string => `## Montants plafonds (AF §5.3)

${table(
  ["DSR", "Plafond HT", "Où l'ANS le publie", "Certitude ; source"],
  regulation.ceilings.map((entry) =>
    row(entry.dsr.join(", "), ceilingText(entry), `${entry.publishedIn} (<${entry.address}>)`, cite(entry)),
  ),
)}`;

function ceilingText(entry: CeilingEntry): string {
  if (entry.kind === "range")
    return `de ${euros(entry.lowestCents)} à ${euros(entry.highestCents)} ${entry.unit}, selon : ${entry.basis}`;
  return entry.kind === "computed" ? "calculé pour chaque client" : "non trouvé";
}

const programmes = (): string => `## Programmes qui ne sont pas le SONS

${table(
  ["Programme", "Qui est payé", "Un devis qui s'appuie dessus", "Certitude ; source", "Note"],
  regulation.programmes.map((entry) =>
    row(
      entry.name,
      entry.paid ?? "—",
      { error: "erreur", warning: "avertissement", none: "sans effet" }[entry.treatment],
      cite(entry),
      entry.note ?? "",
    ),
  ),
)}`;

const vat = (): string => `## TVA

${table(
  ["Territoire", "Taux", "Du", "Au", "Certitude ; source"],
  regulation.vat.territories.flatMap(({ name, rates, ...territory }) =>
    rates.length === 0
      ? [row(name, "aucun", "—", "—", cite(territory))]
      : rates.map((rate) =>
          row(
            name,
            `${String(rate.percent).replace(".", ",")} %`,
            rate.from === null ? "—" : frenchDay(rate.from),
            rate.to === null ? "—" : frenchDay(rate.to),
            cite(rate),
          ),
        ),
  ),
)}

Mentions qui expliquent l'absence de TVA : ${regulation.vat.exemptionMentions.map(({ words, basis }) => `« ${words} » (${basis})`).join(" ; ")}.`;

const sources = (): string => `## Sources

${table(
  ["Clé", "Titre", "Adresse", "Date"],
  Object.keys(regulation.sources).map((key) => {
    const { title, address, date, note } = sourceOf(key);
    return row(
      key,
      note === undefined ? title : `${title}. ${note}`,
      `<${address}>`,
      date === null ? "non datée" : frenchDay(date),
    );
  }),
)}`;
