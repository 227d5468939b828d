import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSession } from '../../main/resources/dk/loeft/content/player/hacp.js';

const ENDPOINT = new URL('https://kursus.example/content/hacp');

test('a unit is given its session, and keeps what it has of its own', () => {
  const plain = new URL('https://kursus.example/content/p/x/a.html?lektion=1&b=%C3%A6#side');
  assert.equal(
    withSession(plain, 'a-b_c', ENDPOINT).href,
    'https://kursus.example/content/p/x/a.html?AICC_SID=a-b_c&AICC_URL=https%3A%2F%2Fkursus.example%2Fcontent%2Fhacp&lektion=1&b=%C3%A6#side',
  );
});

test('a session that stands in the address already is replaced', () => {
  const old = new URL('https://kursus.example/a.html?aicc_sid=gammel&AICC_URL=http://ond.example&x=1');
  const search = withSession(old, 'ny', ENDPOINT).searchParams;
  assert.deepEqual([...search.keys()], ['AICC_SID', 'AICC_URL', 'x']);
  assert.equal(search.get('AICC_SID'), 'ny');
});
