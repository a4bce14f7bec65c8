// What messages-en-tokens.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnTokens } from '../messages-en-tokens.ts';

export const tokensFr: Translation<typeof messagesEnTokens> = {
  'admin.place.tokens': 'Programmes',
  'admin.tokens.title': 'Programmes qui administrent',
  'admin.tokens.lead':
    'Un programme, comme une boutique ou un script, administre avec un jeton au lieu d’un mot de passe, à l’adresse {address}.',
  'admin.tokens.description': 'Ce qu’il peut demander',
  'admin.tokens.list': 'Jetons',
  'admin.tokens.empty': 'Aucun programme n’administre encore',
  'admin.tokens.empty.help':
    'Ajoutez un jeton, et ne lui donnez pas plus de droits que le programme n’en a besoin.',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': 'tous les domaines de {owner}',
  'admin.tokens.domains.count':
    '{count, plural, one {{first}} other {{first} et {more, number} de plus}}',
  'admin.tokens.used': 'utilisé le {day}',
  'admin.tokens.unused': 'jamais utilisé',
  'admin.tokens.until': 'jusqu’au {day}',
  'admin.tokens.over': 'expiré',
  'admin.tokens.trusted': 'de confiance',
  'admin.tokens.remove': 'Supprimer',
  'admin.tokens.remove.label': 'Supprimer le jeton {name}',
  'admin.tokens.add': 'Ajouter un jeton',
  'admin.token.name': 'Nom',
  'admin.token.name.help':
    'Indique dans cette liste et dans le journal d’audit de quel programme il s’agissait.',
  'admin.token.reach': 'Ce qu’il peut faire',
  'admin.token.reach.every': 'Tout ce que je peux faire',
  'admin.token.reach.every.help': 'Quand mes droits changent, ceux du jeton changent aussi.',
  'admin.token.reach.some': 'Moins que cela',
  'admin.token.reach.some.help': 'Seulement ce qui est indiqué ci-dessous.',
  'admin.token.domains': 'Dans ces domaines',
  'admin.token.domains.help': 'Un par ligne. Vide signifie tous ceux que j’administre.',
  'admin.token.domains.super':
    'Un par ligne. Un super-administrateur doit les nommer, ou tout choisir ci-dessus.',
  'admin.token.may': 'Il peut modifier',
  'admin.token.may.help': 'Sans aucun de ces droits, il peut tout regarder et ne rien modifier.',
  'admin.token.trusted': 'Il peut supprimer et définir des mots de passe',
  'admin.token.trusted.help':
    'Ce pour quoi votre mot de passe vous est demandé. Un programme ne peut pas être interrogé : il en a donc le droit, ou non.',
  'admin.token.networks': 'Depuis ces adresses',
  'admin.token.networks.help':
    'Adresses ou réseaux, comme 192.0.2.7 ou 2001:db8::/32, un par ligne. Vide signifie de partout.',
  'admin.token.networks.wrong': 'L’une d’elles n’est ni une adresse ni un réseau.',
  'admin.token.until': 'Jusqu’au',
  'admin.token.until.help': 'Le dernier jour où il fonctionne. Vide signifie pour toujours.',
  'admin.token.until.wrong': 'Veuillez choisir un jour à venir.',
  'admin.token.limit': 'Il y a déjà {max, number} jetons. Supprimez-en un qui ne sert plus.',
  'admin.token.made': 'Le jeton de {name}',
  'admin.token.made.help':
    'Copiez-le maintenant : il n’est affiché que cette fois. Quiconque le possède peut faire ce qu’il permet ; gardez-le donc comme un mot de passe.',
  'admin.token.made.back': 'Terminé',
  'admin.done.token-removed': 'Le jeton a été supprimé. Le programme ne peut plus rien faire.',
};
