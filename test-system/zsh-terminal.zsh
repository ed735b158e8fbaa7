# Prints what a command line is completed to, at the tabulator, in a terminal of zsh where sons-lint is known. There the
# command prints the words that it was given, set off by "==".
zmodload zsh/zpty
zpty terminal zsh -f -i
zpty -w terminal "fpath=(${(q)PWD} \$fpath); autoload -Uz compinit; compinit -u -D; sons-lint() { print -r -- '='\"=\$*=\"'=' }; print rea''dy"
zpty -r -m terminal printed '*ready*'
zpty -w -n terminal "sons-lint $1"$'\t\n'
zpty -r -m terminal printed '*==*==*'
print -r -- "${${printed%==*}##*==}"
