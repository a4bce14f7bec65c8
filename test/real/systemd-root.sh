#!/bin/sh
# Run as the first process of new mount, pid, cgroup, uts and ipc namespaces: makes a root of its
# own in memory, on the machine's /usr, and becomes systemd there.
#   $1  empty directory for the root    $2  checkout, seen as /opt/dispatch
#   $3  directory to share at its own path; it holds units/, put into /etc/systemd/system, and the
#       file `console`
set -eu
root=$1
mount --make-rprivate /
mount -t tmpfs tmpfs "$root"
cd "$root"
mkdir -p usr etc/systemd/system etc/dispatch var/log var/lib var/cache var/vmail run tmp proc sys dev
mkdir -p opt/dispatch root home ".$3" old
chmod 1777 tmp
for name in bin lib sbin lib64; do [ -e "/usr/$name" ] && ln -s "usr/$name" "$name"; done
mount --bind /usr usr
mount -o remount,bind,ro usr
for name in passwd group nsswitch.conf ld.so.conf ld.so.conf.d ld.so.cache alternatives; do
  if [ -e "/etc/$name" ]; then cp -a "/etc/$name" etc/; fi
done
echo 0123456789abcdef0123456789abcdef >etc/machine-id
mount --bind "$2" opt/dispatch
mount -o remount,bind,ro opt/dispatch
mount --bind "$3" ".$3"
cp -R "$3/units/." etc/systemd/system/
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=755 tmpfs dev
for name in null zero full random urandom tty; do
  touch "dev/$name"
  mount --bind "/dev/$name" "dev/$name"
done
mkdir dev/shm dev/pts
mount -t tmpfs tmpfs dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
touch dev/console
mount --bind "$3/console" dev/console
mount -t cgroup2 cgroup2 sys/fs/cgroup
pivot_root . old
umount -l old
container=unshared exec /lib/systemd/systemd --system --unit=basic.target --log-target=console \
  --show-status=0 </dev/null >/dev/console 2>&1
