import { fold } from "../../french/folded-text.ts";
import { findDates } from "../dates/date-forms.ts";
import { trimmed } from "../dates/trimmed.ts";
import type { ReleasedVersion, Statement } from "../model.ts";
import { findVersions } from "./software-versions.ts";
import { monthOrDay, speaksOfVersionList } from "./version-list.ts";
import { numbersAfterArticle } from "./whole-versions.ts";

/** Words that count off what the sentence before named. */
const ORDINAL =
  /(?<![a-z])(?:(?:la|le) (?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?)|celle-ci|celle-la)(?![a-z])/g;
/** What both sentences are about: a passage without charge from these versions, or their release. */
const ABOUT =
  /gratuit|sans (?:frais|surcout|supplement|rien|reste)|droit|offert|palier|sortie?|vente|marche|parue?|diffus/;

/**
 * "Si vous êtes déjà en 3.6 ou en 4.0." – "La première est entre les mains de nos clients depuis avril 2021, la seconde
 * depuis le 6 février 2023.": as many ordinals with a day each as the sentence before names versions.
 */
export const versionsByOrdinals = (statements: readonly Statement[]): ReleasedVersion[] =>
  statements.flatMap(({ text }, at): ReleasedVersion[] => {
    const before = statements[at - 1];
    const folded = fold(text.value);
    const ordinals = [...folded.value.matchAll(ORDINAL)];
    if (before === undefined || ordinals.length < 2) return [];
    const named = fold(before.text.value);
    const isAbout = speaksOfVersionList(named.value) || ABOUT.test(named.value + folded.value);
    const marked = findVersions(named.value);
    const versions = marked.length > 0 ? marked : numbersAfterArticle(named.value);
    const dates = findDates(folded.value);
    const days = ordinals.map(({ index }, rank) =>
      dates.filter(({ start }) => start > index && start < (ordinals[rank + 1]?.index ?? folded.value.length)),
    );
    if (!isAbout || versions.length !== ordinals.length || days.some(({ length }) => length !== 1)) return [];
    return versions.map(({ number, start, end }, rank) => {
      const [date] = days[rank] ?? [];
      return {
        product: null,
        version: number,
        releasedOn: date === undefined ? null : monthOrDay(date),
        text: trimmed(before.text, named.origin(start), named.origin(end)),
      };
    });
  });
