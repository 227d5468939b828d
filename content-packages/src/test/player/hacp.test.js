import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HacpWatch, withSession } from '../../main/resources/dk/loeft/content/player/hacp.js';

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

function watch(answers, posts) {
  const told = [];
  const moment = { ms: 0 };
  let asked = 0;
  const watching = new HacpWatch({
    posted: () => posts.count,
    ask: async () => answers[Math.min(asked++, answers.length - 1)],
    report: (type, fields) => told.push([type, fields.state?.status ?? null]),
    now: () => new Date(moment.ms),
  });
  return { watching, told, moment, asked: () => asked };
}

const stands = (status) => ({ status: 200, body: { state: { status } } });

test('the server is asked only after the unit has posted, and each standing is told once', async () => {
  const posts = { count: 0 };
  const { watching, told, asked } = watch([stands('incomplete'), stands('incomplete'), stands('passed')], posts);
  await watching.look();
  assert.equal(asked(), 0);
  for (posts.count = 1; posts.count <= 3; posts.count++) {
    await watching.look();
    await watching.look();
  }
  assert.equal(asked(), 3);
  assert.deepEqual(told, [['state', 'incomplete'], ['saved', null], ['state', 'passed'], ['saved', null]]);
});

test('a question that failed is asked again', async () => {
  const posts = { count: 1 };
  const { watching, told } = watch([{ status: 503 }, stands('passed')], posts);
  await watching.look();
  await watching.look();
  assert.deepEqual(told[0], ['state', 'passed']);
});

test('a unit of another origin is asked about now and then, and at the end', async () => {
  const { watching, moment, asked } = watch([stands('incomplete')], { count: null });
  await watching.look();
  assert.equal(asked(), 0);
  moment.ms = 15_000;
  await watching.look();
  assert.equal(asked(), 1);
  await watching.look(true);
  assert.equal(asked(), 2);
});

test('a token that is no longer valid is told', async () => {
  const { watching, told } = watch([{ status: 401 }], { count: 1 });
  await watching.look();
  assert.deepEqual(told, [['expired', null]]);
});
