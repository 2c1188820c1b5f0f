#!/usr/bin/env bash
# All shards of a run by GNU parallel, one on each processor, each tried three times; then the merge.
#
#   parallel.sh SHARDS FOLDER SCENARIO --replications 4000 [OPTION …]
set -euo pipefail
shards=$1 folder=$2
shift 2
mkdir -p "$folder"
seq "$shards" | parallel --quote --retries 3 --joblog "$folder/jobs.tsv" \
  sufficiency run "$@" --shard "{}/$shards" --threads 1 --output "$folder/shard-{}" --quiet \
  || echo "some shards failed: see $folder/jobs.tsv" >&2
sufficiency merge "$folder"/shard-* --output "$folder/merged"
