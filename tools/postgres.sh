#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# A private PostgreSQL for tests: on a socket in a temporary folder, C collation, gone afterwards.
# Usage: tools/postgres.sh run COMMAND… | start (prints folder and address) | restart FOLDER | stop FOLDER
set -eu

# The server refuses to run as root, so then everything runs as the user that Debian's package made.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

programs() {
  for folder in /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && found=$folder
  done
  [ -n "${found:-}" ] || { echo "PostgreSQL is not installed: apt-get install postgresql" >&2; exit 69; }
  echo "$found"
}

# The socket's folder is the only way in.
server_options() {
  echo "-c listen_addresses='' -c unix_socket_directories='$1' -c max_connections=200"
}

# Every test makes and drops a whole schema: in memory that is three times as fast as on a disk.
roomy_folder() {
  local free_mb
  free_mb=$(df --output=avail --block-size=1M /dev/shm 2> /dev/null | tail -1)
  if [ "${free_mb:-0}" -ge 2048 ]; then echo /dev/shm; else echo /tmp; fi
}

start() {
  bin=$(programs)
  folder=$(mktemp -d "${TMPDIR:-$(roomy_folder)}/klantendag-postgres-XXXXXX")
  if [ "$(id -u)" = 0 ]; then chown postgres: "$folder"; fi
  chmod 755 "$folder"
  (
    cd "$folder"
    as_postgres "$bin/initdb" --pgdata="$folder/data" --username=klantendag --auth=trust \
      --encoding=UTF8 --locale=C --data-checksums --no-sync > "$folder.log" 2>&1
    as_postgres "$bin/pg_ctl" --pgdata="$folder/data" --wait --silent --log="$folder/data/log" \
      --options="$(server_options "$folder")" \
      start >> "$folder.log" 2>&1
    as_postgres "$bin/createdb" --host="$folder" --username=klantendag klantendag
  ) || { cat "$folder.log" >&2; stop "$folder"; exit 70; }
  address="host=$folder user=klantendag dbname=klantendag"
}

stop() {
  bin=$(programs)
  (cd "$1" && as_postgres "$bin/pg_ctl" --pgdata="$1/data" --wait --silent --mode=immediate stop) \
    > /dev/null 2>&1 || true
  rm -rf "$1" "$1.log"
}

case "${1:-}" in
  start)
    start
    echo "$folder"
    echo "KLANTENDAG_TEST_POSTGRES='$address'"
    ;;
  stop)
    case "${2:-}" in
      */klantendag-postgres-*) stop "$2" ;;
      *) echo "stop wants the folder that start printed" >&2; exit 2 ;;
    esac
    ;;
  restart)  # as after a crash: no goodbye
    bin=$(programs)
    cd "$2"
    as_postgres "$bin/pg_ctl" --pgdata="$2/data" --wait --silent --mode=immediate stop
    as_postgres "$bin/pg_ctl" --pgdata="$2/data" --wait --silent --log="$2/data/log" \
      --options="$(server_options "$2")" start > /dev/null
    ;;
  run)
    shift
    start
    trap 'stop "$folder"' EXIT
    trap 'exit 130' INT TERM
    # What a test needs to stop the server and start it again.
    status=0
    KLANTENDAG_TEST_POSTGRES="$address" KLANTENDAG_TEST_POSTGRES_FOLDER="$folder" "$@" || status=$?
    exit "$status"
    ;;
  *)
    sed -n '3,4s/^# //p' "$0" >&2
    exit 2
    ;;
esac
