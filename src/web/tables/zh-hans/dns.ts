// What messages-en-dns.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDns } from '../messages-en-dns.ts';

export const dnsZhHans: Translation<typeof messagesEnDns> = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    '外界查询 {domain} 时看到的内容：邮件送往何处、谁可以发送，以及邮件程序连接到哪里。',
  'admin.dns.looked': '查询时间：{time}。',
  'admin.dns.again': '重新查询',
  'admin.dns.all-right': '邮件所需的一切都正常。',
  'admin.dns.to-do': '{count, plural, other {有 # 项需要修正。}}',
  'admin.dns.found': 'DNS 中现有内容',
  'admin.dns.publish': '需要发布的内容',
  'admin.dns.publish.help':
    '缺少的内容列在下面的“需要发布的内容”中。请在管理 {domain} 的 DNS 的地方填写，通常是您注册该域名的公司。可能需要几个小时才能让所有人看到。',
  'admin.dns.publish.ptr': '只有为您分配该地址的公司才能填写，通常是您的主机商。',
  'admin.dns.publish.file': '请在网页服务器的上述地址放置一个包含此内容的文件。',
  'admin.dns.name': '名称',
  'admin.dns.type': '类型',
  'admin.dns.type.file': '文件',
  'admin.dns.value': '值',
  'admin.dns.copy': '复制',
  'admin.dns.copied': '已复制',
  'admin.dns.copy.name': '复制名称 {name}',
  'admin.dns.copy.value': '复制 {name} 的值',
  'admin.dns.services': '邮件程序使用的服务器',
  'admin.dns.services.label': '此域的服务器',
  'admin.dns.services.help':
    '每行一个，例如 imaps://mail.example.org:993 或 submissions://mail.example.org:465。留空表示使用整个系统的设置。',
  'admin.dns.services.wrong': '“{address}”不是服务器。例如，请以 imaps:// 加名称开头。',
  'admin.done.services-changed': '邮件程序使用的服务器已更改。',
  'dns.verdict.right': '正确',
  'dns.verdict.better': '可以改进',
  'dns.verdict.unknown': '未知',
  'dns.verdict.missing': '缺少',
  'dns.verdict.wrong': '错误',
  'dns.topic.mx': '邮件送达何处 (MX)',
  'dns.about.mx': 'MX 记录指明接收 {domain} 邮件的服务器。',
  'dns.topic.reverse': '此服务器的名称 (PTR)',
  'dns.about.reverse': '其他服务器会查询来信地址的名称，几乎不信任没有名称的地址。',
  'dns.topic.spf': '谁可以发送 (SPF)',
  'dns.about.spf': 'SPF 记录列出可以从 {domain} 发送邮件的服务器。',
  'dns.topic.dkim': '签名 (DKIM)',
  'dns.about.dkim':
    '来自 {domain} 的邮件用密钥签名。DNS 中有其公钥，他人借此确认邮件确实来自您且途中未被改动。',
  'dns.topic.dmarc': '以您名义发送的邮件 (DMARC)',
  'dns.about.dmarc': 'DMARC 记录告诉其他服务器如何处理冒称来自 {domain} 的邮件。',
  'dns.topic.sts': '加密投递 (MTA-STS)',
  'dns.about.sts': '启用后，其他服务器只通过经过验证的加密连接投递 {domain} 的邮件，否则不投递。',
  'dns.topic.tlsrpt': '加密报告 (TLSRPT)',
  'dns.about.tlsrpt': '指明一个地址，在加密投递失败时收到通知。',
  'dns.topic.services': '邮件程序连接到哪里 (SRV)',
  'dns.about.services': '邮件程序在此查询用哪些服务器收发邮件。',
  'dns.topic.setup': '邮件程序自动设置',
  'dns.about.setup': 'Thunderbird、Outlook 等程序通过这些名称向此服务器询问设置。',
  'dns.say.unanswered': 'DNS 没有应答，因此无法得知。请稍后重新查询。',
  'dns.say.host-unset':
    'Dispatch 不知道此邮件服务器的名称。请在其配置的 [dns] 部分设置 mail_host。',
  'dns.say.host-missing': '配置中此邮件服务器的名称是 {host}，但 DNS 中没有该名称的地址。',
  'dns.say.mx.right': '发往 {domain} 的邮件送达 {host}，即此服务器。',
  'dns.say.mx.same': '发往 {domain} 的邮件送达 {hosts}，这是此服务器 {host} 的另一个名称。',
  'dns.say.mx.also': '邮件也可能送达 {hosts}，它必须将邮件转交给此服务器。',
  'dns.say.mx.elsewhere':
    '发往 {domain} 的邮件送往 {hosts}，而不是此服务器 {host}。需要在此接收邮件时，请更改。',
  'dns.say.mx.missing': '没有说明发往 {domain} 的邮件送往何处，其他服务器无法可靠投递。',
  'dns.say.mx.null': 'DNS 表明 {domain} 不接收任何邮件。其他服务器根本不会尝试。',
  'dns.say.mx.no-address': '{host} 没有地址，无法向其投递任何邮件。',
  'dns.say.reverse.right': '{address} 的名称是 {name}，该名称也指回此地址。',
  'dns.say.reverse.missing': '{address} 没有名称。许多服务器因此拒收邮件。',
  'dns.say.reverse.other':
    '{address} 的名称是 {name}，但该名称没有指回此地址。许多服务器因此拒收邮件。',
  'dns.say.spf.right':
    '此服务器的邮件可以通过。该记录使用了允许的 {max, number} 次查询中的 {count, number} 次。',
  'dns.say.spf.missing':
    '没有说明哪些服务器可以从 {domain} 发送邮件。任何人都可以，您的邮件看起来并不更可信。',
  'dns.say.spf.several': '有 {count, number} 条 SPF 记录。多于一条等于没有：请合并为一条。',
  'dns.say.spf.broken': '其他服务器无法读取该记录。错误在“{term}”处。',
  'dns.say.spf.fails':
    '此服务器从 {address} 发送，其邮件未能通过（结果：{result}）。请将该地址加入记录。',
  'dns.say.spf.many':
    '该记录需要 {count, number} 次查询，而服务器超过 {max, number} 次就会放弃。请删除不再需要的内容，例如已停用服务的 include。',
  'dns.say.spf.everybody': '该记录允许任何人发送。请将末尾的“all”改为“~all”。',
  'dns.say.spf.open': '该记录没有说明如何看待未列出的服务器。请以“~all”结尾。',
  'dns.say.dkim.none': 'Dispatch 还没有 {domain} 的密钥。',
  'dns.say.dkim.right': '邮件使用已发布的密钥“{selector}”签名。',
  'dns.say.dkim.next': '下一个密钥“{selector}”已发布，可以使用。',
  'dns.say.dkim.waiting': '下一个密钥“{selector}”尚未发布。发布后，邮件就会用它签名。',
  'dns.say.dkim.missing': '密钥“{selector}”未发布，无人能验证其签名。',
  'dns.say.dkim.other': 'DNS 中的内容与密钥“{selector}”不同，其签名看起来像是伪造的。',
  'dns.say.dmarc.missing':
    '其他服务器不知道如何处理冒称来自 {domain} 的邮件。请先发布一条只请求报告、不改变其他任何事情的记录。',
  'dns.say.dmarc.several': '有 {count, number} 条 DMARC 记录。多于一条等于没有：请只保留一条。',
  'dns.say.dmarc.broken': '其他服务器无法读取该记录。错误在“{tag}”处。',
  'dns.say.dmarc.parent': '{name} 的记录在此同样有效。',
  'dns.say.dmarc.none':
    '冒称来自 {domain} 的邮件与其他邮件同等对待 (p=none)。当报告表明您自己的邮件可以通过后，请改为 p=quarantine。',
  'dns.say.dmarc.quarantine': '冒称来自 {domain} 的邮件会被放入垃圾邮件 (p=quarantine)。',
  'dns.say.dmarc.reject': '冒称来自 {domain} 的邮件会被拒收 (p=reject)。',
  'dns.say.dmarc.part': '这只适用于其中的 {percent, number} % (pct)。',
  'dns.say.dmarc.reports': '报告发送到 {addresses}。',
  'dns.say.dmarc.silent':
    '无人收到报告，您无从得知谁在以您的名义发送。请添加 rua=mailto: 和您的一个地址。',
  'dns.say.dmarc.stranger':
    '报告不会发送到 {address}，因为 {other} 没有表明接收报告。管理 {other} 的 DNS 的人需要发布以下记录。',
  'dns.say.dmarc.strict':
    '只认 {domain} 本身，不认其下级名称（adkim=s 或 aspf=s）。请确认您的所有发件方都符合这一点。',
  'dns.say.sts.missing': '其他服务器也会不加密投递，处于中间的人可以迫使它们这样做。',
  'dns.say.sts.broken': '该记录无法读取。必须只有一条，并带有由字母和数字组成的 id。',
  'dns.say.sts.no-policy': '无法从 {host} 获取策略。那里必须有一个持有该名称证书的网页服务器应答。',
  'dns.say.sts.bad-policy': '已获取策略，但无法读取。',
  'dns.say.sts.other-host': '策略中没有列出 {hosts}，遵守策略的服务器不会向其投递。',
  'dns.say.sts.testing':
    '策略正在试行：失败只会被报告。报告没有问题后，请改为“mode: enforce”，并为记录设置新的 id。',
  'dns.say.sts.off': '策略没有任何要求 (mode: none)。',
  'dns.say.sts.right': '其他服务器只以加密方式向 {host} 投递，否则不投递。',
  'dns.say.tlsrpt.missing': '当其他服务器无法加密投递时，无人得知。',
  'dns.say.tlsrpt.broken': '该记录无法读取。必须只有一条，并带有 rua= 和地址。',
  'dns.say.tlsrpt.right': '失败会被报告。',
  'dns.say.services.right': '{name} 正确。',
  'dns.say.services.missing': '缺少 {name}。程序只能猜测或询问用户。',
  'dns.say.services.other': '{name} 指向的不是 {host} 的端口 {port}。',
  'dns.say.services.none':
    'Dispatch 不知道邮件程序在哪里收发邮件。请在其配置的 [dns] 部分设置 mail_host 和 services。',
  'dns.say.setup.right': '{name} 已存在。',
  'dns.say.setup.missing': '缺少 {name}。查找它的程序会转而询问用户。',
};
