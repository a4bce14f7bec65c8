// Makes the one Config from defaults, then the TOML file, then flags. What it cannot use stops
// the start, and says where, what and how to put it right.

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { Config, Listener } from './config.ts';
import { nearest } from './nearest.ts';
import { readDirectoryUrl, readReplicaUrl } from './read-directory-url.ts';
import { readDns } from './read-dns.ts';
import { readListener } from './read-listener.ts';
import { readHashing, readPeers } from './read-networks.ts';
import { readFolders, readHosts, readNames } from './read-pairs.ts';
import { readSetting, type SettingValue } from './read-setting.ts';
import { StartError } from './start-error.ts';
import { readOrigin } from './read-origin.ts';
import { type SettingName, settings } from './tables/settings.ts';

/** Settings from the command line, in the form that the file has. */
export type Flags = Partial<Readonly<Record<SettingName, unknown>>>;

/** `path` undefined reads no file. Relative paths in flags belong to `directory`. */
export function loadConfig(path: string | undefined, flags: Flags, directory: string): Config {
  const values = new Map<SettingName, SettingValue>();
  for (const name of settingNames) values.set(name, readSetting(name, settings[name].initial, '/'));
  const file = path === undefined ? undefined : new ConfigFile(resolve(directory, path));
  for (const [name, value] of file?.entries() ?? []) values.set(name, value);
  for (const name of settingNames) {
    if (flags[name] === undefined) continue;
    values.set(
      name,
      told(`--${name}`, () => readSetting(name, flags[name], directory)),
    );
  }
  const where = (name: SettingName): string => file?.where(name) ?? `setting ${name}`;
  return assemble(new Values(values), where);
}

const settingNames = Object.keys(settings) as SettingName[];
const sections = [...new Set(settingNames.map((name) => name.split('.')[0] ?? ''))];

/** One TOML file, with the lines of its keys for messages. */
class ConfigFile {
  readonly #path: string;
  readonly #text: string;
  readonly #tree: Readonly<Record<string, unknown>>;

  constructor(path: string) {
    this.#path = path;
    try {
      this.#text = readFileSync(path, 'utf8');
    } catch (error) {
      throw new StartError(`cannot read the configuration: ${messageOf(error)}`);
    }
    this.#tree = this.#parse();
  }

  *entries(): Generator<[SettingName, SettingValue]> {
    for (const [section, table] of Object.entries(this.#tree)) {
      const where = this.#where(section, undefined);
      if (!sections.includes(section)) {
        throw new StartError(`${where}: unknown section [${section}]${nearest(section, sections)}`);
      }
      if (!isTable(table))
        throw new StartError(`${where}: ${section} must be a section [${section}]`);
      for (const [key, value] of Object.entries(table)) yield this.#entry(section, key, value);
    }
  }

  where(name: SettingName): string {
    const [section = '', key] = name.split('.');
    return `${this.#where(section, key)}: ${key}`;
  }

  #entry(section: string, key: string, value: unknown): [SettingName, SettingValue] {
    const name = settingNames.find((known) => known === `${section}.${key}`);
    const where = this.#where(section, key);
    if (name === undefined) {
      const keys = settingNames.filter((known) => known.startsWith(`${section}.`));
      const hint = nearest(
        key,
        keys.map((known) => known.slice(section.length + 1)),
      );
      throw new StartError(`${where}: unknown key "${key}" in [${section}]${hint}`);
    }
    return [name, told(`${where}: ${key}`, () => readSetting(name, value, dirname(this.#path)))];
  }

  #parse(): Record<string, unknown> {
    try {
      return parse(this.#text);
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const what = error.message.split('\n')[0] ?? '';
      throw new StartError(
        `${this.#path}:${error.line}: ${what.replace('Invalid TOML document: ', '')}`,
      );
    }
  }

  /** The parser gives no positions of keys; a header line and then `key =` is how people write. */
  #where(section: string, key: string | undefined): string {
    const lines = this.#text.split('\n');
    let current = '';
    for (const [index, line] of lines.entries()) {
      const header = /^\s*\[\s*([\w.-]+)\s*\]/.exec(line)?.[1];
      if (header !== undefined) current = header;
      const name = key ?? section;
      const found = key === undefined ? header === name || isKey(line, name) : isKey(line, name);
      const here = key === undefined || current === section;
      if ((here && found) || line.trimStart().startsWith(`${section}.${name}`)) {
        return `${this.#path}:${index + 1}`;
      }
    }
    return this.#path;
  }
}

function isKey(line: string, key: string): boolean {
  const name = /^\s*"?([^"=\s]+)"?\s*=/.exec(line)?.[1];
  return name === key;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts the place before what was wrong there. */
function told<Value>(where: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof StartError) throw new StartError(`${where} ${error.message}`);
    throw error;
  }
}

class Values {
  readonly #values: ReadonlyMap<SettingName, SettingValue>;

  constructor(values: ReadonlyMap<SettingName, SettingValue>) {
    this.#values = values;
  }

  text(name: SettingName): string {
    return this.#values.get(name) as string;
  }

  number(name: SettingName): number {
    return this.#values.get(name) as number;
  }

  list(name: SettingName): readonly string[] {
    return this.#values.get(name) as readonly string[];
  }
}

function assemble(values: Values, where: (name: SettingName) => string): Config {
  const checked = <Value>(name: SettingName, read: () => Value): Value => told(where(name), read);
  return {
    server: {
      listeners: checked('server.listen', () => readListeners(values)),
      socketOwner: values.text('server.socket_owner'),
      socketGroup: values.text('server.socket_group'),
      backlog: values.number('server.backlog'),
      children: values.number('server.children'),
      standby: values.number('server.standby'),
      indexer: values.text('server.indexer') as Config['server']['indexer'],
      minSpare: values.number('server.min_spare'),
      maxServer: checked('server.max_server', () => readMaxServer(values)),
      memoryBytesMax: values.number('server.memory_max'),
      nice: values.number('server.nice'),
      umask: checked('server.umask', () => readMode(values.text('server.umask'))),
      control: values.text('server.control'),
      requestsMax: values.number('server.requests'),
      timeoutMs: values.number('server.timeout'),
      uid: values.text('server.uid'),
      gid: values.text('server.gid'),
      pidFile: values.text('server.pid_file'),
      allow: checked('server.allow', () => readPeers(values.list('server.allow'))),
      trustedPeers: checked('server.trusted_peers', () =>
        readPeers(values.list('server.trusted_peers')),
      ),
    },
    directory: {
      schema: values.text('directory.schema') as Config['directory']['schema'],
      names: checked('directory.names', () => readNames(values.list('directory.names'))),
      url: checked('directory.url', () => readDirectoryUrl(values.text('directory.url'))),
      readUrl: checked('directory.read_url', () =>
        readReplicaUrl(values.text('directory.read_url')),
      ),
      passwordFile: values.text('directory.password_file'),
    },
    mail: {
      baseDir: values.text('mail.base_dir'),
      indexDir: values.text('mail.index_dir'),
      authservIds: values.list('mail.authserv_ids'),
      folders: checked('mail.folders', () => readFolders(values.list('mail.folders'))),
      hashing: checked('mail.hashed', () => readHashing(values.text('mail.hashed'))),
      keepRemovedMs: values.number('mail.keep_removed_days') * 86_400_000,
      learnSpam: values.list('mail.learn_spam'),
      learnHam: values.list('mail.learn_ham'),
      appPasswords: values.text('mail.app_passwords') === 'on',
    },
    smtp: {
      host: values.text('smtp.host'),
      port: values.number('smtp.port'),
      tls: values.text('smtp.tls') as Config['smtp']['tls'],
      user: values.text('smtp.user'),
      passwordFile: values.text('smtp.password_file'),
      timeoutMs: values.number('smtp.timeout'),
    },
    dns: assembleDns(values, checked),
    passwords: {
      scheme: values.text('passwords.scheme') as Config['passwords']['scheme'],
      defaultScheme: values.text('passwords.default_scheme'),
      lengthMin: values.number('passwords.length_min'),
    },
    ...assembleWatching(values, checked),
    contacts: { showsDomain: values.text('contacts.domain_book') === 'show' },
    web: assembleWeb(values, checked),
    log: {
      file: values.text('log.file'),
      level: values.text('log.level') as Config['log']['level'],
    },
  };
}

type Checked = <Value>(name: SettingName, read: () => Value) => Value;

function assembleDns(values: Values, checked: Checked): Config['dns'] {
  const typed = {
    mailHost: values.text('dns.mail_host'),
    sendFrom: values.list('dns.send_from'),
    services: values.list('dns.services'),
    servers: values.list('dns.servers'),
    keepKeysMs: values.number('dns.keep_keys_days') * 86_400_000,
    timeoutMs: values.number('dns.timeout'),
  };
  return readDns(typed, checked);
}

function assembleWatching(
  values: Values,
  checked: <Value>(name: SettingName, read: () => Value) => Value,
): Pick<Config, 'audit' | 'webhooks'> {
  const networks = values.list('webhooks.networks');
  return {
    audit: {
      keepMs: values.number('audit.keep_days') * 86_400_000,
      keepLoginsMs: values.number('audit.keep_logins_days') * 86_400_000,
    },
    webhooks: { networks: checked('webhooks.networks', () => readPeers(networks)) },
  };
}

function assembleWeb(
  values: Values,
  checked: <Value>(name: SettingName, read: () => Value) => Value,
): Config['web'] {
  return {
    mount: checked('web.mount', () => readMount(values.text('web.mount'))),
    origin: checked('web.origin', () => readOrigin(values.text('web.origin'))),
    language: values.text('web.language') as Config['web']['language'],
    metricsAllow: checked('web.metrics_allow', () => readPeers(values.list('web.metrics_allow'))),
    superAdministrators: values.list('web.super_administrators'),
    defaultDomain: values.text('web.default_domain').toLowerCase(),
    loginHosts: checked('web.login_hosts', () => readHosts(values.list('web.login_hosts'))),
    live: values.text('web.live') as Config['web']['live'],
    sessionIdleMs: values.number('web.session_idle'),
    sessionLifeMs: values.number('web.session_life'),
    bodyBytesMax: values.number('web.body_max'),
  };
}

function readListeners(values: Values): Listener[] {
  const mode = readMode(values.text('server.socket_mode'));
  return values.list('server.listen').map((address) => readListener(address, mode));
}

function readMode(text: string): number {
  if (/^0?[0-7]{3}$/.test(text)) return Number.parseInt(text, 8);
  throw new StartError(`needs a mode in octal such as "0660", not "${text}"`);
}

function readMaxServer(values: Values): number {
  const [most, spare] = [values.number('server.max_server'), values.number('server.min_spare')];
  if (most >= spare) return most;
  throw new StartError(`must not be below min_spare, which is ${spare}`);
}

function readMount(text: string): string {
  const mount = text.replace(/\/{1,64}$/, '');
  if (mount === '' || /^(?:\/[\w.~-]+)+$/.test(mount)) return mount;
  throw new StartError('must be empty or begin with a slash, such as "/mail"');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
