import { defineRule, pass, type Rule } from "./rule.ts";

/** Arguments of the finding: the rule that broke, whether a project added it and, for `--debug`, why. */
type InternalErrorFacts = {
  readonly "rule-broke": { readonly rule: string; readonly cause: string; readonly own?: true };
};

/**
 * The finding of a rule that throws. It is a `warning`: the quote is not accused of our fault, nor is it called
 * compliant without all of its checks. The exit code is 3 whatever `--fail-on` says.
 */
export const internalError: Rule = defineRule<InternalErrorFacts>({
  id: "internal-error",
  severity: "warning",
  citation: "sons-lint",
  title: { fr: "Erreur interne de sons-lint", en: "Internal error of sons-lint" },
  check: () => pass(),
  messages: {
    fr: {
      "rule-broke": ({ rule, own }) => ({
        what: `La règle ${rule} n'a pas pu être exécutée sur ce devis.`,
        why: own
          ? "C'est un défaut de cette règle, que la configuration ajoute, pas du devis ; les autres règles ont été vérifiées."
          : "C'est un défaut de sons-lint, pas du devis ; les autres règles ont été vérifiées.",
        fix: own
          ? "Vérifiez ce point à la main et corrigez le module de la règle ; --debug en montre la cause."
          : "Vérifiez ce point à la main et signalez le défaut avec la sortie de --debug.",
      }),
    },
    en: {
      "rule-broke": ({ rule, own }) => ({
        what: `Rule ${rule} could not be run on this quote.`,
        why: own
          ? "This is a fault of this rule, which the configuration adds, not of the quote; the other rules were checked."
          : "This is a fault of sons-lint, not of the quote; the other rules were checked.",
        fix: own
          ? "Check this point by hand and mend the module of the rule; --debug shows the cause."
          : "Check this point by hand and report the fault with the output of --debug.",
      }),
    },
  },
});
