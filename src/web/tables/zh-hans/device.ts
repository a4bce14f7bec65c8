// What messages-en-device.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDevice } from '../messages-en-device.ts';

export const deviceZhHans: Translation<typeof messagesEnDevice> = {
  'install.about': '邮件、联系人和设置。',
  'offline.title': '没有网络连接',
  'offline.advice': '无法连接服务器。在此期间可以阅读您保留在此设备上的页面。',
  'offline.again': '重试',
  'device.title': '此设备',
  'device.about': '这些选项仅对此浏览器有效，退出登录后即被清除。在他人也使用的设备上请保持关闭。',
  'device.notify': '有新邮件时通知我',
  'device.notify-help': '当您面前没有 Dispatch 页面时，浏览器会显示发件人和主题。',
  'device.refused': '浏览器不允许。可在浏览器对此网站的设置中更改。',
  'device.keep': '在此设备上保留最近看过的页面',
  'device.keep-help': '在您退出登录之前，没有连接也可以阅读。',
  'device.needs-script': '这需要支持脚本的浏览器和 https 连接。',
};
