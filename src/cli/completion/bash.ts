import type { CompletedVerb, CompletionModel, Follows } from "./completion-model.ts";

/** The completion of bash: `source <(sons-lint completion bash)`. */
export function bashCompletion({ verbs }: CompletionModel): string {
  const [first] = verbs;
  return `# sons-lint completion bash
_sons_lint_files() { # names may hold blanks: they are taken one a line
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$1"))
}
_sons_lint() {
  local cur prev verb word
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  verb=${first?.name ?? "lint"}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      ${verbs.map(({ name }) => name).join("|")}) verb="$word"; break ;;
    esac
  done
  COMPREPLY=()
  case "$verb $prev" in
${verbs.flatMap(valueCases).join("\n")}
  esac
  if [[ "$cur" == -* ]]; then
    case "$verb" in
${verbs.map(optionCase).join("\n")}
    esac
    return
  fi
  case "$verb" in
${verbs.map(argumentCase).join("\n")}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY+=($(compgen -W "${verbs.map(({ name }) => name).join(" ")}" -- "$cur"))
  fi
}
complete -o filenames -F _sons_lint sons-lint
`;
}

const valueCases = ({ name, options }: CompletedVerb): string[] =>
  options.flatMap(({ names, value }) =>
    value === null ? [] : [`    ${names.map((option) => `"${name} ${option}"`).join("|")}) ${reply(value)}; return ;;`],
  );

const optionCase = ({ name, options }: CompletedVerb): string =>
  `      ${name}) COMPREPLY=($(compgen -W "${options.flatMap(({ names }) => names).join(" ")}" -- "$cur")) ;;`;

const argumentCase = ({ name, argument }: CompletedVerb): string => `    ${name}) ${reply(argument)} ;;`;

function reply(follows: Follows): string {
  if (follows === "file") return `_sons_lint_files "$cur"`;
  return follows === null || follows === "text" ? ":" : `COMPREPLY=($(compgen -W "${follows.join(" ")}" -- "$cur"))`;
}
