// What `dispatchctl config` prints for a web server, from configurations of every kind.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import { fillIn } from '../../src/cli/fill-in.ts';
import { type WebServer, webServerConfig } from '../../src/cli/config-web-server.ts';
import { loadConfig } from '../../src/server/load-config.ts';

interface Row {
  readonly server: WebServer;
  readonly listen: string;
  readonly mount?: string;
  readonly lines: readonly string[];
}

const rows: readonly Row[] = [
  {
    server: 'nginx',
    listen: 'fastcgi://192.0.2.7:9001',
    lines: [
      '    server 192.0.2.7:9001 max_fails=0;',
      '    server_name post.example.net;',
      '    location / {',
    ],
  },
  {
    server: 'nginx',
    listen: 'fastcgi:/run/d/a.sock',
    mount: '/webmail',
    lines: [
      '    server unix:/run/d/a.sock max_fails=0;',
      '        rewrite ^ /webmail/ last;',
      '    location /webmail/ {',
    ],
  },
  {
    server: 'nginx',
    listen: 'fastcgi://0.0.0.0:8888',
    lines: ['    server 127.0.0.1:8888 max_fails=0;', '    client_max_body_size 10240k;'],
  },
  { server: 'nginx', listen: 'scgi://[::]:4000', lines: ['        scgi_pass [::1]:4000;'] },
  {
    server: 'lighttpd',
    listen: 'fastcgi://[2001:db8::7]:9001',
    lines: [
      '        "host"        => "2001:db8::7",',
      '        "port"        => 9001,',
      '    server.max-request-size = 10240',
      '$HTTP["host"] == "post.example.net" {',
    ],
  },
  {
    server: 'lighttpd',
    listen: 'fastcgi:/run/d/a.sock',
    mount: '/webmail',
    lines: [
      '        "socket"      => "/run/d/a.sock",',
      '    $HTTP["url"] =~ "(?i)^(/webmail(/|$)|/((\\.well-known/autoconfig/)?mail/config-v1\\.1\\.xml$|\\.well-known/mta-sts\\.txt$|autodiscover/autodiscover\\.(xml|json)))" {',
    ],
  },
  {
    server: 'apache',
    listen: 'fastcgi://192.0.2.7:9001',
    lines: [
      '    ServerName post.example.net',
      '    ProxyTimeout 55',
      '    LimitRequestBody 10485760',
      '    ProxyPass "/" "fcgi://192.0.2.7:9001/" enablereuse=on ttl=60 flushpackets=on',
    ],
  },
  {
    server: 'apache',
    listen: 'fastcgi://192.0.2.7:9001',
    mount: '/webmail',
    lines: [
      '    ProxyPass "/webmail" "fcgi://192.0.2.7:9001/webmail" enablereuse=on ttl=60 flushpackets=on',
    ],
  },
  {
    server: 'apache',
    listen: 'fastcgi:/run/d/a.sock',
    mount: '/webmail',
    lines: [
      '    </LocationMatch>',
      '        SetHandler "proxy:unix:/run/d/a.sock|fcgi://dispatch/"',
    ],
  },
  {
    server: 'apache',
    listen: 'scgi://127.0.0.1:4000',
    mount: '/webmail',
    lines: ['    ProxyPass "/webmail" "scgi://127.0.0.1:4000/webmail" flushpackets=on'],
  },
];

const flags = { 'web.body_max': '10M', 'server.timeout': 45 };

for (const { server, listen, mount = '', lines } of rows) {
  test(`${server} is told of ${listen}${mount === '' ? '' : ` below ${mount}`}`, () => {
    const settings = { ...flags, 'server.listen': [listen], 'web.mount': mount };
    const text = webServerConfig(server, loadConfig(undefined, settings, '/'), 'post.example.net');
    for (const line of lines) assert.ok(text.split('\n').includes(line), `${line}\nin\n${text}`);
  });
}

test('FastCGI is preferred to SCGI, whatever comes first', () => {
  const listen = ['http://127.0.0.1:1', 'scgi://127.0.0.1:2', 'fastcgi://127.0.0.1:3'];
  const config = loadConfig(undefined, { 'server.listen': listen }, '/');
  assert.match(webServerConfig('nginx', config, 'a.example'), /server 127\.0\.0\.1:3 max_fails=0;/);
});

test('a host name cannot carry configuration of its own', () => {
  const config = loadConfig(undefined, {}, '/');
  assert.throws(() => webServerConfig('nginx', config, 'a; return 200'), /no name of a host/);
});

test('a listener for HTTP alone has no file, and says what to add', () => {
  const config = loadConfig(undefined, { 'server.listen': ['http://127.0.0.1:80'] }, '/');
  assert.throws(() => webServerConfig('nginx', config, 'a.example'), /fastcgi:\/run/);
});

test('an example that the file does not have is a mistake of the caller', () => {
  assert.throws(() => fillIn('listen 80;', { '8888': '1' }), /no example value 8888/);
});

test('what was put in is not replaced again, and the longest example wins', () => {
  const values = { '/run': '/opt', '/opt': '/run', '/run/a': '/b' };
  assert.equal(fillIn('/run /opt /run/a', values), '/opt /run /b');
});

const commandLines: readonly (readonly [words: readonly string[], code: number, said: RegExp])[] = [
  [['nginx', '--host=post.example.net'], 0, /server_name post\.example\.net;/],
  [['--help'], 0, /nginx/],
  [['iis'], 2, /nginx.*lighttpd.*apache/s],
  [[], 2, /server/],
  [['nginx', '--config=/nowhere.toml'], 1, /nowhere\.toml/],
];

for (const [words, code, said] of commandLines) {
  test(`the command line "${words.join(' ')}" ends with ${code}`, () => {
    const command = join(import.meta.dirname, '../../bin/dispatchctl');
    const ran = spawnSync(command, ['config', ...words], { encoding: 'utf8' });
    assert.equal(ran.status, code, ran.stderr);
    assert.match(ran.stdout + ran.stderr, said);
  });
}
