// The webhooks of the panel, in English.

export const messagesEnWebhooks = {
  'admin.place.webhooks': 'Webhooks',
  'admin.webhooks.title': 'Webhooks',
  'admin.webhooks.lead':
    'A program is told at once when a mailbox, a forwarder or a domain is added, changed or removed.',
  'admin.webhooks.add': 'Add a webhook',
  'admin.webhooks.empty': 'No program is told yet',
  'admin.webhooks.empty.help': 'Add the address of one below.',
  'admin.webhook.name': 'Name',
  'admin.webhook.name.wrong': 'Please give it a name without special characters.',
  'admin.webhook.url': 'Address',
  'admin.webhook.url.help': 'Where the program listens, with https.',
  'admin.webhook.url.wrong': 'That is no address of the web.',
  'admin.webhook.domains': 'Domains',
  'admin.webhook.domains.help': 'One a line; empty means all that you administer.',
  'admin.webhook.events': 'Events',
  'admin.webhook.events.help': 'None means all of them.',
  'admin.webhook.active': 'Send messages',
  'admin.webhook.facts': 'What is sent where',
  'admin.webhook.off': 'Switched off',
  'admin.webhook.failing': 'Failing',
  'admin.webhook.disabled': 'Switched off after failures',
  'admin.webhook.disabled.note':
    'Nothing arrived for three days, so it was switched off on {day}. Once the program answers again, switch it on below.',
  'admin.webhook.failing.note':
    'Nothing has arrived since {time}. It is tried again for three days.',
  'admin.webhook.deliveries': 'Last messages',
  'admin.webhook.deliveries.none': 'Nothing was sent yet.',
  'admin.webhook.delivery':
    '{object} · {time} · {tries, plural, =0 {not tried yet} one {# try} other {# tries}}',
  'admin.webhook.status': '{status, select, done {Arrived} failed {Failed} other {Waiting}}',
  'admin.webhook.again': 'Send again',
  'admin.webhook.again.label': 'Send {event} about {object} again',
  'admin.webhook.ping': 'Send a test',
  'admin.webhook.secret': 'Secret of “{name}”',
  'admin.webhook.secret.help':
    'The program needs it to know that a message is ours. It is shown this once.',
  'admin.webhook.secret.back': 'It is kept safe',
  'admin.webhook.rotate': 'Secret',
  'admin.webhook.rotate.help':
    'With a new secret messages are signed by the old one as well for a day.',
  'admin.webhook.rotate.submit': 'Make a new secret',
  'admin.webhook.rotating': 'The old secret is used as well until {time}.',
  'admin.webhook.remove': 'Remove the webhook',
  'admin.done.webhook-changed': 'The webhook was changed.',
  'admin.done.webhook-sent': 'It will be sent in a moment.',
  'admin.done.webhook-removed': 'The webhook was removed.',
  'admin.act.add-webhook': 'Webhook added',
  'admin.act.change-webhook': 'Webhook changed',
  'admin.act.rotate-webhook': 'Secret of a webhook made anew',
  'admin.act.disable-webhook': 'Webhook switched off after failures',
  'admin.act.remove-webhook': 'Webhook removed',
  'notice.webhook-off.subject': 'The webhook “{name}” was switched off',
  'notice.webhook-off.text':
    '{url} took no message of your webhook “{name}” for three days, so nothing is sent there any more. What was not taken stays on its page under Administration for some days. Once the address answers again, switch the webhook on there and send what was missed.',
} as const;
