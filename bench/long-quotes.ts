import PdfDocument from "pdfkit";

/** What lines of quotes sell, in turn; a word of its own tells each line from the others. */
const DESIGNATIONS = [
  "Prestation Ségur : mise à jour du logiciel de gestion de laboratoire SGL",
  "Installation et paramétrage sur site, poste",
  "Formation des utilisateurs, session",
  "Maintenance corrective et évolutive du module",
  "Licence d'utilisation du module complémentaire hors Ségur",
  "Lecteur de carte Vitale, référence",
  "Reprise des données de l'ancien logiciel, lot",
];
const SENTENCES = [
  "La Prestation Ségur est financée par l'État au titre du dispositif SONS vague 1.",
  "Devis valable jusqu'au 31/03/2022. Aucun engagement de durée n'est demandé au client.",
  "La maintenance corrective est comprise pendant la période de garantie.",
  "Les prestations hors Ségur restent à la charge du client et font l'objet d'une facturation distincte.",
];
const HEAD = [
  "Devis n° D22-00417",
  "Date : 04/01/2022",
  "Éditeur : Labéor Informatique",
  "Client : Laboratoire Austral",
];
const HEADINGS = ["Désignation", "Qté", "PU HT", "Total HT"];
/** Lines of a section, and of a page. */
const SECTION = 25;
const UNIT_CENTS = 12_000;

const cycle = (values: readonly string[], index: number): string => values[index % values.length] ?? "";

/** A word of its own for each number ("robedu"): rows that differ by a number alone could be the heading of a page. */
function wordOf(number: number): string {
  const syllables: string[] = [];
  for (let rest = number + 400; rest > 0; rest = Math.trunc(rest / 20))
    syllables.push(cycle([..."bdflmnrstv"], rest) + cycle([..."aeiou"], Math.trunc((rest % 20) / 4)));
  return syllables.join("");
}

const designation = (line: number): string => `${cycle(DESIGNATIONS, line)} ${wordOf(line)}`;
const headingOf = (section: number): string => `Lot ${wordOf(section * SECTION)}`;
const sentence = (section: number): string => `${cycle(SENTENCES, section)} Voir le lot ${wordOf(section * SECTION)}.`;
const sectionsOf = (lines: number): number[] =>
  Array.from({ length: Math.ceil(lines / SECTION) }, (_, section) => section);
const linesOf = (section: number, lines: number): number[] =>
  Array.from({ length: Math.min(SECTION, lines - section * SECTION) }, (_, at) => section * SECTION + at);
const euros = (cents: number): string => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

/** Rows of a section: its heading, its lines, what they come to. */
const rowsOf = (section: number, lines: number): string[][] => [
  [headingOf(section)],
  ...linesOf(section, lines).map((line) => [designation(line), "1", euros(UNIT_CENTS), euros(UNIT_CENTS)]),
  ["Sous-total", "", "", euros(linesOf(section, lines).length * UNIT_CENTS)],
];
const totalRows = (lines: number): string[][] => [
  ["Total HT", "", "", euros(lines * UNIT_CENTS)],
  ["Montant pris en charge par l'État", "", "", euros(SECTION * UNIT_CENTS)],
  ["Reste à charge du client", "", "", euros(Math.max(0, lines - SECTION) * UNIT_CENTS)],
];

export const longCsv = (lines: number): Uint8Array =>
  new TextEncoder().encode(
    [
      ...HEAD.map((words) => [words]),
      [],
      HEADINGS,
      ...sectionsOf(lines).flatMap((section) => rowsOf(section, lines)),
      ...totalRows(lines),
      [],
      ...sectionsOf(lines).map((section) => [sentence(section)]),
    ]
      .map((cells) => cells.join(";"))
      .join("\n"),
  );

export const longJson = (lines: number): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      number: "D22-00417",
      vendor: { name: "Labéor Informatique" },
      client: { name: "Laboratoire Austral" },
      lines: Array.from({ length: lines }, (_, line) => ({
        designation: designation(line),
        quantity: 1,
        unitPrice: "120.00",
        totalCents: UNIT_CENTS,
      })),
      sections: sectionsOf(lines).map((section) => ({ heading: headingOf(section), lines: linesOf(section, lines) })),
      totals: { netCents: lines * UNIT_CENTS },
      texts: sectionsOf(lines).map(sentence),
    }),
  );

const COLUMNS = [40, 380, 420, 490];

/** A section of lines and a sentence a page; the total stands on the last. */
export function longPdf(pages: number): Promise<Uint8Array> {
  const document = new PdfDocument({ size: "A4", autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((done, fail) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("error", fail);
    document.on("end", () => done(joined(chunks)));
  });
  for (let page = 0; page < pages; page++) {
    document.addPage().fontSize(8);
    const write = (cells: readonly string[], y: number): void =>
      cells.forEach((cell, column) => {
        document.text(cell, COLUMNS[column] ?? 0, y, { lineBreak: false });
      });
    if (page === 0) for (const [at, words] of HEAD.entries()) write([words], 40 + 14 * at);
    const lines = pages * SECTION;
    const rows = [HEADINGS, ...rowsOf(page, lines), ...(page === pages - 1 ? totalRows(lines) : [])];
    for (const [at, cells] of rows.entries()) write(cells, 120 + 18 * at);
    write([sentence(page)], 730);
  }
  document.end();
  return written;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
