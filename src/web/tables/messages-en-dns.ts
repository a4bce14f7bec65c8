// English words of the panel's page about what the DNS says of a domain. `dns.say.` has a sentence
// for each of src/dns/tables/say-codes.ts; somebody who has never kept a zone has to understand it.

export const messagesEnDns = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    'What the world finds when it looks up {domain}: where its mail goes, who may send it, and where mail programs turn to.',
  'admin.dns.looked': 'Looked up at {time}.',
  'admin.dns.again': 'Look again',
  'admin.dns.all-right': 'Everything that mail needs is as it should be.',
  'admin.dns.to-do':
    '{count, plural, one {One thing has to be put right.} other {# things have to be put right.}}',
  'admin.dns.found': 'In the DNS now',
  'admin.dns.publish': 'What to publish',
  'admin.dns.publish.help':
    'What is missing is given below under “What to publish”. Enter it where the DNS of {domain} is kept, usually at the company that you have the name from. It can take some hours until everybody sees it.',
  'admin.dns.publish.ptr':
    'Only the company that gave you the address can enter this, usually your hosting provider.',
  'admin.dns.publish.file': 'Put a file with this content on the web server, at the address above.',
  'admin.dns.name': 'Name',
  'admin.dns.type': 'Type',
  'admin.dns.type.file': 'File',
  'admin.dns.value': 'Value',
  'admin.dns.copy': 'Copy',
  'admin.dns.copied': 'Copied',
  'admin.dns.copy.name': 'Copy the name {name}',
  'admin.dns.copy.value': 'Copy the value for {name}',
  'admin.dns.services': 'Servers for mail programs',
  'admin.dns.services.label': 'Servers of this domain',
  'admin.dns.services.help':
    'One on each line, such as imaps://mail.example.org:993 or submissions://mail.example.org:465. Empty means those of the whole installation.',
  'admin.dns.services.wrong':
    '“{address}” is no server. Begin with imaps:// and a name, for example.',
  'admin.done.services-changed': 'The servers for mail programs were changed.',

  'dns.verdict.right': 'Right',
  'dns.verdict.better': 'Could be better',
  'dns.verdict.unknown': 'Not known',
  'dns.verdict.missing': 'Missing',
  'dns.verdict.wrong': 'Wrong',

  'dns.topic.mx': 'Where mail arrives (MX)',
  'dns.about.mx': 'MX records name the servers that take mail for {domain}.',
  'dns.topic.reverse': 'The name of this server (PTR)',
  'dns.about.reverse':
    'Other servers look up the name of the address that mail comes from, and hardly trust one without.',
  'dns.topic.spf': 'Who may send (SPF)',
  'dns.about.spf': 'The SPF record lists the servers that may send mail from {domain}.',
  'dns.topic.dkim': 'Signatures (DKIM)',
  'dns.about.dkim':
    'Mail from {domain} is signed with a key. The DNS has its public half, with which others check that the mail is yours and was not changed on its way.',
  'dns.topic.dmarc': 'Mail in your name (DMARC)',
  'dns.about.dmarc':
    'The DMARC record tells other servers what to do with mail that claims to be from {domain} and is not.',
  'dns.topic.sts': 'Encrypted delivery (MTA-STS)',
  'dns.about.sts':
    'With it, other servers deliver mail for {domain} over a connection that is encrypted and checked, or not at all.',
  'dns.topic.tlsrpt': 'Reports about encryption (TLSRPT)',
  'dns.about.tlsrpt': 'It names an address that is told when encrypted delivery did not work.',
  'dns.topic.services': 'Where mail programs turn to (SRV)',
  'dns.about.services': 'Mail programs look up here on which servers they read and send.',
  'dns.topic.setup': 'Mail programs that set themselves up',
  'dns.about.setup':
    'Under these names Thunderbird, Outlook and others ask this server for their settings.',

  'dns.say.unanswered': 'The DNS did not answer, so this is not known. Look again in a moment.',
  'dns.say.host-unset':
    'Dispatch does not know what this mail server is called. Set mail_host in the section [dns] of its configuration.',
  'dns.say.host-missing':
    'This mail server is called {host} in the configuration, but the DNS has no address for that name.',
  'dns.say.mx.right': 'Mail for {domain} arrives at {host}, which is this server.',
  'dns.say.mx.same':
    'Mail for {domain} arrives at {hosts}, which is another name of this server, {host}.',
  'dns.say.mx.also': 'Mail may also arrive at {hosts}, which has to pass it on to this server.',
  'dns.say.mx.elsewhere':
    'Mail for {domain} goes to {hosts} and not to this server, {host}. Change that once mail is to arrive here.',
  'dns.say.mx.missing':
    'Nothing says where mail for {domain} goes, so other servers cannot rely on delivering it.',
  'dns.say.mx.null':
    'The DNS says that {domain} takes no mail at all. Other servers do not even try.',
  'dns.say.mx.no-address': '{host} has no address, so nothing can be delivered there.',
  'dns.say.reverse.right': '{address} is called {name}, and that name leads back to the address.',
  'dns.say.reverse.missing': '{address} has no name. Many servers refuse mail for that reason.',
  'dns.say.reverse.other':
    '{address} is called {name}, but that name does not lead back to the address. Many servers refuse mail for that reason.',
  'dns.say.spf.right':
    'Mail from this server passes. The record takes {count, number} of the {max, number} look-ups that are allowed.',
  'dns.say.spf.missing':
    'Nothing says which servers may send mail from {domain}. Anybody can, and yours looks no better than theirs.',
  'dns.say.spf.several':
    'There are {count, number} SPF records. More than one count as none: put a single one in their place.',
  'dns.say.spf.broken': 'Other servers cannot read the record. The mistake is at “{term}”.',
  'dns.say.spf.fails':
    'This server sends from {address}, and its mail does not pass (result: {result}). Add the address to the record.',
  'dns.say.spf.many':
    'The record takes {count, number} look-ups, and servers give up after {max, number}. Remove what is not needed any more, such as the include of a service that you have left.',
  'dns.say.spf.everybody':
    'The record lets everybody in the world send. Put “~all” in the place of “all” at its end.',
  'dns.say.spf.open':
    'The record does not say what to think of servers that it does not list. Let it end with “~all”.',
  'dns.say.dkim.none': 'Dispatch has no key for {domain} yet.',
  'dns.say.dkim.right': 'Mail is signed with the key “{selector}”, which is published.',
  'dns.say.dkim.next': 'The next key, “{selector}”, is published and can be used.',
  'dns.say.dkim.waiting':
    'The next key, “{selector}”, is not published yet. Once it is, mail is signed with it.',
  'dns.say.dkim.missing':
    'The key “{selector}” is not published, so nobody can check its signatures.',
  'dns.say.dkim.other':
    'The DNS has something else than the key “{selector}”, so its signatures look forged.',
  'dns.say.dmarc.missing':
    'Other servers are not told what to do with mail that only claims to be from {domain}. Begin with a record that asks for reports and changes nothing else.',
  'dns.say.dmarc.several':
    'There are {count, number} DMARC records. More than one count as none: remove all but one.',
  'dns.say.dmarc.broken': 'Other servers cannot read the record. The mistake is at “{tag}”.',
  'dns.say.dmarc.parent': 'The record of {name} counts here as well.',
  'dns.say.dmarc.none':
    'Mail that only claims to be from {domain} is treated like any other (p=none). Once the reports show that your own mail passes, change this to p=quarantine.',
  'dns.say.dmarc.quarantine':
    'Mail that only claims to be from {domain} is put into the spam folder (p=quarantine).',
  'dns.say.dmarc.reject': 'Mail that only claims to be from {domain} is refused (p=reject).',
  'dns.say.dmarc.part': 'That is done with {percent, number} % of it only (pct).',
  'dns.say.dmarc.reports': 'Reports go to {addresses}.',
  'dns.say.dmarc.silent':
    'Nobody gets reports, so you do not learn who sends in your name. Add rua=mailto: and an address of yours.',
  'dns.say.dmarc.stranger':
    'No reports are sent to {address}, because {other} does not say that it takes them. Whoever keeps the DNS of {other} has to publish the record below.',
  'dns.say.dmarc.strict':
    'Only {domain} itself counts, not names below it (adkim=s or aspf=s). Check that all your senders keep to that.',
  'dns.say.sts.missing':
    'Other servers also deliver without encryption, and somebody between them and you can make them do so.',
  'dns.say.sts.broken':
    'The record cannot be read. There has to be one alone, with an id of letters and digits.',
  'dns.say.sts.no-policy':
    'The policy cannot be fetched from {host}. A web server with a certificate for that name has to answer there.',
  'dns.say.sts.bad-policy': 'The policy was fetched, but it cannot be read.',
  'dns.say.sts.other-host':
    'The policy does not name {hosts}, so servers that follow it deliver nothing there.',
  'dns.say.sts.testing':
    'The policy is on trial: what goes wrong is only reported. Once the reports are clean, change it to “mode: enforce”, and give the record a new id.',
  'dns.say.sts.off': 'The policy asks for nothing (mode: none).',
  'dns.say.sts.right': 'Other servers deliver to {host} encrypted, or not at all.',
  'dns.say.tlsrpt.missing': 'Nobody is told when another server could not deliver encrypted.',
  'dns.say.tlsrpt.broken':
    'The record cannot be read. There has to be one alone, with rua= and an address.',
  'dns.say.tlsrpt.right': 'What goes wrong is reported.',
  'dns.say.services.right': '{name} is right.',
  'dns.say.services.missing': '{name} is missing. Programs guess then, or ask their people.',
  'dns.say.services.other': '{name} leads elsewhere than to {host}, port {port}.',
  'dns.say.services.none':
    'Dispatch does not know where mail programs read and send. Set mail_host and services in the section [dns] of its configuration.',
  'dns.say.setup.right': '{name} is there.',
  'dns.say.setup.missing': '{name} is missing. Programs that look for it ask their people instead.',
} as const;
