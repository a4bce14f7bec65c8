// Forwarding of one's own mail, with a copy that stays or without, where the domain allows it and the
// schema has a place for it.

import type { Directory } from '../../directory/directory.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Session } from '../account.ts';
import { aliasTarget } from '../alias-target.ts';
import type { Audit } from '../audit.ts';
import type { DomainRules } from '../domain-rules.ts';
import type { NewPasswords } from '../new-passwords.ts';
import type { SelfServiceRules } from './self-service-rules.ts';

/** LIMIT of addresses that one's mail goes to. */
export const forwardsMax = 5;
/** LIMIT of steps that are followed when looking for a way back. */
const stepsMax = 100;

export interface Forwarding {
  readonly targets: readonly string[];
  readonly keepsCopy: boolean;
  /** False where the mail server of this schema can only send it away. */
  readonly mayKeepCopy: boolean;
}

export interface ForwardingOptions {
  readonly directory: Directory;
  readonly rules: SelfServiceRules;
  readonly domainRules: DomainRules;
  readonly passwords: NewPasswords;
  readonly audit: Audit;
}

export class OwnForwarding {
  readonly #of: ForwardingOptions;

  constructor(options: ForwardingOptions) {
    this.#of = options;
  }

  /** Undefined where it is not this person's to decide, or the schema has no place for it. */
  async find({ kind, address }: Session): Promise<Forwarding | undefined> {
    const { directory, rules } = this.#of;
    if (kind !== 'account' || !(await rules.mayAt(address, 'forward'))) return undefined;
    const { forwarding: held } = await directory.holds();
    if (held === 'none') return undefined;
    const all = await directory.forwarding(address);
    const targets = all.filter((target) => target !== address);
    const mayKeepCopy = held === 'copy';
    return {
      targets,
      keepsCopy: mayKeepCopy && (all.length === 0 || all.includes(address)),
      mayKeepCopy,
    };
  }

  /**
   * An empty `to` ends it. Refuses `password-wrong`, `bad-address`, `alias-loop`, `external-target`
   * by the rule of the domain, `limit-reached`.
   */
  async set(
    session: Session,
    wanted: { readonly to: string; readonly keepsCopy: boolean; readonly current: string },
  ): Promise<void> {
    const { directory, domainRules, passwords, audit } = this.#of;
    const before = await this.find(session);
    const account = await directory.account(session.address);
    if (before === undefined || account === undefined) throw new Refusal('forbidden');
    // Who found a page open must not have all mail to come.
    await passwords.refuseWrong({ ...account, kind: 'account' }, wanted.current);
    const { address, domain } = account;
    const targets = wanted.to.trim() === '' ? [] : aliasTarget(wanted.to).split(', ');
    if (targets.length > forwardsMax) throw new Refusal('limit-reached', { max: forwardsMax });
    if (targets.includes(address)) throw new Refusal('alias-loop', { address });
    if (targets.length > 0) await domainRules.refuseOut(domain, targets.join(', '));
    await this.#refuseReturn(address, targets);
    const keepsCopy = wanted.keepsCopy && before.mayKeepCopy && targets.length > 0;
    await directory.setForwarding(address, keepsCopy ? [address, ...targets] : targets);
    await audit.write(session, {
      verb: 'set-forwarding',
      object: address,
      before: before.targets.join(', '),
      after: targets.join(', ') + (keepsCopy ? ' (copy)' : ''),
    });
  }

  /** Refuses `alias-loop` where mail would come back by addresses of this server. */
  async #refuseReturn(address: string, targets: readonly string[]): Promise<void> {
    const { directory } = this.#of;
    const waiting = [...targets];
    const seen = new Set<string>();
    for (let steps = 0; waiting.length > 0 && steps < stepsMax; steps += 1) {
      const next = waiting.shift() ?? '';
      if (seen.has(next)) continue;
      seen.add(next);
      // By another name of the domain it is the same account.
      const isOwn = (await directory.account(next))?.address === address;
      if (next === address || isOwn) throw new Refusal('alias-loop', { address: next });
      const resolution = await directory.resolve(next);
      if (resolution.kind !== 'forward') continue;
      // Who keeps a copy is where it ends, too.
      waiting.push(...resolution.targets.filter((target) => target.toLowerCase() !== next));
    }
  }
}
