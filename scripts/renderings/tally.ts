import type { Judgement } from "./judged.ts";
import type { Look } from "./look.ts";

/** Kinds of mistakes, by how their sentence begins or ends. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["missed", /^missed /u],
  ["false alarm", /^false alarm /u],
  ["wrong place", /is not at «/u],
  ["wrong verdict", /^verdict /u],
  ["line not read", /^line not read/u],
  ["wrong total", /Cents is wrong$/u],
];

/** Counts over a campaign, for sheets and for pages, and each difference between the two. */
export class Tally {
  #quotes = 0;
  #same = 0;
  #expected = 0;
  #lines = 0;
  #totals = 0;
  readonly #counts = new Map<string, [sheet: number, page: number]>();
  readonly #byGenerator = new Map<string, [quotes: number, same: number]>();
  readonly #different: string[] = [];

  add(name: string, look: Look, sheet: Judgement, page: Judgement): void {
    this.#quotes++;
    this.#expected += sheet.expected;
    this.#lines += sheet.lines;
    this.#totals += sheet.totals;
    for (const [kind, pattern] of kinds) {
      const count = this.#counts.get(kind) ?? [0, 0];
      count[0] += sheet.mistakes.filter((text) => pattern.test(text)).length;
      count[1] += page.mistakes.filter((text) => pattern.test(text)).length;
      this.#counts.set(kind, count);
    }
    const worse = page.mistakes.filter((text) => !sheet.mistakes.includes(text));
    const better = sheet.mistakes.filter((text) => !page.mistakes.includes(text));
    const own = this.#byGenerator.get(look.generator) ?? [0, 0];
    own[0]++;
    if (worse.length === 0) {
      this.#same++;
      own[1]++;
    }
    this.#byGenerator.set(look.generator, own);
    if (worse.length + better.length > 0)
      this.#different.push(
        `${name} (${told(look)})\n${[...worse.map((text) => `  ${text}`), ...better.map((text) => `  only as CSV: ${text}`)].join("\n")}`,
      );
  }

  report(): string {
    const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
    const [missed, alarms, misplaced, verdicts, lines, totals] = kinds.map(
      ([kind]) => this.#counts.get(kind) ?? [0, 0],
    );
    const column = (at: 0 | 1): string => {
      const found = this.#expected - (missed?.[at] ?? 0);
      return [
        `recall ${share(found, this.#expected)}`,
        `precision ${share(found, found + (alarms?.[at] ?? 0))}`,
        `place ${share(found - (misplaced?.[at] ?? 0), found)}`,
        `verdict ${share(this.#quotes - (verdicts?.[at] ?? 0), this.#quotes)}`,
        `lines ${share(this.#lines - (lines?.[at] ?? 0), this.#lines)}`,
        `totals ${share(this.#totals - (totals?.[at] ?? 0), this.#totals)}`,
      ].join(", ");
    };
    return `${[
      ...this.#different,
      `${this.#quotes} quotes, ${this.#same} judged as PDF no worse than as CSV`,
      `CSV: ${column(0)}`,
      `PDF: ${column(1)}`,
      ...[...this.#byGenerator].sort().map(([name, [quotes, same]]) => `  ${name.padEnd(18)} ${same} of ${quotes}`),
    ].join("\n")}\n`;
  }
}

const told = (look: Look): string =>
  [
    look.generator,
    `${look.size} pt`,
    `head ${look.head}`,
    `notes ${look.notes}`,
    `totals ${look.totals}`,
    look.rules,
    look.vertical,
    ...(look.justified ? ["justified"] : []),
    ...(look.hyphenated ? ["hyphenated"] : []),
    ...(look.detailUnder ? ["detail under"] : []),
    ...(look.low ? ["low"] : []),
    ...(look.shuffled ? ["shuffled"] : []),
  ].join(", ");
