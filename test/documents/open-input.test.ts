import { describe, expect, it } from "vitest";
import { openInput } from "../../src/documents/open-input.ts";
import { fixture, mailOf, quoteCsv, termsText, zipOf } from "./containers.ts";

/** What became of each document of an input, by its part. */
async function outcomes(bytes: Uint8Array, limits = {}): Promise<Record<string, string>> {
  const { documents } = await openInput(bytes, { limits });
  return Object.fromEntries(
    documents.map(({ part, read, isBody }) => [
      isBody ? `body of ${part}` : String(part),
      read.ok ? read.value.kind : read.error.code,
    ]),
  );
}

describe("a document that is no container", () => {
  it.each(["exemples/ans-exemple.pdf", "exemples/ans-exemple.csv", "containers/classeur.xlsx"])(
    "%s is the only document of itself",
    async (name) => {
      const { container, documents } = await openInput(fixture(name));
      expect(container).toBe(false);
      expect(documents.map(({ part, read, mail }) => [part, read.ok, mail])).toEqual([[null, true, null]]);
    },
  );
});

describe("a mail", () => {
  it("gives its attachments by their names, however these are encoded", async () => {
    const mail = mailOf([
      { header: "filename=devis.csv", content: quoteCsv("D-1") },
      { header: "filename*=utf-8''Devis%20n%C2%B0%202%20%E2%80%93%20S%C3%A9gur.csv", content: quoteCsv("D-2") },
      { header: "filename*0*=utf-8''Devis%20; filename*1*=n%C2%B03.csv", content: quoteCsv("D-3") },
      { header: 'filename="=?utf-8?B?RGV2aXMgU8OpZ3VyLmNzdg==?="', content: quoteCsv("D-4") },
      { header: 'filename="=?windows-1252?Q?Devis_=96_9_000_=80.csv?="', content: quoteCsv("D-5") },
      { header: 'filename="../secret/devis.csv"', content: quoteCsv("D-6") },
    ]);
    expect(Object.keys(await outcomes(mail))).toEqual([
      "devis.csv",
      "Devis n° 2 – Ségur.csv",
      "Devis n°3.csv",
      "Devis Ségur.csv",
      "Devis – 9 000 €.csv",
      ".._secret_devis.csv",
      "body of null",
    ]);
  });

  it("says when it was sent, by whom and about what, with the characters of windows-1252", async () => {
    const { documents } = await openInput(mailOf([{ header: "filename=a.csv", content: quoteCsv("D-1") }]));
    expect(documents[0]?.mail).toEqual({
      subject: "Devis Ségur – 9 000 €",
      sentOn: "2022-02-14",
      from: "Orlanis Santé",
    });
  });

  it("leaves appointments, business cards and pictures of the text alone", async () => {
    const mail = mailOf([
      { header: "filename=rdv.ics", type: "text/calendar", content: "BEGIN:VCALENDAR" },
      { header: "filename=carte.vcf", type: "text/vcard", content: "BEGIN:VCARD" },
    ]);
    expect(await outcomes(mail)).toEqual({ "body of null": "grid" });
  });

  it.each<[string, string, string, unknown[]]>([
    ["text alone", "Désignation : licence", "", [[true, 1]]],
    [
      "a page with a table",
      "Désignation Licence",
      "<table><tr><td>Libellé<td>Prix<tr><td>Licence<td>9,00",
      [[true, 2]],
    ],
    ["a page without one", "Désignation Licence", "<p>Désignation<p>Licence", [[true, 1]]],
    ["a page alone", "", "<p>Désignation<br>Licence", [[true, 2]]],
    ["a page of a picture alone", "", "<img src=cid:a>", []],
    ["a page nested without end", "", "<div><p>".repeat(5000), [[false, "damaged"]]],
  ])("gives its text in the form that tells most: %s", async (_form, text, page, expected) => {
    const parts = [["text/plain", text] as const, ["text/html", page] as const].filter(([, content]) => content !== "");
    const mail = [
      "From: a@b.example",
      "Subject: devis",
      'Content-Type: multipart/alternative; boundary="x"',
      "",
      ...parts.map(([type, content]) => `--x\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${content}`),
      "--x--",
    ].join("\r\n");
    const { documents } = await openInput(new TextEncoder().encode(mail));
    const told = documents.map(({ read, isBody }) => {
      if (!read.ok) return [isBody, read.error.code];
      if (read.value.kind !== "grid") return [isBody, null];
      const [subject, ...rows] = read.value.rows.filter((row) => row.length > 0);
      expect(subject?.map((cell) => cell.text)).toEqual(["devis"]);
      return [isBody, rows.length];
    });
    expect(told).toEqual(expected);
  });

  it("is told from a table that begins like one", async () => {
    const table = new TextEncoder().encode(`Date: 14/02/2022;Objet: devis\n${quoteCsv("D-1")}`);
    expect((await openInput(table)).container).toBe(false);
  });
});

describe("a message of Outlook", () => {
  it("gives its attachments, those of a forwarded message, and no picture of its text", async () => {
    expect(await outcomes(fixture("containers/outlook.msg"))).toEqual({
      "Devis œuvre n° 118 – Ségur.docx": "grid",
      "conditions générales.txt": "grid",
      "Devis OR-22-301/devis-301.csv": "grid",
      "body of Devis OR-22-301": "grid",
      "body of null": "grid",
    });
    const { documents } = await openInput(fixture("containers/outlook.msg"));
    expect(documents.map(({ mail }) => mail?.sentOn)).toEqual([
      "2022-02-14",
      "2022-02-14",
      "2022-02-12",
      "2022-02-12",
      "2022-02-14",
    ]);
  });

  it("cut short or with its tables in circles is damaged", async () => {
    const bytes = fixture("containers/outlook.msg");
    expect(await outcomes(bytes.subarray(0, 3000))).toEqual({ null: "damaged" });
    const circles = bytes.slice();
    const view = new DataView(circles.buffer);
    const firstTable = (view.getUint32(76, true) + 1) * 512;
    for (let at = firstTable; at < firstTable + 512; at += 4) view.setUint32(at, view.getUint32(48, true), true);
    expect(Object.values(await outcomes(circles))).toEqual(["damaged"]);
  });

  it("is damaged when its streams are longer than the file", async () => {
    const { openCompoundFile } = await import("../../src/documents/mail/compound-file.ts");
    const bytes = fixture("containers/outlook.msg");
    const attachment = openCompoundFile(bytes).storages.get("__attach_version1.0_#00000000");
    const read = attachment?.streams.get("__substg1.0_37010102");
    expect(read?.().length).toBe(fixture("containers/texte.docx").length);
    expect(() => Array.from({ length: 20 }, () => read?.())).toThrow(RangeError);
  });
});

describe("an archive", () => {
  it("gives its documents by their paths, without what systems leave behind", async () => {
    const archive = zipOf({
      "lot/devis.csv": quoteCsv("D-1"),
      "lot/conditions.txt": termsText,
      "__MACOSX/lot/._devis.csv": "x",
      "lot/Thumbs.db": "x",
      "lot/devis.context.json": "{}",
    });
    expect(await outcomes(archive)).toEqual({ "lot/devis.csv": "grid", "lot/conditions.txt": "grid" });
  });

  it("inside a mail, or a mail inside an archive, gives a path of names", async () => {
    const archive = zipOf({ "devis.csv": quoteCsv("D-1") });
    const mail = mailOf([{ header: "filename=lot.zip", content: archive }], "");
    expect(await outcomes(mail)).toEqual({ "lot.zip/devis.csv": "grid" });
    expect(await outcomes(zipOf({ "message.eml": mail }))).toEqual({ "message.eml/lot.zip/devis.csv": "grid" });
  });

  it("nested five deep is refused by its path, and the rest is read", async () => {
    const nested = (depth: number): Uint8Array => {
      let bytes = zipOf({ "devis.csv": quoteCsv("D-1") });
      for (let level = 1; level < depth; level++) bytes = zipOf({ "lot.zip": bytes });
      return bytes;
    };
    expect(await outcomes(nested(4))).toEqual({ "lot.zip/lot.zip/lot.zip/devis.csv": "grid" });
    expect(await outcomes(zipOf({ "lot.zip": nested(4), "autre.csv": quoteCsv("D-2") }))).toEqual({
      "lot.zip/lot.zip/lot.zip/lot.zip": "nested-too-deep",
      "autre.csv": "grid",
    });
    expect(await outcomes(nested(5), { nesting: 5 })).toEqual({ "lot.zip/lot.zip/lot.zip/lot.zip/devis.csv": "grid" });
  });

  it("with a file that cannot be read says so for that file alone", async () => {
    const archive = zipOf({
      "a.csv": quoteCsv("D-1"),
      "b.xlsx": fixture("containers/classeur.xlsx").subarray(0, 4000),
      "c.pdf": fixture("bad-input/mot-de-passe.pdf"),
      "d.rar": new TextEncoder().encode("Rar!..."),
    });
    expect(await outcomes(archive)).toEqual({
      "a.csv": "grid",
      "b.xlsx": "damaged",
      "c.pdf": "encrypted",
      "d.rar": "unsupported-type",
    });
  });
});
