// What messages-en-domains.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnDomains } from '../messages-en-domains.ts';

export const domainsFr: Translation<typeof messagesEnDomains> = {
  'refusal.external-target':
    '« {address} » se trouve sur un autre serveur, et les redirections de ce domaine ne peuvent pas y mener.',
  'admin.domain.out': 'Les redirections peuvent mener à d’autres serveurs',
  'admin.domain.out.help':
    'Désactivé, les nouvelles ne mènent qu’à des adresses de ce serveur. Celles qui existent restent telles quelles.',

  'admin.error.day': 'Veuillez saisir un jour comme 2027-12-31, ou rien.',
  'admin.day.placeholder': 'AAAA-MM-JJ',
  'admin.not-held': 'Les tables de ce serveur n’ont pas de place pour : {list}.',
  'admin.fact.description': 'une description',
  'admin.fact.isActive': 'la fermeture d’un domaine',
  'admin.fact.expiresMs': 'un dernier jour',
  'admin.fact.accountsMax': 'un nombre maximal de boîtes',
  'admin.fact.aliasesMax': 'un nombre maximal de redirections',
  'admin.fact.quotaBytesMax': 'un espace maximal',
  'admin.fact.defaultQuotaBytes': 'un quota pour les nouvelles boîtes',

  'admin.domains.storage': 'Espace attribué',
  'admin.domains.storage.of': '{used} sur {max}',
  'admin.domains.closed': 'fermé',
  'admin.domains.due': 'supprimé le {day}',
  'admin.size.gb': '{number, number} Go',
  'admin.size.mb': '{number, number} Mo',
  'admin.size.none': 'aucun',

  'admin.domain.settings.none':
    'Il n’y a rien ici que vous puissiez modifier. L’exploitant du serveur décide des limites et des noms.',
  'admin.domain.general': 'Général',
  'admin.domain.limits': 'Limites et valeurs par défaut',
  'admin.domain.access': 'Accès',
  'admin.domain.field.description': 'Description',
  'admin.domain.field.description.help':
    'Pour ceux qui administrent : à qui il est, à quoi il sert.',
  'admin.domain.field.accounts_max': 'Nombre maximal de boîtes',
  'admin.domain.field.accounts_max.help':
    'Vide signifie sans limite. Une limite plus basse ne retire rien.',
  'admin.domain.field.aliases_max': 'Nombre maximal de redirections',
  'admin.domain.field.aliases_max.help': 'Vide signifie sans limite.',
  'admin.domain.field.quota_max': 'Espace de toutes les boîtes ensemble',
  'admin.domain.field.quota_max.help':
    'Par exemple 100 Go ; vide signifie sans limite. Avec une limite, chaque boîte a besoin d’un quota : indiquez aussi une valeur par défaut.',
  'admin.domain.field.default_quota': 'Quota d’une nouvelle boîte',
  'admin.domain.field.default_quota.help':
    'Par exemple 2 Go. Les boîtes existantes gardent le leur. Vide signifie sans quota.',
  'admin.domain.field.expires': 'Dernier jour',
  'admin.domain.field.expires.help':
    'Ensuite, plus personne de ce domaine ne se connecte. Vide signifie jamais.',
  'admin.domain.active': 'Ouvert : on peut se connecter',
  'admin.domain.active.help':
    'Fermé, personne de ce domaine n’entre, ni ici ni dans les logiciels de messagerie qui en tiennent compte. Le courrier et les paramètres restent tels quels.',
  'admin.domain.closed': 'Ce domaine est fermé',
  'admin.domain.closed.lead':
    'Personne ne se connecte, et rien n’y a été touché. Le {day}, tout ce qu’il contient sera supprimé définitivement, courrier compris. D’ici là, vous pouvez le rouvrir tel qu’il était.',
  'admin.domain.restore': 'Le rouvrir',
  'admin.domain.removal.close':
    'Il contient {accounts, plural, =0 {aucune boîte} one {# boîte} other {# boîtes}} et {aliases, plural, =0 {aucune redirection} one {# redirection} other {# redirections}}. Il est fermé aussitôt et ne disparaît définitivement, avec tout cela, qu’après quelques jours ; d’ici là, vous pouvez le rouvrir.',

  'admin.tab.look': 'Apparence',
  'admin.look.title': 'Son apparence pour ses utilisateurs',
  'admin.look.lead':
    'Affiché sur la page de connexion de l’hôte ci-dessous, à la place des mots habituels.',
  'admin.look.name': 'Nom',
  'admin.look.name.help':
    'Par exemple le nom de l’entreprise ou de l’association. Vide affiche le nom habituel.',
  'admin.look.welcome': 'Mot de bienvenue',
  'admin.look.welcome.help':
    'Une phrase ou deux, par exemple à qui demander de l’aide. Tout le monde peut le lire, connecté ou non.',
  'admin.look.hue': 'Couleur',
  'admin.look.hue.usual': 'L’habituelle',
  'admin.look.hue.one': 'Couleur {number, number}',
  'admin.look.host': 'Hôte propre',
  'admin.look.host.help':
    'Par exemple mail.{domain}, sans https://. Le serveur web doit le transmettre à Dispatch. Un nom sans @ y appartient à ce domaine.',
  'admin.look.host.bad': '« {host} » n’est pas un nom d’hôte comme mail.example.org.',
  'admin.done.look-changed': 'Enregistré. La page de connexion l’affiche en quelques secondes.',

  'admin.done.domain-changed': 'Les paramètres sont enregistrés.',
  'admin.done.domain-closed': 'Le domaine est fermé.',
  'admin.done.domain-restored': 'Le domaine est rouvert, tel qu’il était.',
};
