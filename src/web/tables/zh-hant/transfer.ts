// Traditional Chinese words of the pages on which mail comes in from elsewhere and goes away as a file.

export const transferZhHant = {
  'refusal.mail-unreadable':
    '此檔案中沒有可以讀取的郵件。它可以是 mbox、單封郵件（.eml），或包含 Maildir 或此類檔案的 zip。',
  'refusal.archive-unsafe': '此壓縮檔的內容遠超過其外表，或檔案過多。請逐一傳送其中的資料夾。',
  'import.title': '匯入郵件',
  'import.file-title': '來自檔案的郵件',
  'import.about':
    '大多數郵件程式都能把資料夾儲存為檔案。可以匯入 mbox、單封郵件，以及包含 Maildir、mbox 檔案或郵件的 zip。本程式匯出的內容也可以重新匯入。',
  'import.file': '檔案',
  'import.file.help': '最大 {gigabytes, number} GB。',
  'import.target': '將郵件放入',
  'import.folders': '保留檔案中的資料夾，缺少的將會建立',
  'import.doubles': '略過資料夾中已有的郵件',
  'import.submit': '匯入',
  'import.progress': '檔案的上傳進度',
  'import.waits': '沒有連線。連線恢復後會自動繼續。',
  'import.failed': '無法傳送檔案。請再試一次。',
  'import.gone': '檔案沒有完整送達。請重新傳送。',
  'import.looking': '正在檢查檔案。您可以離開此頁面，工作會繼續進行。',
  'import.skipped': '{count, plural, other {# 封郵件已經存在，已略過。}}',
  'import.others': '{count, plural, other {# 個檔案或片段不是郵件，已略過。}}',
  'import.broken.over-quota': '信箱沒有足夠的空間存放所有這些郵件。',
  'import.broken.disk-full': '伺服器的磁碟已滿。請稍後再試。',
  'import.broken.mail-unreadable': '此檔案中沒有可以讀取的郵件。',
  'import.broken.archive-unsafe':
    '此壓縮檔的內容遠超過其外表，或檔案過多。請逐一傳送其中的資料夾。',
  'import.broken.limit-reached': '此檔案中的郵件過多。請將其分割後分別匯入。',
  'import.broken.not-found': '檔案已不存在。請重新傳送。',
  'tasks.import': '正在匯入郵件',
  'export.title': '匯出全部內容',
  'export.all': '您在這裡的所有內容',
  'export.about':
    '{folders, plural, other {# 個資料夾}}中的{messages, plural, other {# 封郵件}}、vCard 格式的聯絡人以及您的設定，全部放在一個 zip 中。可能需要一些時間；請妥善保管。',
  'export.mbox': '每個資料夾一個檔案（mbox）',
  'export.mbox.help': 'Thunderbird、Apple Mail 和大多數其他程式都能讀取。',
  'export.maildir': '每封郵件一個檔案（Maildir）',
  'export.maildir.help': '供另一台郵件伺服器使用，包含所有標記，每封郵件保持送達時的原樣。',
};
