// The webhooks of the panel, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnWebhooks } from '../messages-en-webhooks.ts';

export const webhooksDe: Translation<typeof messagesEnWebhooks> = {
  'admin.place.webhooks': 'Webhooks',
  'admin.webhooks.title': 'Webhooks',
  'admin.webhooks.lead':
    'Ein Programm erfährt sofort, wenn ein Postfach, eine Weiterleitung oder eine Domain angelegt, geändert oder entfernt wird.',
  'admin.webhooks.add': 'Webhook hinzufügen',
  'admin.webhooks.empty': 'Noch wird kein Programm benachrichtigt',
  'admin.webhooks.empty.help': 'Fügen Sie unten die Adresse eines Programms hinzu.',
  'admin.webhook.name': 'Name',
  'admin.webhook.name.wrong': 'Bitte geben Sie einen Namen ohne Sonderzeichen an.',
  'admin.webhook.url': 'Adresse',
  'admin.webhook.url.help': 'Wo das Programm lauscht, mit https.',
  'admin.webhook.url.wrong': 'Das ist keine Webadresse.',
  'admin.webhook.domains': 'Domains',
  'admin.webhook.domains.help': 'Eine pro Zeile; leer bedeutet alle, die Sie verwalten.',
  'admin.webhook.events': 'Ereignisse',
  'admin.webhook.events.help': 'Keines bedeutet alle.',
  'admin.webhook.active': 'Nachrichten senden',
  'admin.webhook.facts': 'Was wohin gesendet wird',
  'admin.webhook.off': 'Ausgeschaltet',
  'admin.webhook.failing': 'Gestört',
  'admin.webhook.disabled': 'Nach Fehlern ausgeschaltet',
  'admin.webhook.disabled.note':
    'Drei Tage lang kam nichts an, daher wurde er am {day} ausgeschaltet. Sobald das Programm wieder antwortet, schalten Sie ihn unten ein.',
  'admin.webhook.failing.note':
    'Seit {time} ist nichts angekommen. Drei Tage lang wird es weiter versucht.',
  'admin.webhook.deliveries': 'Letzte Nachrichten',
  'admin.webhook.deliveries.none': 'Es wurde noch nichts gesendet.',
  'admin.webhook.delivery':
    '{object} · {time} · {tries, plural, =0 {noch nicht versucht} one {# Versuch} other {# Versuche}}',
  'admin.webhook.status': '{status, select, done {Angekommen} failed {Gescheitert} other {Wartet}}',
  'admin.webhook.again': 'Erneut senden',
  'admin.webhook.again.label': '{event} zu {object} erneut senden',
  'admin.webhook.ping': 'Test senden',
  'admin.webhook.secret': 'Geheimnis von „{name}“',
  'admin.webhook.secret.help':
    'Das Programm erkennt daran, dass eine Nachricht von uns ist. Es wird nur dieses eine Mal gezeigt.',
  'admin.webhook.secret.back': 'Es ist sicher verwahrt',
  'admin.webhook.rotate': 'Geheimnis',
  'admin.webhook.rotate.help':
    'Nach einem neuen Geheimnis werden Nachrichten einen Tag lang auch mit dem alten signiert.',
  'admin.webhook.rotate.submit': 'Neues Geheimnis erzeugen',
  'admin.webhook.rotating': 'Das alte Geheimnis gilt noch bis {time}.',
  'admin.webhook.remove': 'Webhook entfernen',
  'admin.done.webhook-changed': 'Der Webhook wurde geändert.',
  'admin.done.webhook-sent': 'Es wird gleich gesendet.',
  'admin.done.webhook-removed': 'Der Webhook wurde entfernt.',
  'admin.act.add-webhook': 'Webhook hinzugefügt',
  'admin.act.change-webhook': 'Webhook geändert',
  'admin.act.rotate-webhook': 'Geheimnis eines Webhooks erneuert',
  'admin.act.disable-webhook': 'Webhook nach Fehlern ausgeschaltet',
  'admin.act.remove-webhook': 'Webhook entfernt',
  'notice.webhook-off.subject': 'Der Webhook „{name}“ wurde ausgeschaltet',
  'notice.webhook-off.text':
    '{url} hat drei Tage lang keine Nachricht Ihres Webhooks „{name}“ angenommen; deshalb wird nichts mehr dorthin gesendet. Was nicht angenommen wurde, bleibt einige Tage auf seiner Seite unter Verwaltung. Sobald die Adresse wieder antwortet, schalten Sie den Webhook dort ein und senden Sie, was fehlt.',
};
