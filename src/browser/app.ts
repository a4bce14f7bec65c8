// The page's own script: comfort on top of pages that are complete without it.

import { offerPeople } from './complete-people.ts';
import { offerSearchTerms } from './complete-search.ts';
import { forgetAtLogOut, offerDeviceSettings } from './device.ts';
import { listenToKeys } from './keys.ts';
import { startLive } from './live/live.ts';
import { onElements, startLife } from './life.ts';
import { defineMailFrame } from './mail-frame.ts';
import { startNavigation } from './navigation.ts';
import { offerOwnZone } from './offer-zone.ts';
import { definePdfView } from './pdf-view.ts';
import { renderByPanes } from './panes.ts';
import { offerPickAll } from './pick-range.ts';
import { openRowWindow } from './row-window.ts';
import { showTaskProgress } from './task-progress.ts';
import { showForAWhile } from './toast.ts';
import { warnBeforeLeaving } from './unsaved.ts';

defineMailFrame();
startLive(document);
definePdfView();
startNavigation(document);
renderByPanes(document);
listenToKeys(document);
onElements('.rows[data-total]', openRowWindow);
onElements('.pick-all', offerPickAll);
onElements('form[role=search] input[name=q]', offerSearchTerms);
onElements('form.compose[data-people]', offerPeople);
onElements('#own-zone', offerOwnZone);
onElements('.card.device', offerDeviceSettings);
onElements('form[action$="/logout"]', forgetAtLogOut);
onElements('.task', showTaskProgress);
onElements('.list .note.good', showForAWhile);
onElements('form.compose', warnBeforeLeaving);
startLife(document);
