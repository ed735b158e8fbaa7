import type { Basis } from "./known.ts";
import { regulation } from "./regulation.ts";

/** VAT rates of the French territories. Rates are percentages; days are ISO dates. */

type Territory = (typeof regulation.vat.territories)[number];

const territories: readonly Territory[] = regulation.vat.territories;

/** How the rates as a whole are known: that a rate stands in none of them is no surer than the least sure. */
export const vatBasis: Basis = leastSure(territories.flatMap(({ rates }) => rates));

function leastSure(facts: readonly Basis[]): Basis {
  const unsure = facts.filter(({ certainty }) => certainty !== "verbatim");
  const chosen = unsure.length === 0 ? facts : unsure;
  const source = [...new Set(chosen.flatMap((fact) => fact.source))];
  const certainty = (["unknown", "inferred", "reported"] as const).find((level) =>
    unsure.some((fact) => fact.certainty === level),
  );
  return { certainty: certainty ?? "verbatim", source };
}

/** The territory of a five-digit post code (or a prefix such as "2A"): the longest prefix that fits decides. */
export function vatTerritoryOf(postCode: string): Territory | null {
  const code = postCode.replace(/\s/g, "").toUpperCase();
  let best: Territory | null = null;
  let length = -1;
  for (const territory of territories) {
    for (const prefix of territory.postCodes) {
      if (prefix.length <= length || !code.startsWith(prefix)) continue;
      best = territory;
      length = prefix.length;
    }
  }
  return best;
}

/**
 * Rates in force on a day (null: on any day of the SONS, which began in 2021) where a post code lies;
 * of every French territory when the post code is null.
 */
export function vatRatesAt(postCode: string | null, day: string | null): readonly number[] {
  const rates = territoriesAt(postCode).flatMap((territory) => territory.rates.filter((rate) => isInForce(rate, day)));
  return [...new Set(rates.map(({ percent }) => percent))].sort((a, b) => b - a);
}

function territoriesAt(postCode: string | null): readonly Territory[] {
  const territory = postCode === null ? null : vatTerritoryOf(postCode);
  return territory === null ? territories : [territory];
}

/** The first calls for funding date from August 2021: a quote without a date is no older. */
const FIRST_DAY_OF_THE_SONS = "2021-08-01";

function isInForce(rate: Territory["rates"][number], given: string | null): boolean {
  const day = given ?? FIRST_DAY_OF_THE_SONS;
  return (rate.from === null || rate.from <= day) && (rate.to === null || day <= rate.to);
}

/**
 * - `here`: a rate of the client's territory (or of some territory, when the post code is not known);
 * - `elsewhere`: a rate of another French territory;
 * - `zero`: no VAT, which wants an exemption mention;
 * - `unknown`: a rate that no French territory has on that day.
 */
export type VatRateStanding = "here" | "elsewhere" | "zero" | "unknown";

/** How a printed rate stands to the rates of the client's territory and of the others. */
export function vatRateStanding(percent: number, postCode: string | null, day: string | null): VatRateStanding {
  if (percent === 0) return "zero";
  if (isRateAt(percent, postCode, day)) return "here";
  return isRateAt(percent, null, day) ? "elsewhere" : "unknown";
}

// Rates are printed with two decimals at most: compare in hundredths, as parsed decimals are not exact.
const isSame = (rate: number, percent: number): boolean => Math.round(rate * 100) === Math.round(percent * 100);

const isRateAt = (percent: number, postCode: string | null, day: string | null): boolean =>
  territoriesAt(postCode).some(({ rates }) =>
    rates.some((rate) => isSame(rate.percent, percent) && isInForce(rate, day)),
  );

/** Whether some French territory has this rate on that day; 0 is known, and wants an exemption mention. */
export const isKnownVatRate = (percent: number, postCode: string | null, day: string | null): boolean =>
  vatRateStanding(percent, postCode, day) !== "unknown";
