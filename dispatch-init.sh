#!/bin/sh
# dispatch-init.sh start|stop|restart|reload|status
# Settings come from the environment: CONFIG, PID_FILE, and further flags in DISPATCH_FLAGS.
set -eu

base=$(cd -- "$(dirname -- "$0")" && pwd -P)
pid_file=${PID_FILE:-/run/dispatch.fcgi.pid}
stop_seconds=130

running() {
  [ -s "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null
}

start() {
  if running; then
    echo "dispatch is already running as $(cat "$pid_file")"
    return 0
  fi
  set -- --server --pid="$pid_file"
  if [ -n "${CONFIG:-}" ]; then set -- "$@" --config="$CONFIG"; fi
  # Flags are words without spaces in them.
  # shellcheck disable=SC2086
  "$base/bin/dispatch.fcgi" "$@" ${DISPATCH_FLAGS:-}
  echo "dispatch started as $(cat "$pid_file")"
}

stop() {
  if ! running; then
    echo "dispatch is not running"
    return 0
  fi
  pid=$(cat "$pid_file")
  kill -TERM "$pid"
  waited=0
  while kill -0 "$pid" 2>/dev/null; do
    if [ "$waited" -ge "$stop_seconds" ]; then
      echo "dispatch ($pid) does not stop; kill -INT $pid ends it at once" >&2
      return 1
    fi
    sleep 1
    waited=$((waited + 1))
  done
  echo "dispatch stopped"
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  restart) stop && start ;;
  reload) running && kill -HUP "$(cat "$pid_file")" ;;
  status)
    if running; then
      echo "dispatch is running as $(cat "$pid_file")"
    else
      echo "dispatch is not running"
      exit 3
    fi
    ;;
  *)
    echo "usage: $0 start|stop|restart|reload|status" >&2
    exit 2
    ;;
esac
