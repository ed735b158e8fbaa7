import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/quotes/head/quote-number.ts";
import { surroundingsOf } from "../../../src/quotes/surroundings.ts";
import type { Layout } from "../../../src/tables/layout.ts";
import { cells, sketch } from "../sketch.ts";

const number = (layout: Layout): string | null => readNumber(layout.segments, surroundingsOf(layout))?.value ?? null;

describe("number of the quote", () => {
  it.each([
    ["Devis n° HEL-2022-0583", "HEL-2022-0583"],
    ["N° de devis : PV-2210-0287", "PV-2210-0287"],
    ["DEVIS D22-00017", "D22-00017"],
    ["DEVIS N° Q-7718 DU 07/06/2022", "Q-7718"],
    ["Proposition commerciale n° DV-MS1-23-1207", "DV-MS1-23-1207"],
    ["Devis : 2022-311", "2022-311"],
    ["Devis no 22-0907", "22-0907"],
    ["Devis LDV 2022-44", "LDV 2022-44"],
    ["Proposition de prix (devis) réf. 22/358", "22/358"],
    ["Notre référence : devis DV686233", "DV686233"],
    ["Notre offre porte le numéro 22-PF-318.", "22-PF-318"],
    ["Bon de commande n° BC-22-0871", "BC-22-0871"],
    ["DEVIS 2022/09/88", "2022/09/88"],
    ["Devis AMB−1184", "AMB-1184"],
    ["RADIVIANE LOGICIELS – DEVIS RL/22/031", "RL/22/031"],
    ["Ondine Santé • proposition 23.107", "23.107"],
    ["DEVIS HX 2023 0411 07", "HX 2023 0411 07"],
    ["Devis PH-22/415 3 octobre 2022", "PH-22/415"],
    ["Offre SR/18 14/10/2022, valable un mois", "SR/18"],
    [
      "Client : Cabinet des Remparts, FINESS 350094108. Numéro : MC-BC-1122-09. Émission : 21/11/2022.",
      "MC-BC-1122-09",
    ],
    ["Notre numéro : rien. Client numéro : 1122-09 au fichier", null],
    ["Votre devis n° 88120 est prêt", "88120"],
    ["Suite à votre devis n° 88120", null],
    ["Devis 14 octobre 2022", null],
    ["Proposition 2022-06-03-B", "2022-06-03-B"],
    ["Devis n° 7/06/2022", "7/06/2022"],
    ["Annexe financière au devis SH-D-22-0208", "SH-D-22-0208"],
    ["Décomposition du prix, annexe 1 au devis 2022-0417", "2022-0417"],
  ])("%s", (text, expected) => expect(number(cells(text))).toBe(expected));

  it("stands beside or under its label", () => {
    expect(number(sketch("N°          OND/2204/0093"))).toBe("OND/2204/0093");
    expect(number(sketch("NUMÉRO\nDC-22-118"))).toBe("DC-22-118");
    expect(number(cells("Annexe financière au devis;SH-D-22-0208"))).toBe("SH-D-22-0208");
    expect(number(cells("Annexe tarifaire à la proposition;P-22-118"))).toBe("P-22-118");
    expect(number(cells("Annexe au contrat;C-2022-118"))).toBeNull();
    expect(number(cells("Annexe;A-2022-118"))).toBeNull();
    expect(number(cells("DEVIS;22/0418;Date;28/04/2022"))).toBe("22/0418");
    expect(number(cells("DEVIS;22-05-11;du 09/05/2022"))).toBe("22-05-11");
    expect(number(cells("DEVIS;2022/05/11;du 9 mai 2022"))).toBe("2022/05/11");
    expect(number(cells("Offre – 2022/05/11 – du 09-05-2022"))).toBe("2022/05/11");
    expect(number(cells("Devis 2022/05/11;valable jusqu'au 30/06/2022"))).toBeNull();
    expect(number(cells("Réf. – Établi le – Échéance\nKL-22-9 – 09/05/2022 – 30/06/2022"))).toBe("KL-22-9");
    expect(number(cells("Proposition n° 21.12.04;Date : 9 mai 2022"))).toBe("21.12.04");
    expect(number(cells("Devis n° 22-06-18, valable trois mois"))).toBe("22-06-18");
    expect(number(cells("Réf. dossier 22-06-18;Brest, le 20 juin 2022"))).toBe("22-06-18");
    expect(number(cells("Devis CA 22.10.19 ; signé par notre gérant le 19/10/2022"))).toBe("CA 22.10.19");
    expect(number(cells("Devis fait 22.10.19 à Menton"))).toBeNull();
    expect(number(cells("Offre;NOD-25-019;le 11/02/2025"))).toBe("NOD-25-019");
    expect(number(cells("Devis 12-05-22;valable jusqu'au 30/06/2022"))).toBeNull();
    expect(number(sketch("Devis n°     Date\nDEV-2022-06285   11 juillet 2022"))).toBe("DEV-2022-06285");
  });

  it.each([
    "Code client : 20417",
    "Votre référence : Consultation 2025-DSI-07",
    "N° RPPS 10937059847",
    "DEVIS POUR LA MISE À JOUR SÉGUR",
    "Devis du 12/05/2022",
    "Proposition chiffrée – vague 2",
    "Devis 1/2",
    "DEVIS DU 12 05 2022",
    "DEVIS TEL 04 90 12 34 56",
    "DEVIS",
    "Il complète le devis de la Prestation Ségur.",
  ])("no number in: %s", (text) => expect(number(cells(text))).toBeNull());
});
