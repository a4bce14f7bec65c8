// The page's own script: comfort on top of pages that are complete without it.

import { offerPeople } from './complete-people.ts';
import { offerSearchTerms } from './complete-search.ts';
import { listenToKeys } from './keys.ts';
import { defineMailFrame } from './mail-frame.ts';
import { offerOwnZone } from './offer-zone.ts';
import { definePdfView } from './pdf-view.ts';
import { offerPickAll } from './pick-all.ts';
import { showTaskProgress } from './task-progress.ts';
import { warnBeforeLeaving } from './unsaved.ts';

defineMailFrame();
definePdfView();
offerPickAll(document);
listenToKeys(document);
offerSearchTerms(document);
offerPeople(document);
offerOwnZone(document);
showTaskProgress(document);
warnBeforeLeaving(document);
