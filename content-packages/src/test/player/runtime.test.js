import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Scorm12API } from 'scorm-again/scorm12/min';
import { Runtime, secondsOf, timespan } from '../../main/resources/dk/loeft/content/player/runtime.js';

const GIVEN = {
  'cmi.core.student_id': '17',
  'cmi.core.student_name': 'Sørensen, Åse',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.entry': 'ab-initio',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.total_time': '0001:02:03',
  'cmi.student_data.mastery_score': '80',
  'cmi.launch_data': 'x=1',
};

let ms;
let page;
let heard;

beforeEach(() => {
  ms = Date.parse('2026-11-24T09:00:00.000Z');
  page = {};
  heard = [];
});

function runtime(cmi = GIVEN) {
  return new Runtime({
    Engine: Scorm12API,
    cmi,
    now: () => new Date(ms),
    contentDocument: () => page,
    handlers: {
      touched: () => heard.push('touched'),
      committed: () => heard.push('committed'),
      finished: (how) => heard.push(how),
    },
  });
}

test('the content reads what the server gave', () => {
  const { api } = runtime();
  assert.equal(api.LMSInitialize(''), 'true');
  assert.equal(api.LMSGetValue('cmi.core.student_name'), 'Sørensen, Åse');
  assert.equal(api.LMSGetValue('cmi.core.entry'), 'ab-initio');
  assert.equal(api.LMSGetValue('cmi.core.total_time'), '01:02:03');
  assert.equal(api.LMSGetValue('cmi.student_data.mastery_score'), '80');
  assert.equal(api.LMSGetValue('cmi.core.score.max'), '');
  assert.equal(api.LMSGetLastError(), '0');
});

test('a commit carries what the content set and nothing that is the server’s', () => {
  const course = runtime();
  course.api.LMSInitialize('');
  course.api.LMSSetValue('cmi.core.lesson_location', 'page-2');
  course.api.LMSSetValue('cmi.core.score.raw', 80);
  course.api.LMSSetValue('cmi.suspend_data', 'a|b');
  course.api.LMSCommit('');
  assert.deepEqual(heard, ['touched', 'touched', 'touched', 'committed']);
  assert.deepEqual(course.snapshot(), {
    elements: {
      'cmi.core.lesson_location': 'page-2',
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.score.raw': '80',
      'cmi.suspend_data': 'a|b',
    },
    final: false,
    sessionTime: '0000:00:00',
  });
});

test('a refused value is no change', () => {
  const course = runtime();
  course.api.LMSInitialize('');
  assert.equal(course.api.LMSSetValue('cmi.core.lesson_status', 'splendid'), 'false');
  assert.equal(course.api.LMSGetLastError(), '405');
  assert.equal(course.api.LMSSetValue('cmi.core.student_id', '1'), 'false');
  assert.deepEqual(heard, []);
});

test('everything that was set is given back at the next launch, interactions and objectives in order', () => {
  const first = runtime();
  first.api.LMSInitialize('');
  for (let n = 0; n < 12; n++) {
    first.api.LMSSetValue(`cmi.interactions.${n}.id`, `q${n}`);
    first.api.LMSSetValue(`cmi.interactions.${n}.type`, 'choice');
    first.api.LMSSetValue(`cmi.interactions.${n}.student_response`, 'b');
    first.api.LMSSetValue(`cmi.interactions.${n}.correct_responses.0.pattern`, 'b');
    first.api.LMSSetValue(`cmi.interactions.${n}.objectives.0.id`, 'mail');
    first.api.LMSSetValue(`cmi.interactions.${n}.result`, 'correct');
    first.api.LMSSetValue(`cmi.interactions.${n}.latency`, '0000:00:07');
    first.api.LMSSetValue(`cmi.interactions.${n}.time`, '09:00:00');
    first.api.LMSSetValue(`cmi.interactions.${n}.weighting`, '1');
  }
  first.api.LMSSetValue('cmi.objectives.0.id', 'mail');
  first.api.LMSSetValue('cmi.objectives.0.status', 'passed');
  first.api.LMSSetValue('cmi.objectives.0.score.raw', '0');
  first.api.LMSSetValue('cmi.comments', 'Fin');
  first.api.LMSSetValue('cmi.student_preference.audio', '-1');
  first.api.LMSFinish('');
  const { elements } = first.snapshot();

  const second = runtime({ ...GIVEN, ...elements, 'cmi.core.entry': 'resume' });
  assert.equal(second.api.LMSInitialize(''), 'true');
  assert.equal(second.api.LMSGetValue('cmi.interactions._count'), '12');
  assert.equal(second.api.LMSGetValue('cmi.objectives.0.status'), 'passed');
  assert.equal(second.api.LMSGetValue('cmi.objectives.0.score.raw'), '0');
  assert.deepEqual(second.snapshot().elements, elements);
});

test('LMSFinish ends the session with how the content left; a second one is no news', () => {
  const course = runtime();
  course.api.LMSInitialize('');
  course.api.LMSSetValue('cmi.core.exit', 'suspend');
  course.api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  heard.length = 0;
  assert.equal(course.api.LMSFinish(''), 'true');
  course.api.LMSFinish('');
  assert.deepEqual(heard, [{ exit: 'suspend', status: 'incomplete' }]);
  assert.equal(course.snapshot().final, true);
  assert.equal(course.snapshot().elements['cmi.core.exit'], 'suspend');
});

test('the mastery score is left to the server', () => {
  const course = runtime();
  course.api.LMSInitialize('');
  course.api.LMSSetValue('cmi.core.score.raw', '20');
  course.api.LMSSetValue('cmi.core.lesson_status', 'completed');
  course.api.LMSFinish('');
  assert.equal(course.snapshot().elements['cmi.core.lesson_status'], 'completed');
});

test('content that set no status is reported as not attempted, in browse mode as browsed', () => {
  for (const [mode, status] of [['normal', 'not attempted'], ['browse', 'browsed']]) {
    const course = runtime({ ...GIVEN, 'cmi.core.lesson_mode': mode });
    course.api.LMSInitialize('');
    course.api.LMSFinish('');
    assert.equal(course.snapshot().elements['cmi.core.lesson_status'], status);
  }
});

test('the shell ends an open session in the content’s place, and only an open one', () => {
  const course = runtime();
  course.end();
  assert.deepEqual(heard, []);
  course.api.LMSInitialize('');
  course.end();
  course.end();
  assert.deepEqual(heard, [{ exit: 'suspend', status: 'not attempted' }]);
});

test('ending in the content’s place keeps its own exit and suspends no finished work', () => {
  for (const [status, exit, seen] of [['passed', null, ''], ['incomplete', 'logout', 'logout'], ['incomplete', null, 'suspend']]) {
    heard.length = 0;
    const course = runtime();
    course.api.LMSInitialize('');
    course.api.LMSSetValue('cmi.core.lesson_status', status);
    if (exit) {
      course.api.LMSSetValue('cmi.core.exit', exit);
    }
    course.end();
    assert.deepEqual(heard.at(-1), { exit: seen, status });
  }
});

test('a second LMSInitialize in the same document is refused', () => {
  const { api } = runtime();
  api.LMSInitialize('');
  assert.equal(api.LMSInitialize(''), 'false');
  assert.equal(api.LMSGetLastError(), '101');
});

test('content that moved to another document may begin again with what it left', () => {
  const course = runtime();
  course.api.LMSInitialize('');
  course.api.LMSSetValue('cmi.suspend_data', 'one');
  course.api.LMSSetValue('cmi.core.exit', 'suspend');
  page = {};
  assert.equal(course.api.LMSInitialize(''), 'true');
  assert.equal(course.api.LMSGetValue('cmi.suspend_data'), 'one');
  assert.equal(course.api.LMSGetValue('cmi.core.entry'), 'resume');
  assert.equal(course.api.LMSGetValue('cmi.core.student_id'), '17');
  assert.equal(course.api.LMSGetValue('cmi.core.total_time'), '01:02:03');
  assert.equal(course.snapshot().final, false);
  assert.equal('cmi.core.exit' in course.snapshot().elements, false);
});

test('the time of a launch is what the content reports, summed over its sessions, else what was measured', () => {
  const course = runtime();
  course.api.LMSInitialize('');
  ms += 90_000;
  assert.equal(course.snapshot().sessionTime, '0000:01:30');
  course.api.LMSSetValue('cmi.core.session_time', '0000:01:00');
  course.api.LMSFinish('');
  assert.equal(course.snapshot().sessionTime, '0000:01:00');
  course.api.LMSInitialize('');
  ms += 5_000;
  assert.equal(course.snapshot().sessionTime, '0000:01:05');
});

test('a value from the server that the data model does not know does not stop the launch', () => {
  const { api } = runtime({ ...GIVEN, 'cmi.core.credit': 'maybe', 'cmi.unknown': '1' });
  assert.equal(api.LMSInitialize(''), 'true');
  assert.equal(api.LMSGetLastError(), '0');
});

test('timespans are read and written as SCORM 1.2 has them', () => {
  assert.equal(secondsOf('0001:02:03.50'), 3723.5);
  assert.equal(secondsOf('PT5M'), 0);
  assert.equal(timespan(3723.9), '0001:02:03');
});
