// What programs do with domains.

import { Refusal } from '../../kit/failure.ts';
import type { Call, Operation } from '../operation.ts';
import { domainChange, domainJson } from '../shapes.ts';
import { aliasDomainSchema, domainChangeSchema, domainSchema, newDomainSchema } from './schemas.ts';

const one = '/domains/{domain}';

export const domainOperations: readonly Operation[] = [
  {
    id: 'listDomains',
    method: 'GET',
    path: '/domains',
    tag: 'domains',
    summary: 'The domains that this token administers, by name',
    isList: true,
    answers: 200,
    gives: domainSchema,
    act: async ({ accounts, session, range }) =>
      (await accounts.administration.domains(session, range)).map(domainJson),
  },
  {
    id: 'addDomain',
    method: 'POST',
    path: '/domains',
    tag: 'domains',
    summary: 'Add a domain; its mail lies below the mail directory',
    body: newDomainSchema,
    answers: 201,
    gives: domainSchema,
    act: async (call) => {
      const { accounts, session, body } = call;
      const name = String(body['name']);
      const { accountsMax, ...facts } = domainChange(body);
      const wanted = { name, password: '', accountsMax, facts };
      await accounts.administration.addDomain(session, wanted);
      return await domainNamed(call, name);
    },
  },
  {
    id: 'getDomain',
    method: 'GET',
    path: one,
    tag: 'domains',
    summary: 'One domain',
    answers: 200,
    gives: domainSchema,
    act: async (call) => await domainNamed(call, call.params['domain'] ?? ''),
  },
  {
    id: 'changeDomain',
    method: 'PATCH',
    path: one,
    tag: 'domains',
    summary: 'Change what is named; the rest stays',
    body: domainChangeSchema,
    answers: 200,
    gives: domainSchema,
    act: async (call) => {
      const { accounts, session, body, params } = call;
      const name = params['domain'] ?? '';
      await accounts.administration.changeDomain(session, name, domainChange(body));
      return await domainNamed(call, name);
    },
  },
  {
    id: 'removeDomain',
    method: 'DELETE',
    path: one,
    tag: 'domains',
    summary: 'An empty domain goes at once, any other is closed and goes when its days are over',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      await accounts.removedDomains.remove(session, params['domain'] ?? '');
    },
  },
  {
    id: 'restoreDomain',
    method: 'POST',
    path: `${one}/restoration`,
    tag: 'domains',
    summary: 'Open a closed domain again, as it was',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      await accounts.removedDomains.restore(session, params['domain'] ?? '');
    },
  },
  {
    id: 'listAliasDomains',
    method: 'GET',
    path: `${one}/alias-domains`,
    tag: 'domains',
    summary: 'The other names of a domain',
    answers: 200,
    gives: { type: 'array', items: aliasDomainSchema },
    act: async ({ accounts, session, params }) => {
      const domain = params['domain'] ?? '';
      const names = await accounts.administration.aliasDomains(session, domain);
      return names.map((name) => ({ name }));
    },
  },
  {
    id: 'addAliasDomain',
    method: 'POST',
    path: `${one}/alias-domains`,
    tag: 'domains',
    summary: 'Give a domain another name',
    body: aliasDomainSchema,
    answers: 201,
    gives: aliasDomainSchema,
    act: async ({ accounts, session, params, body }) => {
      const name = String(body['name']);
      await accounts.administration.addAliasDomain(session, params['domain'] ?? '', name);
      return { name: name.trim().toLowerCase() };
    },
  },
  {
    id: 'removeAliasDomain',
    method: 'DELETE',
    path: `${one}/alias-domains/{alias}`,
    tag: 'domains',
    summary: 'Take another name away from a domain',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      const { domain = '', alias = '' } = params;
      await accounts.administration.removeAliasDomain(session, domain, alias);
    },
  },
];

async function domainNamed({ accounts, session }: Call, name: string) {
  const found = await accounts.administration.domain(session, name.trim().toLowerCase());
  if (found === undefined) throw new Refusal('not-found');
  return domainJson(found);
}
