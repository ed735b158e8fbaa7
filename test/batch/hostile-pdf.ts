const CALLS = 10;

/** A PDF of a few kilobytes whose page draws a form that draws ten, that draw ten each…: words without end. */
export function hostilePdf(depth = 9): string {
  const names = Array.from({ length: CALLS }, (_, index) => index);
  const stream = (words: string, head: string): string =>
    `<< ${head} /Length ${words.length} >>\nstream\n${words}\nendstream`;
  const form = (level: number): string =>
    level === depth
      ? stream("BT /F1 9 Tf 20 20 Td (Prestation) Tj ET", `${FORM} /Resources << /Font << /F1 4 0 R >> >>`)
      : stream(names.map(() => "/X Do").join("\n"), `${FORM} /Resources << /XObject << /X ${6 + level + 1} 0 R >> >>`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    stream("/X Do", ""),
    ...Array.from({ length: depth + 1 }, (_, level) => form(level)),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  return `${text}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

const FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]";
