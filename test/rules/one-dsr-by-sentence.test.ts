import { expect, it } from "vitest";
import { outcomeOf } from "./judged-rule.ts";

/** A sentence may put a second DSR under the price of the Prestation; what the software talks to is no addition. */
it.each([
  ["Le montant de la Prestation Ségur couvre également la plateforme d'intermédiation.", "fail"],
  ["Le forfait Ségur comprend le SGL et le RIS.", "fail"],
  ["La Prestation Ségur comprend le raccordement à la PFI existante.", "pass"],
  ["La Prestation Ségur ne comprend pas la PFI.", "pass"],
  ["La Prestation Ségur comprend le SGL.", "pass"],
  ["La Prestation Ségur comprend l'alimentation du DMP et l'INS.", "pass"],
  ["La PFI fait l'objet d'un devis distinct.", "pass"],
])("« %s » %s", (text, outcome) => {
  const told = outcomeOf("one-dsr-per-line", { texts: [text] });
  expect(told.outcome).toBe(outcome);
});
