import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, poster, readDescriptor } from '../../main/resources/dk/loeft/content/player/launch.js';
import { Journal } from '../../main/resources/dk/loeft/content/player/journal.js';
import { MemoryStorage } from './fakes.js';

test('the descriptor is read from the fragment', () => {
  const read = readDescriptor('#token=a.b%2Bc&attempt=17-x&lang=en&former=12,x,9');
  assert.deepEqual(read, { token: 'a.b+c', attempt: '17-x', former: ['12', '9'], lang: 'en' });
});

test('Danish is the default language', () => {
  assert.equal(readDescriptor('#token=t&attempt=1').lang, 'da');
});

for (const fragment of ['', '#', '#token=t', '#attempt=1', '#token=t&attempt=a.b', `#token=t&attempt=${'x'.repeat(81)}`]) {
  test(`no launch from the fragment "${fragment.slice(0, 30)}"`, () => assert.equal(readDescriptor(fragment), null));
}

function waiting() {
  const journal = new Journal(new MemoryStorage(), 'a1');
  journal.keep({ launch: 'L0', seq: 9, at: '2026-11-24T09:00:00.000Z', elements: {} });
  return journal;
}

async function beginWith(answers, journal = waiting()) {
  const sent = [];
  const pauses = [];
  const result = await begin({
    attempt: 'a1',
    journal,
    post: async (text) => {
      sent.push(JSON.parse(text));
      const answer = answers.shift();
      if (answer instanceof Error) {
        throw answer;
      }
      return { body: null, retryAfter: 0, ...answer };
    },
    onOffline: () => {},
    pause: async (ms) => pauses.push(ms),
  });
  return { result, sent, pauses, left: journal.pending() };
}

test('what waits in the journal is sent with the launch and then leaves it', async () => {
  const { result, sent, left } = await beginWith([{ status: 200, body: { launch: 'L1' } }]);
  assert.deepEqual(sent[0].pending.map(({ seq }) => seq), [9]);
  assert.deepEqual(result, { launch: { launch: 'L1' } });
  assert.deepEqual(left, []);
});

test('an unreachable or troubled server is tried again with growing pauses', async () => {
  const { result, pauses } = await beginWith([
    new TypeError('Failed to fetch'),
    { status: 503 },
    { status: 429, retryAfter: 12 },
    { status: 200, body: { launch: 'L1' } },
  ]);
  assert.deepEqual(pauses, [1000, 2000, 12000]);
  assert.equal(result.launch.launch, 'L1');
});

for (const [status, refused] of [[401, 'expired'], [403, 'expired'], [409, 'superseded'], [400, 'failed'], [422, 'failed']]) {
  test(`${status} ends the launch as ${refused} and keeps the journal`, async () => {
    const { result, left } = await beginWith([{ status }]);
    assert.deepEqual(result, { refused });
    assert.equal(left.length, 1);
  });
}

test('a request carries the token as bearer and no cookies', async () => {
  let seen;
  const post = poster(async (address, options) => {
    seen = { address, ...options };
    return new Response('{"acknowledged":1}', { status: 200, headers: { 'Content-Type': 'application/json', 'Retry-After': '3' } });
  }, 'tok');
  const answer = await post('/content/track/commits', '{}', true);
  assert.equal(seen.headers.Authorization, 'Bearer tok');
  assert.equal(seen.credentials, 'omit');
  assert.equal(seen.keepalive, true);
  assert.deepEqual(answer, { status: 200, body: { acknowledged: 1 }, retryAfter: 3 });
});

test('an error page that is not JSON has no body', async () => {
  const post = poster(async () => new Response('<h1>502</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }), 'tok');
  assert.deepEqual(await post('/x', '{}', false), { status: 502, body: null, retryAfter: 0 });
});
