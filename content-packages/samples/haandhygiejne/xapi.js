/*
 * A tiny xAPI client for our own courses, which takes what Rustici's launch convention puts into the address. shared/course.js keeps
 * its state under the names of SCORM; here it becomes a state document (to go on where one left) and statements (to report).
 * Xapi.begin() fetches the state; when it is there, the course can run. Without an LRS everything works, but nothing is saved.
 */
(function () {
  'use strict';

  var VERBS = 'http://adlnet.gov/expapi/verbs/';
  var STATE_ID = 'bookmark';
  var launch = new URLSearchParams(window.location.search);
  var endpoint = launch.get('endpoint');
  var activity = launch.get('activity_id');
  var registration = launch.get('registration');
  var actor = JSON.parse(launch.get('actor') || 'null');
  var elements = {};
  var told = {};
  var toldAnswers = 0;
  var open = false;
  var waiting = [];
  var underWay = 0;
  var startedMs = Date.now();
  var isDone = function () {
    return false;
  };

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function timespan(milliseconds) {
    var seconds = Math.max(0, Math.floor(milliseconds / 1000));
    return ('000' + Math.floor(seconds / 3600)).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  function uuid() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    var hex = Array.from(bytes, function (byte) {
      return ('0' + byte.toString(16)).slice(-2);
    }).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** Every request outlives its page: the learner may leave at any moment. */
  function request(method, path, body) {
    return fetch(endpoint + path, {
      method: method,
      keepalive: true,
      cache: 'no-store',
      headers: {
        Authorization: launch.get('auth'),
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  function statePath() {
    return (
      'activities/state?' +
      new URLSearchParams({
        activityId: activity,
        agent: JSON.stringify(actor),
        registration: registration,
        stateId: STATE_ID,
      })
    );
  }

  /** One after the other, and a state that waits gives way to a newer one: an older one must never come last. */
  function send(method, path, body) {
    waiting = waiting.filter(function (message) {
      return method !== 'PUT' || message[0] !== 'PUT';
    });
    waiting.push([method, path, body]);
    next();
  }

  function next() {
    if (underWay === 0 && waiting.length > 0) {
      dispatch(waiting.shift());
    }
  }

  function dispatch(message) {
    underWay++;
    request(message[0], message[1], message[2])
      .then(function (answer) {
        if (!answer.ok) {
          console.warn('The LRS refused', message[0], message[1].split('?')[0], answer.status);
        }
        return answer.text();
      })
      .catch(function (reason) {
        console.warn('The LRS was not reached:', reason.message);
      })
      .then(function () {
        underWay--;
        next();
      });
  }

  function statement(verb, result, object) {
    var made = {
      id: uuid(),
      actor: actor,
      verb: { id: VERBS + verb, display: { en: verb } },
      object: object || { objectType: 'Activity', id: activity },
      context: { registration: registration, language: 'da' },
      timestamp: new Date().toISOString(),
    };
    if (result) {
      made.result = result;
    }
    return made;
  }

  function duration() {
    return 'PT' + Math.round((Date.now() - startedMs) / 10) / 100 + 'S';
  }

  /** What changed since the last time, as statements. */
  function news() {
    var made = [];
    var status = elements['cmi.core.lesson_status'];
    var raw = elements['cmi.core.score.raw'];
    if (status !== told.status || raw !== told.raw) {
      told = { status: status, raw: raw };
      if (status === 'passed' || status === 'failed') {
        made.push(
          statement(status, {
            success: status === 'passed',
            completion: true,
            score: { scaled: Number(raw) / 100, raw: Number(raw), min: 0, max: 100 },
            duration: duration(),
          }),
        );
      } else if (status === 'completed') {
        made.push(statement('completed', { completion: true, duration: duration() }));
      }
    }
    return answers().concat(made);
  }

  function answers() {
    var made = [];
    for (; elements['cmi.interactions.' + toldAnswers + '.id']; toldAnswers++) {
      var at = 'cmi.interactions.' + toldAnswers + '.';
      made.push(
        statement(
          'answered',
          { response: elements[at + 'student_response'], success: elements[at + 'result'] === 'correct' },
          {
            objectType: 'Activity',
            id: activity + '#' + elements[at + 'id'],
            definition: {
              type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
              interactionType: 'choice',
              correctResponsesPattern: [elements[at + 'correct_responses.0.pattern']],
            },
          },
        ),
      );
    }
    return made;
  }

  function save() {
    if (open) {
      send('PUT', statePath(), {
        location: elements['cmi.core.lesson_location'] || '',
        memory: elements['cmi.suspend_data'] || '',
        status: elements['cmi.core.lesson_status'] || '',
      });
      var made = news();
      if (made.length > 0) {
        send('POST', 'statements', made);
      }
    }
  }

  function finish() {
    if (open) {
      open = false;
      waiting.splice(0).forEach(dispatch);
      dispatch(['POST', 'statements', [statement(isDone() ? 'terminated' : 'suspended', { duration: duration() })]]);
    }
  }

  window.Xapi = {
    begin: function () {
      if (!endpoint || !actor || !activity) {
        return Promise.resolve();
      }
      return request('GET', statePath())
        .then(function (answer) {
          return answer.ok ? answer.json() : answer.status === 404 ? {} : Promise.reject(new Error(answer.status));
        })
        .then(function (state) {
          open = true;
          elements['cmi.core.lesson_location'] = state.location || '';
          elements['cmi.suspend_data'] = state.memory || '';
          elements['cmi.core.lesson_status'] = state.status || 'not attempted';
          told.status = state.status;
          send('POST', 'statements', [statement('initialized')]);
        })
        .catch(function (reason) {
          console.warn('There is no LRS:', reason.message);
        });
    },
  };

  window.Scorm12 = {
    start: function (done) {
      isDone = done;
      startedMs = Date.now();
      window.addEventListener('pagehide', finish);
      return open;
    },
    get: function (element) {
      if (element === 'cmi.interactions._count') {
        return String(toldAnswers);
      }
      return elements[element] || '';
    },
    set: function (element, value) {
      elements[element] = String(value);
      return open;
    },
    save: save,
    clockTime: function () {
      var now = new Date();
      return two(now.getHours()) + ':' + two(now.getMinutes()) + ':' + two(now.getSeconds());
    },
    timespan: timespan,
  };
})();
