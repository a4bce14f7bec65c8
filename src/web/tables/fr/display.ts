// What messages-en-display.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnDisplay } from '../messages-en-display.ts';

export const displayFr: Translation<typeof messagesEnDisplay> = {
  'display.title': 'Langue et apparence',
  'display.language': 'Langue',
  'display.language.browser': 'Celle que demande ce navigateur',
  'display.theme': 'Couleurs',
  'display.theme.system': 'Comme sur cet appareil',
  'display.theme.light': 'Clair',
  'display.theme.dark': 'Sombre',
  'display.density': 'Densité',
  'display.density.comfortable': 'Confortable',
  'display.density.compact': 'Compacte',
  'display.start-folder': 'Dossier d’accueil',

  'size.b': '{size} o',
  'size.kb': '{size} ko',
  'size.mb': '{size} Mo',
  'size.gb': '{size} Go',
  'size.tb': '{size} To',
};
