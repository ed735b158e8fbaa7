/** Templates whose sentences are judged wrongly, each with its reason; the test fails when one is mended. */
export const known: Readonly<Record<string, string>> = {};
