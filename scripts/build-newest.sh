#!/usr/bin/env bash
# Builds the newest month of every economy into the folder given, unless it is there, and verifies what it built.
# A month that the calendar names and whose figures are not out yet is left for the next run.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
reports=${1:-reports}
failed=0

for folder in data/*/economy.yaml; do
  economy=$(basename "$(dirname "$folder")")
  month=$(tail -n 1 "data/$economy/calendar.csv" | cut -d, -f1)
  month=${month##*/}
  if [ -f "$reports/$economy/$month/edition.json" ]; then
    printf '%s/%s is there\n' "$economy" "$month"
    continue
  fi
  if said=$(node bin/tradebrief.mjs build "$economy" "$month" --out "$reports" --format html,pdf,xlsx,csv,md,png 2>&1); then
    node bin/tradebrief.mjs verify "$reports/$economy/$month" || { rm -rf "${reports:?}/$economy/$month"; failed=1; }
  elif grep -q "there is no .* as of" <<<"$said"; then
    printf '%s/%s has no figures yet\n' "$economy" "$month"
  else
    printf '%s/%s: %s\n' "$economy" "$month" "$said"
    failed=1
  fi
done
exit "$failed"
