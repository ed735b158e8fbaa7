import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFiness, isRpps, isSiren, isSiret } from "../../../src/documents/check-digits.ts";
import { fold } from "../../../src/french/folded-text.ts";
import { findBareOfClients, findBareSirets, findLabelledIdentifiers } from "../../../src/quotes/head/identifiers.ts";

/** Luhn by its definition, written apart from the code under test. */
function luhnKey(body: string): string {
  const sum = [...body].reverse().reduce((total, char, index) => {
    const value = Number(char) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
const keyed = (length: number) => digits(length - 1).map((body) => body + luhnKey(body));

const read = (text: string) =>
  findLabelledIdentifiers(fold(text).value).map(({ kind, digits: number, valid }) => ({ kind, number, valid }));

it.each([
  "RPPS (M. Antoine) 10077120433",
  "RPPS du Dr. Valmy : 10077120433",
  "RPPS (Dr A. Valmy) 10077120433",
  "RPPS du titulaire (Dr J.-P. Valmy) : 10077120433",
])("a title is no end of a sentence: %s", (text) =>
  expect(read(text)).toEqual([{ kind: "rpps", number: "10077120433", valid: true }]),
);

it.each([
  ["Médecin généraliste – 10077120433", ["rpps"]],
  ["Clinique du Lac 75 000 001 2", []],
  ["dossier 10077120434", []],
  ["10077120433,50 €", []],
])("numbers that only clients have, without a label: %s", (text, kinds) =>
  expect(findBareOfClients(text).map(({ kind }) => kind)).toEqual(kinds),
);

describe("check digits", () => {
  it.each([
    [9, isSiren],
    [14, isSiret],
    [9, isFiness],
    [11, isRpps],
  ])("accepts every right key of %i digits and no other", (length, check) => {
    fc.assert(
      fc.property(keyed(length), fc.integer({ min: 1, max: 9 }), (number, shift) => {
        fc.pre(!number.startsWith("356000000"));
        expect(check(number)).toBe(true);
        expect(check(number.slice(0, -1) + ((Number(number.at(-1)) + shift) % 10))).toBe(false);
      }),
    );
  });

  it("knows the exception of La Poste", () => {
    expect(isSiret("35600000000048")).toBe(true);
    expect(isSiret("35600000049837")).toBe(true);
    expect(isSiret("35600000049838")).toBe(false);
  });

  it("checks the form of Corsican FINESS numbers", () => {
    expect(isFiness("2A0000014")).toBe(true);
    expect(isFiness("2C0000014")).toBe(false);
  });
});

describe("findLabelledIdentifiers", () => {
  const groupings = [/(...)(?=.)/g, /(..)(?=.)/g, /(....)(?=.)/g, /(.)(?=.)/g];
  it("reads a number in any grouping of blanks and dots", () => {
    const labels = ["N° FINESS :", "FINESS géographique", "FINESS ET :", "Finess EJ n°", "N° FINESS (ET) :"];
    fc.assert(
      fc.property(
        keyed(9),
        fc.constantFrom(...groupings),
        fc.constantFrom(" ", ".", "\u00a0"),
        fc.constantFrom(...labels),
        (number, grouping, blank, label) => {
          const text = `${label} ${number.replace(grouping, `$1${blank}`)} - 12999 Saint-Aubrac`;
          expect(read(text), text).toEqual([{ kind: "finess", number, valid: true }]);
        },
      ),
    );
  });

  it.each([
    [
      "SIRET 990 118 861 00022 — RCS Rennes — TVA FR91990118861",
      [{ kind: "siret", number: "99011886100022", valid: true }],
    ],
    ["Siret : 99170550000015", [{ kind: "siret", number: "99170550000015", valid: true }]],
    ["S.I.R.E.T. 990.118.861.00022", [{ kind: "siret", number: "99011886100022", valid: true }]],
    ["SIRET 990 118 861 00023", [{ kind: "siret", number: "99011886100023", valid: false }]],
    ["SIREN 552 100 554, établissement n° 00005", [{ kind: "siret", number: "55210055400005", valid: true }]],
    ["SIREN 552100554 - NIC 00005", [{ kind: "siret", number: "55210055400005", valid: true }]],
    ["SIREN 552 100 554, établissement n° 00006", [{ kind: "siren", number: "552100554", valid: true }]],
    ["SIREN 990 118 861 RCS Rennes", [{ kind: "siren", number: "990118861", valid: true }]],
    ["RPPS 10992313311", [{ kind: "rpps", number: "10992313311", valid: isRpps("10992313311") }]],
    [
      "Identifiant national PS : 8 10992313311",
      [{ kind: "rpps", number: "10992313311", valid: isRpps("10992313311") }],
    ],
    ["FINESS 2A 000 001 4", [{ kind: "finess", number: "2A0000014", valid: true }]],
    [
      "FINESS EJ : 519128847 / FINESS ET 549 132 959",
      [
        { kind: "finess", number: "519128847", valid: isFiness("519128847") },
        { kind: "finess", number: "549132959", valid: isFiness("549132959") },
      ],
    ],
    ["FINESS : à compléter, tél. 02 61 91 40 18", []],
    ["SIRET en cours - 35999 Vauréal", []],
    ["FINESS 12 910", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("findBareSirets", () => {
  it.each([
    ["Hélianthis SAS – 990 118 861 00022 – Rennes", ["99011886100022"]],
    ["99011886100022", ["99011886100022"]],
    ["TVA FR91 990118861", []],
    ["Tél. 02 61 91 40 18 / 02 61 91 40 19", []],
    ["1 200 000,00 € 15 300,00 €", []],
    ["IBAN FR76 3000 4000 0312 3456 7890 143", []],
  ])("%s", (text, expected) =>
    expect(findBareSirets(fold(text).value).map(({ digits: number }) => number)).toEqual(expected),
  );
});
