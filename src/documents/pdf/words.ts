import type { Word } from "../document.ts";
import { edgesOf, type Run } from "./runs.ts";

/** Gap, in heights of type, under which two runs belong to one word: kerning and glyph-by-glyph drawing. */
const sameWordGap = 0.12;
/** Distance of baselines, in heights of type, within which runs stand on one line. */
const sameLine = 0.3;

/** Words in reading order: pieces of a word that are drawn apart are joined again. Takes runs, or the pieces of runs. */
export function wordsOf(runs: readonly Run[], page: number): Word[] {
  return linesOf(withoutRepeats(runs.flatMap(piecesOf))).flatMap((line) => joined(line, page));
}

/** Dots, or a line drawn of letters, that lead the eye from a label to its amount. */
const LEADER = /[.·_]{4,}|…{2,}/u;
const PIECES = /[.·_]{4,}|…{2,}|(?:(?![.·_]{4}|…{2})\S)+/gu;

/** "12 875,00" and "12 875,00" of two columns that touch, drawn or read as one: what follows the cents is an amount. */
const TOUCHING = /(?<=\d,\d{2})(?=\d{1,3}(?: ?\d{3})*,\d{2}(?!\d))/u;
const ALL_TOUCHING = new RegExp(TOUCHING, "gu");

/** A run cut at its blanks, between two amounts, and where a leader begins and ends. */
export function piecesOf(run: Run): Run[] {
  if (!run.text.includes(" ") && !LEADER.test(run.text) && !TOUCHING.test(run.text)) return [run];
  const edges = edgesOf(run);
  const [runLeft, top, runRight, bottom] = run.box;
  const cuts = Array.from(run.text.matchAll(ALL_TOUCHING), ({ index }) => index);
  return Array.from(run.text.matchAll(PIECES)).flatMap(({ 0: all, index }) => {
    const end = index + all.length;
    const places = [index, ...cuts.filter((cut) => cut > index && cut < end), end];
    return places.slice(1).map((to, at): Run => {
      const from = places[at] ?? index;
      const [left = runLeft, right = runRight] = [edges[from], edges[to]];
      return { ...run, text: run.text.slice(from, to), box: [left, top, right, bottom] };
    });
  });
}

/** Fake bold draws a text twice, a hair apart. */
function withoutRepeats(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  const byText = new Map<string, Run[]>();
  for (const run of runs) {
    const same = byText.get(run.text) ?? [];
    const near = (other: Run): boolean =>
      Math.abs(other.box[0] - run.box[0]) < 0.15 * run.size &&
      Math.abs(other.baseline - run.baseline) < 0.15 * run.size;
    if (same.some(near)) continue;
    same.push(run);
    byText.set(run.text, same);
    kept.push(run);
  }
  return kept;
}

/** Runs by printed line, each line from left to right. */
function linesOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline);
  const lines: Run[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && run.baseline - baseline <= sameLine * run.size) line.push(run);
    else {
      lines.push([run]);
      baseline = run.baseline;
    }
  }
  for (const line of lines) line.sort((a, b) => a.box[0] - b.box[0]);
  return lines;
}

/** An amount drawn in one piece. */
const CENTS = /\d[.,]\d{2}$/;
/** No French word goes on with a capital: "Qté" and "Prix" drawn without a blank are two headings whose columns touch. */
const SMALL_END = /\p{Ll}{2}$|^(?:Nb|No|N°)$/u;
const CAPITALIZED = /^\p{Lu}\p{Ll}{2}/u;
/** Nor does a number or what an amount is go on with one, or with a word but the end of an ordinal: "1", "forfait". */
const NUMBER_END = /\d$|^(?:HT|TTC|TVA|€|%)$/;
const WORD = /^(?:\p{Lu}\p{Ll}{2}|(?!i?[èe]mes?|i[èe]res?)\p{Ll}{4})/u;

function joined(line: readonly Run[], page: number): Word[] {
  const words: Word[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let before = "";
  for (const run of line) {
    const last = words.at(-1);
    const gap = (run.box[0] - end) / run.size;
    const isLed = last !== undefined && LEADER.test(last.text) !== LEADER.test(run.text);
    // "480,00" and "6" of "6 480,00": two amounts whose columns touch.
    const isNext =
      (CENTS.test(before) && /^\d/.test(run.text)) ||
      (SMALL_END.test(before) && CAPITALIZED.test(run.text)) ||
      (NUMBER_END.test(before) && WORD.test(run.text)) ||
      (before.endsWith("€") && /^\p{L}{2}/u.test(run.text));
    before = run.text;
    if (
      last !== undefined &&
      !isLed &&
      !isNext &&
      gap < sameWordGap &&
      gap > -0.5 &&
      sameScale(last.fontSize, run.size)
    ) {
      words[words.length - 1] = {
        ...last,
        text: last.text + run.text,
        box: [last.box[0], Math.min(last.box[1], run.box[1]), run.box[2], Math.max(last.box[3], run.box[3])],
      };
    } else words.push({ text: run.text, page, box: run.box, fontSize: run.size, font: run.font });
    end = run.box[2];
  }
  return words;
}

const sameScale = (a: number, b: number): boolean => Math.max(a, b) < 1.6 * Math.min(a, b);
