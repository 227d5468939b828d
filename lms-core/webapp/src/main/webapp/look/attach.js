// Files of a form: each is sent when it is chosen, and stands in the form by its key until the form is sent.
const field = document.getElementById('attach');
const data = { ...field.dataset };
const list = document.getElementById('attach-list');
const row = document.getElementById('attach-row');
const file = document.getElementById('attach-file');
const words = document.getElementById('attach-words');
const problem = document.getElementById('attach-problem');
const form = field.closest('form');
const language = document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK';
const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

function size(bytes) {
  return bytes < 1e6 ? `${number.format(Math.ceil(bytes / 1e3))}\u00a0kB` : `${number.format(bytes / 1e6)}\u00a0MB`;
}

function fail(sentence) {
  problem.textContent = sentence;
  problem.hidden = !sentence;
}

function show(answer) {
  const item = row.content.cloneNode(true);
  item.querySelector('[data-name]').textContent = answer.name;
  item.querySelector('[data-size]').textContent = size(answer.size);
  item.querySelector('[data-about]').textContent = `: ${answer.name}`;
  item.querySelector('input').value = answer.id;
  list.append(item);
  words.textContent = data.wordsAdded.replace('{0}', answer.name);
}

async function send(chosen) {
  words.textContent = data.wordsSending.replace('{0}', chosen.name);
  try {
    const response = await fetch(`${data.address}?name=${encodeURIComponent(chosen.name)}`, {
      method: 'POST', body: chosen, headers: { 'X-Loeft-Upload': '1', 'Content-Type': 'application/octet-stream' },
    });
    const answer = await response.json();
    if (response.status === 201) {
      show(answer);
      return true;
    }
    fail(`${chosen.name}: ${answer.message}`);
  } catch {
    // Not ours, such as a proxy's page, or no answer at all.
    fail(data.wordsLost);
  }
  words.textContent = '';
  return false;
}

file.addEventListener('change', async () => {
  fail('');
  const buttons = form.querySelectorAll('[type=submit]');
  buttons.forEach(button => { button.disabled = true; });
  for (const chosen of file.files) {
    if (list.children.length >= Number(data.most)) {
      fail(data.wordsMany);
      break;
    }
    if (!await send(chosen)) break;
  }
  file.value = '';
  buttons.forEach(button => { button.disabled = false; });
});

list.addEventListener('click', event => {
  const button = event.target.closest('[data-remove]');
  if (!button) return;
  const item = button.closest('li');
  words.textContent = data.wordsRemoved.replace('{0}', item.querySelector('[data-name]').textContent);
  item.remove();
  file.focus();
});
