/*
 * Turns a document of <section class="page"> into a course: one page at a time, a bookmark, a quiz that scores,
 * a reflection that is remembered. A course calls Course.run(options) from its own script:
 *
 *   quiz        [{id, answer, right, wrong, objective}]  answer = value of the right radio button
 *   passAt      percent; used where the LMS hands over no mastery score
 *   objectives  [{id, questions: [quiz id, …]}] or, for a lesson without a quiz, [{id}]
 */
(function () {
  'use strict';

  var options;
  var pages;
  var current = 0;
  var state = { seen: 0, tries: 0, best: null, passed: false, done: false, notes: {} };
  var pageShownMs = Date.now();

  function byId(id) {
    return document.getElementById(id);
  }

  function restore() {
    try {
      var saved = JSON.parse(Scorm12.get('cmi.suspend_data') || '{}');
      Object.keys(state).forEach(function (name) {
        if (saved[name] !== undefined) {
          state[name] = saved[name];
        }
      });
    } catch (unreadable) {
      console.warn('The saved state could not be read; the course begins anew.', unreadable.message);
    }
    var bookmark = Scorm12.get('cmi.core.lesson_location');
    var at = pages.findIndex(function (page) {
      return page.id === bookmark;
    });
    return at < 0 ? 0 : at;
  }

  function store() {
    Scorm12.set('cmi.core.lesson_location', pages[current].id);
    Scorm12.set('cmi.suspend_data', JSON.stringify(state));
    Scorm12.save();
  }

  function show(index, takeFocus) {
    current = index;
    state.seen = Math.max(state.seen, index);
    pages.forEach(function (page, at) {
      page.hidden = at !== index;
    });
    byId('progress').textContent = 'Side ' + (index + 1) + ' af ' + pages.length;
    byId('progress-bar').value = index + 1;
    byId('prev').hidden = index === 0;
    byId('next').hidden = index === pages.length - 1;
    pageShownMs = Date.now();
    if (takeFocus) {
      window.scrollTo(0, 0);
      pages[index].querySelector('h2').focus();
    }
    if (index === pages.length - 1 && options.quiz.length === 0) {
      complete();
    }
    store();
  }

  /** A lesson without a quiz is completed on its last page. */
  function complete() {
    state.done = true;
    Scorm12.set('cmi.core.lesson_status', 'completed');
    (options.objectives || []).forEach(function (objective, index) {
      setObjective(index, objective.id, 'completed', null);
    });
  }

  function setObjective(index, id, status, score) {
    var at = 'cmi.objectives.' + index + '.';
    Scorm12.set(at + 'id', id);
    if (score !== null) {
      Scorm12.set(at + 'score.min', 0);
      Scorm12.set(at + 'score.max', 100);
      Scorm12.set(at + 'score.raw', score);
    }
    Scorm12.set(at + 'status', status);
  }

  function chosen(question) {
    var box = document.querySelector('input[name="' + question.id + '"]:checked');
    return box ? box.value : null;
  }

  function submit(event) {
    event.preventDefault();
    var open = options.quiz.filter(function (question) {
      return chosen(question) === null;
    });
    markMissing(open);
    if (open.length > 0) {
      return;
    }
    var right = options.quiz.filter(function (question) {
      return chosen(question) === question.answer;
    });
    record(Math.round((100 * right.length) / options.quiz.length));
    showResult(right.length);
    store();
  }

  function markMissing(open) {
    options.quiz.forEach(function (question) {
      var missing = open.indexOf(question) >= 0;
      byId(question.id).toggleAttribute('data-missing', missing);
      byId(question.id + '-error').textContent = missing ? 'Vælg et svar.' : '';
    });
    var summary = byId('quiz-error');
    summary.hidden = open.length === 0;
    if (open.length > 0) {
      summary.textContent =
        open.length === 1 ? 'Du mangler at svare på 1 spørgsmål.' : 'Du mangler at svare på ' + open.length + ' spørgsmål.';
      document.querySelector('input[name="' + open[0].id + '"]').focus();
    }
  }

  function passMark() {
    var fromLms = parseFloat(Scorm12.get('cmi.student_data.mastery_score'));
    return isNaN(fromLms) ? options.passAt : fromLms;
  }

  function record(score) {
    state.tries++;
    state.best = Math.max(score, state.best === null ? 0 : state.best);
    state.passed = state.best >= passMark();
    state.done = state.passed;
    recordAnswers();
    recordObjectives();
    Scorm12.set('cmi.core.score.min', 0);
    Scorm12.set('cmi.core.score.max', 100);
    Scorm12.set('cmi.core.score.raw', state.best);
    Scorm12.set('cmi.core.lesson_status', state.passed ? 'passed' : 'failed');
  }

  /** Each try adds its answers to those before. */
  function recordAnswers() {
    var next = parseInt(Scorm12.get('cmi.interactions._count'), 10) || 0;
    var latency = Scorm12.timespan((Date.now() - pageShownMs) / options.quiz.length);
    options.quiz.forEach(function (question, index) {
      var at = 'cmi.interactions.' + (next + index) + '.';
      Scorm12.set(at + 'id', question.id);
      Scorm12.set(at + 'type', 'choice');
      Scorm12.set(at + 'time', Scorm12.clockTime());
      if (question.objective) {
        Scorm12.set(at + 'objectives.0.id', question.objective);
      }
      Scorm12.set(at + 'correct_responses.0.pattern', question.answer);
      Scorm12.set(at + 'weighting', 1);
      Scorm12.set(at + 'student_response', chosen(question));
      Scorm12.set(at + 'result', chosen(question) === question.answer ? 'correct' : 'wrong');
      Scorm12.set(at + 'latency', latency);
    });
  }

  function recordObjectives() {
    (options.objectives || []).forEach(function (objective, index) {
      var asked = options.quiz.filter(function (question) {
        return question.objective === objective.id;
      });
      var right = asked.filter(function (question) {
        return chosen(question) === question.answer;
      });
      var score = Math.round((100 * right.length) / asked.length);
      setObjective(index, objective.id, right.length === asked.length ? 'passed' : 'failed', score);
    });
  }

  function showResult(right) {
    options.quiz.forEach(function (question) {
      var correct = chosen(question) === question.answer;
      var feedback = byId(question.id + '-feedback');
      feedback.dataset.tone = correct ? 'right' : 'wrong';
      feedback.textContent = (correct ? '✓ Rigtigt. ' : '✗ Ikke helt. ') + (correct ? question.right : question.wrong);
      setDisabled(question, true);
    });
    byId('quiz-submit').hidden = true;
    var passedNow = Math.round((100 * right) / options.quiz.length) >= passMark();
    byId('quiz-retry').hidden = passedNow;
    var result = byId('quiz-result');
    result.hidden = false;
    result.dataset.tone = passedNow ? 'right' : 'wrong';
    byId('quiz-result-title').textContent = passedNow ? 'Bestået' : 'Ikke bestået endnu';
    byId('quiz-result-text').textContent =
      'Du svarede rigtigt på ' + right + ' af ' + options.quiz.length + ' spørgsmål. ' +
      (passedNow
        ? 'Du kan læse forklaringerne herunder og så lukke kurset.'
        : 'Du skal have mindst ' + Math.ceil((passMark() * options.quiz.length) / 100) +
          ' rigtige. Læs forklaringerne herunder, og prøv igen.');
    byId('quiz-result-title').focus();
  }

  function setDisabled(question, disabled) {
    document.querySelectorAll('input[name="' + question.id + '"]').forEach(function (box) {
      box.disabled = disabled;
    });
  }

  function retry() {
    options.quiz.forEach(function (question) {
      setDisabled(question, false);
      byId(question.id + '-feedback').textContent = '';
    });
    byId('quiz').reset();
    byId('quiz-submit').hidden = false;
    byId('quiz-retry').hidden = true;
    byId('quiz-result').hidden = true;
    pageShownMs = Date.now();
    document.querySelector('input[name="' + options.quiz[0].id + '"]').focus();
  }

  function setUpQuiz() {
    if (options.quiz.length === 0) {
      return;
    }
    byId('quiz').addEventListener('submit', submit);
    byId('quiz-retry').addEventListener('click', retry);
    byId('quiz-note').hidden = !state.passed;
    byId('quiz-note').textContent = state.passed
      ? 'Du har allerede bestået. Du må gerne tage quizzen igen; dit bedste resultat tæller.'
      : '';
  }

  /** Fields with data-note are remembered; nobody scores them. */
  function setUpNotes() {
    document.querySelectorAll('[data-note]').forEach(function (field) {
      var name = field.name;
      if (field.type === 'radio') {
        field.checked = state.notes[name] === field.value;
      } else if (state.notes[name] !== undefined) {
        field.value = state.notes[name];
      }
      field.addEventListener('change', function () {
        state.notes[name] = field.value;
        store();
        document.dispatchEvent(new CustomEvent('course:note', { detail: state.notes }));
      });
    });
    document.dispatchEvent(new CustomEvent('course:note', { detail: state.notes }));
  }

  window.Course = {
    run: function (chosenOptions) {
      options = chosenOptions;
      pages = Array.prototype.slice.call(document.querySelectorAll('section.page'));
      var withLms = Scorm12.start(function () {
        return state.done;
      });
      byId('no-lms').hidden = withLms;
      byId('progress-bar').max = pages.length;
      var at = restore();
      var status = Scorm12.get('cmi.core.lesson_status');
      if (status === 'not attempted' || status === '') {
        Scorm12.set('cmi.core.lesson_status', 'incomplete');
      }
      setUpQuiz();
      setUpNotes();
      byId('prev').addEventListener('click', function () {
        show(current - 1, true);
      });
      byId('next').addEventListener('click', function () {
        show(current + 1, true);
      });
      document.body.classList.add('ready');
      show(at, false);
    },
  };
})();
