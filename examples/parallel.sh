#!/usr/bin/env bash
# Divides a run over the cores of this machine, or over several machines, with GNU parallel, and puts the parts together.
#
#   examples/parallel.sh N FOLDER RESULT.ndjson [OPTIONS OF SONS-LINT…]
#
# N is the number of parts. SONS_LINT names the command where it is not on the path, in words of the shell: a path with
# blanks is quoted within it. PARALLEL_OPTIONS may hold --sshlogin host1,host2 where the machines share the folder. The
# exit code is that of one run over all documents.
set -euo pipefail
parts=$1 folder=$2 result=$3
shift 3
eval "sons_lint=(${SONS_LINT:-sons-lint})"
read -ra parallel_options <<<"${PARALLEL_OPTIONS:-}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Codes 0, 1 and 2 are results; a part that ended otherwise is tried twice more.
judge_part() {
  local part=$1 code=0
  shift
  "$@" --jobs 1 --shard "$part/$parts" --format "ndjson=$work/$part.ndjson" || code=$?
  [ "$code" -le 2 ]
}
export -f judge_part
export parts work

seq "$parts" | parallel "${parallel_options[@]}" --quote --retries 3 --halt now,fail=1 \
  judge_part {} "${sons_lint[@]}" lint "$folder" "$@"

"${sons_lint[@]}" merge "$work"/*.ndjson --format "ndjson=$result"
