import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const read = async (...rows: string[]) => {
  const { lines, sections } = await readCsvQuote(["N°;Désignation;Qté;PU HT;Total HT", ...rows].join("\n"));
  return lines.map(({ section, designation, totalCents }) => [
    section === null ? null : (sections[section]?.heading.value ?? null),
    designation.value,
    totalCents,
  ]);
};

it("rows that state what the lines under them come to head them, whoever pays", async () => {
  const rows = ["1;Prestation prise en charge par l'État;;;1 100,00", "1.1;Licence;1;800,00;800,00"];
  const more = ["1.2;Pose;1;300,00;300,00", "2;Matériel, à la charge du client;;;90,00", "2.1;Clavier;2;45,00;90,00"];
  const own = await read(...rows, ...more, ";;;Total HT;1 190,00");
  expect(own.map(([, ...line]) => line)).toEqual([
    ["Licence", 80_000],
    ["Pose", 30_000],
    ["Clavier", 9_000],
  ]);
  expect(own.map(([section]) => String(section).replace(/^\d /u, ""))).toEqual([
    "Prestation prise en charge par l'État",
    "Prestation prise en charge par l'État",
    "Matériel, à la charge du client",
  ]);
});

it("rows whose amount is not that of the lines under them are billed", async () => {
  const own = await read("1;Forfait;;;700,00", "2;Licence;1;800,00;800,00", "3;Pose;1;300,00;300,00");
  expect(own.map(([, , cents]) => cents)).toEqual([70_000, 80_000, 30_000]);
});
