import { expect, it } from "vitest";
import { numberStyleOf } from "../../../src/quotes/amounts/amounts.ts";
import { instalmentsOf } from "../../../src/quotes/lines/instalments.ts";
import { byLine } from "../../../src/quotes/lines/segment-lines.ts";
import { sketch } from "../sketch.ts";

/** Whether the last amount of each line is a share to be paid. */
const shares = (drawing: string): boolean[] => {
  const layout = sketch(drawing);
  const lines = byLine(layout.segments);
  const isInstalment = instalmentsOf(layout, lines, numberStyleOf(drawing.split("\n")));
  return lines.map((line) => {
    const cents = Number((line.at(-1)?.text.value ?? "").replace(",", "").replace(/\D/g, ""));
    return isInstalment(line, line.length - 1, cents);
  });
};

it.each([
  ["of one amount", "Commande   40 %   144,00\nRecette    60 %   216,00", [true, true]],
  ["without and with VAT", "Commande   40 %   120,00   144,00\nRecette    60 %   180,00   216,00", [true, true]],
  ["one of which is another", "Étape A   40 %   154,00\nÉtape B   60 %   216,00", [false, false]],
])("the shares of a whole %s", (_, drawing, expected) => expect(shares(drawing)).toEqual(expected));
