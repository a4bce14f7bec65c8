// What only serves to watch a reader: parameters that mailing programs and advertisers put on
// links, and addresses of pictures that are asked for to learn that a mail was opened.

import { wordSet } from '../word-set.ts';

/** Names of query parameters, in lower case; names that begin with `utm_` go as well. */
export const trackingParameters = wordSet(`
  fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ymclid twclid ttclid igshid igsh li_fat_id
  epik rb_clickid irclickid scid sccid rdt_cid
  mc_cid mc_eid mkt_tok vero_id vero_conv _hsenc _hsmi __hssc __hstc __hsfp hsctatracking
  oly_enc_id oly_anon_id ml_subscriber ml_subscriber_hash _bta_tid _bta_c _ke _kx nr_email_referer
  sc_src sc_lid sc_uid sc_llid sc_eh trk_contact trk_msg trk_module trk_sid
  dm_i ck_subscriber_id bsft_eid bsft_clkid sib_id _openstat wickedid s_cid cvid oicd elqtrackid
  pk_campaign pk_kwd mtm_campaign mtm_source mtm_medium
`);

/** Path and query of pictures that report an opened mail; each has to match from its start. */
export const trackingPaths: readonly RegExp[] = [
  /^\/wf\/open\b/,
  /^\/track\/open(?:\.php)?\b/,
  /^\/(?:e\/)?o(?:pen)?\/[\w=-]{24,}(?:\/o\.gif)?$/,
  /^\/(?:api\/)?(?:v\d\/)?(?:mail|email)[_-]?(?:open|track)(?:ing)?\b/,
  /^\/q\/[\w~-]{16,}/,
  /^\/imp\?/,
  /^\/trk\?.*\b[ej]=/,
  /^\/(?:[\w-]{1,40}\/){0,3}(?:pixel|beacon|open|tracker|spacer|blank|1x1)\.(?:gif|png|php|aspx)\?/,
  /^\/collect\?.*\bt=event\b/,
];
