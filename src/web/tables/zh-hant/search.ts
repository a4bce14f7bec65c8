// What messages-en-search.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnSearch } from '../messages-en-search.ts';

export const searchZhHant: Translation<typeof messagesEnSearch> = {
  'search.title': '搜尋',
  'search.for': '搜尋：{query}',
  'search.field': '搜尋郵件',
  'search.go': '搜尋',
  'search.terms': '縮小搜尋範圍的方法',
  'search.results': '搜尋結果',
  'search.order': '排序',
  'search.by-date': '最新的在前',
  'search.by-relevance': '最相關的在前',
  'search.nothing':
    '沒有找到「{query}」。減少詞語或使用更短的詞可以找到更多；垃圾郵件和垃圾桶只有在您指定時才會搜尋。',
  'search.partly':
    '正在搜尋最新的 {indexed, number} 封郵件（共 {total, number} 封），其餘正在背景讀取。',
  'search.progress': '目前可搜尋 {indexed, number}/{total, number} 封郵件。',
  'search.in-folder': '在 {folder} 中',
  'search.pages': '結果分頁',
  'search.page': '第 {page, number} 頁',
  'search.newer': '上一頁',
  'search.older': '下一頁',
  'search.lead': '輸入詞語，或這樣縮小範圍：',
  'search.help.words': '兩個詞都有，在郵件的任何位置',
  'search.help.phrase': '完全比對這些相連的詞',
  'search.help.or': '有其中之一，但沒有第三個',
  'search.help.people': '依寄件者、收件者或副本',
  'search.help.fields': '只在主旨、內文或檔名中',
  'search.help.has': '含有附件、圖片、連結或邀請',
  'search.help.is': '依狀態',
  'search.help.in': '在資料夾及其下層中、僅在該資料夾中，或任何位置',
  'search.help.label': '含有標籤',
  'search.help.time': '依日期，或依天、週、月、年計的時間',
  'search.help.size': '依大小',
  'search.help.list': '來自郵寄清單',

  'conversation.title': '在此對話中',
  'conversation.more': '另有 {count, number} 封',
};
