import { describe, expect, test } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import type { Quote, QuoteLine } from "../../src/quotes/model.ts";
import { comparableClient, comparableGiven, matchClients } from "../../src/segur/clients/client-identity.ts";
import { sitesOfLines } from "../../src/segur/clients/named-sites.ts";
import { givenDsr, overlapOf } from "../../src/segur/dsr/funded-dsr.ts";
import type { ClientIdentity } from "../../src/segur/meaning.ts";
import { waveByDate } from "../../src/segur/regulation/wave-by-date.ts";
import { listedSolution } from "../../src/segur/services/referenced-list.ts";

const at = { row: 1, column: 1 } as const;
const identifier = (digits: string) => ({ value: { digits, valid: true }, text: textAt(digits, at) });
const client = (given: Partial<ClientIdentity>): ClientIdentity => ({
  finess: null,
  siret: null,
  rpps: null,
  name: null,
  ...given,
});

const clinic = { finess: identifier("750000001"), name: "Clinique des Aulnes" };
const misprinted = { value: { digits: "750000009", valid: false }, text: textAt("750000009", at) };

describe("whether two clients are one", () => {
  test.each([
    ["same FINESS", { finess: identifier("750000001") }, { finess: "75 000 0001" }, "finess", true],
    [
      "two sites of one body",
      { ...clinic, legalFiness: "750000100" },
      { finess: "750000002", finessLegal: "750000100", name: "Clinique des Aulnes" },
      null,
      null,
    ],
    ["kinds that differ, same name", clinic, { rpps: "10000000001", name: "CLINIQUE DES AULNES" }, "name", true],
    [
      "same name, another town",
      { name: "Clinique des Aulnes", postCode: "75012" },
      { name: "Clinique des Aulnes", postCode: "69003" },
      null,
      null,
    ],
    ["a name written short", { name: "CH de St-Brévin" }, { name: "Centre Hospitalier Saint Brevin" }, "name", true],
    ["a name that many bear", { name: "Pharmacie du Centre" }, { name: "SELARL Pharmacie du Centre" }, null, null],
    [
      "a FINESS with a wrong key, same name",
      { ...clinic, finess: misprinted },
      { finess: "750000001", name: "Clinique des Aulnes" },
      "name",
      false,
    ],
    [
      "the body's FINESS alone on both sides",
      { legalFiness: "750000100" },
      { finessLegal: "750000100" },
      "finessLegal",
      true,
    ],
    [
      "the body's FINESS, and a site on one side",
      { ...clinic, legalFiness: "750000100" },
      { finessLegal: "750000100" },
      "finessLegal",
      false,
    ],
    [
      "a SIREN against a SIRET of the same body",
      { siret: identifier("12345678900011") },
      { siret: "123456789" },
      "siren",
      false,
    ],
    [
      "two SIRET of one SIREN: two sites",
      { siret: identifier("12345678900011") },
      { siret: "12345678900029" },
      null,
      null,
    ],
    [
      "same name, two SIREN",
      { name: "Clinique des Aulnes", siren: "123456789" },
      { name: "Clinique des Aulnes", siren: "987654321" },
      null,
      null,
    ],
    [
      "RPPS and the national identifier made of it",
      { rpps: identifier("10001234567") },
      { rpps: "810001234567" },
      "rpps",
      true,
    ],
    ["nothing known", {}, {}, null, null],
  ] as const)("%s", (_, one, given, by, sure) => {
    const match = matchClients(comparableClient(client(one)), comparableGiven(given), "site");
    expect([match?.by ?? null, match?.sure ?? null]).toEqual([by, sure]);
  });

  test("two doctors of one house are two clients, where the doctor is funded", () => {
    const house = { siret: "12345678900011" };
    const [one, other] = [
      comparableGiven({ ...house, rpps: "10001234567" }),
      comparableGiven({ ...house, rpps: "10007654321" }),
    ];
    expect(matchClients(one, other, "person")).toBeNull();
    expect(matchClients(one, other, "site")).toEqual({ by: "siret", sure: true });
  });
});

describe("fundings of one function", () => {
  test.each([
    ["HOP-DPI-Va1", [], "HOP-DPI-Va2", [], null],
    ["HOP-DPI-Va1", [], "hop dpi vague 1", [], "same"],
    ["HOP-DPI-Va1", [], "HOP-DPI-Va2", [1, 2], "first-wave"],
    ["HOP-DPI-Va2", [], "HOP-DPI-Va2", [1, 2], "same"],
    ["HOP-PFI-Va1", [], "HOP-DPI-Va2", [1, 2], null],
    ["MS-DUI-Va1", [], "MS1-DUI-Va1", [], "same"],
    ["MS1-DUI-Va1", [], "MS2-DUI-Va1", [], null],
  ] as const)("%s %j, %s %j: %s", (one, waves, other, otherWaves, expected) => {
    const [a, b] = [givenDsr(one, waves), givenDsr(other, otherWaves)];
    expect([overlapOf(a, b), overlapOf(b, a)]).toEqual([expected, expected]);
  });
});

describe("a product on a list of referenced solutions", () => {
  const list = [
    { dsr: "MDV-LGC-Va1", solution: "Ploumédic", version: "10.2" },
    { dsr: "HOP-PFI-Va1", solution: "Pharma Flux" },
  ];
  const product = (name: string, version: string | null) => ({ name, version, text: textAt(name, at) });
  test.each([
    ["Ploumedic", "v10.2.0", "MDV-LGC-Va1", "listed"],
    ["Ploumédic", "10.1", "MDV-LGC-Va1", "absent"],
    ["Ploumédic", null, "MDV-LGC-Va1", "unknown"],
    ["PharmaFlux", "3", "HOP-PFI-Va1", "listed"],
    ["Ploumédic", "10.2", "HOP-PFI-Va1", "absent"],
  ] as const)("%s %s for %s: %s", (name, version, dsr, standing) => {
    expect(listedSolution(product(name, version), [dsr], list)).toBe(standing);
  });
});

describe("the wave of a quote that names none", () => {
  test.each([
    ["DUI", "2024-03-04", 1],
    ["DUI", "2024-06-20", null],
    ["DPI", "2024-02-20", 1],
    ["DPI", "2024-02-22", null],
    ["DPI", null, null],
  ] as const)("%s on %s: %s", (functionKey, day, wave) => {
    expect(waveByDate(functionKey, day)).toBe(wave);
  });
});

describe("the site that a line names", () => {
  const quoteOf = (...texts: string[]) =>
    ({
      texts: texts.map((text) => textAt(text, at)),
      sections: [{ heading: textAt("SAVS La Passerelle", at) }],
    }) as unknown as Quote;
  const lines = (text: string, section: number | null) =>
    [{ text: textAt(text, at), section }] as unknown as QuoteLine[];
  const two = quoteOf("FINESS 390410223 (Foyer Le Cèdre)", "SAVS La Passerelle, FINESS 390413888");

  test.each([
    ["1 Foyer Le Cèdre Prestation Ségur DUI 5 600,00", "390410223"],
    ["2 SAVS La Passerelle Prestation Ségur DUI 3 100,00", "390413888"],
    ["3 Prestation Ségur DUI 3 100,00", null],
    ["4 Foyer Le Cèdre et SAVS La Passerelle", null],
    ["5 EHPAD, FINESS géographique 390413888, installation le 09/01/2024", "390413888"],
  ])("%s → %s", (line, finess) => expect(sitesOfLines(two, lines(line, null))).toEqual([finess]));

  test("a name in the cell before the number, or the one word that tells two names apart", () => {
    const cell = (value: string, row: number, column: number) => textAt(value, { row, column });
    const beside = {
      texts: [
        cell("Foyer Les Ormes", 1, 1),
        cell("FINESS géographique 390410223", 1, 2),
        cell("IME Les Ormes", 2, 1),
        cell("FINESS", 2, 2),
        cell("390413888", 2, 3),
      ],
      sections: [],
    } as unknown as Quote;
    const site = (line: string) => sitesOfLines(beside, lines(line, null))[0];
    expect(site("Prestation Ségur DUI - Foyer Les Ormes")).toBe("390410223");
    expect(site("Prestation Ségur DUI pour l'IME")).toBe("390413888");
    expect(site("Prestation Ségur DUI Les Ormes")).toBeNull();
  });

  test("a heading over the line names it, where the line does not", () => {
    expect(sitesOfLines(two, lines("Prestation Ségur DUI", 0))).toEqual(["390413888"]);
    expect(sitesOfLines(two, lines("Prestation Ségur DUI, Foyer Le Cèdre", 0))).toEqual(["390410223"]);
  });
});
