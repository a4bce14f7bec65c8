// What messages-en-diagnostics.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDiagnostics } from '../messages-en-diagnostics.ts';

export const diagnosticsZhHans: Translation<typeof messagesEnDiagnostics> = {
  'diagnostics.title': '诊断',
  'diagnostics.lead': 'Web 服务器随本次请求发送的内容。可能让他人登录的值已隐藏。',
  'diagnostics.understood': '解析的结果',
  'diagnostics.arrived': '收到的内容',
  'diagnostics.name': '名称',
  'diagnostics.value': '值',
  'diagnostics.empty': '（空）',
  'diagnostics.method': '方法',
  'diagnostics.mount': '所有地址的前缀',
  'diagnostics.path': '前缀之后的路径',
  'diagnostics.query': '查询',
  'diagnostics.scheme': '协议',
  'diagnostics.host': '主机',
  'diagnostics.client': '客户端地址',
};
