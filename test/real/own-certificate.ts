// A certificate for a name, and this process believes it, and no other one, from then on.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setDefaultCACertificates } from 'node:tls';
import { ensureInstalled } from './install.ts';
import { temporaryDirectory } from './temporary.ts';

/** As a server takes it, or the reason why there is none (to skip with). */
export function ownCertificate(
  name: string,
): { readonly key: Buffer; readonly cert: string } | string {
  const missing = ensureInstalled('/usr/bin/openssl', ['openssl']);
  if (missing !== undefined) return missing;
  const place = temporaryDirectory('certificate');
  const key = join(place.path, 'key.pem');
  const cert = join(place.path, 'cert.pem');
  const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=${name} -addext subjectAltName=DNS:${name} -keyout ${key} -out ${cert}`;
  execFileSync('openssl', words.split(' '), { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert, 'utf8') };
  place.remove();
  setDefaultCACertificates([made.cert]);
  return made;
}
