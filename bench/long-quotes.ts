import PdfDocument from "pdfkit";

/** What lines of quotes sell, in turn; with the number of the line no two lines are the same. */
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
const LINES_PER_PAGE = 25;
const UNIT_CENTS = 12_000;
/** A sentence of small print follows every so many lines. */
const LINES_PER_SENTENCE = 25;

const designation = (line: number): string => `${cycle(DESIGNATIONS, line)} ${line + 1}`;
const cycle = (values: readonly string[], index: number): string => values[index % values.length] ?? "";
const sentences = (lines: number): string[] =>
  Array.from({ length: Math.ceil(lines / LINES_PER_SENTENCE) }, (_, at) => `${at + 1}. ${cycle(SENTENCES, at)}`);
const euros = (cents: number): string => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

/** Cells of the lines and of the total. */
const rowsOf = (from: number, to: number): string[][] =>
  Array.from({ length: to - from }, (_, at) => [designation(from + at), "1", euros(UNIT_CENTS), euros(UNIT_CENTS)]);
const totalRow = (lines: number): string[] => ["Total HT", "", "", euros(lines * UNIT_CENTS)];

export const longCsv = (lines: number): Uint8Array =>
  new TextEncoder().encode(
    [
      ...HEAD.map((words) => [words]),
      [],
      HEADINGS,
      ...rowsOf(0, lines),
      totalRow(lines),
      [],
      ...sentences(lines).map((sentence) => [sentence]),
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
      totals: { netCents: lines * UNIT_CENTS },
      texts: sentences(lines),
    }),
  );

const COLUMNS = [40, 380, 420, 490];

/** Pages of 25 lines, each closed by a sentence; the total stands on the last. */
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
    const from = page * LINES_PER_PAGE;
    const isLast = page === pages - 1;
    const rows = [
      HEADINGS,
      ...rowsOf(from, from + LINES_PER_PAGE),
      ...(isLast ? [totalRow(pages * LINES_PER_PAGE)] : []),
    ];
    for (const [at, cells] of rows.entries()) write(cells, 120 + 18 * at);
    write([`${page + 1}. ${cycle(SENTENCES, page)}`], 680);
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
