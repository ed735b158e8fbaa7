import { type Drawing, type Run, widthOf } from "../../scripts/synth/drawing.ts";
import type { Random } from "../../scripts/synth/random.ts";

/** Changes where an amount is printed, or what of it; the rest of the drawing stays. */
export type Mutation = (drawing: Drawing, amount: Run, random: Random) => Drawing;

const replaced = (drawing: Drawing, amount: Run, by: readonly Run[]): Drawing => ({
  ...drawing,
  runs: drawing.runs.flatMap((run) => (run === amount ? by : [run])),
});

const widthOfRun = ({ text, size, bold }: Run): number => widthOf(text, size, bold);

/** Free of other words by this many points to all sides. */
const CLEAR = 9;

function isFree({ runs }: Drawing, amount: Run, page: number, x: number, y: number): boolean {
  const right = x + widthOfRun(amount);
  return runs.every(
    (run) =>
      run === amount ||
      run.page !== page ||
      run.y < y - amount.size - CLEAR ||
      run.y - run.size > y + CLEAR ||
      run.x > right + CLEAR ||
      run.x + widthOfRun(run) < x - CLEAR,
  );
}

/** To a blank place anywhere on any page. */
export const moved: Mutation = (drawing, amount, random) => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const page = random.int(1, drawing.pages);
    const x = random.int(20, 520 - Math.ceil(widthOfRun(amount)));
    const y = random.int(30, 825);
    if (isFree(drawing, amount, page, x, y)) return replaced(drawing, amount, [{ ...amount, page, x, y }]);
  }
  return replaced(drawing, amount, [{ ...amount, page: 1, x: 20, y: 835 }]);
};

/** Into other words: after them on their line, or over them. */
export const intoWords: Mutation = (drawing, amount, random) => {
  const hosts = drawing.runs.filter((run) => run.amount === null && /\p{L}{3}/u.test(run.text));
  const host = random.pick(hosts);
  const width = widthOfRun(host);
  const x = random.chance(0.5) ? host.x + width + random.int(2, 14) : host.x + random.next() * width;
  return replaced(drawing, amount, [{ ...amount, page: host.page, x, y: host.y }]);
};

/** Its digits drawn in pieces that stand apart, on one line or on two. */
export const split: Mutation = (drawing, amount, random) => {
  const cut = random.int(1, amount.text.length - 1);
  const [head, tail] = [amount.text.slice(0, cut), amount.text.slice(cut)];
  const shift = widthOf(head, amount.size, amount.bold);
  const apart = random.chance(0.5)
    ? { x: amount.x + shift + random.int(0, 40), y: amount.y }
    : { x: amount.x + random.int(-30, 30), y: amount.y + random.int(-14, 14) };
  return replaced(drawing, amount, [
    { ...amount, text: head },
    { ...amount, text: tail, ...apart },
  ]);
};

export const deleted: Mutation = (drawing, amount) => replaced(drawing, amount, []);

/** One of its digits is another. */
export const altered: Mutation = (drawing, amount, random) =>
  replaced(drawing, amount, [{ ...amount, text: withOtherDigit(amount.text, random) }]);

export function withOtherDigit(text: string, random: Random): string {
  const digits = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  // A last digit may be a matter of rounding.
  const at = random.pick(digits.slice(0, -1));
  const digit = String((Number(text[at]) + random.int(1, 9)) % 10);
  return text.slice(0, at) + digit + text.slice(at + 1);
}
