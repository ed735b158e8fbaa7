import { expect, it } from "vitest";
import { readCsvQuote } from "../../quotes/read-csv-quote.ts";

/** Sections and designations of a sheet's billed lines. */
const linesOf = async (...rows: readonly string[]) => {
  const { lines, sections } = await readCsvQuote(
    ["Devis n° OV-22-118", "désignation;qté;pu ht;ht", ...rows].join("\n"),
  );
  return lines.map(({ section, designation }) => [
    section === null ? null : (sections[section]?.heading.value ?? null),
    designation.value,
  ]);
};

it("all that is sold in small letters goes on from no heading", async () => {
  const own = await linesOf("Hors Ségur / payé labo;;;", "réfrigérateur;1;649,00;649,00", "douchettes;5;114,00;570,00");
  expect(own).toEqual([
    ["Hors Ségur / payé labo", "réfrigérateur"],
    ["Hors Ségur / payé labo", "douchettes"],
  ]);
});

it("one thing in small letters goes on from the words above it", async () => {
  const own = await linesOf(
    "Licence du logiciel, avec ses;;;",
    "droits d'usage;1;649,00;649,00",
    "Douchettes;5;114,00;570,00",
  );
  expect(own.map(([, designation]) => designation?.replace("\n", " "))).toEqual([
    "Licence du logiciel, avec ses droits d'usage",
    "Douchettes",
  ]);
});
