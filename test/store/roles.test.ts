import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newNameOf, rolesOf } from '../../src/store/roles.ts';
import { newRoleNames, roleNames } from '../../src/store/tables/role-names.ts';

test('every name in the table gives its role, in any case and also below INBOX', () => {
  for (const [role, names] of Object.entries(roleNames)) {
    for (const name of names) {
      for (const folder of [name, name.toUpperCase(), `INBOX.${name}`, name.normalize('NFD')]) {
        // Some letters have no single upper case to come back from.
        if (folder.toLowerCase().normalize('NFC') !== name && !folder.startsWith('INBOX.'))
          continue;
        assert.equal(rolesOf(['INBOX', folder]).get(folder), role, folder);
      }
    }
  }
});

test('no name stands for two roles, and what we make is known again', () => {
  const all = Object.values(roleNames).flat();
  assert.equal(new Set(all).size, all.length);
  for (const [role, name] of Object.entries(newRoleNames)) {
    assert.equal(rolesOf([name]).get(name), role);
  }
});

test('what is configured is the only folder of its role, whether it is there or not', () => {
  const configured = { sent: 'Sent Items', trash: 'Deleted.Mail', junk: 'Sent Items' };
  const folders = ['INBOX', 'Sent', 'INBOX.sent items', 'Drafts', 'Papierkorb'];
  assert.deepEqual(
    [...rolesOf(folders, configured)],
    [
      ['INBOX', 'inbox'],
      ['Drafts', 'drafts'],
      ['INBOX.sent items', 'sent'],
    ],
  );
  assert.equal(newNameOf('trash', configured), 'Deleted.Mail');
  assert.equal(newNameOf('archive', configured), 'Archive');
});

test('of several folders that could serve a role the most usual name does', () => {
  const roles = rolesOf(['INBOX', 'Papierkorb', 'Deleted Messages', 'Trash', 'Work', 'Trash.Old']);
  assert.deepEqual(
    [...roles],
    [
      ['INBOX', 'inbox'],
      ['Trash', 'trash'],
    ],
  );
  assert.equal(rolesOf(['Papierkorb', 'Gelöschte Elemente']).get('Papierkorb'), 'trash');
});
