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
/** No quote of the bench has more lines. */
const LONGEST = 10_000;

const cycle = (values: readonly string[], index: number): string => values[index % values.length] ?? "";

/** A word of its own for each number ("robedu"): rows that differ by a number alone could be the heading of a page. */
function wordOf(number: number): string {
  const syllables: string[] = [];
  for (let rest = number + 400; rest > 0; rest = Math.trunc(rest / 20))
    syllables.push(cycle([..."bdflmnrstv"], rest) + cycle([..."aeiou"], Math.trunc((rest % 20) / 4)));
  return syllables.join("");
}

const euros = (cents: number): string => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

interface LongSection {
  readonly heading: string;
  readonly sentence: string;
  readonly lines: readonly { readonly rank: number; readonly designation: string }[];
}

/** Sections of a quote of so many lines. Another edition has other words: nothing read of the one serves the other. */
const sectionsOf = (lines: number, edition: number): LongSection[] =>
  Array.from({ length: Math.ceil(lines / SECTION) }, (_, at) => {
    const wordAt = (rank: number): string => wordOf(edition * LONGEST + rank);
    const from = at * SECTION;
    const ranks = Array.from({ length: Math.min(SECTION, lines - from) }, (_, rank) => from + rank);
    return {
      heading: `Lot ${wordAt(from)}`,
      sentence: `${cycle(SENTENCES, at)} Voir le lot ${wordAt(from)}.`,
      lines: ranks.map((rank) => ({ rank, designation: `${cycle(DESIGNATIONS, rank)} ${wordAt(rank)}` })),
    };
  });

/** Rows of a section: its heading, its lines, what they come to. */
const rowsOf = ({ heading, lines }: LongSection): string[][] => [
  [heading],
  ...lines.map(({ designation }) => [designation, "1", euros(UNIT_CENTS), euros(UNIT_CENTS)]),
  ["Sous-total", "", "", euros(lines.length * UNIT_CENTS)],
];
const totalRows = (lines: number): string[][] => [
  ["Total HT", "", "", euros(lines * UNIT_CENTS)],
  ["Montant pris en charge par l'État", "", "", euros(SECTION * UNIT_CENTS)],
  ["Reste à charge du client", "", "", euros(Math.max(0, lines - SECTION) * UNIT_CENTS)],
];

export function longCsv(lines: number, edition: number): Uint8Array {
  const sections = sectionsOf(lines, edition);
  const rows = [
    ...HEAD.map((words) => [words]),
    [],
    HEADINGS,
    ...sections.flatMap(rowsOf),
    ...totalRows(lines),
    [],
    ...sections.map(({ sentence }) => [sentence]),
  ];
  return new TextEncoder().encode(rows.map((cells) => cells.join(";")).join("\n"));
}

export function longJson(lines: number, edition: number): Uint8Array {
  const sections = sectionsOf(lines, edition);
  const input = {
    number: "D22-00417",
    vendor: { name: "Labéor Informatique" },
    client: { name: "Laboratoire Austral" },
    lines: sections.flatMap((section) =>
      section.lines.map(({ designation }) => ({
        designation,
        quantity: 1,
        unitPrice: "120.00",
        totalCents: UNIT_CENTS,
      })),
    ),
    sections: sections.map((section) => ({ heading: section.heading, lines: section.lines.map(({ rank }) => rank) })),
    totals: { netCents: lines * UNIT_CENTS },
    texts: sections.map(({ sentence }) => sentence),
  };
  return new TextEncoder().encode(JSON.stringify(input));
}

const COLUMNS = [40, 380, 420, 490];

/** A section of lines and a sentence a page; the total stands on the last. */
export function longPdf(pages: number, edition: number): Promise<Uint8Array> {
  const document = new PdfDocument({ size: "A4", autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((done, fail) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("error", fail);
    document.on("end", () => done(joined(chunks)));
  });
  const lines = pages * SECTION;
  for (const [page, section] of sectionsOf(lines, edition).entries()) {
    document.addPage().fontSize(8);
    const write = (cells: readonly string[], y: number): void => {
      for (const [column, cell] of cells.entries()) document.text(cell, COLUMNS[column] ?? 0, y, { lineBreak: false });
    };
    if (page === 0) for (const [at, words] of HEAD.entries()) write([words], 40 + 14 * at);
    const rows = [HEADINGS, ...rowsOf(section), ...(page === pages - 1 ? totalRows(lines) : [])];
    for (const [at, cells] of rows.entries()) write(cells, 120 + 18 * at);
    write([section.sentence], 730);
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
