// What messages-en-factors.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnFactors } from '../messages-en-factors.ts';

export const factorsZhHant: Translation<typeof messagesEnFactors> = {
  'admin.factor': '第二重驗證',
  'admin.factor.domain.lead': '在瀏覽器中登入時，除密碼之外',
  'admin.factor.optional': '所有人皆可新增',
  'admin.factor.optional.help': '驗證應用程式或通行密鑰。',
  'admin.factor.required': '所有人都必須使用',
  'admin.factor.required.help': '尚未設定的人會先被引導進行設定。',
  'admin.factor.off': '任何人都不可新增',
  'admin.factor.off.help': '已有的仍會被要求。',
  'admin.factor.mailbox':
    '{address} 使用第二重驗證登入。若遺失，請重設：之後僅憑密碼即可登入，並會有一封郵件告知。',
  'admin.factor.reset': '重設第二重驗證',
  'admin.done.factor-reset': '第二重驗證已重設。',
  'admin.act.set-second-factor-rule': '變更第二重驗證規則',
  'admin.act.add-second-factor': '新增第二重驗證',
  'admin.act.remove-second-factor': '移除第二重驗證',
  'admin.act.reset-second-factor': '重設第二重驗證',
  'admin.act.renew-recovery-codes': '產生復原碼',
  'admin.act.end-sessions': '登出工作階段',
  'notice.factor-reset.subject': '您的第二重驗證已被重設',
  'notice.factor-reset.text':
    '管理員已重設 {address} 的第二重驗證：現在僅憑密碼即可登入。如果這不是您要求的，請變更密碼並告知您的管理員。',
  'notice.new-device.subject': '以新瀏覽器登入',
  'notice.new-device.text':
    '有人於 {time} 從 {remote} 使用 {device} 登入了 {address}。如果是您本人，無需任何操作。否則請變更密碼，並在設定中登出所有其他工作階段。',
  'admin.factor.apps': '郵件程式可以有自己的密碼',
  'admin.factor.apps.help': '已有的在移除之前仍然有效。',
  'admin.act.set-app-password-rule': '變更應用程式密碼規則',
  'admin.act.add-app-password': '產生應用程式密碼',
  'admin.act.remove-app-password': '移除應用程式密碼',
};
