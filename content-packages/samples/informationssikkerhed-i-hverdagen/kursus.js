/*
 * A small SCORM 2004 runtime for this course: finds the API, keeps one session, shows one page at a time, scores a quiz, and asks
 * the LMS to go on. Without an LMS everything can be read, but nothing is saved.
 *
 *   quiz    [{id, answer, objective, right, wrong}]  answer = value of the right radio button
 *   passAt  0 to 1; without it the quiz only tells what is known
 *   words   (right, of, passed) => [heading, sentence] of the result
 */
(function () {
  'use strict';

  var LEVELS_UP = 500;
  var startedMs = Date.now();
  var api = null;
  var open = false;
  var done = false;
  var pages;
  var current = 0;
  var options;

  function byId(id) {
    return document.getElementById(id);
  }

  /** SCORM 2004 RTE 3.3.1: the parents of this window, then those of the window that opened it. */
  function searchUp(start) {
    var place = start;
    for (var level = 0; place && level <= LEVELS_UP; level++) {
      try {
        if (place.API_1484_11) {
          return place.API_1484_11;
        }
        if (place.parent === place) {
          return null;
        }
        place = place.parent;
      } catch (foreign) {
        return null; // a frame of another origin: the API cannot be there or beyond
      }
    }
    return null;
  }

  function begin() {
    api = searchUp(window.parent) || (window.opener ? searchUp(window.opener) : null);
    open = api !== null && api.Initialize('') === 'true';
  }

  function get(element) {
    return open ? api.GetValue(element) : '';
  }

  function set(element, value) {
    return open && api.SetValue(element, String(value)) === 'true';
  }

  function finish(request) {
    if (!open) {
      return;
    }
    set('cmi.session_time', 'PT' + Math.round((Date.now() - startedMs) / 1000) + 'S');
    set('cmi.exit', done ? 'normal' : 'suspend');
    if (request) {
      set('adl.nav.request', request);
    }
    api.Terminate('');
    open = false;
  }

  /** Where in cmi.objectives the objective of that identifier stands; the LMS has put those of the manifest there. */
  function objectiveAt(id) {
    var count = parseInt(get('cmi.objectives._count'), 10) || 0;
    for (var at = 0; at < count; at++) {
      if (get('cmi.objectives.' + at + '.id') === id) {
        return at;
      }
    }
    set('cmi.objectives.' + count + '.id', id);
    return count;
  }

  function complete() {
    done = true;
    set('cmi.completion_status', 'completed');
    byId('go-on').hidden = false;
  }

  function show(index, takeFocus) {
    current = index;
    pages.forEach(function (page, at) {
      page.hidden = at !== index;
    });
    byId('progress').textContent = 'Side ' + (index + 1) + ' af ' + pages.length;
    byId('progress-bar').value = index + 1;
    byId('prev').hidden = index === 0;
    byId('next').hidden = index === pages.length - 1;
    if (takeFocus) {
      window.scrollTo(0, 0);
      pages[index].querySelector('h2').focus();
    }
    set('cmi.location', pages[index].id);
    if (index === pages.length - 1 && !options.quiz) {
      complete();
    }
    if (open) {
      api.Commit('');
    }
  }

  function chosen(question) {
    var box = document.querySelector('input[name="' + question.id + '"]:checked');
    return box ? box.value : null;
  }

  function isRight(question) {
    return chosen(question) === question.answer;
  }

  function submit(event) {
    event.preventDefault();
    var missing = options.quiz.filter(function (question) {
      return chosen(question) === null;
    });
    options.quiz.forEach(function (question) {
      byId(question.id + '-error').textContent = missing.indexOf(question) >= 0 ? 'Vælg et svar.' : '';
    });
    byId('quiz-error').hidden = missing.length === 0;
    if (missing.length > 0) {
      byId('quiz-error').textContent =
        missing.length === 1 ? 'Du mangler at svare på 1 spørgsmål.' : 'Du mangler at svare på ' + missing.length + ' spørgsmål.';
      document.querySelector('input[name="' + missing[0].id + '"]').focus();
      return;
    }
    record();
    tell();
  }

  function record() {
    var right = options.quiz.filter(isRight).length;
    recordAnswers();
    recordObjectives();
    if (options.passAt) {
      set('cmi.score.min', 0);
      set('cmi.score.max', options.quiz.length);
      set('cmi.score.raw', right);
      set('cmi.score.scaled', right / options.quiz.length);
      set('cmi.success_status', right / options.quiz.length >= options.passAt ? 'passed' : 'failed');
    }
    complete();
    if (open) {
      api.Commit('');
    }
  }

  function recordAnswers() {
    var next = parseInt(get('cmi.interactions._count'), 10) || 0;
    options.quiz.forEach(function (question, index) {
      var at = 'cmi.interactions.' + (next + index) + '.';
      set(at + 'id', question.id);
      set(at + 'type', 'choice');
      set(at + 'objectives.0.id', question.objective);
      set(at + 'correct_responses.0.pattern', question.answer);
      set(at + 'learner_response', chosen(question));
      set(at + 'result', isRight(question) ? 'correct' : 'incorrect');
    });
  }

  /** An objective is reached when all its questions are answered right. */
  function recordObjectives() {
    var reached = {};
    options.quiz.forEach(function (question) {
      reached[question.objective] = reached[question.objective] !== false && isRight(question);
    });
    Object.keys(reached).forEach(function (id) {
      set('cmi.objectives.' + objectiveAt(id) + '.success_status', reached[id] ? 'passed' : 'failed');
    });
  }

  function tell() {
    var right = options.quiz.filter(isRight).length;
    var passed = !options.passAt || right / options.quiz.length >= options.passAt;
    options.quiz.forEach(function (question) {
      var feedback = byId(question.id + '-feedback');
      feedback.dataset.tone = isRight(question) ? 'right' : 'wrong';
      feedback.textContent = isRight(question) ? '✓ Rigtigt. ' + question.right : '✗ Ikke helt. ' + question.wrong;
      document.querySelectorAll('input[name="' + question.id + '"]').forEach(function (box) {
        box.disabled = true;
      });
    });
    byId('quiz-submit').hidden = true;
    byId('quiz-result').hidden = false;
    byId('quiz-result').dataset.tone = passed ? 'right' : 'wrong';
    var words = options.words(right, options.quiz.length, passed);
    byId('quiz-result-title').textContent = words[0];
    byId('quiz-result-text').textContent = words[1];
    byId('quiz-result-title').focus();
  }

  window.Kursus = {
    run: function (chosenOptions) {
      options = chosenOptions;
      pages = Array.prototype.slice.call(document.querySelectorAll('section.page'));
      begin();
      byId('no-lms').hidden = open;
      byId('progress-bar').max = pages.length;
      if (get('cmi.completion_status') !== 'completed') {
        set('cmi.completion_status', 'incomplete');
      }
      var bookmark = get('cmi.location');
      var at = pages.findIndex(function (page) {
        return page.id === bookmark;
      });
      byId('prev').addEventListener('click', function () {
        show(current - 1, true);
      });
      byId('next').addEventListener('click', function () {
        show(current + 1, true);
      });
      byId('go-on').addEventListener('click', function () {
        finish('continue');
      });
      if (options.quiz) {
        byId('quiz').addEventListener('submit', submit);
      }
      window.addEventListener('pagehide', function () {
        finish('');
      });
      window.addEventListener('unload', function () {
        finish('');
      });
      document.body.classList.add('ready');
      show(Math.max(at, 0), false);
    },
  };
})();
