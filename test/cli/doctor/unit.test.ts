// What the doctor makes of a systemd unit, in the words of `systemctl show`.

import assert from 'node:assert/strict';
import test from 'node:test';
import { unitFindings } from '../../../src/cli/doctor/unit.ts';
import { loadConfig } from '../../../src/server/load-config.ts';

const usual = loadConfig(undefined, {}, '/');
const at = (baseDir: string) => ({ ...usual, mail: { ...usual.mail, baseDir } });

const unit = (more: Readonly<Record<string, string>> = {}): string => {
  const values = {
    LoadState: 'loaded',
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    StateDirectory: 'dispatch',
    ReadWritePaths: '-/srv/other /var/vmail',
    LimitNOFILE: '524288',
    ...more,
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
};

const said = (shown: string, config = usual): string =>
  unitFindings(shown, config)
    .map(({ level, says, mend = '' }) => `${level}: ${says} > ${mend}`)
    .join('\n');

test('a unit that fits is well, and one that is not loaded says nothing', () => {
  assert.match(said(unit()), /^ok: /);
  assert.match(said(unit(), at('/var/vmail/below')), /^ok: /);
  assert.match(said(unit(), at('/srv/other')), /^ok: /);
  assert.deepEqual(unitFindings('LoadState=not-found\n', usual), []);
  assert.deepEqual(unitFindings('', usual), []);
});

test('mail where the unit does not let the server is told with what lets it', () => {
  assert.match(
    said(unit(), at('/home/vmail')),
    /^error: .*hides \/home\/vmail.*> .*ProtectHome=no/,
  );
  assert.match(said(unit({ ProtectHome: 'no' }), at('/home/vmail')), /^error: .*not write it/);
  assert.match(said(unit(), at('/srv/mail')), /^error: .*> .*ReadWritePaths=\/srv\/mail$/);
  assert.match(said(unit(), at('/var/vmailbox')), /^error: .*not write it/);
  assert.match(said(unit({ ProtectSystem: 'full' }), at('/srv/mail')), /^ok: /);
  assert.match(
    said(unit({ ReadWritePaths: '', StateDirectory: '' })),
    /error: .*vmail[^]*error: .*\/var\/lib\/dispatch/,
  );
});

test('a unit with few descriptors is told', () => {
  assert.match(said(unit({ LimitNOFILE: '1024' })), /^warning: .*1024 files/);
});
