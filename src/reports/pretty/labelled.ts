import { hang, lengthOf } from "../wrap.ts";
import type { Page } from "./page.ts";

/** Labels in one column and their texts in the next. */
export function labelled(
  facts: readonly (readonly [label: string, text: string])[],
  indent: string,
  { style, width }: Pick<Page, "style" | "width">,
): string[] {
  const labelWidth = Math.max(...facts.map(([label]) => lengthOf(label)));
  return facts.flatMap(([label, text]) => {
    const head = `${indent}${label.padEnd(labelWidth)}  `;
    const [first = head, ...others] = hang(head, text, width);
    return [style.faint(head) + first.slice(head.length), ...others];
  });
}
