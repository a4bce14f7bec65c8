#!/bin/sh
### BEGIN INIT INFO
# Provides:          dispatch
# Required-Start:    $remote_fs $network
# Required-Stop:     $remote_fs $network
# Should-Start:      mysql mariadb
# Default-Start:     2 3 4 5
# Default-Stop:      0 1 6
# Short-Description: Webmail and domain administration behind FastCGI
### END INIT INFO
#
# dispatch-init.sh start|stop|restart|reload|status
#
# Settings come from the environment or from the file that DISPATCH_DEFAULTS names:
#   CONFIG          configuration file
#   PID_FILE        where the master writes its process id
#   CONTROL         socket that dispatchctl asks
#   DISPATCH_FLAGS  further flags, as words without spaces in them
# Exit codes are those of the LSB: 1 failed, 2 bad usage, 7 not running; status has 1 for a process
# id that nobody has any more and 3 for none.
set -eu

self=$0
while [ -L "$self" ]; do
  target=$(readlink -- "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname -- "$self")/$target ;;
  esac
done
base=$(cd -- "$(dirname -- "$self")" && pwd -P)
defaults=${DISPATCH_DEFAULTS:-/etc/default/dispatch}
if [ -r "$defaults" ]; then . "$defaults"; fi
pid_file=${PID_FILE:-/run/dispatch.fcgi.pid}
control=${CONTROL:-/run/dispatch/control.sock}
stop_seconds=130

# Sets $pid when the pid file names a master that lives. A number that another program has by now
# is not one: the title of a master begins with its name.
running() {
  pid=''
  if [ ! -s "$pid_file" ]; then return 1; fi
  read -r pid <"$pid_file" || true
  case $pid in
    '' | *[!0-9]*) return 1 ;;
  esac
  if [ -r "/proc/$pid/comm" ]; then
    read -r comm <"/proc/$pid/comm" || return 1
    case $comm in
      dispatch.fcgi*) return 0 ;;
      *) return 1 ;;
    esac
  fi
  if [ -d /proc/self ]; then return 1; fi
  kill -0 "$pid" 2>/dev/null
}

start() {
  if running; then
    echo "dispatch is already running as $pid"
    return 0
  fi
  set -- --server --pid="$pid_file" --control="$control"
  if [ -n "${CONFIG:-}" ]; then set -- "$@" --config="$CONFIG"; fi
  directory=$(dirname -- "$control")
  if [ ! -d "$directory" ]; then mkdir -m 0755 -- "$directory" || return 1; fi
  # shellcheck disable=SC2086
  if ! "$base/bin/dispatch.fcgi" "$@" ${DISPATCH_FLAGS:-}; then
    echo "dispatch could not be started" >&2
    return 1
  fi
  running || true
  echo "dispatch started as $pid"
}

stop() {
  if ! running; then
    echo "dispatch is not running"
    return 0
  fi
  kill -TERM "$pid"
  waited=0
  while running; do
    if [ "$waited" -ge "$stop_seconds" ]; then
      echo "dispatch ($pid) does not stop; kill -INT $pid ends it at once" >&2
      return 1
    fi
    sleep 1
    waited=$((waited + 1))
  done
  echo "dispatch stopped"
}

reload() {
  if ! running; then
    echo "dispatch is not running" >&2
    return 7
  fi
  kill -HUP "$pid"
  echo "dispatch reloads"
}

status() {
  if running; then
    echo "dispatch is running as $pid"
    return 0
  fi
  if [ -n "$pid" ]; then
    echo "dispatch is not running, but $pid_file names $pid"
    return 1
  fi
  echo "dispatch is not running"
  return 3
}

case ${1:-} in
  start | stop | reload | status) "$1" ;;
  force-reload) reload ;;
  restart)
    stop
    start
    ;;
  *)
    echo "usage: $0 start|stop|restart|reload|status" >&2
    exit 2
    ;;
esac
