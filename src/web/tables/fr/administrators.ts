// What messages-en-administrators.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnAdministrators } from '../messages-en-administrators.ts';

export const administratorsFr: Translation<typeof messagesEnAdministrators> = {
  'admin.places': 'Rubriques de l’administration',
  'admin.place.domains': 'Domaines',
  'admin.place.administrators': 'Administrateurs',
  'admin.place.monitor': 'Processus',
  'admin.place.diagnostics': 'Diagnostic',
  'admin.save': 'Enregistrer',
  'admin.cancel': 'Annuler',
  'admin.error.size':
    'Veuillez saisir une taille comme 500 Mo ou 2 Go, ou rien pour ne pas fixer de limite.',

  'admin.proof.title': 'Est-ce bien vous ?',
  'admin.proof.lead':
    'Ce que vous allez faire n’est pas facile à annuler. Veuillez saisir le mot de passe de {address}, avec lequel vous vous êtes connecté. Il ne vous sera plus demandé pendant dix minutes.',
  'admin.proof.password': 'Votre mot de passe',
  'admin.proof.submit': 'Continuer',

  'admin.administrators.title': 'Administrateurs',
  'admin.administrators.lead':
    'Qui gère des domaines, et dans quelles limites. Tout le monde se connecte sur la même page que pour le courrier.',
  'admin.administrators.add': 'Ajouter un administrateur',
  'admin.administrators.empty': 'Personne d’autre n’administre ici',
  'admin.administrators.empty.help':
    'Donnez à quelqu’un les droits de gérer un domaine, pour ne pas devoir tout faire vous-même. Les super-administrateurs nommés dans le fichier de configuration ne figurent pas dans cette liste.',

  'admin.administrator.super': 'super',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': 'Qui',
  'admin.administrator.what': 'Ce qui est permis',
  'admin.administrator.kind': 'Mode de connexion',
  'admin.administrator.kind.account': 'Avec un compte de ce serveur',
  'admin.administrator.kind.account.help':
    'Le mot de passe reste le même, et l’administration apparaît à côté du courrier.',
  'admin.administrator.kind.own': 'Avec un nom et un mot de passe réservés à cela',
  'admin.administrator.kind.own.help': 'Pas de boîte ici. Saisissez le mot de passe ci-dessous.',
  'admin.administrator.name': 'Adresse',
  'admin.administrator.name.help': 'D’un compte d’ici, par exemple nom@example.org.',
  'admin.administrator.name.either': 'D’un compte d’ici ; ou un nouveau nom, sous forme d’adresse.',
  'admin.administrator.no-account': 'Il n’y a pas de compte {name} ici. Ajoutez d’abord le compte.',
  'admin.administrator.password.help':
    'Plusieurs mots à la suite sont faciles à retenir et difficiles à deviner. Seule la personne concernée devrait finalement le connaître.',
  'admin.administrator.reach': 'Où',
  'admin.administrator.reach.some': 'Certains domaines',
  'admin.administrator.reach.some.help':
    'Seulement ceux nommés ci-dessous, avec les droits choisis là.',
  'admin.administrator.reach.every': 'Tous les domaines',
  'admin.administrator.reach.every.help':
    'Un super-administrateur peut tout faire, y compris ajouter et supprimer des domaines et des administrateurs.',
  'admin.administrator.domains': 'Domaines',
  'admin.administrator.domains.help': 'Un par ligne. Ils doivent déjà exister.',
  'admin.administrator.domains.none': 'Veuillez choisir au moins un domaine.',
  'admin.administrator.domains.unknown': 'Il n’y a pas de domaine « {name} » ici.',
  'admin.administrator.domains.count':
    '{count, plural, =0 {Aucun domaine} one {{first}} other {{first} et {more, number} de plus}}',
  'admin.administrator.may': 'Dans ces domaines, peut modifier',
  'admin.administrator.may.help':
    'Sans aucun de ces droits, on peut tout regarder et ne rien modifier.',
  'admin.right.accounts': 'Boîtes aux lettres',
  'admin.right.accounts.help':
    'Ajouter, modifier, désactiver et supprimer des boîtes, et définir leurs mots de passe.',
  'admin.right.aliases': 'Redirections',
  'admin.right.aliases.help':
    'Où va le courrier qui n’a pas de boîte, adresse collectrice comprise.',
  'admin.right.quotas': 'Quotas',
  'admin.right.quotas.help':
    'Combien une boîte peut contenir. Sans ce droit, les nouvelles boîtes reçoivent la valeur par défaut de leur domaine.',
  'admin.right.settings': 'Paramètres du domaine',
  'admin.right.settings.help': 'Sa description et son apparence ; jamais ses limites.',
  'admin.right.all': 'tout',
  'admin.right.none': 'consultation seule',
  'admin.administrator.accounts-max': 'Nombre maximal de boîtes',
  'admin.administrator.accounts-max.help':
    'Dans tous ces domaines ensemble. Vide signifie sans limite.',
  'admin.administrator.quota-max': 'Espace à attribuer',
  'admin.administrator.quota-max.help':
    'Tous les quotas ensemble, par exemple 50 Go. Vide signifie sans limite. Avec une limite, chaque boîte a besoin d’un quota.',
  'admin.administrator.active': 'Peut se connecter',
  'admin.administrator.active.help': 'Désactivé, on garde ses droits pour une autre fois.',
  'admin.administrator.is-account':
    'Un compte de ce serveur : nom, mot de passe et courrier restent tels quels, quoi que vous changiez ici.',
  'admin.administrator.self':
    'C’est vous. Personne ne modifie ses propres droits : un autre super-administrateur peut le faire.',
  'admin.administrator.removal': 'Retirer les droits',
  'admin.administrator.removal.account':
    'Cette personne ne gère plus rien et est déconnectée. Le compte et son courrier restent.',
  'admin.administrator.removal.own':
    'Cette personne ne peut plus se connecter. Aucun courrier n’est touché.',
  'admin.administrator.removal.confirm': 'Oui, {name} ne doit plus rien administrer',

  'admin.done.administrator-added': 'L’administrateur a été ajouté.',
  'admin.done.administrator-changed':
    'Les droits ont été modifiés. Ils s’appliquent en quelques secondes.',
  'admin.done.administrator-removed': 'Les droits ont été retirés.',
};
