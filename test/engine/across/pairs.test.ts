import { describe, expect, it } from "vitest";
import { addedIn, failingIn, type SketchedQuote } from "../quotes-of-a-run.ts";

const CLINIC = "Client : Clinique des Tilleuls;FINESS 750000002";
const MIGRATION = ["Migration du moteur de données vers la version 19", "4 000,00", "Client"] as const;
const sons = (more: Partial<SketchedQuote> = {}): SketchedQuote => ({
  title: "Devis n° S-2001 du 03/05/2022",
  client: CLINIC,
  lines: [["Prestation Ségur HOP-DPI-Va1", "20 000,00", "État"]],
  ...more,
});
const complementary = (more: Partial<SketchedQuote> = {}): SketchedQuote => ({
  title: "Devis complémentaire n° C-2002 du 03/05/2022 – prérequis Ségur",
  client: CLINIC,
  lines: [MIGRATION],
  notes: ["Devis à la charge du client, en complément du devis n° S-2001."],
  ...more,
});

describe("a SONS quote and its complementary quote", () => {
  it("have nothing more to say when each carries its own", async () => {
    expect(await addedIn({ "s.csv": sons(), "c.csv": complementary() })).toEqual([]);
  });

  it("a reason told on the complementary quote answers for the line recalled on the other", async () => {
    const recalled = sons({
      lines: [
        ["Prestation Ségur HOP-DPI-Va1", "20 000,00", "État"],
        ["Reprise du moteur documentaire interne Orion", "4 000,00", "Client"],
      ],
    });
    const other = complementary({ lines: [["Reprise du moteur documentaire interne Orion", "4 000,00", "Client"]] });
    expect(await failingIn({ "s.csv": recalled }, "justified-extras")).toEqual(["s.csv"]);
    expect(await failingIn({ "s.csv": recalled, "c.csv": other }, "justified-extras")).not.toContain("s.csv");
  });

  it("work that the State pays on one is not billed on the other", async () => {
    const training = "Formation des utilisateurs au module Ségur DPI";
    const pair = {
      "s.csv": sons({
        lines: [
          ["Prestation Ségur HOP-DPI-Va1", "20 000,00", "État"],
          [training, "1 500,00", "État"],
        ],
      }),
      "c.csv": complementary({ lines: [MIGRATION, [training, "1 500,00", "Client"]] }),
    };
    expect(await addedIn(pair)).toEqual(["c.csv leftover-charge error funded-in-other-quote"]);
    const stranger = {
      ...pair,
      "c.csv": complementary({
        client: "Client : Clinique du Lac;FINESS 690000005",
        lines: [[training, "1 500,00", "Client"]],
      }),
    };
    expect(await addedIn(stranger)).toEqual([]);
  });

  it("the State share of the other quote, told with its number, is no claim", async () => {
    const told = complementary({
      notes: ["La Prestation Ségur, prise en charge par l'État, fait l'objet du devis n° S-2001."],
    });
    // The sentence says by itself that it speaks of another quote.
    expect(await failingIn({ "c.csv": told }, "complementary-quote")).toEqual([]);
    expect(await failingIn({ "s.csv": sons(), "c.csv": told }, "complementary-quote")).toEqual([]);
    const claiming = complementary({
      lines: [["Migration du moteur de données vers la version 19", "4 000,00", "État"]],
    });
    expect(await failingIn({ "s.csv": sons(), "c.csv": claiming }, "complementary-quote")).toEqual(["c.csv"]);
  });
});
