// What this room asks the DNS, and how an answer is told apart from none: a name without a record
// is advice to publish one, a server that does not answer is not.

export type Answer<Value> =
  | { readonly kind: 'found'; readonly values: readonly Value[] }
  /** The name or its records of this type do not exist (NXDOMAIN, NODATA). */
  | { readonly kind: 'none' }
  /** Nobody knows: no answer in time, or one that says that something is broken. */
  | { readonly kind: 'failed' };

export interface MailExchange {
  readonly host: string;
  readonly priority: number;
}

export interface ServiceRecord {
  readonly host: string;
  readonly port: number;
}

/** Names come back in lower case and without the dot at their end. None of these throws. */
export interface Lookups {
  /** Each record with its strings joined (RFC 7208 3.3). */
  txt(name: string): Promise<Answer<string>>;
  mx(name: string): Promise<Answer<MailExchange>>;
  srv(name: string): Promise<Answer<ServiceRecord>>;
  cname(name: string): Promise<Answer<string>>;
  /** Of both families. */
  addresses(name: string): Promise<Answer<string>>;
  /** Names of an address. */
  names(address: string): Promise<Answer<string>>;
}

/**
 * Each question once, however many records of a domain lead to it. What has no answer when `over`
 * resolves has none: a page must not wait for a dozen silent servers one after the other.
 */
export function askedOnce(lookups: Lookups, over: Promise<void>): Lookups {
  const failed = over.then((): Answer<never> => ({ kind: 'failed' }));
  const once = <Value>(ask: (name: string) => Promise<Answer<Value>>) => {
    const asked = new Map<string, Promise<Answer<Value>>>();
    return (name: string): Promise<Answer<Value>> => {
      const answer = asked.get(name) ?? Promise.race([failed, ask(name)]);
      asked.set(name, answer);
      return answer;
    };
  };
  return {
    txt: once((name) => lookups.txt(name)),
    mx: once((name) => lookups.mx(name)),
    srv: once((name) => lookups.srv(name)),
    cname: once((name) => lookups.cname(name)),
    addresses: once((name) => lookups.addresses(name)),
    names: once((address) => lookups.names(address)),
  };
}

/** For a process that asks nobody. */
export const noLookups: Lookups = {
  txt: async () => ({ kind: 'failed' }),
  mx: async () => ({ kind: 'failed' }),
  srv: async () => ({ kind: 'failed' }),
  cname: async () => ({ kind: 'failed' }),
  addresses: async () => ({ kind: 'failed' }),
  names: async () => ({ kind: 'failed' }),
};

/** What was found; nothing where there is none or nobody answers. */
export function valuesOf<Value>(answer: Answer<Value>): readonly Value[] {
  return answer.kind === 'found' ? answer.values : [];
}
