/*
 * A small AICC runtime for our own courses: speaks HACP (CMI001, appendix A) by fetch with the address and the session that the
 * launch gave. shared/course.js keeps its state under the names that SCORM took over from AICC; here they become groups again.
 * Hacp.begin() asks what to begin with; when it is there, the course can run. Without an LMS everything works, but nothing is saved.
 */
(function () {
  'use strict';

  var LESSON_STATUS = 'cmi.core.lesson_status';
  var parameters = launchParameters();
  var endpoint = parameters.aicc_url;
  var session = parameters.aicc_sid;
  var elements = {};
  var sentInteractions = 0;
  var open = false;
  var startedMs = Date.now();
  var isDone = function () {
    return false;
  };
  var waiting = [];
  var underWay = 0;

  function launchParameters() {
    var found = {};
    new URLSearchParams(window.location.search).forEach(function (value, name) {
      found[name.toLowerCase()] = value;
    });
    return found;
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function timespan(milliseconds) {
    var seconds = Math.max(0, Math.floor(milliseconds / 1000));
    return ('000' + Math.floor(seconds / 3600)).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  /** Every post outlives its page: the learner may leave at any moment. */
  function post(command, data) {
    var form = new URLSearchParams();
    form.set('command', command);
    form.set('version', '4.0');
    form.set('session_id', session);
    form.set('aicc_data', data);
    return fetch(endpoint, { method: 'POST', body: form, keepalive: true }).then(function (answer) {
      return answer.text();
    });
  }

  /** One after the other, and a report that waits gives way to a newer one: an older one must never come last. */
  function send(command, data) {
    waiting = waiting.filter(function (message) {
      return command !== 'PutParam' || message[0] !== 'PutParam';
    });
    waiting.push([command, data]);
    next();
  }

  function next() {
    if (underWay === 0 && waiting.length > 0) {
      dispatch(waiting.shift());
    }
  }

  function dispatch(message) {
    underWay++;
    post(message[0], message[1])
      .then(checked)
      .catch(lost)
      .then(function () {
        underWay--;
        next();
      });
  }

  function checked(text) {
    if (!/^error=0\b/im.test(text)) {
      console.warn('The LMS refused a report:', text.split('\r\n').slice(0, 2).join(', '));
    }
    return text;
  }

  function lost(reason) {
    console.warn('The LMS was not reached:', reason.message);
    return '';
  }

  /** Groups of keywords, and the text of the groups that hold text. */
  function groups(text) {
    var found = {};
    var current = '';
    text.slice(text.search(/aicc_data=/i) + 10).split('\r\n').forEach(function (line) {
      var head = /^\[(\w+)\]$/.exec(line.trim());
      if (head) {
        current = head[1].toLowerCase();
        found[current] = [];
      } else if (current) {
        found[current].push(line);
      }
    });
    return found;
  }

  function value(lines, keyword) {
    var line = (lines || []).find(function (each) {
      return each.toLowerCase().indexOf(keyword.toLowerCase() + '=') === 0;
    });
    return line === undefined ? '' : line.slice(keyword.length + 1);
  }

  function take(text) {
    var given = groups(text);
    var status = value(given.core, 'Lesson_Status').split(',')[0].trim();
    elements[LESSON_STATUS] = status || 'not attempted';
    elements['cmi.core.lesson_location'] = value(given.core, 'Lesson_Location');
    elements['cmi.suspend_data'] = (given.core_lesson || []).join('\r\n').trim();
    elements['cmi.student_data.mastery_score'] = value(given.student_data, 'Mastery_Score');
  }

  function score(at) {
    return [elements[at + 'raw'], elements[at + 'max'], elements[at + 'min']]
      .filter(function (part) {
        return part !== undefined;
      })
      .join(',');
  }

  function report(leaving) {
    var exit = leaving && !isDone() ? ', suspend' : '';
    var lines = [
      '[Core]',
      'Lesson_Location=' + (elements['cmi.core.lesson_location'] || ''),
      'Lesson_Status=' + elements[LESSON_STATUS] + exit,
      'Score=' + score('cmi.core.score.'),
      'Time=' + timespan(Date.now() - startedMs),
      '[Core_Lesson]',
      elements['cmi.suspend_data'] || '',
      '[Objectives_Status]',
    ];
    for (var i = 0; elements['cmi.objectives.' + i + '.id']; i++) {
      lines.push('J_ID.' + (i + 1) + '=' + elements['cmi.objectives.' + i + '.id']);
      lines.push('J_Score.' + (i + 1) + '=' + score('cmi.objectives.' + i + '.score.'));
      lines.push('J_Status.' + (i + 1) + '=' + elements['cmi.objectives.' + i + '.status']);
    }
    return lines.join('\r\n');
  }

  function quoted(fields) {
    return fields
      .map(function (field) {
        return '"' + String(field === undefined ? '' : field).replace(/"/g, '""') + '"';
      })
      .join(',');
  }

  /** Answers that the LMS has not been told of yet. */
  function answers() {
    var rows = [];
    for (; elements['cmi.interactions.' + sentInteractions + '.id']; sentInteractions++) {
      var at = 'cmi.interactions.' + sentInteractions + '.';
      rows.push(
        quoted([
          elements[at + 'time'],
          elements[at + 'id'],
          elements[at + 'objectives.0.id'],
          elements[at + 'type'],
          elements[at + 'correct_responses.0.pattern'],
          elements[at + 'student_response'],
          elements[at + 'result'],
          elements[at + 'weighting'],
          elements[at + 'latency'],
        ]),
      );
    }
    var head =
      '"time","interaction_id","objective_id","type_interaction","correct_response","student_response","result","weighting","latency"';
    return rows.length === 0 ? '' : head + '\r\n' + rows.join('\r\n');
  }

  /**
   * The page goes: what waits is sent at once. The last word is said only where nothing is under way that it could overtake; without
   * it, the session counts as broken off, which loses nothing.
   */
  function finish() {
    if (!open) {
      return;
    }
    open = false;
    var quiet = underWay === 0 && waiting.length === 0;
    waiting.splice(0).forEach(dispatch);
    if (!isDone()) {
      dispatch(['PutParam', report(true)]);
    } else if (quiet) {
      dispatch(['ExitAU', '']);
    }
  }

  window.Hacp = {
    begin: function () {
      if (!endpoint || !session) {
        return Promise.resolve();
      }
      return post('GetParam', '').then(function (text) {
        open = /^error=0\b/im.test(text);
        if (open) {
          take(text);
        }
      }, lost);
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
        var count = 0;
        while (elements['cmi.interactions.' + count + '.id']) {
          count++;
        }
        return String(count);
      }
      return elements[element] || '';
    },
    set: function (element, value) {
      elements[element] = String(value);
      return open;
    },
    save: function () {
      if (open) {
        send('PutParam', report(false));
        var rows = answers();
        if (rows) {
          send('PutInteractions', rows);
        }
      }
    },
    clockTime: function () {
      var now = new Date();
      return two(now.getHours()) + ':' + two(now.getMinutes()) + ':' + two(now.getSeconds());
    },
    timespan: timespan,
  };
})();
