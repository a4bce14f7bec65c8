// French words of what people do about their own account, and of the way back to it.

export const ownFr = {
  'refusal.link-over':
    'Ce lien a déjà servi ou est trop ancien, ou quelque chose a changé depuis son envoi. Veuillez en demander un nouveau.',
  'settings.place.account': 'Votre compte',
  'own.title': 'Votre compte',
  'own.nothing':
    'Votre domaine n’en laisse rien à ses utilisateurs. Votre administrateur peut modifier votre redirection et votre mot de passe.',
  'own.done.asked':
    'Un lien est en route vers cette adresse. Elle comptera dès que vous aurez ouvert le lien.',
  'own.done.removed': 'L’adresse de secours est supprimée.',
  'own.done.forwarded': 'Votre redirection est enregistrée.',
  'own.done.added': 'L’adresse est prête.',
  'own.done.ended': 'L’adresse a pris fin.',
  'recovery.title': 'Adresse de secours',
  'recovery.about':
    'Si vous oubliez votre mot de passe, un lien vers un nouveau y est envoyé. Ce doit être l’adresse d’une autre boîte que vous pouvez ouvrir.',
  'recovery.none': 'Il n’y en a pas encore.',
  'recovery.kept': 'Elle est actuellement',
  'recovery.address': 'Adresse de secours',
  'recovery.new': 'Nouvelle adresse de secours',
  'recovery.submit': 'Y envoyer un lien',
  'recovery.remove': 'La supprimer',
  'recovery.confirm':
    'Si le mot de passe de {address} est oublié, un lien vers un nouveau sera envoyé à {recovery}.',
  'recovery.confirm.submit': 'Oui, c’est mon adresse',
  'recovery.confirmed': 'L’adresse de secours est confirmée.',
  'forward.title': 'Redirection',
  'forward.about':
    'Tout le courrier qui vous est adressé est aussi envoyé à ces adresses, ou à elles seules.',
  'forward.to': 'Rediriger vers',
  'forward.to.help':
    '{max, number} adresses au plus, séparées par des virgules. Vide pour aucune redirection.',
  'forward.copy': 'Garder une copie ici',
  'forward.no-copy':
    'Aucune copie ne reste ici : ce serveur de messagerie ne peut pas en garder du courrier redirigé.',
  'forward.submit': 'Enregistrer la redirection',
  'temporary.title': 'Adresses temporaires',
  'temporary.about':
    'Le courrier envoyé à une telle adresse vous parvient jusqu’à son dernier jour. Donnez-la aux boutiques et aux formulaires qui n’ont pas à connaître la vôtre.',
  'temporary.none': 'Il n’y en a pas pour l’instant.',
  'temporary.word': 'Commence par',
  'temporary.word.help': 'Des lettres et des chiffres, ou rien. Le reste de l’adresse est inventé.',
  'temporary.ends': 'Prend fin après',
  'temporary.days': '{count, plural, one {# jour} other {# jours}}',
  'temporary.submit': 'Créer une adresse',
  'temporary.until': 'jusqu’au {time}',
  'temporary.remove': 'Mettre fin à {address} maintenant',
  'login.reset': 'Votre nouveau mot de passe est défini. Connectez-vous avec lui.',
  'forgotten.link': 'Mot de passe oublié ?',
  'forgotten.title': 'Un nouveau mot de passe',
  'forgotten.lead':
    'Saisissez l’adresse de votre boîte. Si elle a une adresse de secours, un lien vers un nouveau mot de passe y est envoyé.',
  'forgotten.submit': 'Envoyer un lien',
  'forgotten.back': 'Retour à la connexion',
  'forgotten.asked':
    'Si cette boîte a une adresse de secours, un lien y est en route. Il est valable 30 minutes.',
  'forgotten.asked.help': 'Si rien n’arrive, votre administrateur peut vous aider.',
  'forgotten.choose':
    'Choisissez un nouveau mot de passe pour {address}. Toutes les sessions ouvertes prennent fin.',
  'letter.reset.subject': 'Un nouveau mot de passe',
  'letter.reset':
    'Quelqu’un, peut-être vous, a demandé un nouveau mot de passe pour la boîte {address}.\n\nChoisissez-le ici dans les 30 minutes :\n\n{link}\n\nSi ce n’était pas vous, il n’y a rien à faire : sans ce lien, rien ne change.\n',
  'letter.recovery.subject': 'Est-ce votre adresse de secours ?',
  'letter.recovery':
    'Cette adresse a été indiquée comme adresse de secours de la boîte {address}. Si son mot de passe est oublié, un lien vers un nouveau sera envoyé ici.\n\nConfirmez-la ici dans la journée :\n\n{link}\n\nSi vous ne connaissez pas cette boîte, il n’y a rien à faire.\n',
  'self.title': 'Ce que chacun peut faire soi-même',
  'self.lead':
    'Cela vaut pour les personnes qui ont une boîte dans {domain}, sur la page « Votre compte » de leurs paramètres.',
  'self.no-origin':
    'Les liens vers un nouveau mot de passe ne peuvent être envoyés que lorsque la configuration dit où les pages sont accessibles (web.origin).',
  'self.reset': 'Se faire envoyer un lien vers un nouveau mot de passe',
  'self.reset.help':
    'À une adresse de secours qu’elles ont confirmée, ou que vous avez définie sur la page de la boîte.',
  'self.forward': 'Rediriger leur courrier',
  'self.forward.help':
    'Là où les redirections du domaine ne peuvent pas mener à d’autres serveurs, celles-ci ne le peuvent pas non plus.',
  'self.temporary': 'Créer des adresses temporaires',
  'self.temporary.help': 'Avec des noms inventés ; elles prennent fin au plus tard après un an.',
  'self.recovery.lead':
    'Un lien vers un nouveau mot de passe peut être envoyé à cette adresse. Ce que vous définissez ici vaut sans confirmation.',
  'self.recovery.help': 'Vide pour aucune.',
  'self.link': 'Un lien vers un nouveau mot de passe',
  'self.link.lead': 'Il va à l’adresse de secours et est valable 30 minutes, une seule fois.',
  'self.link.submit': 'Envoyer le lien',
  'admin.done.reset-sent': 'Le lien est en route.',
  'admin.act.set-self-service': 'Ce que chacun peut faire soi-même défini',
  'admin.act.confirm-recovery': 'Adresse de secours confirmée',
  'admin.act.set-recovery': 'Adresse de secours définie',
  'admin.act.remove-recovery': 'Adresse de secours supprimée',
  'admin.act.send-reset': 'Lien vers un nouveau mot de passe envoyé',
  'admin.act.reset-password': 'Mot de passe défini par un lien',
  'admin.act.set-forwarding': 'Redirection d’une boîte définie',
  'admin.act.add-temporary-address': 'Adresse temporaire créée',
  'admin.act.remove-temporary-address': 'Adresse temporaire terminée',
  'admin.domains.show': 'Domaines affichés',
  'admin.domains.show.all': 'Tous',
  'admin.domains.show.mine': 'Les miens',
  'admin.domains.show.off': 'Désactivés',
  'admin.domains.show.full': 'Presque pleins',
  'admin.domains.show.empty': 'Sans boîte',
  'admin.domains.show.none': 'Aucun domaine n’est ainsi',
  'admin.domains.show.none-yet': 'Aucun jusqu’ici ; il en reste à examiner',
  'admin.forwarder.end': 'Une fin automatique',
  'admin.forwarder.end.lead': 'Elle reste jusqu’à ce que quelqu’un la supprime.',
  'admin.forwarder.end.day': 'Elle prend fin d’elle-même : {day}.',
  'admin.forwarder.end.never': 'Jamais',
  'admin.act.end-alias': 'Fin d’une redirection définie',
};
