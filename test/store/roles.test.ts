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

/** What mail programs call them: drafts, sent, junk, trash. */
const languages: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['Drafts', 'Sent', 'Junk', 'Trash'],
  de: ['Entwürfe', 'Gesendet', 'Unerwünscht', 'Papierkorb'],
  fr: ['Brouillons', 'Envoyés', 'Indésirables', 'Corbeille'],
  es: ['Borradores', 'Enviados', 'Correo no deseado', 'Papelera'],
  it: ['Bozze', 'Posta inviata', 'Posta indesiderata', 'Cestino'],
  pt: ['Rascunhos', 'Itens enviados', 'Lixo eletrônico', 'Lixeira'],
  nl: ['Concepten', 'Verzonden', 'Ongewenst', 'Prullenbak'],
  ru: ['Черновики', 'Отправленные', 'Спам', 'Корзина'],
  ar: ['المسودات', 'البريد المرسل', 'البريد غير المرغوب فيه', 'المهملات'],
  he: ['טיוטות', 'נשלח', 'דואר זבל', 'אשפה'],
  ja: ['下書き', '送信済み', '迷惑メール', 'ゴミ箱'],
  ko: ['임시보관함', '보낸편지함', '스팸편지함', '휴지통'],
  'zh-Hans': ['草稿箱', '已发送', '垃圾邮件', '已删除'],
  'zh-Hant': ['草稿匣', '寄件備份', '垃圾郵件', '垃圾桶'],
};

for (const [language, names] of Object.entries(languages)) {
  test(`folders are known by their names (${language})`, () => {
    const roles = rolesOf(['INBOX', ...names]);
    assert.deepEqual(
      names.map((name) => roles.get(name)),
      ['drafts', 'sent', 'junk', 'trash'],
    );
  });
}

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
