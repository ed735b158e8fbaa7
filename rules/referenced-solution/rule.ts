import { cannotCheck, defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import { listedSolution } from "../../src/segur/services/referenced-list.ts";
import { solutionsOf } from "../given-lists.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "referenced-solution",
  severity: "error",
  citation: "Support ANS, « Principes d'obtention du financement SONS »",
  title: { fr: "Solution référencée", en: "Referenced solution" },
  messages,
  check(subject) {
    const { quote, meaning } = subject;
    if (meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const list = solutionsOf(subject);
    if (list === null) return cannotCheck({ fact: "referenced-solutions", contextKey: "referencedSolutions" });
    const codes = meaning.dsrs.flatMap(({ code }) => code ?? []);
    const standings = quote.products.map((product) => ({ product, standing: listedSolution(product, codes, list) }));
    const missing = standings.filter(({ standing }) => standing === "absent");
    // A line may name more than the solution itself: one product on the list is enough for one DSR.
    const listed = standings.filter(({ standing }) => standing === "listed").length;
    if (listed >= Math.max(1, codes.length) || (missing.length === 0 && listed > 0))
      return failOrPass<Facts>([], quote.products[0]?.text ?? null);
    if (missing.length === 0) return cannotCheck({ fact: "product-version", contextKey: "referencedSolutions" });
    return failOrPass<Facts>(
      missing.slice(0, 1).map(({ product }) => ({
        code: "not-listed",
        args: { product: [product.name, product.version].filter((part) => part !== null).join(" ") },
        evidence: product.text,
        line: null,
      })),
    );
  },
});
