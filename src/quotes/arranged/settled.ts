import { billedCents } from "../amounts/billed-cents.ts";
import type { Quote } from "../model.ts";

/** Whether a reading leaves nothing open: every line has a name and a total, they come to the net total, and no amount is left. */
export function isSettled({ lines, totals, problems }: Quote): boolean {
  const { net, vat, gross } = totals;
  return (
    lines.some(({ option }) => !option) &&
    lines.every(({ designation }) => /\p{L}{3}/u.test(designation.value)) &&
    !problems.some(({ code }) => code === "unplaced-amount" || code === "unread-row") &&
    net?.value === billedCents(lines) &&
    gross !== null &&
    gross.value === net.value + (vat?.value ?? gross.value - net.value)
  );
}
