/**
 * Files that come along in mails and archives and are never a quote: folders, what systems leave behind, appointments,
 * business cards, signatures, and the context files of `sons-lint` itself.
 */
const NEVER_A_QUOTE =
  /\/$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|~\$|thumbs\.db$|desktop\.ini$)|\.(?:ics|vcf|p7s|asc|sig|context\.json|context\.ya?ml)$/i;

export const holdsNoQuote = (name: string): boolean => NEVER_A_QUOTE.test(name);
