// What messages-en-domains.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDomains } from '../messages-en-domains.ts';

export const domainsZhHant: Translation<typeof messagesEnDomains> = {
  'refusal.external-target': '「{address}」位於其他伺服器，此網域的轉寄地址不能指向那裡。',
  'admin.domain.out': '轉寄地址可以指向其他伺服器',
  'admin.domain.out.help': '關閉後，新的轉寄地址只能指向此伺服器上的地址。已有的保持不變。',

  'admin.error.day': '請輸入日期，例如 2027-12-31，或留空。',
  'admin.day.placeholder': '年-月-日',
  'admin.not-held': '此伺服器的資料表沒有存放以下內容的位置：{list}。',
  'admin.fact.description': '說明',
  'admin.fact.isActive': '關閉網域',
  'admin.fact.expiresMs': '截止日期',
  'admin.fact.accountsMax': '信箱數量上限',
  'admin.fact.aliasesMax': '轉寄地址數量上限',
  'admin.fact.quotaBytesMax': '儲存空間上限',
  'admin.fact.defaultQuotaBytes': '新信箱的配額',

  'admin.domains.storage': '已分配空間',
  'admin.domains.storage.of': '{used}/{max}',
  'admin.domains.closed': '已關閉',
  'admin.domains.due': '將於 {day} 刪除',
  'admin.size.gb': '{number, number} GB',
  'admin.size.mb': '{number, number} MB',
  'admin.size.none': '無',

  'admin.domain.settings.none': '這裡沒有您可以變更的內容。上限和名稱由伺服器管理者決定。',
  'admin.domain.general': '一般',
  'admin.domain.limits': '上限和預設值',
  'admin.domain.access': '存取',
  'admin.domain.field.description': '說明',
  'admin.domain.field.description.help': '供管理者參考：屬於誰，作何用途。',
  'admin.domain.field.accounts_max': '信箱數量上限',
  'admin.domain.field.accounts_max.help': '留空表示無上限。降低上限不會刪除任何內容。',
  'admin.domain.field.aliases_max': '轉寄地址數量上限',
  'admin.domain.field.aliases_max.help': '留空表示無上限。',
  'admin.domain.field.quota_max': '所有信箱的總空間',
  'admin.domain.field.quota_max.help':
    '例如 100 GB；留空表示無上限。設定上限後，每個信箱都需要配額，請同時填寫預設值。',
  'admin.domain.field.default_quota': '新信箱的配額',
  'admin.domain.field.default_quota.help': '例如 2 GB。現有信箱保持不變。留空表示無配額。',
  'admin.domain.field.expires': '截止日期',
  'admin.domain.field.expires.help': '此日之後，此網域的人無法登入。留空表示永不截止。',
  'admin.domain.active': '開放：可以登入',
  'admin.domain.active.help':
    '關閉後，此網域的人在這裡以及遵循此設定的郵件程式中都無法登入。郵件和設定保持不變。',
  'admin.domain.closed': '此網域已關閉',
  'admin.domain.closed.lead':
    '沒有人可以登入，其中的內容均未改動。{day}，其中的一切（包括郵件）將被永久刪除。在此之前，您可以按原樣重新開放。',
  'admin.domain.restore': '重新開放',
  'admin.domain.removal.close':
    '其中有{accounts, plural, =0 {零個信箱} other { # 個信箱}}和{aliases, plural, =0 {零個轉寄地址} other { # 個轉寄地址}}。它會立即關閉，幾天之後才會連同這些內容一起永久刪除；在此之前，您可以重新開放。',

  'admin.tab.look': '外觀',
  'admin.look.title': '在使用者眼中的外觀',
  'admin.look.lead': '在下方主機的登入頁面上顯示，代替通常的文字。',
  'admin.look.name': '名稱',
  'admin.look.name.help': '例如公司或社團的名稱。留空則顯示通常的名稱。',
  'admin.look.welcome': '歡迎語',
  'admin.look.welcome.help': '一兩句話，例如可以向誰求助。無論是否登入，所有人都能看到。',
  'admin.look.hue': '顏色',
  'admin.look.hue.usual': '通常的顏色',
  'admin.look.hue.one': '顏色 {number, number}',
  'admin.look.host': '專用主機',
  'admin.look.host.help':
    '例如 mail.{domain}，不含 https://。網頁伺服器必須將其轉交給 Dispatch。在那裡，不含 @ 的名稱屬於此網域。',
  'admin.look.host.bad': '「{host}」不是主機名，正確的形式如 mail.example.org。',
  'admin.done.look-changed': '已儲存。登入頁面會在數秒內顯示。',

  'admin.done.domain-changed': '設定已儲存。',
  'admin.done.domain-closed': '網域已關閉。',
  'admin.done.domain-restored': '網域已按原樣重新開放。',
};
