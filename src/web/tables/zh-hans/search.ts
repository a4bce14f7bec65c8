// What messages-en-search.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnSearch } from '../messages-en-search.ts';

export const searchZhHans: Translation<typeof messagesEnSearch> = {
  'search.title': '搜索',
  'search.for': '搜索：{query}',
  'search.field': '搜索邮件',
  'search.go': '搜索',
  'search.terms': '缩小搜索范围的方法',
  'search.results': '搜索结果',
  'search.order': '排序',
  'search.by-date': '最新的在前',
  'search.by-relevance': '最相关的在前',
  'search.nothing':
    '没有找到“{query}”。减少词语或使用更短的词可以找到更多；垃圾邮件和已删除邮件只有在您指定时才会搜索。',
  'search.partly':
    '正在搜索最新的 {indexed, number} 封邮件（共 {total, number} 封），其余正在后台读取。',
  'search.progress': '目前可搜索 {indexed, number}/{total, number} 封邮件。',
  'search.in-folder': '在 {folder} 中',
  'search.pages': '结果分页',
  'search.page': '第 {page, number} 页',
  'search.newer': '上一页',
  'search.older': '下一页',
  'search.lead': '输入词语，或这样缩小范围：',
  'search.help.words': '两个词都有，在邮件的任何位置',
  'search.help.phrase': '完全匹配这些相连的词',
  'search.help.or': '有其中之一，但没有第三个',
  'search.help.people': '按发件人、收件人或抄送',
  'search.help.fields': '只在主题、正文或文件名中',
  'search.help.has': '带有附件、图片、链接或邀请',
  'search.help.is': '按状态',
  'search.help.in': '在文件夹及其下级中、仅在该文件夹中，或任何位置',
  'search.help.label': '带有标签',
  'search.help.time': '按日期，或按天、周、月、年计的时间',
  'search.help.size': '按大小',
  'search.help.list': '来自邮件列表',

  'conversation.title': '在此会话中',
  'conversation.more': '另有 {count, number} 封',
};
