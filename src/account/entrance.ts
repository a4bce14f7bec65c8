// The last step of every login, whatever it was proven by: a session is opened, the login is written
// down for its owner to look at, and who wants to is told of a browser that was never here.
//
// A browser is known by a cookie that holds a mark for each account that it has opened: an HMAC of
// the account, so that nothing is kept of it here and nobody can make one.

import type { Directory } from '../directory/directory.ts';
import type { Log } from '../kit/log.ts';
import type { FactorOwner } from '../state/factor-table.ts';
import type { LoginRow, LoginTable } from '../state/login-table.ts';
import type { Entered, LoginAttempt } from './account.ts';
import type { Keyring } from './factors/keyring.ts';
import { devicePurpose } from './factors/purposes.ts';
import type { Notices } from './notices.ts';
import type { Owner } from './owners.ts';
import { agentCharsMax, remoteCharsMax, type Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

/** Where somebody comes from, and with what. */
export type Arrival = Pick<LoginAttempt, 'remoteAddress' | 'userAgent' | 'device'>;

/** `yes` where the owner wants to hear of each browser that is new. */
export const tellNewDevice = 'tellNewDevice';

export interface EntranceOptions {
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly logins: LoginTable;
  readonly keyring: Keyring;
  readonly notices: Notices;
  readonly settings: Settings;
  readonly now: () => number;
  readonly log: Log;
}

const keptMs = 90 * 86_400_000;
const sweepEveryMs = 3_600_000;
/** LIMIT of accounts that one browser is known to. */
const marksMax = 8;
const markShape = /^[0-9a-f]{32}$/;

export class Entrance {
  readonly #of: EntranceOptions;
  #sweepMs = 0;

  constructor(options: EntranceOptions) {
    this.#of = options;
  }

  async enter(owner: Owner, arrival: Arrival, method: LoginRow['method']): Promise<Entered> {
    const { remoteAddress, userAgent } = arrival;
    this.#of.log.info({ name: owner.address, remoteAddress, method }, 'logged in');
    const opened = await this.#of.sessions.open({ ...owner, remoteAddress, userAgent });
    if (owner.kind === 'account') await this.#noteTime(owner.address);
    const device = await this.#marked(owner, arrival.device ?? '');
    if (!device.wasKnown) await this.#tellIfWanted(owner, arrival);
    await this.#note(owner, { arrival, method, isFailed: false });
    return { ...opened, device: device.marks };
  }

  async noteFailure(
    owner: FactorOwner,
    arrival: Arrival,
    method: LoginRow['method'],
  ): Promise<void> {
    await this.#note(owner, { arrival, method, isFailed: true });
  }

  async #marked(owner: FactorOwner, device: string) {
    const mark = (await this.#of.keyring.digest('', owner, devicePurpose)).slice(0, 32);
    const known = device.split('.', marksMax).filter((one) => markShape.test(one));
    const others = known.filter((one) => one !== mark);
    const marks = [mark, ...others].slice(0, marksMax).join('.');
    return { wasKnown: others.length < known.length, marks };
  }

  async #tellIfWanted(owner: FactorOwner, { remoteAddress, userAgent }: Arrival): Promise<void> {
    if (owner.kind !== 'account') return;
    const { settings, logins, notices, now } = this.#of;
    if ((await settings.read(owner))[tellNewDevice] !== 'yes') return;
    // Of the very first login there is nobody else to be told.
    if (!(await logins.of(owner)).some(({ isFailed }) => !isFailed)) return;
    const notice = { timeMs: now(), remote: remoteAddress, agent: userAgent };
    await notices.tell(owner.address, { what: 'new-device', ...notice });
  }

  /** A row that can't be written keeps nobody out. */
  async #note(
    { kind, address }: FactorOwner,
    of: {
      readonly arrival: Arrival;
      readonly method: LoginRow['method'];
      readonly isFailed: boolean;
    },
  ): Promise<void> {
    const { logins, log, now } = this.#of;
    const { arrival, method, isFailed } = of;
    const remote = arrival.remoteAddress.slice(0, remoteCharsMax);
    const agent = arrival.userAgent.slice(0, agentCharsMax);
    try {
      await logins.add({ kind, address, timeMs: now(), method, isFailed, remote, agent });
      await this.#sweep();
    } catch (error) {
      log.warn({ address, cause: String(error) }, 'a login was not written down');
    }
  }

  /** A column that can't be written keeps nobody out. */
  async #noteTime(address: string): Promise<void> {
    try {
      await this.#of.directory.noteLogin(address, this.#of.now());
    } catch (error) {
      this.#of.log.warn({ address, cause: String(error) }, 'the time of a login was not kept');
    }
  }

  async #sweep(): Promise<void> {
    const nowMs = this.#of.now();
    if (nowMs < this.#sweepMs) return;
    this.#sweepMs = nowMs + sweepEveryMs;
    await this.#of.logins.removeBefore(nowMs - keptMs);
  }
}
