import { Random } from "./random.ts";

export type ColumnKey = "reference" | "designation" | "quantity" | "unit" | "unitPrice" | "total" | "vat" | "payer";

/** How a quote looks: everything about a document that its meaning does not depend on. */
export interface LayoutStyle {
  readonly columns: readonly ColumnKey[];
  readonly headings: Readonly<Record<ColumnKey, string>>;
  /** Headings of several words stand on several lines. */
  readonly stacked: boolean;
  readonly size: number;
  readonly grouping: string;
  readonly currency: string;
  readonly rulings: "none" | "horizontal" | "boxed";
  readonly zebra: boolean;
  /** Amounts stand in the middle of a row of several lines. */
  readonly centred: boolean;
  readonly subtotals: boolean;
  /** The block of totals is printed. */
  readonly totals: boolean;
  readonly facts: "list" | "boxes" | "sentence";
  readonly totalLabels: readonly [net: string, vat: string, gross: string];
  /** Share of the page's width at which the block of totals begins. */
  readonly totalsAt: number;
  readonly logo: boolean;
  readonly footer: boolean;
  /** Pages of general terms after the quote. */
  readonly smallPrint: number;
  /** Lowest baseline of the table on its first page, in points; rows below it go on to the next page. */
  readonly breakAt: number;
  /** Order in which runs are drawn. */
  readonly order: "reading" | "columns" | "shuffled";
}

const headings: Readonly<Record<ColumnKey, readonly string[]>> = {
  reference: ["Réf.", "Référence", "Code"],
  designation: ["Désignation", "Description", "Libellé", "Prestation"],
  quantity: ["Qté", "Quantité", "Qté."],
  unit: ["Unité", "U."],
  unitPrice: ["PU HT", "Prix unitaire HT", "P.U. HT", "Prix unit. HT"],
  total: ["Total HT", "Montant HT", "Total HT (€)"],
  vat: ["TVA", "Taux TVA"],
  payer: ["Payeur", "Pris en charge par"],
};

const columnSets: readonly (readonly ColumnKey[])[] = [
  ["designation", "quantity", "unitPrice", "total"],
  ["reference", "designation", "quantity", "unitPrice", "total"],
  ["designation", "quantity", "unit", "unitPrice", "total"],
  ["quantity", "designation", "unitPrice", "total"],
  ["reference", "designation", "quantity", "unit", "unitPrice", "vat", "total"],
  ["designation", "unitPrice", "quantity", "total"],
  ["designation", "quantity", "unitPrice", "total", "payer"],
];

export function styleOf(seed: number): LayoutStyle {
  const random = new Random(seed ^ 0x5eed);
  return {
    columns: random.pick(columnSets),
    headings: Object.fromEntries(Object.entries(headings).map(([key, labels]) => [key, random.pick(labels)])) as Record<
      ColumnKey,
      string
    >,
    stacked: random.chance(0.3),
    size: random.pick([8.5, 9, 9.5, 10]),
    grouping: random.pick([" ", "\u00a0", "\u00a0", "."]),
    currency: random.pick(["", "", " €", "\u00a0€"]),
    rulings: random.pick(["none", "horizontal", "boxed"]),
    zebra: random.chance(0.3),
    centred: random.chance(0.25),
    subtotals: random.chance(0.7),
    totals: true,
    facts: random.pick(["list", "boxes", "sentence"]),
    totalLabels: random.pick([
      ["Total HT", "TVA 20 %", "Total TTC"],
      ["Montant total HT", "Montant TVA (20 %)", "Montant total TTC"],
      ["TOTAL HT", "TVA à 20,00 %", "TOTAL TTC"],
    ] as const),
    totalsAt: random.pick([0.5, 0.58, 0.62]),
    logo: random.chance(0.3),
    footer: random.chance(0.8),
    smallPrint: random.chance(0.15) ? 1 : 0,
    breakAt: random.chance(0.2) ? random.int(360, 460) : 760,
    order: random.pick(["reading", "reading", "columns", "shuffled"]),
  };
}
