#!/usr/bin/env bash
# UNTESTED. An array job: each child is a shard. The merge starts only if every child succeeded.
# QUEUE and DEFINITION are yours: an image that holds the program and works in a file system that
# all children share, with the scenarios in it.
set -euo pipefail
run=sufficiency,run,scenarios/cheshire-east/baseline.yaml,--replications,4000,--shard,auto,--quiet
merge='sufficiency merge results/cheshire-east-baseline/shard-*-of-40 --output results/merged'
# 75, death by a signal and a lost machine mean "try again"; anything else would fail again.
again='{"attempts": 4, "evaluateOnExit": [
  {"action": "RETRY", "onExitCode": "75"}, {"action": "RETRY", "onExitCode": "137"},
  {"action": "RETRY", "onExitCode": "143"}, {"action": "RETRY", "onStatusReason": "Host EC2*"},
  {"action": "EXIT", "onReason": "*"}]}'
submit() { aws batch submit-job --job-queue QUEUE --job-definition DEFINITION "$@"; }
job=$(submit --job-name sufficiency --array-properties size=40 --retry-strategy "$again" \
  --container-overrides "command=$run" --query jobId --output text)
submit --job-name sufficiency-merge --depends-on "jobId=$job" \
  --container-overrides "command=sh,-c,$merge"
