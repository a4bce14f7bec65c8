// One value of the configuration, checked against its row in the table and brought into the
// program's own units.

import { resolve } from 'node:path';
import { StartError } from './start-error.ts';
import { type Setting, type SettingName, settings } from './tables/settings.ts';

export type SettingValue = string | number | readonly string[];

/** Throws StartError that begins with "must", for the caller to put the place before it. */
export function readSetting(name: SettingName, value: unknown, directory: string): SettingValue {
  const setting: Setting = settings[name];
  switch (setting.kind) {
    case 'text':
      return readText(value);
    case 'path': {
      const path = readText(value);
      return path === '' ? '' : resolve(directory, path);
    }
    case 'number':
      return readNumber(value, setting, '');
    case 'seconds':
      return readNumber(value, setting, ' of seconds') * 1000;
    case 'bytes':
      return readBytes(value);
    case 'choice':
      return readChoice(value, setting.choices);
    case 'list':
      break;
  }
  return readList(value);
}

function readText(value: unknown): string {
  if (typeof value === 'string' && !/[\0\n]/.test(value)) return value;
  throw new StartError(`must be a text in quotes, not ${shown(value)}`);
}

function readNumber(value: unknown, range: { min: number; max: number }, unit: string): number {
  const { min, max } = range;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
    return value;
  }
  throw new StartError(`must be a whole number${unit} from ${min} to ${max}, not ${shown(value)}`);
}

const factors = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 } as const;

function readBytes(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  const [, digits, unit = ''] = /^([1-9]\d{0,9})([KMG]?)$/i.exec(String(value)) ?? [];
  if (digits === undefined) {
    throw new StartError(`must be a size such as "64M", not ${shown(value)}`);
  }
  return Number(digits) * factors[unit.toUpperCase() as keyof typeof factors];
}

function readChoice(value: unknown, choices: readonly string[]): string {
  if (typeof value === 'string' && choices.includes(value)) return value;
  const all = choices.map((choice) => `"${choice}"`).join(', ');
  throw new StartError(`must be one of ${all}, not ${shown(value)}`);
}

function readList(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(readText);
  throw new StartError(`must be a list such as ["one", "two"], not ${shown(value)}`);
}

/** A value of a wrong type may be a secret in the wrong place: long ones are not repeated. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? 'this' : text;
}
