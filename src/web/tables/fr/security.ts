// What messages-en-security.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnSecurity } from '../messages-en-security.ts';

export const securityFr: Translation<typeof messagesEnSecurity> = {
  'refusal.login-over': 'Cela a pris trop de temps. Veuillez recommencer.',
  'refusal.code-wrong':
    'Ce code n’est pas correct ou a déjà servi. Les codes d’une application changent toutes les trente secondes.',
  'refusal.second-factor-required':
    'Un second facteur est nécessaire ici. Veuillez vous connecter sur la page web de votre messagerie et suivre ses indications.',
  'login.over': 'Cela a pris trop de temps. Veuillez vous connecter à nouveau.',
  'login.second.title': 'Encore une étape',
  'login.second.lead':
    'Saisissez le code que votre application d’authentification affiche pour {address}, ou l’un de vos codes de secours.',
  'login.second.lead.codes': 'Saisissez l’un des codes de secours de {address}.',
  'login.second.code': 'Votre code',
  'login.second.code.help':
    'Six chiffres de l’application, ou les dix lettres et chiffres d’un code de secours.',
  'login.second.lost':
    'Vous avez tout perdu ? Votre administrateur peut réinitialiser la seconde étape.',
  'login.second.back': 'Se connecter avec un autre compte',
  'security.link': 'Second facteur, sessions et connexions récentes',
  'security.title': 'Connexion et sécurité',
  'security.proof.lead':
    'Cela ne s’annule pas d’un clic. Saisissez le mot de passe de {address}, ou un code, pour continuer.',
  'security.proof.code': 'Ou un code de votre application, ou un code de secours',
  'security.required':
    'Votre domaine ne laisse entrer personne sans second facteur. Configurez-en un pour continuer.',
  'security.required.last':
    'Votre domaine exige un second facteur. Ajoutez-en un autre avant de supprimer le dernier.',
  'security.off': 'Votre domaine a désactivé les seconds facteurs.',
  'security.since': 'Configuré le {time}.',
  'security.since-used': 'Configuré le {time}, utilisé pour la dernière fois le {used}.',
  'security.done.app': 'L’application d’authentification est configurée.',
  'security.done.removed': 'Supprimé.',
  'security.done.ended': 'Déconnecté.',
  'security.done.saved': 'Enregistré.',
  'security.app': 'Application d’authentification',
  'security.app.about':
    'Une application de votre téléphone affiche un code qui change toutes les trente secondes. Même avec votre mot de passe, personne n’entre sans ce code.',
  'security.app.add': 'Configurer une application',
  'security.app.replace': 'Reconfigurer',
  'security.app.remove': 'Désactiver',
  'security.app.picture': 'Code QR pour votre application d’authentification',
  'security.app.scan': 'Scannez cette image avec votre application d’authentification.',
  'security.app.by-hand': 'Si le scan est impossible, saisissez cette clé dans l’application :',
  'security.app.here': 'L’application est sur cet appareil',
  'security.app.code': 'Code de l’application',
  'security.app.code.help': 'Six chiffres. Ils montrent que l’application a bien lu l’image.',
  'security.app.confirm': 'Activer',
  'security.codes': 'Codes de secours',
  'security.codes.about':
    'Chacun vous laisse entrer une fois si votre téléphone ou votre clé d’accès est perdu.',
  'security.codes.left':
    '{count, plural, =0 {Il ne reste aucun code. Créez-en de nouveaux avant d’en avoir besoin.} one {Il reste # code.} other {Il reste # codes.}}',
  'security.codes.renew': 'Créer de nouveaux codes',
  'security.codes.new': 'Vos codes de secours',
  'security.codes.new.lead':
    'Notez-les ou imprimez-les, et gardez-les à l’écart de votre téléphone. Ils ne sont affichés que maintenant ; les codes précédents ne valent plus.',
  'security.codes.go-on': 'Je les ai conservés',
  'security.sessions': 'Sessions et connexions',
  'security.sessions.about': 'Voyez où vous êtes connecté et qui a essayé de l’être.',
  'security.sessions.show': 'Afficher les sessions',
  'security.sessions.open': 'Sessions ouvertes',
  'security.sessions.this': 'Cette session',
  'security.sessions.line': '{remote} · depuis {time}',
  'security.sessions.seen': 'vue pour la dernière fois {time}',
  'security.sessions.end': 'Déconnecter',
  'security.sessions.end.label': 'Déconnecter {device}',
  'security.sessions.end-others': 'Déconnecter toutes les autres',
  'security.device': '{browser} sous {system}',
  'security.device.unknown': 'Programme inconnu',
  'security.notice': 'Nouveaux appareils',
  'security.notice.label':
    'M’envoyer un message quand quelqu’un se connecte avec un navigateur jamais utilisé ici',
  'security.notice.help': 'Il arrive dans votre propre boîte de réception.',
  'security.logins': 'Connexions récentes',
  'security.logins.none': 'On ne sait rien de connexions antérieures.',
  'security.logins.line': '{device} · {remote}',
  'security.logins.in':
    '{method, select, totp {Connexion avec mot de passe et application} recovery {Connexion avec un code de secours} passkey {Connexion avec une clé d’accès} other {Connexion avec le mot de passe}}',
  'security.logins.failed':
    '{method, select, totp {Refusé : code incorrect} passkey {Refusé : clé d’accès incorrecte} other {Refusé : mot de passe incorrect}}',
  'refusal.passkey-refused':
    'Cette clé d’accès ne convient pas ici. Réessayez, ou connectez-vous avec votre mot de passe.',
  'login.passkey': 'Se connecter avec une clé d’accès',
  'security.passkeys': 'Clés d’accès',
  'security.passkeys.about':
    'Une clé d’accès se trouve dans votre téléphone, votre ordinateur ou une clé de sécurité, et s’ouvre avec un doigt, un visage ou un code PIN. Elle remplace à la fois le mot de passe et le code, et ne vaut qu’à cette adresse.',
  'security.passkeys.add': 'Ajouter une clé d’accès',
  'security.passkeys.new.lead':
    'Votre navigateur va vous demander où conserver la clé d’accès. Rien de secret ne quitte votre appareil.',
  'security.passkeys.name': 'Nom',
  'security.passkeys.name.help': 'Pour la reconnaître dans la liste.',
  'security.passkeys.make': 'Créer la clé d’accès',
  'security.passkeys.failed': 'Cela a été annulé ou n’a pas fonctionné. Vous pouvez réessayer.',
  'security.passkeys.needs-script':
    'Les clés d’accès demandent un navigateur qui les connaît, avec les scripts autorisés.',
  'security.passkeys.remove': 'Supprimer',
  'security.passkeys.remove.label': 'Supprimer la clé d’accès {name}',
  'security.done.passkey': 'La clé d’accès a été ajoutée.',
  'security.done.refused': 'La clé d’accès n’a pas été ajoutée. Veuillez réessayer.',
  'security.apps': 'Mots de passe d’application',
  'security.apps.about':
    'Un mot de passe propre à chaque programme de messagerie d’un téléphone ou d’un ordinateur. Il y ouvre la messagerie, rien ici, et peut être retiré seul.',
  'security.apps.show': 'Afficher les mots de passe d’application',
  'security.apps.off-here':
    'Le serveur de messagerie de cette installation n’accepte pas de mots de passe d’application. Son exploitant peut le changer.',
  'security.apps.off-domain': 'Votre domaine a désactivé les mots de passe d’application.',
  'security.apps.add': 'Ajouter un mot de passe d’application',
  'security.apps.name': 'Pour quel programme',
  'security.apps.name.help': 'Par exemple « Mail du téléphone », pour le retrouver.',
  'security.apps.make': 'Créer un mot de passe',
  'security.apps.made': 'Le nouveau mot de passe d’application',
  'security.apps.made.lead':
    'Copiez-le maintenant dans le programme, avec ses tirets. Il n’est affiché que cette fois.',
  'security.apps.remove.label': 'Supprimer le mot de passe d’application {name}',
};
