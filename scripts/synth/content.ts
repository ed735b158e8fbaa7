import { type SynthLine, type SynthQuote, type SynthSection, totalsOf } from "./quote.ts";
import { Random } from "./random.ts";
import * as words from "./vocabulary.ts";

/** A sound quote: every rule that can be checked passes. The same seed gives the same quote. */
export function soundQuote(seed: number): SynthQuote {
  const random = new Random(seed);
  const product = random.pick(words.products);
  const name = random.pick(product.names);
  const version = `${random.int(3, 14)}.${random.int(0, 9)}`;
  const department = random.pick(["14", "29", "37", "45", "56", "61", "72", "87"]);
  const year = 2022;
  const issuedOn = `${year}-06-${two(random.int(13, 28))}`;
  const vatRate = 20;
  const sections = [
    fundedSection(random, product, name, version),
    ...(random.chance(0.85) ? [clientSection(random)] : []),
  ];
  return {
    number: random.pick([
      `DV-${year % 100}-${random.digits(4)}`,
      `D${year}${random.digits(4)}`,
      `${random.int(1000, 9999)}`,
    ]),
    issuedOn,
    validUntil: `${year}-08-${two(random.int(1, 28))}`,
    orderedOn: null,
    installationOn: `${year}-1${random.int(0, 1)}-${two(random.int(2, 28))}`,
    referencedOn: `${year}-0${random.int(4, 5)}-${two(random.int(2, 28))}`,
    vendor: { name: random.pick(words.vendorNames), address: address(random, department), siret: siret(random) },
    client: {
      name: random.pick(words.clientNames[product.client] ?? []),
      address: address(random, department),
      finess: withCheckDigit(`${department}9${random.digits(5)}`),
    },
    product: { name, version },
    dsr: product.dsr,
    sections,
    vatRate,
    totals: totalsOf(sections, vatRate),
    sentences: [...words.soundSentences.slice(0, 3), ...random.shuffled(words.soundSentences.slice(3))],
    stray: null,
    context: {},
  };
}

const two = (number: number): string => String(number).padStart(2, "0");

function fundedSection(
  random: Random,
  product: (typeof words.products)[number],
  name: string,
  version: string,
): SynthSection {
  const rights: SynthLine = {
    reference: `SEG-${random.digits(3)}`,
    designation: `Prestation Ségur ${product.dsr} : droits d'usage de ${name} ${version}`,
    detail: random.chance(0.5) ? "Version référencée, corrections d'anomalies comprises pendant 6 ans" : null,
    quantity: 1,
    unit: "forfait",
    unitPriceCents: random.int(320, 1950) * 1000,
    totalCents: 0,
  };
  const work = random.shuffled(words.fundedWork).slice(0, random.int(1, 4));
  const lines = [
    rights,
    ...work.map((item) => ({
      reference: `SEG-${random.digits(3)}`,
      designation: item.designation,
      detail: random.pick<string | null>(item.details),
      quantity: item.unit === "jour" ? random.pick([1, 2, 3, 4, 5, 1.5, 2.5]) : 1,
      unit: item.unit,
      unitPriceCents: Math.round(random.pick<number>(item.prices) * 100),
      totalCents: 0,
    })),
  ];
  return {
    payer: "state",
    heading: random.pick(words.stateHeadings),
    closing: random.pick(words.stateClosings),
    lines: lines.map(priced),
  };
}

function clientSection(random: Random): SynthSection {
  const goods = random.shuffled(words.clientWork).slice(0, random.int(1, 4));
  return {
    payer: "client",
    heading: random.pick(words.clientHeadings),
    closing: random.pick(words.clientClosings),
    lines: goods.map((item) =>
      priced({
        reference: `MAT-${random.digits(3)}`,
        designation: item.designation,
        detail: item.detail,
        quantity: random.int(1, 9),
        unit: item.unit,
        unitPriceCents: Math.round(random.pick<number>(item.prices) * 100),
        totalCents: 0,
      }),
    ),
  };
}

export const priced = (line: SynthLine): SynthLine => ({
  ...line,
  totalCents: Math.round((line.unitPriceCents * Math.round(line.quantity * 100)) / 100),
});

const address = (random: Random, department: string): string[] => [
  `${random.int(1, 140)} ${random.pick(words.streets)}`,
  `${department}999 ${random.pick(words.towns)}`,
];

function siret(random: Random): string {
  const siren = withCheckDigit(`99${random.digits(6)}`);
  return withCheckDigit(`${siren}0001`);
}

/** Digits and their Luhn check digit. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
