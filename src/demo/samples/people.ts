// The people of the demo: a small tool library and repair workshop, and those who write to it.

import type { Address } from '../../mta/draft.ts';

function person(name: string, address: string): Address {
  return { name, address };
}

export const alice = person('Alice Keller', 'alice@example.test');
export const bob = person('Bob Marsh', 'bob@example.test');
export const carol = person('Carol Nyström', 'carol@example.org');
export const postmaster = person('Postmaster', 'postmaster@example.test');
export const admin = person('Administrator', 'admin@example.test');

export const eloise = person('Éloïse Lefèvre', 'eloise.lefevre@atelier.example.net');
export const jurgen = person('Jürgen Weiß', 'j.weiss@rad-und-tat.example.net');
export const layla = person('ليلى حداد', 'layla@waraq.example.com');
export const misaki = person('田中 美咲', 'misaki@kintsugi.example.com');
export const chenYu = person('陈雨', 'chenyu@hetang.example.com');
export const liMing = person('李明', 'liming@hetang.example.com');
export const priya = person('Priya Raman', 'priya@northquay.example.net');
export const tomasz = person('Tomasz Zieliński', 'tomasz@saltmarsh.example.org');
export const grace = person('Grace Okafor', 'grace.okafor@council.example.net');
export const sam = person('Sam', 'sam.whitlock@post.example.com');
export const ines = person('Inês Duarte', 'ines@harbourmuseum.example.org');
