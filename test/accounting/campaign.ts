import process from "node:process";
import { parseArgs } from "node:util";
import { type ProducerName, producePdf, producerNames } from "../../scripts/synth/producers.ts";
import { defaultLimits } from "../../src/documents/limits.ts";
import { readPdf } from "../../src/documents/pdf/read-pdf.ts";
import { gridTrial } from "./grid-trials.ts";
import { judged } from "./judged.ts";
import { outcomeOf, tellsOfReading, told } from "./outcome.ts";
import { changes, pagedTrial, type Through, type Trial } from "./trials.ts";

const usage = `npm run accounting -- [--seeds 121-400] [--as drawing|grid|${producerNames.join("|")}]
`;

/** Tries random amounts of generated quotes, prints the trials that nothing was said of, and counts. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seeds: { type: "string" }, as: { type: "string" } } });
  const [, first, last] = /^(\d+)-(\d+)$/u.exec(values.seeds ?? "121-400") ?? [];
  const trialOf = trialsAs(values.as ?? "drawing");
  if (first === undefined || trialOf === null) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const tally = { reported: 0, silent: 0, exempt: 0 };
  let alarms = 0;
  for (let seed = Number(first); seed <= Number(last); seed++) {
    const trial = trialOf(seed);
    const before = judged(await trial.sound());
    if (tellsOfReading(before)) {
      alarms++;
      process.stdout.write(`${told(trial, "unchanged")}: ${[...before.reported].join(" ")}\n`);
    }
    for (const change of changes) {
      const outcome = await outcomeOf(trial, change, before);
      tally[outcome]++;
      if (outcome === "silent") process.stdout.write(`${told(trial, change)}: silent\n`);
    }
  }
  process.stdout.write(
    `${tally.reported} reported, ${tally.exempt} with nothing to report, ${tally.silent} silent, ${alarms} false alarms\n`,
  );
}

function trialsAs(form: string): ((seed: number) => Trial) | null {
  if (form === "drawing") return (seed) => pagedTrial(seed);
  if (form === "grid") return gridTrial;
  const producer = producerNames.find((name): name is ProducerName => name === form);
  if (producer === undefined) return null;
  const through: Through = async (drawing) => {
    const read = await readPdf(await producePdf(drawing, producer), defaultLimits);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };
  return (seed) => pagedTrial(seed, through);
}

await main();
