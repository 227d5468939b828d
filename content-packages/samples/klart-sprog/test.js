/* The test: three of four pass. Who fails may try again: it opens anew from the course. */
import { opened } from './cmi5.js';

const quiz = document.getElementById('quiz');
const answer = document.getElementById('answer');
const end = document.getElementById('end');
const questions = [...quiz.querySelectorAll('fieldset')];
const unit = await opened(document.getElementById('note'));

/** Marks what is not answered; true when everything is. */
function whole() {
  const open = questions.filter((question) => !quiz.elements[question.id].value);
  questions.forEach((question) => {
    question.querySelector('.error').textContent = open.includes(question) ? 'Vælg et svar.' : '';
  });
  open[0]?.querySelector('input').focus();
  return open.length === 0;
}

quiz.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!whole()) {
    return;
  }
  answer.disabled = true;
  const right = questions.filter((question) => quiz.elements[question.id].value === question.dataset.right).length;
  const share = right / questions.length;
  const passed = unit ? await unit.answered(share) : share >= 0.75;
  questions.forEach((question) => {
    question.disabled = true;
  });
  const result = document.getElementById('result');
  result.dataset.tone = passed ? 'right' : 'wrong';
  document.getElementById('result-text').textContent = passed
    ? `Du har ${right} rigtige af ${questions.length}. Du har bestået.`
    : `Du har ${right} rigtige af ${questions.length}. Du skal have tre. Luk testen, og åbn den igen for at prøve en gang til.`;
  result.hidden = false;
  answer.hidden = true;
  end.hidden = !unit;
  end.focus();
});

end.addEventListener('click', () => {
  end.disabled = true;
  unit.end();
});
