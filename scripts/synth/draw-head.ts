import { frenchDay } from "./formats.ts";
import { PAGE, type Pen } from "./pen.ts";
import type { SynthQuote } from "./quote.ts";
import type { LayoutStyle } from "./style.ts";

/** Letter head, addresses and the facts of the quote; returns the baseline under which the table may begin. */
export function drawHead(pen: Pen, quote: SynthQuote, style: LayoutStyle): number {
  const { size } = style;
  const { vendor, client } = quote;
  let y = 50;
  if (style.logo) {
    pen.shape("fill", PAGE.left, y - 10, PAGE.left + 60, y + 26);
    y += 46;
  }
  pen.text(vendor.name, PAGE.left, y, { size: size + 6, bold: true });
  const identifier = vendor.siret === null ? [] : [`SIRET ${vendor.siret}`];
  const own = [...vendor.address, ...identifier];
  for (const [index, line] of own.entries()) pen.text(line, PAGE.left, y + 16 + index * (size + 3), { size });
  const theirs = [client.name, ...client.address, `FINESS ${client.finess}`];
  for (const [index, line] of theirs.entries())
    pen.text(line, 330, y + 16 + index * (size + 3), { size, bold: index === 0 });
  y += 16 + Math.max(own.length, theirs.length) * (size + 3) + 18;
  return drawFacts(pen, quote, style, y);
}

function drawFacts(pen: Pen, quote: SynthQuote, style: LayoutStyle, top: number): number {
  const { size } = style;
  const facts = factsOf(quote);
  const software = softwareOf(quote);
  let y = top;
  if (style.facts === "boxes") {
    const width = (PAGE.right - PAGE.left) / facts.length;
    facts.forEach(([label, value], index) => {
      const x = PAGE.left + index * width;
      pen.shape("box", x, y - 10, x + width, y + 18);
      pen.text(label, x + 4, y, { size: size - 2 });
      pen.text(value, x + 4, y + 13, { size, bold: true });
    });
    y += 34;
  } else if (style.facts === "sentence") {
    const [number, issued, ...others] = facts;
    pen.text(`Devis n° ${number?.[1]} du ${issued?.[1]}`, PAGE.left, y, { size: size + 2, bold: true });
    for (const [label, value] of others) {
      y += size + 4;
      pen.text(`${label} : ${value}`, PAGE.left, y, { size });
    }
    y += size + 6;
  } else {
    pen.text("DEVIS", PAGE.left, y, { size: size + 4, bold: true });
    for (const [label, value] of facts) {
      y += size + 4;
      pen.text(`${label} :`, PAGE.left, y, { size });
      pen.text(value, PAGE.left + 120, y, { size });
    }
    y += size + 6;
  }
  pen.text(software, PAGE.left, y, { size });
  return y + 24;
}

const factsOf = (quote: SynthQuote): [label: string, value: string][] => [
  ["Devis n°", quote.number],
  ["Date", frenchDay(quote.issuedOn)],
  ["Valable jusqu'au", frenchDay(quote.validUntil)],
  ["Installation prévue le", frenchDay(quote.installationOn)],
  ...(quote.orderedOn === null ? [] : [["Commande signée le", frenchDay(quote.orderedOn)] as [string, string]]),
];

const softwareOf = ({ product, referencedOn }: SynthQuote): string =>
  `Logiciel : ${product.name} version ${product.version}, ${
    referencedOn === null ? "en cours de référencement auprès de l'ANS" : `référencé le ${frenchDay(referencedOn)}`
  }`;
