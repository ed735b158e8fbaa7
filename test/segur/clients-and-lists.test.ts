import { describe, expect, test } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { isSameClient } from "../../src/segur/client-identity.ts";
import type { ClientIdentity } from "../../src/segur/meaning.ts";
import { listedSolution } from "../../src/segur/referenced-list.ts";
import { waveByDate } from "../../src/segur/wave-by-date.ts";

const at = { row: 1, column: 1 } as const;
const identifier = (digits: string) => ({ value: { digits, valid: true }, text: textAt(digits, at) });
const client = (given: Partial<ClientIdentity>): ClientIdentity => ({
  finess: null,
  siret: null,
  rpps: null,
  name: null,
  ...given,
});

describe("whether two clients are one", () => {
  test.each([
    ["same FINESS", client({ finess: identifier("750000001") }), { finess: "75 000 0001" }, true],
    [
      "two sites of one body",
      client({ finess: identifier("750000001"), name: "CH" }),
      { finess: "750000002", name: "CH" },
      false,
    ],
    [
      "identifiers of different kinds, same name",
      client({ finess: identifier("750000001"), name: "Clinique des Aulnes" }),
      { rpps: "10000000001", name: "CLINIQUE DES AULNES" },
      true,
    ],
    ["nothing known", client({}), {}, false],
  ])("%s", (_, one, given, same) => {
    expect(isSameClient(one, given)).toBe(same);
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
