// What messages-en-panel.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnPanel } from '../messages-en-panel.ts';

export const panelFr: Translation<typeof messagesEnPanel> = {
  'form.error.missing': 'Veuillez remplir ce champ.',
  'form.error.password-again':
    'Les deux mots de passe ne sont pas identiques. Veuillez saisir les deux à nouveau.',

  'admin.sections': 'Sections de ce domaine',
  'admin.tab.mailboxes': 'Boîtes aux lettres',
  'admin.tab.forwarders': 'Redirections',
  'admin.tab.password': 'Mot de passe',
  'admin.tab.settings': 'Paramètres',
  'admin.add': 'Ajouter',
  'admin.number': '{number, number}',
  'admin.pages': 'Pages de la liste',
  'admin.pages.first': 'Retour à la première page',
  'admin.pages.next': 'Page suivante',
  'admin.pages.past-end': 'Plus rien dans cette liste',
  'admin.pages.past-end.help': 'La liste se termine avant cette page.',
  'admin.search.label': 'Chercher les noms qui commencent par…',
  'admin.search.submit': 'Chercher',
  'admin.search.clear': 'Tout afficher',
  'admin.search.none': 'Rien ici ne commence par « {sought} »',
  'admin.search.none.help': 'Seul le début des noms est examiné.',

  'admin.field.password': 'Mot de passe',
  'admin.field.password.help':
    'Plusieurs mots à la suite sont faciles à retenir et difficiles à deviner. Son propriétaire peut le changer dans les paramètres.',
  'admin.field.password-new': 'Nouveau mot de passe',
  'admin.field.password-again': 'Répéter le mot de passe',
  'admin.field.password-again.help': 'Laissez vide si vous êtes sûr de votre saisie.',
  'admin.error.local-part':
    '« {localPart} » ne peut pas être utilisé. Sont possibles les lettres de a à z, les chiffres et, entre eux, des points, traits d’union et tirets bas ; 64 caractères au plus.',
  'admin.error.limit': 'Veuillez saisir un nombre, ou rien pour ne pas fixer de limite.',
  'admin.error.domain-name':
    '« {name} » ne peut pas être le nom d’un domaine. Il ressemble à example.org : lettres de a à z, chiffres et traits d’union, séparés par des points.',
  'admin.error.domain-path':
    'Ce chemin ne peut pas être utilisé : il doit être absolu et se trouver dans le répertoire de courrier du serveur.',
  'admin.error.limit-reached': 'Toutes les boîtes de ce domaine sont utilisées.',
  'admin.error.target':
    '« {address} » ne peut pas être utilisé : veuillez indiquer une adresse complète comme nom@example.org.',
  'admin.error.target-too-many':
    'C’est plus que ce que peut contenir une redirection. Mettez une partie des adresses dans une deuxième redirection et indiquez celle-ci ici.',

  'admin.domains.title': 'Domaines',
  'admin.domains.lead': 'Ouvrez un domaine pour gérer ses boîtes et ses redirections.',
  'admin.domains.name': 'Domaine',
  'admin.domains.mailboxes': 'Boîtes aux lettres',
  'admin.domains.forwarders': 'Redirections',
  'admin.domains.used': '{used, number} sur {max, number}',
  'admin.domains.empty': 'Il n’y a pas encore de domaine',
  'admin.domains.empty.help': 'Ajoutez le premier avec le formulaire de cette page.',
  'admin.domains.gone.help': 'Les domaines que vous gériez ont été supprimés.',
  'admin.domains.add': 'Ajouter un domaine',
  'admin.domains.add.lead':
    'Ses boîtes peuvent être ajoutées tout de suite. Le serveur de messagerie accepte dès lors son courrier.',
  'admin.domains.field.name': 'Nom du domaine',
  'admin.domains.field.limit': 'Nombre maximal de boîtes',
  'admin.domains.field.limit.help': 'Laissez vide pour ne pas fixer de limite.',
  'admin.domains.field.password.help':
    'Pour la personne qui ne gère que ce domaine. Laissez vide si personne ne doit se connecter avec son nom.',
  'admin.domains.field.path.more': 'Emplacement du courrier',
  'admin.domains.field.path': 'Répertoire',
  'admin.domains.field.path.help':
    'Un chemin absolu dans le répertoire de courrier du serveur. S’il reste vide, c’est le nom du domaine à cet endroit.',

  'admin.domain.names': 'Autres noms',
  'admin.domain.names.lead':
    'Le courrier adressé à l’un de ces noms va à la même adresse chez {domain}.',
  'admin.domain.names.field': 'Autre nom du domaine',
  'admin.domain.names.submit': 'Ajouter le nom',
  'admin.domain.names.removal': 'Supprimer le nom {name}',
  'admin.domain.removal': 'Supprimer ce domaine',
  'admin.domain.removal.lead':
    'Le nouveau courrier sera dès lors refusé. Rien n’est touché sur le disque.',
  'admin.domain.removal.submit': 'Supprimer le domaine',

  'admin.mailboxes.title': 'Boîtes aux lettres',
  'admin.mailboxes.lead': 'Chaque boîte est la connexion et le courrier d’une personne.',
  'admin.mailboxes.used': '{used, number} utilisées sur {max, number}',
  'admin.mailboxes.count':
    '{count, plural, =0 {Aucune pour l’instant} one {# boîte} other {# boîtes}}, sans limite',
  'admin.mailboxes.empty': 'Pas encore de boîte',
  'admin.mailboxes.empty.help':
    'Ajoutez la première avec le formulaire de cette page. Son propriétaire peut se connecter tout de suite.',
  'admin.mailboxes.add': 'Ajouter une boîte',
  'admin.mailboxes.local-part': 'Nom avant le @',
  'admin.mailboxes.local-part.help':
    'Par exemple prenom.nom. Une redirection peut donner un deuxième nom.',
  'admin.mailboxes.full': 'Toutes les boîtes de ce domaine sont utilisées',
  'admin.mailboxes.full.super':
    'Supprimez-en une dont personne n’a plus besoin, ou relevez la limite.',
  'admin.mailboxes.full.raise': 'Modifier la limite',
  'admin.mailboxes.full.help':
    'Supprimez-en une dont personne n’a plus besoin, ou demandez à l’exploitant du serveur de relever la limite.',

  'admin.mailbox.password': 'Définir un nouveau mot de passe',
  'admin.mailbox.password.lead':
    'Pour quelqu’un qui a oublié le sien. L’ancien cesse aussitôt de fonctionner, y compris dans les logiciels de messagerie.',
  'admin.mailbox.password.submit': 'Définir le mot de passe',
  'admin.mailbox.removal': 'Supprimer cette boîte',
  'admin.mailbox.removal.lead':
    'La connexion prend fin partout, et le nouveau courrier pour {address} est refusé, sauf si l’adresse collectrice l’accepte. Le courrier qu’elle contient n’est pas effacé : il est mis de côté sur le serveur, où l’exploitant peut le restaurer.',
  'admin.mailbox.disabled': 'désactivée',
  'admin.mailbox.quota': 'jusqu’à {size}',
  'admin.mailbox.unsafe.mark': 'impossible à ouvrir',
  'admin.mailbox.unsafe.lead':
    'Le chemin de cette boîte mène hors du répertoire de courrier, ou son nom ne permet à personne de se connecter. L’exploitant du serveur peut corriger la ligne, ou elle peut être supprimée ici.',
  'admin.mailbox.unsafe.removal.lead':
    'Le nouveau courrier pour {address} sera dès lors refusé, sauf si l’adresse collectrice l’accepte. Ce qui se trouve sur le disque à l’endroit indiqué n’est pas touché.',
  'admin.mailbox.removal.confirm': 'Oui, supprimer {address}',
  'admin.mailbox.removal.submit': 'Supprimer la boîte',
  'admin.mailbox.removal.unconfirmed': 'Veuillez d’abord cocher la case. Rien n’a été supprimé.',

  'admin.forwarders.title': 'Redirections',
  'admin.forwarders.lead':
    'Une redirection est une adresse sans boîte : elle transmet le courrier.',
  'admin.forwarders.count':
    '{count, plural, =0 {Aucune pour l’instant} one {# redirection} other {# redirections}}',
  'admin.forwarders.empty': 'Pas encore de redirection',
  'admin.forwarders.empty.help':
    'Pour une fonction comme info ou ventes, pour le deuxième nom d’une boîte, ou pour un petit groupe.',
  'admin.forwarders.address': 'Adresse',
  'admin.forwarders.target': 'Destination',
  'admin.forwarders.add': 'Ajouter une redirection',
  'admin.forwarders.local-part': 'Nom avant le @',
  'admin.forwarders.local-part.help':
    'Par exemple info. Ce ne doit pas être le nom d’une boîte d’ici.',
  'admin.forwarders.target.label': 'Transmettre le courrier à',
  'admin.forwarders.target.help':
    'Une adresse, ici ou ailleurs. S’il y en a plusieurs, séparez-les par des virgules ; chacune reçoit une copie.',
  'admin.forwarders.default': 'Toute autre adresse',
  'admin.forwarders.default.mark': 'adresse collectrice',
  'admin.forwarders.default.title': 'Adresse collectrice',
  'admin.forwarders.default.lead':
    'Le courrier adressé à un nom qui n’existe pas ici est refusé, et son expéditeur en est informé. Une adresse collectrice le reçoit à la place : fautes de frappe, et pas mal d’indésirables.',
  'admin.forwarders.default.open': 'La définir ou la modifier',

  'admin.forwarder.change': 'Modifier la destination',
  'admin.forwarder.change.submit': 'Enregistrer',
  'admin.forwarder.removal': 'Supprimer cette redirection',
  'admin.forwarder.removal.lead':
    'Le nouveau courrier pour {address} sera dès lors refusé, sauf si l’adresse collectrice l’accepte. Le courrier déjà transmis reste où il est.',
  'admin.forwarder.removal.submit': 'Supprimer la redirection',
  'admin.forwarder.default.lead':
    'Elle reçoit le courrier de tout nom de {domain} qui n’est ni une boîte ni une redirection. Dans la base de données, c’est la redirection nommée _default_.',
  'admin.forwarder.default.add': 'Définir l’adresse collectrice',
  'admin.forwarder.default.removal': 'Désactiver l’adresse collectrice',
  'admin.forwarder.default.removal.lead':
    'Le courrier adressé à des noms qui n’existent pas chez {domain} sera dès lors refusé, et son expéditeur en sera informé.',

  'admin.password.title': 'Mot de passe du domaine',
  'admin.password.lead':
    'Quiconque se connecte avec le nom de domaine {domain} et ce mot de passe peut tout ajouter, modifier et supprimer sur ces pages. S’il change, tous ceux qui sont connectés avec l’ancien doivent se reconnecter.',
  'admin.password.current': 'Mot de passe actuel du domaine',
  'admin.password.next': 'Nouveau mot de passe du domaine',
  'admin.password.next.help': 'Ne le communiquez qu’aux personnes qui gèrent ce domaine.',
  'admin.password.submit': 'Changer le mot de passe',

  'admin.done.mailbox-added': 'La boîte a été ajoutée.',
  'admin.done.mailbox-removed': 'La boîte a été supprimée. Son courrier est mis de côté.',
  'admin.done.password-set': 'Le nouveau mot de passe est défini.',
  'admin.done.forwarder-added': 'La redirection a été ajoutée.',
  'admin.done.forwarder-changed': 'La redirection a été modifiée.',
  'admin.done.forwarder-removed': 'La redirection a été supprimée.',
  'admin.done.domain-added': 'Le domaine a été ajouté.',
  'admin.done.domain-removed': 'Le domaine a été supprimé.',
  'admin.done.domain-name-added': 'Le nom a été ajouté.',
  'admin.done.domain-name-removed': 'Le nom a été supprimé.',
  'admin.done.domain-password': 'Le mot de passe du domaine a été changé.',

  'settings.title': 'Paramètres',
  'settings.place.general': 'Général',
  'settings.place.security': 'Connexion et sécurité',
  'settings.place.writing': 'Rédaction',
  'settings.place.templates': 'Modèles',
  'settings.place.sorting': 'Tri du courrier',
  'settings.place.import': 'Importer',
  'settings.place.export': 'Exporter',
  'settings.identity': 'Nom et signature',
  'settings.display-name': 'Votre nom',
  'settings.display-name.help':
    'Ce que les autres voient à côté de {address} quand vous leur écrivez. Laissez vide pour n’afficher que l’adresse.',
  'settings.signature': 'Signature',
  'settings.signature.help': 'Texte brut, placé sous chaque message que vous commencez.',
  'settings.submit': 'Enregistrer',
  'settings.password': 'Mot de passe',
  'settings.password.lead':
    'Le nouveau mot de passe vaut aussi pour les logiciels de messagerie de votre ordinateur et de votre téléphone.',
  'settings.password.current': 'Mot de passe actuel',
  'settings.password.next': 'Nouveau mot de passe',
  'settings.password.next.help': 'Le mieux : quelques mots que vous seul assembleriez.',
  'settings.password.again': 'Répéter le nouveau mot de passe',
  'settings.password.submit': 'Changer le mot de passe',
  'settings.zone': 'Fuseau horaire',
  'settings.zone.label': 'Les heures sont affichées comme à',
  'settings.zone.server': 'Le fuseau du serveur ({zone})',
  'settings.zone.help': 'Il y est maintenant : {time}.',
  'settings.zone.own': 'Prendre le fuseau de cet appareil :',
  'settings.done.saved': 'Enregistré.',
  'settings.done.password':
    'Votre mot de passe a été changé. Vous restez connecté ici ; partout ailleurs, vous êtes déconnecté.',
};
