/* Runs against the data model as the build compiled it to JavaScript: build the module first. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ScoSession, readRequest, secondsOf } from '../../main/resources/dk/loeft/content/player/sco-session.js';
import { open } from '../../../target/classes/dk/loeft/content/player/scorm2004-datamodel.js';
import { Timers } from './fakes.js';

let told;
let timers;
let nowMs;

beforeEach(() => {
  told = [];
  timers = new Timers();
  nowMs = Date.parse('2026-11-25T09:00:00Z');
});

function session({ elements = {}, stores = [], requests = {} } = {}) {
  return new ScoSession({
    open,
    launch: { elements: { 'cmi.learner_id': 'person-7', 'cmi.entry': 'ab-initio', ...elements }, stores, requests },
    now: () => new Date(nowMs),
    later: timers.later,
    cancel: timers.cancel,
    handlers: {
      touched: () => told.push('touched'),
      committed: () => told.push('committed'),
      terminated: () => told.push('terminated'),
      timeUp: (how) => told.push(how),
    },
  });
}

test('content gets the answers and the error codes of the data model', () => {
  const { api } = session();
  assert.equal(api.GetValue('cmi.learner_id'), '');
  assert.equal(api.GetLastError(), '122');
  assert.equal(api.Initialize(''), 'true');
  assert.equal(api.GetValue('cmi.learner_id'), 'person-7');
  assert.equal(api.SetValue('cmi.score.scaled', '1.5'), 'false');
  assert.equal(api.GetLastError(), '407');
  assert.equal(api.SetValue('cmi.learner_id', 'x'), 'false');
  assert.equal(api.GetLastError(), '404');
  assert.notEqual(api.GetErrorString('404'), '');
  assert.equal(api.Terminate(''), 'true');
  assert.equal(api.SetValue('cmi.location', '1'), 'false');
  assert.equal(api.GetLastError(), '133');
});

test('which requests lead somewhere is as the server said last', () => {
  const sco = session({ requests: { continue: 'false', 'choice.M2': 'false' } });
  sco.api.Initialize('');
  assert.equal(sco.api.GetValue('adl.nav.request_valid.continue'), 'false');
  sco.allow({ continue: 'true', 'choice.M2': 'true' });
  assert.equal(sco.api.GetValue('adl.nav.request_valid.continue'), 'true');
  assert.equal(sco.api.GetValue('adl.nav.request_valid.choice.{target=M2}'), 'true');
});

test('numbers, true and nothing are taken as the text they stand for', () => {
  const { api } = session();
  assert.equal(api.Initialize(), 'true');
  assert.equal(api.SetValue('cmi.score.raw', 85), 'true');
  assert.equal(api.GetValue('cmi.score.raw'), '85');
  assert.equal(api.Commit(null), 'true');
  assert.equal(api.GetErrorString(0), 'No error');
});

test('a commit carries all that was set, in the order of setting', () => {
  const sco = session();
  sco.api.Initialize('');
  sco.api.SetValue('cmi.objectives.0.id', 'b');
  sco.api.SetValue('cmi.location', '1');
  sco.api.SetValue('cmi.objectives.0.id', 'b');
  sco.api.SetValue('cmi.location', '2');
  assert.deepEqual(Object.entries(sco.snapshot().elements), [['cmi.objectives.0.id', 'b'], ['cmi.location', '2']]);
  assert.deepEqual(told, ['touched', 'touched', 'touched', 'touched']);
});

test('what the SCO asks for at the end is a request with its target', () => {
  const sco = session({ requests: { 'choice.B': 'true' } });
  sco.api.Initialize('');
  assert.equal(sco.request, null);
  assert.equal(sco.api.SetValue('adl.nav.request', '{target=B}choice'), 'true');
  assert.deepEqual(sco.request, { request: 'choice', target: 'B' });
  sco.api.SetValue('adl.nav.request', '_none_');
  assert.equal(sco.request, null);
  assert.deepEqual(readRequest('suspendAll'), { request: 'suspendAll', target: '' });
});

test('a closed session takes nothing more and is not said to be terminated', () => {
  const sco = session();
  sco.api.Initialize('');
  sco.api.SetValue('cmi.location', '1');
  sco.close();
  assert.equal(sco.api.SetValue('cmi.location', '2'), 'false');
  assert.equal(sco.api.Terminate(''), 'false');
  const { elements, final, terminated } = sco.snapshot();
  assert.deepEqual({ elements, final, terminated }, { elements: { 'cmi.location': '1' }, final: true, terminated: false });
});

test('the time from Initialize to Terminate is measured', () => {
  const sco = session();
  nowMs += 60_000;
  sco.api.Initialize('');
  nowMs += 90_000;
  assert.equal(sco.snapshot().seconds, 90);
  sco.api.Terminate('');
  nowMs += 90_000;
  assert.equal(sco.snapshot().seconds, 90);
  assert.deepEqual(told, ['terminated']);
});

test('the time allowed counts earlier sessions, and its end is told once', () => {
  const limits = { 'cmi.max_time_allowed': 'PT1H', 'cmi.total_time': 'PT59M30S', 'cmi.time_limit_action': 'exit,message' };
  const sco = session({ elements: limits });
  sco.api.Initialize('');
  assert.deepEqual(timers.pauses, [30_000]);
  timers.fire();
  assert.deepEqual(told, [{ message: true, exit: true }]);
});

test('without a limit, or where the limit means nothing, no clock runs', () => {
  session().api.Initialize('');
  session({ elements: { 'cmi.max_time_allowed': 'PT1H', 'cmi.time_limit_action': 'continue,no message' } }).api.Initialize('');
  assert.deepEqual(timers.pauses, []);
});

test('intervals of time are read as the standard writes them', () => {
  assert.equal(secondsOf('PT1H5M3.5S'), 3903.5);
  assert.equal(secondsOf('P1D'), 86_400);
  assert.equal(secondsOf('P'), null);
  assert.equal(secondsOf('01:00:00'), null);
});
