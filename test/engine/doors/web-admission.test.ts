import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openDoor, type OpenDoor } from '../../support/doors/open-door';
import { ask, type Ask } from '../../support/doors/web-client';

// Nothing here gets as far as an engine.
const NO_ENGINE = '/nowhere/engine.js';
let open: OpenDoor;
let port = 0;
let host = '';
let own: Record<string, string> = {};
beforeAll(async () => {
  open = await openDoor(NO_ENGINE);
  port = open.door.port;
  host = `127.0.0.1:${port}`;
  own = open.visitor.headers;
});
afterAll(() => open.close());

const json = { 'content-type': 'application/json' };
const recent = '/api/workspaces.recent';

describe('who is let in', () => {
  const refused: readonly { readonly name: string; readonly path: string; readonly asked: () => Ask; readonly status: number }[] = [
    { name: 'a foreign Host (a name that was made to lead here)', path: '/', asked: () => ({ headers: { ...own, host: `evil.example:${port}` } }), status: 403 },
    { name: 'another port in Host', path: '/', asked: () => ({ headers: { ...own, host: '127.0.0.1:1' } }), status: 403 },
    { name: 'localhost by name', path: '/', asked: () => ({ headers: { ...own, host: `localhost:${port}` } }), status: 403 },
    { name: 'a foreign Origin', path: '/', asked: () => ({ headers: { ...own, origin: 'http://evil.example' } }), status: 403 },
    { name: 'Origin null', path: recent, asked: () => ({ method: 'POST', headers: { ...own, ...json, origin: 'null' }, body: '{}' }), status: 403 },
    { name: 'a write without Origin', path: recent, asked: () => ({ method: 'POST', headers: { cookie: own['cookie'] ?? '', ...json }, body: '{}' }), status: 403 },
    { name: 'no cookie, page', path: '/', asked: () => ({}), status: 401 },
    { name: 'no cookie, file', path: '/assets/main-abc.js', asked: () => ({}), status: 401 },
    { name: 'no cookie, call', path: recent, asked: () => ({ method: 'POST', headers: { origin: own['origin'] ?? '', ...json }, body: '{}' }), status: 401 },
    { name: 'a made-up cookie', path: '/', asked: () => ({ headers: { cookie: `vigie-${port}=guess` } }), status: 401 },
    { name: 'a cookie of another port', path: '/', asked: () => ({ headers: { cookie: (own['cookie'] ?? '').replace(`vigie-${port}`, 'vigie-1') } }), status: 401 },
    { name: 'a made-up token', path: '/?token=guess', asked: () => ({}), status: 403 },
    { name: 'another method', path: '/', asked: () => ({ method: 'DELETE', headers: own }), status: 405 },
    { name: 'a form instead of JSON', path: recent, asked: () => ({ method: 'POST', headers: { ...own, 'content-type': 'text/plain' }, body: '{}' }), status: 415 },
  ];
  test.each(refused)('$name: $status', async ({ path, asked, status }) => {
    const reply = await ask(port, path, asked());
    expect(reply.status).toBe(status);
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
  });

  test('a token works once; whoever used it goes on with the cookie', async () => {
    const { pathname, search } = new URL(open.door.freshAddress());
    const first = await ask(port, pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(new RegExp(`^vigie-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    expect((await ask(port, pathname + search)).status).toBe(403);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await ask(port, pathname + search, { headers })).status).toBe(303);
    expect((await ask(port, '/', { headers })).status).toBe(200);
  });

  test('the refusal is told in the reader’s language', async () => {
    const page = async (language: string) => (await ask(port, '/', { headers: { 'accept-language': language } })).body.toString();
    expect(await page('fr-FR,fr;q=0.9,en;q=0.8')).toContain('Appuyez-y');
    expect(await page('de')).toContain('Press Enter');
  });

  test.each([
    ['no cookie', () => ({ origin: own['origin'] ?? '' })],
    ['a foreign Origin', () => ({ ...own, origin: 'http://evil.example' })],
    ['no Origin', () => ({ cookie: own['cookie'] ?? '' })],
    ['a foreign Host', () => ({ ...own, host: 'evil.example' })],
  ])('a wire to the engine is refused with %s', async (_, headers) => {
    const socket = new WebSocket(`ws://${host}/engine?workspace=x`, { headers: headers() });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('open', () => resolve('open'));
      socket.on('error', () => {});
    });
    expect(status).toBe(403);
  });
});

describe('what is served', () => {
  test('the page, never kept, under a strict policy with a nonce of its own', async () => {
    const [one, other] = [await ask(port, '/', { headers: own }), await ask(port, '/', { headers: own })];
    const policy = String(one.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce).not.toBe('');
    expect(one.body.toString()).toContain(`nonce="${nonce}"`);
    expect(String(other.headers['content-security-policy'])).not.toContain(nonce);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline|\*/);
    expect(one.headers['cache-control']).toBe('no-store');
    expect(one.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('built files with their types; hashed ones are kept', async () => {
    const reply = await ask(port, '/assets/main-abc.js', { headers: own });
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'private, max-age=31536000, immutable' } });
  });

  test.each(['/../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js', '/assets/../../secret.js', '/assets/..\\..\\secret.js', '//secret.js', '/assets/link.js', '/assets', '/assets/', '/secret.txt', '/assets/main-abc.js%00.html'])(
    'nothing else: %s',
    async (path) => {
      const reply = await ask(port, path, { headers: own });
      expect(reply.status).toBe(404);
      expect(reply.body.toString()).not.toContain('secret');
    },
  );

  test('an answer set aside for nobody is nothing', async () => {
    expect((await ask(port, '/answer/guess', { headers: own })).status).toBe(404);
  });
});
