// What messages-en-phone.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnPhone } from '../messages-en-phone.ts';

export const phoneZhHans: Translation<typeof messagesEnPhone> = {
  'settings.place.phone': '手机与程序',
  'phone.title': '设置手机或程序',
  'phone.none': '您的管理员还没有说明邮件程序需要哪些服务器。',
  'phone.apple': 'iPhone、iPad 或 Mac',
  'phone.apple.lead':
    '请在设备上打开此页面，获取描述文件，并在设备的设置中安装。安装时会要求输入密码，描述文件中不包含密码。',
  'phone.apple.get': '获取描述文件',
  'phone.apple.unsigned':
    '设备会提示描述文件未签名。对于来自您自己邮件服务器的描述文件，这是正常的。',
  'phone.programs': '其他手机与程序',
  'phone.programs.lead':
    '请输入您的地址和密码。许多程序会自动找到其余设置；如果程序询问，请填写以下内容：',
  'phone.imap': '收信 (IMAP)',
  'phone.pop3': '取信 (POP3)',
  'phone.submission': '发信 (SMTP)',
  'phone.host': '服务器',
  'phone.port': '端口',
  'phone.way': '安全性',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': '用户名',
};
