// What messages-en-phone.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnPhone } from '../messages-en-phone.ts';

export const phoneZhHant: Translation<typeof messagesEnPhone> = {
  'settings.place.phone': '手機與程式',
  'phone.title': '設定手機或程式',
  'phone.none': '您的管理員還沒有說明郵件程式需要哪些伺服器。',
  'phone.apple': 'iPhone、iPad 或 Mac',
  'phone.apple.lead':
    '請在裝置上開啟此頁面，取得描述檔，並在裝置的設定中安裝。安裝時會要求輸入密碼，描述檔中不包含密碼。',
  'phone.apple.get': '取得描述檔',
  'phone.apple.unsigned': '裝置會提示描述檔未簽署。對於來自您自己郵件伺服器的描述檔，這是正常的。',
  'phone.programs': '其他手機與程式',
  'phone.programs.lead':
    '請輸入您的地址和密碼。許多程式會自動找到其餘設定；如果程式詢問，請填寫以下內容：',
  'phone.imap': '收信 (IMAP)',
  'phone.pop3': '取信 (POP3)',
  'phone.submission': '寄信 (SMTP)',
  'phone.host': '伺服器',
  'phone.port': '連接埠',
  'phone.way': '安全性',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': '使用者名稱',
};
