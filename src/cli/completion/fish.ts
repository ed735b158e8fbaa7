import type { CompletedOption, CompletedVerb, CompletionModel, Follows } from "./completion-model.ts";

/** The completion of fish: `sons-lint completion fish | source`. */
export function fishCompletion({ verbs }: CompletionModel): string {
  const names = verbs.map(({ name }) => name).join(" ");
  const [first, ...others] = verbs;
  return `# sons-lint completion fish
complete -c sons-lint -e
complete -c sons-lint -f
${verbs
  .map(
    ({ name, description }) =>
      `complete -c sons-lint -n "not __fish_seen_subcommand_from ${names}" -a ${name} -d '${description}'`,
  )
  .join("\n")}
${first === undefined ? "" : verbLines(first, `not __fish_seen_subcommand_from ${others.map(({ name }) => name).join(" ")}`)}
${others.map((verb) => verbLines(verb, `__fish_seen_subcommand_from ${verb.name}`)).join("\n")}
`;
}

function verbLines({ options, argument }: CompletedVerb, condition: string): string {
  const begin = `complete -c sons-lint -n "${condition}"`;
  const own = argument === null || argument === "text" ? [] : [`${begin} ${proposal(argument)}`];
  return [...own, ...options.map((option) => `${begin} ${optionWords(option)}`)].join("\n");
}

function optionWords({ names, description, value }: CompletedOption): string {
  const words = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const takes = value === null ? [] : [value === "text" ? "-x" : `-r ${proposal(value)}`];
  return [...words, `-d '${description}'`, ...takes].join(" ");
}

const proposal = (follows: Exclude<Follows, null | "text">): string =>
  follows === "file" ? "-F" : `-f -a '${follows.join(" ")}'`;
