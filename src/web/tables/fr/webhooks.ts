// The webhooks of the panel, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnWebhooks } from '../messages-en-webhooks.ts';

export const webhooksFr: Translation<typeof messagesEnWebhooks> = {
  'admin.place.webhooks': 'Webhooks',
  'admin.webhooks.title': 'Webhooks',
  'admin.webhooks.lead':
    'Un programme est prévenu dès qu’une boîte, une redirection ou un domaine est ajouté, modifié ou supprimé.',
  'admin.webhooks.add': 'Ajouter un webhook',
  'admin.webhooks.empty': 'Aucun programme n’est encore prévenu',
  'admin.webhooks.empty.help': 'Ajoutez ci-dessous l’adresse d’un programme.',
  'admin.webhook.name': 'Nom',
  'admin.webhook.name.wrong': 'Veuillez lui donner un nom sans caractères spéciaux.',
  'admin.webhook.url': 'Adresse',
  'admin.webhook.url.help': 'Où le programme écoute, en https.',
  'admin.webhook.url.wrong': 'Ce n’est pas une adresse web.',
  'admin.webhook.domains': 'Domaines',
  'admin.webhook.domains.help': 'Un par ligne ; vide signifie tous ceux que vous administrez.',
  'admin.webhook.events': 'Événements',
  'admin.webhook.events.help': 'Aucun signifie tous.',
  'admin.webhook.active': 'Envoyer des messages',
  'admin.webhook.facts': 'Ce qui est envoyé et où',
  'admin.webhook.off': 'Désactivé',
  'admin.webhook.failing': 'En échec',
  'admin.webhook.disabled': 'Désactivé après des échecs',
  'admin.webhook.disabled.note':
    'Rien n’est arrivé pendant trois jours ; il a donc été désactivé le {day}. Une fois que le programme répond à nouveau, réactivez-le ci-dessous.',
  'admin.webhook.failing.note':
    'Rien n’est arrivé depuis le {time}. De nouvelles tentatives sont faites pendant trois jours.',
  'admin.webhook.deliveries': 'Derniers messages',
  'admin.webhook.deliveries.none': 'Rien n’a encore été envoyé.',
  'admin.webhook.delivery':
    '{object} · {time} · {tries, plural, =0 {pas encore essayé} one {# essai} other {# essais}}',
  'admin.webhook.status': '{status, select, done {Reçu} failed {Échec} other {En attente}}',
  'admin.webhook.again': 'Renvoyer',
  'admin.webhook.again.label': 'Renvoyer {event} concernant {object}',
  'admin.webhook.ping': 'Envoyer un test',
  'admin.webhook.secret': 'Secret de « {name} »',
  'admin.webhook.secret.help':
    'Le programme en a besoin pour savoir qu’un message vient de nous. Il n’est affiché que cette fois.',
  'admin.webhook.secret.back': 'Il est en lieu sûr',
  'admin.webhook.rotate': 'Secret',
  'admin.webhook.rotate.help':
    'Avec un nouveau secret, les messages sont aussi signés avec l’ancien pendant un jour.',
  'admin.webhook.rotate.submit': 'Créer un nouveau secret',
  'admin.webhook.rotating': 'L’ancien secret sert encore jusqu’au {time}.',
  'admin.webhook.remove': 'Supprimer le webhook',
  'admin.done.webhook-changed': 'Le webhook a été modifié.',
  'admin.done.webhook-sent': 'Il sera envoyé dans un instant.',
  'admin.done.webhook-removed': 'Le webhook a été supprimé.',
  'admin.act.add-webhook': 'Webhook ajouté',
  'admin.act.change-webhook': 'Webhook modifié',
  'admin.act.rotate-webhook': 'Secret d’un webhook renouvelé',
  'admin.act.disable-webhook': 'Webhook désactivé après des échecs',
  'admin.act.remove-webhook': 'Webhook supprimé',
  'notice.webhook-off.subject': 'Le webhook « {name} » a été désactivé',
  'notice.webhook-off.text':
    '{url} n’a accepté aucun message de votre webhook « {name} » pendant trois jours ; plus rien n’y est envoyé. Ce qui n’a pas été accepté reste quelques jours sur sa page, sous Administration. Quand l’adresse répondra de nouveau, réactivez-y le webhook et envoyez ce qui manque.',
};
