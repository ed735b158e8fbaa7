import { describe, expect, it } from "vitest";
import { readLabel } from "../../../src/quotes/totals/summary-label.ts";

describe("readLabel", () => {
  it.each([
    ["Total HT", "net", true],
    ["Total HT (A + B)", "net", true],
    ["Total H.T. des sections A, B et C", "net", true],
    ["Total hors taxes", "net", true],
    ["Total HT sans l'option", "net", true],
    ["Total HT hors options", "net", true],
    ["Exclusief BTW", "net", true],
    ["Total Before Tax", "net", true],
    ["Total TTC (TVA 20,00%)", "gross", true],
    ["Total toutes taxes comprises", "gross", true],
    ["Summe inkl. USt:", "gross", true],
    ["TVA 20 %", "vat", true],
    ["T.V.A. 20 %", "vat", true],
    ["19% VAT", "vat", true],
    ["zuzüglich 19% MwSt.", "vat", true],
    ["Sous-total B (HT)", "subtotal", false],
    ["Total partie 2, HT", "subtotal", false],
    ["Montant de la Prestation Ségur pris en charge par l’État", "other", false],
    ["Montant pris en charge, HT, remise déduite", "other", false],
    ["Net à payer par l’officine (matériel, TTC)", "other", false],
    ["Remise globale 5 % (toutes lignes)", "discount", false],
  ])("%s", (label, kind, whole) => {
    expect(readLabel(label)).toMatchObject({ kind, whole });
  });
});
