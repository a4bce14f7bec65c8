// The addresses of the settings pages.

import { type Route, signedRoute } from '../../web/visit.ts';
import { savePictures } from '../images/settings.ts';
import { saveDisplay } from './display.ts';
import { saveTimeZone } from './time-zone.ts';
import { changePassword, saveSettings, settingsPage, type SettingsParts } from './settings.ts';

export type { SettingsParts };

export function settingsRoutes(parts: SettingsParts): readonly Route[] {
  return [
    signedRoute('GET', '/settings', (visit) => settingsPage(parts, visit)),
    signedRoute('POST', '/settings', (visit) => saveSettings(parts, visit)),
    signedRoute('POST', '/settings/display', (visit) => saveDisplay(parts, visit)),
    signedRoute('POST', '/settings/pictures', (visit) => savePictures(parts.accounts, visit)),
    signedRoute('POST', '/settings/time-zone', (visit) => saveTimeZone(parts.accounts, visit)),
    signedRoute('POST', '/settings/password', (visit) => changePassword(parts, visit)),
  ];
}
