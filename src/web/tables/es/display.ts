// What messages-en-display.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnDisplay } from '../messages-en-display.ts';

export const displayEs: Translation<typeof messagesEnDisplay> = {
  'display.title': 'Idioma y apariencia',
  'display.language': 'Idioma',
  'display.language.browser': 'El que pide este navegador',
  'display.theme': 'Colores',
  'display.theme.system': 'Como en este dispositivo',
  'display.theme.light': 'Claro',
  'display.theme.dark': 'Oscuro',
  'display.density': 'Densidad',
  'display.density.comfortable': 'Cómoda',
  'display.density.compact': 'Compacta',
  'display.start-folder': 'Carpeta de inicio',

  'size.b': '{size} B',
  'size.kb': '{size} kB',
  'size.mb': '{size} MB',
  'size.gb': '{size} GB',
  'size.tb': '{size} TB',
};
