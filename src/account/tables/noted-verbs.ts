// Methods whose refusals are written down, with what the audit log calls them.

export const notedVerbs: Readonly<Record<string, string>> = {
  addAccount: 'add-account',
  setAccountPassword: 'set-password',
  removeAccount: 'remove-account',
  change: 'change-account',
  rename: 'rename-account',
  restore: 'restore-account',
  addAlias: 'add-alias',
  setAlias: 'set-alias',
  removeAlias: 'remove-alias',
  addDomain: 'add-domain',
  changeDomain: 'change-domain',
  setDomainLimit: 'set-domain-limit',
  removeDomain: 'remove-domain',
  addAliasDomain: 'add-alias-domain',
  removeAliasDomain: 'remove-alias-domain',
  changeDomainPassword: 'set-domain-password',
};
