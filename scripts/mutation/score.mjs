import { byPath } from "./by-path.mjs";

const Z = 1.96;

/** Wilson's interval of a share seen on `n` draws. */
function interval(share, n) {
  const centre = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n);
  return [centre - half, centre + half];
}

const detected = ({ status }) => status === "killed" || status === "timeout";
const percent = (share) => `${(100 * share).toFixed(1)} %`;

/**
 * The score of some judged mutants: as Stryker prints it, where those that do not compile count for nothing; of the whole
 * sample; and of all mutants when each file counts by how many it has.
 */
export function scoreLine(name, judged) {
  const n = judged.length;
  if (n === 0) return `${name}: nothing judged`;
  const groups = [...byPath(judged).values()];
  const total = groups.reduce((sum, own) => sum + own[0].ofFile, 0);
  const weight = (own) => own[0].ofFile / total;
  const weighted = groups.reduce((sum, own) => sum + (weight(own) * own.filter(detected).length) / own.length, 0);
  const draws = 1 / groups.reduce((sum, own) => sum + weight(own) ** 2 / own.length, 0);
  const told = (share, count) => `${percent(share)} [${interval(share, count).map(percent).join(", ")}]`;
  const killed = judged.filter(detected).length;
  const valid = judged.filter(({ refused }) => !refused);
  const score = valid.filter(detected).length;
  const caught = judged.filter((mutant) => detected(mutant) || mutant.refused).length;
  const unreached = judged.filter(({ status }) => status === "no-coverage").length;
  return [
    `${name}: score ${score} of ${valid.length} that compile, ${told(score / valid.length, valid.length)}`,
    `${killed} of ${n} detected, ${told(killed / n, n)}; by size of file ${told(weighted, draws)}`,
    `${unreached} not reached; with those that do not compile ${caught}, ${told(caught / n, n)}`,
  ].join("; ");
}
