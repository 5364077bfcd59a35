# Sourced by .ci/run: sees to it that there is a Redis, which the tests of the queue start and stop by themselves. Where there is none
# and none can be installed, it says so; those tests then say that they are skipped.

if ! command -v redis-server >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends redis-server; } >/dev/null 2>&1
fi
if command -v redis-server >/dev/null; then
  echo "Redis: $(redis-server --version)"
else
  echo "Redis: skipped, there is no server; apt-get install redis-server brings one."
fi
