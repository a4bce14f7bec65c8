// What messages-en-factors.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnFactors } from '../messages-en-factors.ts';

export const factorsZhHans: Translation<typeof messagesEnFactors> = {
  'admin.factor': '第二重验证',
  'admin.factor.domain.lead': '在浏览器中登录时，除密码之外',
  'admin.factor.optional': '所有人均可添加',
  'admin.factor.optional.help': '身份验证应用或通行密钥。',
  'admin.factor.required': '所有人都必须使用',
  'admin.factor.required.help': '尚未设置的人会首先被引导进行设置。',
  'admin.factor.off': '任何人都不可添加',
  'admin.factor.off.help': '已有的仍会被要求。',
  'admin.factor.mailbox':
    '{address} 使用第二重验证登录。如果丢失，请重置：之后仅凭密码即可登录，并会有一封邮件告知。',
  'admin.factor.reset': '重置第二重验证',
  'admin.done.factor-reset': '第二重验证已重置。',
  'admin.act.set-second-factor-rule': '更改第二重验证规则',
  'admin.act.add-second-factor': '添加第二重验证',
  'admin.act.remove-second-factor': '移除第二重验证',
  'admin.act.reset-second-factor': '重置第二重验证',
  'admin.act.renew-recovery-codes': '生成恢复代码',
  'admin.act.end-sessions': '退出会话',
  'notice.factor-reset.subject': '您的第二重验证已被重置',
  'notice.factor-reset.text':
    '管理员已重置 {address} 的第二重验证：现在仅凭密码即可登录。如果这不是您要求的，请更改密码并告知您的管理员。',
  'notice.new-device.subject': '使用新浏览器登录',
  'notice.new-device.text':
    '有人于 {time} 从 {remote} 使用 {device} 登录了 {address}。如果是您本人，无需任何操作。否则请更改密码，并在设置中退出所有其他会话。',
  'admin.factor.apps': '邮件程序可以有自己的密码',
  'admin.factor.apps.help': '已有的在移除之前仍然有效。',
  'admin.act.set-app-password-rule': '更改应用专用密码规则',
  'admin.act.add-app-password': '生成应用专用密码',
  'admin.act.remove-app-password': '移除应用专用密码',
};
