import type { CompletedOption, CompletedVerb, CompletionModel, Follows } from "./completion-model.ts";

/** The completion of zsh: a file `_sons-lint` on `$fpath`, or `source <(sons-lint completion zsh)`. */
export function zshCompletion({ verbs }: CompletionModel): string {
  const [first] = verbs;
  return `#compdef sons-lint
_sons-lint() {
  local verb=${first?.name ?? "lint"} word
  local -a verbs=(
${verbs.map(({ name, description }) => `    '${name}:${description}'`).join("\n")}
  )
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in
      ${verbs.map(({ name }) => name).join("|")}) verb="$word"; break ;;
    esac
  done
  if (( CURRENT == 2 )) && [[ "$words[CURRENT]" != -* ]]; then
    _describe -t verbs 'sons-lint' verbs
  fi
  case "$verb" in
${verbs.map(verbCase).join("\n")}
  esac
}
if [[ "$funcstack[1]" = _sons-lint ]]; then
  _sons-lint "$@"
elif (( $+functions[compdef] )); then
  compdef _sons-lint sons-lint
fi
`;
}

const verbCase = ({ name, options, argument }: CompletedVerb): string =>
  [
    `    ${name}) _arguments -S \\`,
    ...options.map((option) => `      ${spec(option)} \\`),
    `      '*:argument:${action(argument)}' ;;`,
  ].join("\n");

/** Every option may be repeated: which ones may not is for the program to say. */
function spec({ names, description, value }: CompletedOption): string {
  const [long = ""] = names;
  const forms = names.length > 1 ? `'*'{${names.join(",")}}` : `'*'${long}`;
  return `${forms}'[${description}]${value === null ? "" : `:value:${action(value)}`}'`;
}

function action(follows: Follows): string {
  if (follows === "file") return "_files";
  return follows === null || follows === "text" ? " " : `(${follows.join(" ")})`;
}
