/** A page of 600 × 800 points written by hand: one font (`/F`), a layer that is off (`/Off`), one that is on (`/On`). */
export function rawPdf(content: string): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /ON [7 0 R] /OFF [6 0 R] >> >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> " +
      "/Properties << /Off 6 0 R /On 7 0 R >> /ExtGState << /Clear << /ca 0 >> /Multiply << /BM /Multiply >> >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /OCG /Name (off) >>",
    "<< /Type /OCG /Name (on) >>",
  ];
  let file = "%PDF-1.7\n";
  const offsets: number[] = [];
  objects.forEach((body, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n${trailer}`,
  );
}

/** A run of text at a place from the bottom left, with operators before it. */
export const run = (text: string, x = 50, y = 700, before = ""): string =>
  `q ${before} BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET Q\n`;
