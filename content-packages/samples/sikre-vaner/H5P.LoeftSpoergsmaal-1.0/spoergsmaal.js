/* Questions with one right answer each, one at a time. Reports each answer and, at the end, the result by xAPI. */
var H5P = H5P || {};

H5P.LoeftSpoergsmaal = (function () {
  'use strict';

  function element(name, text, attributes) {
    var made = document.createElement(name);
    made.textContent = text || '';
    Object.keys(attributes || {}).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    return made;
  }

  function fill(pattern, values) {
    return Object.keys(values).reduce(function (text, name) {
      return text.replace('@' + name, values[name]);
    }, pattern);
  }

  /**
   * @param params what content.json holds
   * @param contentId the H5P core's name of this content
   * @param extras previousState: what getCurrentState gave
   */
  function Questions(params, contentId, extras) {
    H5P.EventDispatcher.call(this);
    this.params = params;
    this.contentId = contentId;
    this.answers = ((extras && extras.previousState && extras.previousState.answers) || []).slice(0, params.questions.length);
  }

  Questions.prototype = Object.create(H5P.EventDispatcher.prototype);
  Questions.prototype.constructor = Questions;

  Questions.prototype.attach = function (container) {
    this.root = element('div', '', { class: 'loeft-spoergsmaal' });
    container.append(this.root);
    this.setActivityStarted();
    this.show(false);
  };

  /** What is given back when the learner comes again. */
  Questions.prototype.getCurrentState = function () {
    return this.answers.length === 0 ? undefined : { answers: this.answers };
  };

  Questions.prototype.getScore = function () {
    var questions = this.params.questions;
    return this.answers.filter(function (chosen, at) {
      return questions[at].answers[chosen] && questions[at].answers[chosen].correct;
    }).length;
  };

  Questions.prototype.getMaxScore = function () {
    return this.params.questions.length;
  };

  Questions.prototype.show = function (moved) {
    var heading = this.answers.length < this.params.questions.length ? this.question() : this.result();
    if (moved) {
      heading.focus();
    }
    this.trigger('resize');
  };

  Questions.prototype.question = function () {
    var self = this;
    var words = this.params.words;
    var at = this.answers.length;
    var asked = this.params.questions[at];
    var heading = element('h2', fill(words.question, { n: at + 1, all: this.getMaxScore() }), { tabindex: '-1' });
    var form = element('form', '', { novalidate: 'novalidate' });
    var choices = element('fieldset');
    var status = element('p', '', { role: 'status' });
    var button = element('button', words.check, { type: 'submit' });
    choices.append(element('legend', asked.question));
    asked.answers.forEach(function (answer, index) {
      var label = element('label');
      label.append(element('input', '', { type: 'radio', name: 'answer-' + at, value: String(index) }), element('span', answer.text));
      choices.append(label);
    });
    form.append(choices, button, status);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (self.answers.length > at) {
        self.show(true);
        return;
      }
      var chosen = form.querySelector('input:checked');
      if (!chosen) {
        status.textContent = words.choose;
        return;
      }
      self.answered(at, Number(chosen.value));
      status.textContent = asked.answers[self.answers[at]].feedback;
      choices.disabled = true;
      button.textContent = words.next;
      self.trigger('resize');
    });
    this.root.replaceChildren();
    if (at === 0) {
      this.root.append(element('p', this.params.intro));
    }
    this.root.append(heading, form);
    return heading;
  };

  Questions.prototype.answered = function (at, chosen) {
    this.answers.push(chosen);
    var asked = this.params.questions[at];
    var right = asked.answers[chosen].correct === true;
    var event = this.createXAPIEventTemplate('answered');
    var statement = event.data.statement;
    var whole = statement.object.id;
    statement.object = {
      objectType: 'Activity',
      id: whole + '?subContentId=' + asked.id,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
        description: { da: asked.question },
        choices: asked.answers.map(function (answer, index) {
          return { id: String(index), description: { da: answer.text } };
        }),
        correctResponsesPattern: asked.answers.reduce(function (ids, answer, index) {
          return answer.correct ? ids.concat(String(index)) : ids;
        }, []),
      },
    };
    statement.context.contextActivities.parent = [{ objectType: 'Activity', id: whole }];
    event.setScoredResult(right ? 1 : 0, 1, this, true, right);
    statement.result.response = String(chosen);
    this.trigger(event);
    if (this.answers.length === this.params.questions.length) {
      var score = this.getScore();
      this.triggerXAPIScored(score, this.getMaxScore(), 'completed', true, this.passed(score));
    }
  };

  Questions.prototype.passed = function (score) {
    return (100 * score) / this.getMaxScore() >= this.params.passPercentage;
  };

  Questions.prototype.result = function () {
    var self = this;
    var words = this.params.words;
    var score = this.getScore();
    var heading = element('h2', fill(words.result, { score: score, all: this.getMaxScore() }), { tabindex: '-1' });
    var again = element('button', words.again, { type: 'button' });
    again.addEventListener('click', function () {
      self.answers = [];
      self.show(true);
    });
    this.root.replaceChildren(heading, element('p', this.passed(score) ? words.passed : words.failed), again);
    return heading;
  };

  return Questions;
})();
