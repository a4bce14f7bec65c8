// Addresses of the panel's pages, below the mount.

/** Local part of the catch-all among the forwarders of a domain. */
export const catchAll = '_default_';

export const administratorsPath = '/admin/administrators';
export const newAdministratorPath = '/admin/new-administrator';

export const tokensPath = '/admin/tokens';
export const auditPath = '/admin/audit';
export const loginsPath = '/admin/logins';
export const webhooksPath = '/admin/webhooks';
export const reportsPath = '/admin/reports';
export const usagePath = '/admin/usage';
export const usageAccountsPath = `${usagePath}/accounts`;

export function webhookPath(id: string): string {
  return `${webhooksPath}/${encodeURIComponent(id)}`;
}

export function administratorPath(name: string): string {
  return `${administratorsPath}/${encodeURIComponent(name)}`;
}

export function domainPath(domain: string): string {
  return `/admin/${encodeURIComponent(domain)}`;
}

export function domainSettingsPath(domain: string): string {
  return `${domainPath(domain)}/settings`;
}

export function selfServicePath(domain: string): string {
  return `${domainPath(domain)}/self-service`;
}

export function signUpPath(domain: string): string {
  return `${domainPath(domain)}/sign-up`;
}

export function lookPath(domain: string): string {
  return `${domainPath(domain)}/look`;
}

export function announcePath(domain: string): string {
  return `${domainPath(domain)}/announce`;
}

export function dnsPath(domain: string): string {
  return `${domainPath(domain)}/dns`;
}

export function importPath(domain: string): string {
  return `${domainPath(domain)}/import`;
}

export function deletedPath(domain: string): string {
  return `${domainPath(domain)}/deleted`;
}

export function panelTaskPath(id: string): string {
  return `/admin/tasks/${encodeURIComponent(id)}`;
}

export function mailboxesPath(domain: string): string {
  return `${domainPath(domain)}/mailboxes`;
}

export function mailboxPath(domain: string, localPart: string): string {
  return `${mailboxesPath(domain)}/${encodeURIComponent(localPart)}`;
}

export function forwardersPath(domain: string): string {
  return `${domainPath(domain)}/forwarders`;
}

export function forwarderPath(domain: string, localPart: string): string {
  return `${forwardersPath(domain)}/${encodeURIComponent(localPart)}`;
}

export function domainPasswordPath(domain: string): string {
  return `${domainPath(domain)}/password`;
}
