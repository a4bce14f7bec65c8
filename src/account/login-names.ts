// Whose name a typed one may be where people log in with a local part alone: the domain comes from
// the host name that the browser asked, else from the configuration.

export interface LoginDomains {
  /** Empty wants whole addresses. */
  readonly defaultDomain: string;
  /** Host name in lower case → domain. */
  readonly loginHosts: Readonly<Record<string, string>>;
}

/** The address, or the name as it is where it needs no domain or none is known. */
export function wholeAddress(typed: string, host: string, domains: LoginDomains): string {
  if (typed === '' || typed.includes('@')) return typed;
  const domain = domainOf(host, domains);
  return domain === '' ? typed : `${typed}@${domain}`;
}

/** Whoever sends another Host only chooses for whom their guess counts. */
function domainOf(host: string, { loginHosts, defaultDomain }: LoginDomains): string {
  const name = host
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
  return Object.hasOwn(loginHosts, name) ? (loginHosts[name] ?? '') : defaultDomain;
}
