import { joinTexts } from "../../src/documents/text.ts";
import { defineRule, type Finding, failOrPass } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import type { Identifier, Read } from "../../src/quotes/model.ts";
import { sitesOfLines } from "../../src/segur/clients/named-sites.ts";
import { type Facts, type Mention, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "quote-mentions",
  severity: "warning",
  citation: "Mentions usuelles d'un devis ; FAQ des industriels (ANS), bon de commande",
  title: { fr: "Mentions du devis", en: "Mentions of the quote" },
  messages,
  check(subject) {
    const missing = missingMentions(subject);
    const evidence = subject.quote.number?.text ?? subject.quote.texts[0] ?? joinTexts([]);
    return failOrPass<Facts>([
      ...(missing.length > 0 ? [{ code: "missing" as const, args: { mentions: missing }, evidence, line: null }] : []),
      ...identifierFindings(subject),
    ]);
  },
});

function missingMentions({ quote, meaning }: Subject): Mention[] {
  const has = (role: string) => quote.dates.some((fact) => fact.role === role);
  const { vendor, client, totals } = quote;
  // A paper that calls itself nothing is judged as the quote that it is.
  const isQuote = quote.documentType === "devis" || quote.documentType === "autre";
  // An exemption of VAT leaves nothing to print but one total.
  const exempt = meaning.vatExemption !== null && (totals.net !== null || totals.gross !== null);
  const present: Readonly<Record<Mention, boolean>> = {
    number: quote.number !== null,
    "issue-date": has("issue") || (!isQuote && has("order")),
    // An order or an invoice has no validity.
    validity: !isQuote || has("validity"),
    "vendor-name": vendor.name !== null,
    "vendor-siret": vendor.siret !== null,
    "client-name": client.name !== null,
    "client-identifier":
      client.finess !== null ||
      client.siret !== null ||
      client.rpps !== null ||
      // An owner of several sites is known by those that its lines are for.
      sitesOfLines(quote, quote.lines).some((site) => site !== null),
    amounts:
      exempt ||
      (totals.net !== null &&
        totals.gross !== null &&
        (totals.vat !== null || totals.net.value !== totals.gross.value)),
    product: quote.products.length > 0 || meaning.kind.value === "complementary",
    version:
      quote.products.length === 0 ||
      quote.products.some(({ version }) => version !== null) ||
      meaning.kind.value === "complementary",
  };
  return (Object.keys(present) as Mention[]).filter((mention) => !present[mention]);
}

function identifierFindings({ quote, facts }: Subject): Finding<Facts>[] {
  const named: readonly (readonly [string, Read<Identifier> | null, string | undefined])[] = [
    ["SIRET", quote.vendor.siret, undefined],
    ["SIRET", quote.client.siret, facts.client?.siret],
    ["FINESS", quote.client.finess, facts.client?.finess],
    ["RPPS", quote.client.rpps, facts.client?.rpps],
  ];
  return named.flatMap(([identifier, read, given]): Finding<Facts>[] => {
    if (read === null) return [];
    const place = { evidence: read.text, line: null };
    const wanted = given?.replace(/\s/g, "");
    const differs = wanted !== undefined && wanted !== read.value.digits;
    return [
      ...(read.value.valid
        ? []
        : [
            {
              code: "wrong-check-digit" as const,
              args: { identifier, digits: read.value.digits },
              severity: "info" as const,
              ...place,
            },
          ]),
      ...(differs
        ? [
            {
              code: "context-differs" as const,
              args: { identifier, given: wanted, printed: read.value.digits },
              severity: "warning" as const,
              ...place,
            },
          ]
        : []),
    ];
  });
}
