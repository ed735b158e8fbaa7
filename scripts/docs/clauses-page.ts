import { type Clause, clauses } from "./clauses.ts";

/** Every clause of the rules with its failing and its passing case, for those who check that none is untried. */
export const clausesPage = (): string =>
  `${[
    "# Clauses et cas",
    "<!-- Page produite depuis rules/clauses.yaml ; `npm run pages` la refait. -->",
    "Chaque clause d'une règle, avec un cas qui l'enfreint et un cas qui la respecte : un exemple de la page de la règle, ou un devis de `fixtures/`. Les tests les exécutent, et refusent une règle sans cas ou un exemple qui n'est d'aucune clause.",
    `| Règle | Clause | Cas non conforme | Cas conforme |\n| --- | --- | --- | --- |\n${Object.entries(clauses)
      .flatMap(([id, own]) => own.map((one) => row(id, one)))
      .join("\n")}`,
  ].join("\n\n")}\n`;

const row = (id: string, { clause, fails, passes }: Clause): string =>
  `| [\`${id}\`](fr/${id}.md) | ${clause} | ${fails} | ${passes} |`;
