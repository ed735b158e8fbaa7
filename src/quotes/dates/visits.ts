/** Somebody comes: what for, the words beside tell. */
const COMES =
  /(?<![a-z])(?:(?:re)?pass(?:age|e|er|era|erons|ons|eront)|venue|visite|deplacement|(?:re)?vien(?:t|drons|dra|dront)|interv(?:ention|ient|iendra|iendrons)|rencontre|rendez-vous)s?(?![a-z])/;

/** What is said not to be set up: "rien n'y sera plus installé", "sans rien poser". */
const NOTHING_DONE =
  /(?<![a-z])(?:(?:rien|aucune?)(?: [a-z']+){0,5} (?:pos|install|deploy|livr|modifi|mis)[a-z]*|sans (?:plus )?(?:rien )?(?:y )?(?:poser|installer|deployer|modifier|toucher)[^,;.]*|n'(?:y )?(?:install|pos|deploi|modifi)[a-z]* (?:plus |donc )?rien)(?![a-z])/;

/** One purpose and no other. */
const ONLY =
  /(?<![a-z])(?:d'autre (?:objet|but|fin|raison|motif) que|(?:seul|unique)e? (?:objet|but|fin|raison|motif)|(?:uniquement|seulement|exclusivement|simplement) (?:pour|afin|a|de)|(?:se |est |sera )?(?:born|limit|reserv|consacr)[a-z]* (?:a|au|aux)|ne (?:ser[a-z]*|vis[a-z]*) qu')(?![a-z])/;

/** Talk about what is in place already. */
const TALK =
  /(?<![a-z])(?:recueill[a-z]+|faire le point|bilan|courtoisie|echanger|remarques|impressions|retours? d'experience|satisfaction|ecouter)(?![a-z])/;

/** Work on the software, in the words of whoever comes for it. */
const WORK =
  /(?<![a-z])(?:(?:re)?pos(?:e|er|era|ons|ees?)|(?:re)?install[a-z]*|deploi[a-z]*|deploy[a-z]*|m(?:ise|ettre|ettrons) (?:en|a)|migr[a-z]*|bascul[a-z]*|parametr[a-z]*|configur[a-z]*|raccord[a-z]*|regl(?:age|er|erons)s?|recett[a-z]*|qualifi[a-z]*|aptitude|production|demarr[a-z]*|livr[a-z]*|va|vsr|mom|versions?|maj|segur)(?![a-z])/;

/**
 * True where the words around a day (folded) tell of somebody who comes on it and sets nothing up: for one purpose alone
 * that is no work on the software, or for talk about what is in place. Coming alone leaves open what for.
 */
export function isVisitWithoutWork(words: string): boolean {
  if (!COMES.test(words)) return false;
  const rest = words.replace(NOTHING_DONE, " ");
  if (WORK.test(rest)) return false;
  return rest !== words || ONLY.test(words) || TALK.test(words);
}
