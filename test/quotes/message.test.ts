import { describe, expect, it } from "vitest";
import { underSubject } from "../../src/documents/mail/under-subject.ts";
import { readDocument } from "../../src/documents/read.ts";
import type { Message } from "../../src/quotes/message.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";

const TABLE = ["Licence;1;900,00;900,00", "Total HT;;;900,00", "TVA 20 %;;;180,00", "Total TTC;;;1 080,00"];

async function quoteOf(message: Message | null, ...words: string[]) {
  const read = await readDocument(new TextEncoder().encode([...words, ...TABLE].join("\n")));
  if (!read.ok || read.value.kind !== "grid") throw new Error("no grid");
  const quote = readQuote(underSubject(read.value, message?.subject ?? null), message);
  const day = (role: string) => quote?.dates.find((fact) => fact.role === role)?.date ?? null;
  return {
    number: quote?.number?.value ?? null,
    client: quote?.client.name?.value ?? null,
    products: quote?.products.map(({ name, version }) => [name, version]),
    issuedOn: day("issue"),
    validUntil: day("validity"),
  };
}

const sent = (subject: string): Message => ({ subject, sentOn: "2022-05-16" });

describe("a quote that is the text of a message", () => {
  it("has its number, client, software and day from the head where the text leaves them out", async () =>
    expect(
      await quoteOf(sent("Offre PB-22-03 : Chromo 2 pour le Laboratoire Carnot"), "Prix valables un mois"),
    ).toEqual({
      number: "PB-22-03",
      client: "Laboratoire Carnot",
      products: [["Chromo", "2"]],
      issuedOn: "2022-05-16",
      validUntil: "2022-06-16",
    }));

  it("keeps what the text says itself", async () =>
    expect(
      await quoteOf(
        sent("RE: devis 22-900, Chromo 3 pour le Laboratoire Monge"),
        "Devis 22-118 du 9 mai 2022",
        "Logiciel : Brévia 4.2",
        "Client : Laboratoire Carnot",
      ),
    ).toMatchObject({
      number: "22-118",
      client: "Laboratoire Carnot",
      products: [["Brévia", "4.2"]],
      issuedOn: "2022-05-09",
    }));

  it.each(["TR: devis 22-118", "Fwd: devis 22-118", "RE: TR : devis 22-118"])(
    "has no day from being passed on: %s",
    async (subject) =>
      expect(await quoteOf(sent(subject), "Bonjour")).toMatchObject({ number: "22-118", issuedOn: null }),
  );

  it("was not made after the end of its own offer", async () =>
    expect(await quoteOf(sent("devis 22-118"), "Offre valable jusqu'au 30 avril 2022")).toMatchObject({
      issuedOn: null,
      validUntil: "2022-04-30",
    }));

  it("says nothing where there is no message", async () =>
    expect(await quoteOf(null, "Bonjour")).toMatchObject({ number: null, issuedOn: null, products: [] }));

  it.each([
    ["Devis D-77, Alto 3 (Clinique du Lac)", "Clinique du Lac", "Alto", "3"],
    ["Re: Aw: Offre 22/771 : Ondine 7 pour le Centre d'imagerie de Thau", "Centre d'imagerie de Thau", "Ondine", "7"],
    ["Chiffrage CH-220 - Brévia 4.2 - Pharmacie des Halles", "Pharmacie des Halles", "Brévia", "4.2"],
  ])("finds client and software in %s", async (subject, client, name, version) =>
    expect(await quoteOf(sent(subject), "Bonjour")).toMatchObject({ client, products: [[name, version]] }),
  );

  it.each(["Votre facture de mai", "Devis 2022", "Clinique du Parc 2", "Re:"])(
    "finds no software in %s",
    async (subject) => expect(await quoteOf(sent(subject), "Bonjour")).toMatchObject({ products: [] }),
  );
});
