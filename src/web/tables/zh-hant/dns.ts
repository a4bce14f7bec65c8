// What messages-en-dns.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDns } from '../messages-en-dns.ts';

export const dnsZhHant: Translation<typeof messagesEnDns> = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    '外界查詢 {domain} 時看到的內容：郵件送往何處、誰可以寄送，以及郵件程式連線到哪裡。',
  'admin.dns.looked': '查詢時間：{time}。',
  'admin.dns.again': '重新查詢',
  'admin.dns.all-right': '郵件所需的一切都正常。',
  'admin.dns.to-do': '{count, plural, other {有 # 項需要修正。}}',
  'admin.dns.found': 'DNS 中現有內容',
  'admin.dns.publish': '需要發布的內容',
  'admin.dns.publish.help':
    '缺少的內容列在下面的「需要發布的內容」中。請在管理 {domain} 的 DNS 的地方填寫，通常是您註冊該網域的公司。可能需要幾個小時才能讓所有人看到。',
  'admin.dns.publish.ptr': '只有為您分配該位址的公司才能填寫，通常是您的主機商。',
  'admin.dns.publish.file': '請在網頁伺服器的上述位址放置一個包含此內容的檔案。',
  'admin.dns.name': '名稱',
  'admin.dns.type': '類型',
  'admin.dns.type.file': '檔案',
  'admin.dns.value': '值',
  'admin.dns.copy': '複製',
  'admin.dns.copied': '已複製',
  'admin.dns.copy.name': '複製名稱 {name}',
  'admin.dns.copy.value': '複製 {name} 的值',
  'admin.dns.services': '郵件程式使用的伺服器',
  'admin.dns.services.label': '此網域的伺服器',
  'admin.dns.services.help':
    '每行一個，例如 imaps://mail.example.org:993 或 submissions://mail.example.org:465。留空表示使用整個系統的設定。',
  'admin.dns.services.wrong': '「{address}」不是伺服器。例如，請以 imaps:// 加名稱開頭。',
  'admin.done.services-changed': '郵件程式使用的伺服器已變更。',
  'dns.verdict.right': '正確',
  'dns.verdict.better': '可以改進',
  'dns.verdict.unknown': '不明',
  'dns.verdict.missing': '缺少',
  'dns.verdict.wrong': '錯誤',
  'dns.topic.mx': '郵件送達何處 (MX)',
  'dns.about.mx': 'MX 記錄指明接收 {domain} 郵件的伺服器。',
  'dns.topic.reverse': '此伺服器的名稱 (PTR)',
  'dns.about.reverse': '其他伺服器會查詢來信位址的名稱，幾乎不信任沒有名稱的位址。',
  'dns.topic.spf': '誰可以寄送 (SPF)',
  'dns.about.spf': 'SPF 記錄列出可以從 {domain} 寄送郵件的伺服器。',
  'dns.topic.dkim': '簽章 (DKIM)',
  'dns.about.dkim':
    '來自 {domain} 的郵件以金鑰簽章。DNS 中有其公開金鑰，他人藉此確認郵件確實來自您且途中未遭更動。',
  'dns.topic.dmarc': '以您名義寄送的郵件 (DMARC)',
  'dns.about.dmarc': 'DMARC 記錄告訴其他伺服器如何處理冒稱來自 {domain} 的郵件。',
  'dns.topic.sts': '加密傳遞 (MTA-STS)',
  'dns.about.sts': '啟用後，其他伺服器只透過經過驗證的加密連線傳遞 {domain} 的郵件，否則不傳遞。',
  'dns.topic.tlsrpt': '加密報告 (TLSRPT)',
  'dns.about.tlsrpt': '指明一個地址，在加密傳遞失敗時收到通知。',
  'dns.topic.services': '郵件程式連線到哪裡 (SRV)',
  'dns.about.services': '郵件程式在此查詢用哪些伺服器收發郵件。',
  'dns.topic.setup': '郵件程式自動設定',
  'dns.about.setup': 'Thunderbird、Outlook 等程式透過這些名稱向此伺服器詢問設定。',
  'dns.say.unanswered': 'DNS 沒有回應，因此無法得知。請稍後重新查詢。',
  'dns.say.host-unset':
    'Dispatch 不知道此郵件伺服器的名稱。請在其設定的 [dns] 區段設定 mail_host。',
  'dns.say.host-missing': '設定中此郵件伺服器的名稱是 {host}，但 DNS 中沒有該名稱的位址。',
  'dns.say.mx.right': '寄往 {domain} 的郵件送達 {host}，即此伺服器。',
  'dns.say.mx.same': '寄往 {domain} 的郵件送達 {hosts}，這是此伺服器 {host} 的另一個名稱。',
  'dns.say.mx.also': '郵件也可能送達 {hosts}，它必須將郵件轉交給此伺服器。',
  'dns.say.mx.elsewhere':
    '寄往 {domain} 的郵件送往 {hosts}，而不是此伺服器 {host}。需要在此接收郵件時，請變更。',
  'dns.say.mx.missing': '沒有說明寄往 {domain} 的郵件送往何處，其他伺服器無法可靠傳遞。',
  'dns.say.mx.null': 'DNS 表明 {domain} 不接收任何郵件。其他伺服器根本不會嘗試。',
  'dns.say.mx.no-address': '{host} 沒有位址，無法向其傳遞任何郵件。',
  'dns.say.reverse.right': '{address} 的名稱是 {name}，該名稱也指回此位址。',
  'dns.say.reverse.missing': '{address} 沒有名稱。許多伺服器因此拒收郵件。',
  'dns.say.reverse.other':
    '{address} 的名稱是 {name}，但該名稱沒有指回此位址。許多伺服器因此拒收郵件。',
  'dns.say.spf.right':
    '此伺服器的郵件可以通過。該記錄使用了允許的 {max, number} 次查詢中的 {count, number} 次。',
  'dns.say.spf.missing':
    '沒有說明哪些伺服器可以從 {domain} 寄送郵件。任何人都可以，您的郵件看起來並不更可信。',
  'dns.say.spf.several': '有 {count, number} 條 SPF 記錄。多於一條等於沒有：請合併為一條。',
  'dns.say.spf.broken': '其他伺服器無法讀取該記錄。錯誤在「{term}」處。',
  'dns.say.spf.fails':
    '此伺服器從 {address} 寄送，其郵件未能通過（結果：{result}）。請將該位址加入記錄。',
  'dns.say.spf.many':
    '該記錄需要 {count, number} 次查詢，而伺服器超過 {max, number} 次就會放棄。請刪除不再需要的內容，例如已停用服務的 include。',
  'dns.say.spf.everybody': '該記錄允許任何人寄送。請將末尾的「all」改為「~all」。',
  'dns.say.spf.open': '該記錄沒有說明如何看待未列出的伺服器。請以「~all」結尾。',
  'dns.say.dkim.none': 'Dispatch 還沒有 {domain} 的金鑰。',
  'dns.say.dkim.right': '郵件使用已發布的金鑰「{selector}」簽章。',
  'dns.say.dkim.next': '下一個金鑰「{selector}」已發布，可以使用。',
  'dns.say.dkim.waiting': '下一個金鑰「{selector}」尚未發布。發布後，郵件就會用它簽章。',
  'dns.say.dkim.missing': '金鑰「{selector}」未發布，無人能驗證其簽章。',
  'dns.say.dkim.other': 'DNS 中的內容與金鑰「{selector}」不同，其簽章看起來像是偽造的。',
  'dns.say.dmarc.missing':
    '其他伺服器不知道如何處理冒稱來自 {domain} 的郵件。請先發布一條只請求報告、不改變其他任何事情的記錄。',
  'dns.say.dmarc.several': '有 {count, number} 條 DMARC 記錄。多於一條等於沒有：請只保留一條。',
  'dns.say.dmarc.broken': '其他伺服器無法讀取該記錄。錯誤在「{tag}」處。',
  'dns.say.dmarc.parent': '{name} 的記錄在此同樣有效。',
  'dns.say.dmarc.none':
    '冒稱來自 {domain} 的郵件與其他郵件同等對待 (p=none)。當報告表明您自己的郵件可以通過後，請改為 p=quarantine。',
  'dns.say.dmarc.quarantine': '冒稱來自 {domain} 的郵件會被放入垃圾郵件 (p=quarantine)。',
  'dns.say.dmarc.reject': '冒稱來自 {domain} 的郵件會被拒收 (p=reject)。',
  'dns.say.dmarc.part': '這只適用於其中的 {percent, number} % (pct)。',
  'dns.say.dmarc.reports': '報告寄送到 {addresses}。',
  'dns.say.dmarc.silent':
    '無人收到報告，您無從得知誰在以您的名義寄送。請加入 rua=mailto: 和您的一個地址。',
  'dns.say.dmarc.stranger':
    '報告不會寄送到 {address}，因為 {other} 沒有表明接收報告。管理 {other} 的 DNS 的人需要發布以下記錄。',
  'dns.say.dmarc.strict':
    '只認 {domain} 本身，不認其下級名稱（adkim=s 或 aspf=s）。請確認您的所有寄件方都符合這一點。',
  'dns.say.sts.missing': '其他伺服器也會不加密傳遞，處於中間的人可以迫使它們這樣做。',
  'dns.say.sts.broken': '該記錄無法讀取。必須只有一條，並帶有由字母和數字組成的 id。',
  'dns.say.sts.no-policy': '無法從 {host} 取得原則。那裡必須有一個持有該名稱憑證的網頁伺服器回應。',
  'dns.say.sts.bad-policy': '已取得原則，但無法讀取。',
  'dns.say.sts.other-host': '原則中沒有列出 {hosts}，遵守原則的伺服器不會向其傳遞。',
  'dns.say.sts.testing':
    '原則正在試行：失敗只會被報告。報告沒有問題後，請改為「mode: enforce」，並為記錄設定新的 id。',
  'dns.say.sts.off': '原則沒有任何要求 (mode: none)。',
  'dns.say.sts.right': '其他伺服器只以加密方式向 {host} 傳遞，否則不傳遞。',
  'dns.say.tlsrpt.missing': '當其他伺服器無法加密傳遞時，無人得知。',
  'dns.say.tlsrpt.broken': '該記錄無法讀取。必須只有一條，並帶有 rua= 和地址。',
  'dns.say.tlsrpt.right': '失敗會被報告。',
  'dns.say.services.right': '{name} 正確。',
  'dns.say.services.missing': '缺少 {name}。程式只能猜測或詢問使用者。',
  'dns.say.services.other': '{name} 指向的不是 {host} 的連接埠 {port}。',
  'dns.say.services.none':
    'Dispatch 不知道郵件程式在哪裡收發郵件。請在其設定的 [dns] 區段設定 mail_host 和 services。',
  'dns.say.setup.right': '{name} 已存在。',
  'dns.say.setup.missing': '缺少 {name}。尋找它的程式會轉而詢問使用者。',
};
