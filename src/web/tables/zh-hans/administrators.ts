// What messages-en-administrators.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnAdministrators } from '../messages-en-administrators.ts';

export const administratorsZhHans: Translation<typeof messagesEnAdministrators> = {
  'admin.places': '管理导航',
  'admin.place.domains': '域名',
  'admin.place.administrators': '管理员',
  'admin.place.monitor': '进程',
  'admin.place.diagnostics': '诊断',
  'admin.save': '保存',
  'admin.cancel': '取消',
  'admin.error.size': '请输入大小，例如 500 MB 或 2 GB；不限制则留空。',

  'admin.proof.title': '是您本人吗？',
  'admin.proof.lead':
    '您要执行的操作不易撤销。请输入您登录时所用的 {address} 的密码。十分钟内不会再次询问。',
  'admin.proof.password': '您的密码',
  'admin.proof.submit': '继续',

  'admin.administrators.title': '管理员',
  'admin.administrators.lead': '谁管理域名，以及权限范围。所有人都在与邮件相同的页面登录。',
  'admin.administrators.add': '添加管理员',
  'admin.administrators.empty': '没有其他管理员',
  'admin.administrators.empty.help':
    '把管理某个域名的权限交给他人，您就不必事事亲为。配置文件中列出的超级管理员不在此列表中。',

  'admin.administrator.super': '超级',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': '对象',
  'admin.administrator.what': '允许的操作',
  'admin.administrator.kind': '登录方式',
  'admin.administrator.kind.account': '使用此服务器的账户',
  'admin.administrator.kind.account.help': '保留原密码，并在邮件旁边获得管理面板。',
  'admin.administrator.kind.own': '使用专用的名称和密码',
  'admin.administrator.kind.own.help': '在这里没有邮箱。请在下方输入密码。',
  'admin.administrator.name': '地址',
  'admin.administrator.name.help': '这里某个账户的地址，例如 name@example.org。',
  'admin.administrator.name.either': '这里某个账户的地址；或采用地址形式的新名称。',
  'admin.administrator.no-account': '这里没有账户 {name}。请先添加该账户。',
  'admin.administrator.password.help': '连写几个词既好记又难猜。最终应只有本人知道。',
  'admin.administrator.reach': '范围',
  'admin.administrator.reach.some': '部分域名',
  'admin.administrator.reach.some.help': '仅限下面列出的域名，以及在那里选择的权限。',
  'admin.administrator.reach.every': '所有域名',
  'admin.administrator.reach.every.help':
    '超级管理员可以执行一切操作，包括添加和移除域名与管理员。',
  'admin.administrator.domains': '域名',
  'admin.administrator.domains.help': '每行一个，必须已经存在。',
  'admin.administrator.domains.none': '请至少选择一个域名。',
  'admin.administrator.domains.unknown': '这里没有域名“{name}”。',
  'admin.administrator.domains.count':
    '{count, plural, =0 {没有域名} other {{first}{more, plural, =0 {} other { 等另外 # 个}}}}',
  'admin.administrator.may': '在这些域名中可以更改',
  'admin.administrator.may.help': '如果都不选，则可以查看一切，但不能更改任何内容。',
  'admin.right.accounts': '邮箱',
  'admin.right.accounts.help': '添加、更改、停用和删除邮箱，并设置其密码。',
  'admin.right.aliases': '转发地址',
  'admin.right.aliases.help': '没有邮箱的邮件送往何处，包括全收地址。',
  'admin.right.quotas': '配额',
  'admin.right.quotas.help': '邮箱可以容纳多少。没有此权限时，新邮箱使用其域名的默认值。',
  'admin.right.settings': '域名设置',
  'admin.right.settings.help': '其说明和外观；不包括上限。',
  'admin.right.all': '全部权限',
  'admin.right.none': '仅查看',
  'admin.administrator.accounts-max': '邮箱数量上限',
  'admin.administrator.accounts-max.help': '所有这些域名合计。留空表示无上限。',
  'admin.administrator.quota-max': '可分配的空间',
  'admin.administrator.quota-max.help':
    '所有配额合计，例如 50 GB。留空表示无上限。设定上限后，每个邮箱都需要配额。',
  'admin.administrator.active': '可以登录',
  'admin.administrator.active.help': '停用后，权限会保留以备后用。',
  'admin.administrator.is-account':
    '此服务器的账户：无论您在这里更改什么，名称、密码和邮件都保持不变。',
  'admin.administrator.self': '这是您自己。任何人都不能更改自己的权限：可由另一位超级管理员更改。',
  'admin.administrator.removal': '收回权限',
  'admin.administrator.removal.account': '不再管理任何内容，并会退出登录。账户及其邮件保留。',
  'admin.administrator.removal.own': '将无法再登录。邮件不受影响。',
  'admin.administrator.removal.confirm': '是的，{name} 不再管理任何内容',

  'admin.done.administrator-added': '管理员已添加。',
  'admin.done.administrator-changed': '权限已更改，数秒内生效。',
  'admin.done.administrator-removed': '权限已收回。',
};
