// The addresses of the pages about logging in.

import { securityPath } from '../../web/shell.ts';
import { type Route, signedRoute } from '../../web/visit.ts';
import { addAppPassword, appPasswordsPage, removeAppPassword } from './app-passwords.ts';
import {
  appPasswordsPath,
  appPath,
  codesPath,
  factorRemovalPath,
  passkeysPath,
  type SecurityParts,
  securityRoute,
  sessionsPath,
} from './parts.ts';
import { addPasskey, beginPasskey } from './passkeys.ts';
import { addApp, beginApp, removeFactor, renewCodes, securityPage } from './security.ts';
import { endOthers, endSession, saveNotice, sessionsPage } from './sessions.ts';

export function securityRoutes(parts: SecurityParts): readonly Route[] {
  return [
    signedRoute('GET', securityPath, (visit) => securityPage(parts, visit)),
    securityRoute(parts, `${appPath}/begin`, (visit) => beginApp(parts, visit)),
    securityRoute(parts, appPath, (visit) => addApp(parts, visit)),
    securityRoute(parts, `${passkeysPath}/begin`, (visit) => beginPasskey(parts, visit)),
    securityRoute(parts, passkeysPath, (visit) => addPasskey(parts, visit)),
    securityRoute(parts, codesPath, (visit) => renewCodes(parts, visit)),
    securityRoute(parts, factorRemovalPath, (visit) => removeFactor(parts, visit)),
    signedRoute('GET', appPasswordsPath, (visit) => appPasswordsPage(parts, visit)),
    securityRoute(parts, appPasswordsPath, (visit) => addAppPassword(parts, visit)),
    securityRoute(parts, `${appPasswordsPath}/removal`, (visit) => removeAppPassword(parts, visit)),
    signedRoute('GET', sessionsPath, (visit) => sessionsPage(parts, visit)),
    signedRoute('POST', `${sessionsPath}/end`, (visit) => endSession(parts, visit)),
    signedRoute('POST', `${sessionsPath}/others`, (visit) => endOthers(parts, visit)),
    signedRoute('POST', `${sessionsPath}/notice`, (visit) => saveNotice(parts, visit)),
  ];
}
