// The Debian packages of all servers and tools that tests need, so that one run of apt-get can
// bring what is missing before the first test waits for it.

import { installTogether } from './install.ts';

const wanted: readonly (readonly [program: string, packages: readonly string[]])[] = [
  ['/usr/sbin/mariadbd', ['mariadb-server']],
  ['/usr/sbin/exim4', ['exim4-daemon-heavy']],
  ['/usr/lib/dovecot/lmtp', ['dovecot-imapd', 'dovecot-lmtpd', 'dovecot-pop3d', 'dovecot-mysql']],
  ['/usr/sbin/nginx', ['nginx-light']],
  ['/usr/sbin/lighttpd', ['lighttpd']],
  ['/usr/sbin/apache2', ['apache2']],
  ['/usr/lib/apache2/modules/mod_fcgid.so', ['libapache2-mod-fcgid']],
  ['/usr/bin/chromium', ['chromium', 'fonts-noto-cjk']],
  ['/usr/bin/firefox-esr', ['firefox-esr']],
  ['/usr/bin/openssl', ['openssl']],
  ['/usr/bin/strace', ['strace']],
];

/** Installs at once what is missing; what cannot be had is told by the tests that need it. */
export function installEverything(): void {
  installTogether(wanted);
}
