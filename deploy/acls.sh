#!/usr/bin/env bash
# Gives the users of acls.csv their rights; what is there already stays. Needs Kafka's own tools:
#   KAFKA_ACLS=/opt/kafka/bin/kafka-acls.sh deploy/acls.sh --bootstrap-server HOST:PORT --command-config admin.properties
# KAFKA_ACLS="echo kafka-acls.sh" shows the calls without making them.
set -euo pipefail

read -ra tool <<<"${KAFKA_ACLS:-kafka-acls.sh}"

while IFS=, read -r principal resource pattern name operations; do
  [[ -z $principal || $principal == '#'* || $principal == principal ]] && continue
  flags=()
  for operation in $operations; do
    flags+=(--operation "$operation")
  done
  "${tool[@]}" "$@" --add --force --allow-principal "User:$principal" "${flags[@]}" \
    "--$resource" "$name" --resource-pattern-type "$pattern" </dev/null
done <"$(dirname -- "${BASH_SOURCE[0]}")/acls.csv"
