// What messages-en-dkim.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDkim } from '../messages-en-dkim.ts';

export const dkimZhHant: Translation<typeof messagesEnDkim> = {
  'admin.dkim.title': '簽章金鑰',
  'admin.dkim.lead':
    '建立一個金鑰並發布其記錄。DNS 中出現該記錄後，郵件伺服器就會用它簽章：約一小時後自動開始，或在您選擇「立即使用」時開始。',
  'admin.dkim.server': '郵件伺服器需要設定為從此處讀取金鑰。手冊中關於網域郵件的頁面說明了方法。',
  'admin.dkim.empty': '還沒有金鑰。',
  'admin.dkim.state.next': '尚未使用',
  'admin.dkim.state.used': '使用中',
  'admin.dkim.state.old': '使用至 {day}',
  'admin.dkim.made': '建立於 {day}',
  'admin.dkim.use': '立即使用',
  'admin.dkim.use.label': '立即使用金鑰 {selector}',
  'admin.dkim.remove': '刪除',
  'admin.dkim.remove.label': '刪除金鑰 {selector}',
  'admin.dkim.make.rsa': '建立 RSA 金鑰',
  'admin.dkim.make.ed25519': '建立 Ed25519 金鑰',
  'admin.dkim.make.help':
    '所有伺服器都能驗證 RSA。Ed25519 更新、更短：請與 RSA 一起使用，而不是取代它。',
  'admin.dkim.old.help':
    '停用的金鑰會為仍在途中的郵件保留幾天，然後刪除。在此之前，請將其記錄保留在 DNS 中。',
  'admin.done.key-made': '金鑰已建立。請發布「簽章」下顯示的記錄。',
  'admin.done.key-used': '從現在起，郵件使用此金鑰簽章。',
  'admin.done.key-removed': '金鑰已刪除。',
  'admin.act.set-services': '變更郵件程式使用的伺服器',
  'admin.act.make-dkim-key': '建立簽章金鑰',
  'admin.act.use-dkim-key': '啟用簽章金鑰',
  'admin.act.remove-dkim-key': '刪除簽章金鑰',
  'refusal.key-unpublished':
    'DNS 中還沒有此金鑰，其簽章會看起來像是偽造的。請發布其記錄，等到可以查到後再試一次。',
};
