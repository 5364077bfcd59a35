# Sourced by .ci/run: starts a PostgreSQL server of its own on a free loopback port for the tests, and stops it at the end.
# Sets TRADEBRIEF_TEST_POSTGRES. Where there is no server and none can be installed, it says so; the tests then say that they are skipped.

find_postgres() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

if [ -z "$(find_postgres)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } >/dev/null 2>&1
fi
postgres_bin=$(find_postgres)
if [ -z "$postgres_bin" ]; then
  echo "PostgreSQL: skipped, there is no server; apt-get install postgresql brings one."
else
  postgres_home=$(mktemp -d)
  postgres_port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
  [ "$(id -u)" = 0 ] && chown postgres "$postgres_home"
  if as_postgres "$postgres_bin/initdb" -D "$postgres_home/data" -U postgres --auth=trust -E UTF8 >/dev/null 2>&1 &&
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_home/data" -w -l "$postgres_home/log" \
      -o "-h 127.0.0.1 -p $postgres_port -k $postgres_home" start >/dev/null; then
    export TRADEBRIEF_TEST_POSTGRES="postgres://postgres@127.0.0.1:$postgres_port/postgres"
    echo "PostgreSQL: $("$postgres_bin/postgres" --version) on port $postgres_port"
  else
    echo "PostgreSQL: skipped, the server did not start."
  fi
  stop_postgres() {
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_home/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$postgres_home"
  }
fi
