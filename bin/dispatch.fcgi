#!/bin/sh
# Starts Dispatch; --help shows how. Becomes the Node process, so that its pid is the master's.
set -eu

self=$0
while [ -L "$self" ]; do
  target=$(readlink -- "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname -- "$self")/$target ;;
  esac
done
root=$(cd -- "$(dirname -- "$self")/.." && pwd -P)
. "$root/bin/find-node"
if [ ! -d "$root/node_modules/commander" ]; then
  echo "dispatch: its packages are not installed; run: sh $root/bin/setup" >&2
  exit 1
fi
. "$root/bin/find-code"
. "$root/bin/return-memory"
exec "$node" --disable-warning=ExperimentalWarning "$code/main.$kind" "$@"
