// What messages-en-administrators.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnAdministrators } from '../messages-en-administrators.ts';

export const administratorsZhHant: Translation<typeof messagesEnAdministrators> = {
  'admin.places': '管理導覽',
  'admin.place.domains': '網域',
  'admin.place.administrators': '管理員',
  'admin.place.monitor': '處理程序',
  'admin.place.diagnostics': '診斷',
  'admin.save': '儲存',
  'admin.cancel': '取消',
  'admin.error.size': '請輸入大小，例如 500 MB 或 2 GB；不限制則留空。',

  'admin.proof.title': '是您本人嗎？',
  'admin.proof.lead':
    '您要執行的操作不易復原。請輸入您登入時所用的 {address} 的密碼。十分鐘內不會再次詢問。',
  'admin.proof.password': '您的密碼',
  'admin.proof.submit': '繼續',

  'admin.administrators.title': '管理員',
  'admin.administrators.lead': '誰管理網域，以及權限範圍。所有人都在與郵件相同的頁面登入。',
  'admin.administrators.add': '新增管理員',
  'admin.administrators.empty': '沒有其他管理員',
  'admin.administrators.empty.help':
    '把管理某個網域的權限交給他人，您就不必事事親為。設定檔中列出的超級管理員不在此清單中。',

  'admin.administrator.super': '超級',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': '對象',
  'admin.administrator.what': '允許的操作',
  'admin.administrator.kind': '登入方式',
  'admin.administrator.kind.account': '使用此伺服器的帳戶',
  'admin.administrator.kind.account.help': '保留原密碼，並在郵件旁邊獲得管理面板。',
  'admin.administrator.kind.own': '使用專用的名稱和密碼',
  'admin.administrator.kind.own.help': '在這裡沒有信箱。請在下方輸入密碼。',
  'admin.administrator.name': '地址',
  'admin.administrator.name.help': '這裡某個帳戶的地址，例如 name@example.org。',
  'admin.administrator.name.either': '這裡某個帳戶的地址；或採用地址形式的新名稱。',
  'admin.administrator.no-account': '這裡沒有帳戶 {name}。請先新增該帳戶。',
  'admin.administrator.password.help': '連寫幾個詞既好記又難猜。最終應只有本人知道。',
  'admin.administrator.reach': '範圍',
  'admin.administrator.reach.some': '部分網域',
  'admin.administrator.reach.some.help': '僅限下面列出的網域，以及在那裡選擇的權限。',
  'admin.administrator.reach.every': '所有網域',
  'admin.administrator.reach.every.help':
    '超級管理員可以執行一切操作，包括新增和移除網域與管理員。',
  'admin.administrator.domains': '網域',
  'admin.administrator.domains.help': '每行一個，必須已經存在。',
  'admin.administrator.domains.none': '請至少選擇一個網域。',
  'admin.administrator.domains.unknown': '這裡沒有網域「{name}」。',
  'admin.administrator.domains.count':
    '{count, plural, =0 {沒有網域} other {{first}{more, plural, =0 {} other { 等另外 # 個}}}}',
  'admin.administrator.may': '在這些網域中可以變更',
  'admin.administrator.may.help': '如果都不選，則可以查看一切，但不能變更任何內容。',
  'admin.right.accounts': '信箱',
  'admin.right.accounts.help': '新增、變更、停用和刪除信箱，並設定其密碼。',
  'admin.right.aliases': '轉寄地址',
  'admin.right.aliases.help': '沒有信箱的郵件送往何處，包括萬用地址。',
  'admin.right.quotas': '配額',
  'admin.right.quotas.help': '信箱可以容納多少。沒有此權限時，新信箱使用其網域的預設值。',
  'admin.right.settings': '網域設定',
  'admin.right.settings.help': '其說明和外觀；不包括上限。',
  'admin.right.all': '全部權限',
  'admin.right.none': '僅查看',
  'admin.administrator.accounts-max': '信箱數量上限',
  'admin.administrator.accounts-max.help': '所有這些網域合計。留空表示無上限。',
  'admin.administrator.quota-max': '可分配的空間',
  'admin.administrator.quota-max.help':
    '所有配額合計，例如 50 GB。留空表示無上限。設定上限後，每個信箱都需要配額。',
  'admin.administrator.active': '可以登入',
  'admin.administrator.active.help': '停用後，權限會保留以備後用。',
  'admin.administrator.is-account':
    '此伺服器的帳戶：無論您在這裡變更什麼，名稱、密碼和郵件都保持不變。',
  'admin.administrator.self': '這是您自己。任何人都不能變更自己的權限：可由另一位超級管理員變更。',
  'admin.administrator.removal': '收回權限',
  'admin.administrator.removal.account': '不再管理任何內容，並會登出。帳戶及其郵件保留。',
  'admin.administrator.removal.own': '將無法再登入。郵件不受影響。',
  'admin.administrator.removal.confirm': '是的，{name} 不再管理任何內容',

  'admin.done.administrator-added': '管理員已新增。',
  'admin.done.administrator-changed': '權限已變更，數秒內生效。',
  'admin.done.administrator-removed': '權限已收回。',
};
