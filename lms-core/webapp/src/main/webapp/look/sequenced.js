// A course that decides for itself what comes next (SCORM 2004): the contents and the buttons follow what the shell in the frame is told by
// the server. Nothing of it is a link: each choice is a request that the course's own rules answer. Loaded after player.js.
const say = document.getElementById('sequenced-words').dataset;
const side = document.getElementById('side');
const contents = document.getElementById('contents');
const more = document.getElementById('more');
const ICONS = { COMPLETED: 'pi-check-circle', PASSED: 'pi-check-circle', FAILED: 'pi-times-circle', LOCKED: 'pi-lock', IN_PROGRESS: 'pi-play-circle', NOT_STARTED: 'pi-circle' };
const DONE = ['COMPLETED', 'PASSED'];
let asked = false;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function icon(name) {
  const made = element('span', { className: `pi ${name}` });
  made.setAttribute('aria-hidden', 'true');
  return made;
}

function row(part) {
  const li = element('li', {});
  li.dataset.depth = part.depth;
  if (!part.launchable) {
    li.className = 'outline-folder';
    li.append(icon('pi-folder'), element('span', { textContent: part.title }));
    return li;
  }
  if (part.current) li.setAttribute('aria-current', 'step');
  li.dataset.state = DONE.includes(part.state) ? 'done' : part.state === 'FAILED' ? 'warn' : '';
  const title = part.choosable && !part.current
    ? element('button', { type: 'button', className: 'button-text', textContent: part.title })
    : element('span', { textContent: part.title });
  if (part.choosable && !part.current) title.dataset.target = part.id;
  const why = part.state === 'LOCKED' ? wordFor('why', part.why) : '';
  li.append(icon(part.current && !DONE.includes(part.state) ? 'pi-play-circle' : ICONS[part.state]), title, element('span', { className: 'small muted', textContent: part.current ? say.here : why || say[part.state.toLowerCase()] }));
  return li;
}

/** The words of the page for one of the server's, for example data-why-limit. */
function wordFor(kind, name) {
  return say[kind + name.charAt(0).toUpperCase() + name.slice(1)] ?? '';
}

function outline(parts) {
  const shown = parts.filter(part => part.launchable);
  const done = shown.filter(part => DONE.includes(part.state)).length;
  const percent = shown.length ? Math.floor(100 * done / shown.length) : 0;
  const told = say.done.replace('{0}', done).replace('{1}', shown.length);
  const list = document.querySelector('#parts .outline');
  list.replaceChildren(...parts.map(row));
  document.getElementById('flow').hidden = !parts.some(part => part.launchable && !part.current && part.why === 'flow');
  const track = document.querySelector('#parts .progress-track');
  track.previousElementSibling.textContent = told;
  track.setAttribute('aria-label', told);
  track.setAttribute('aria-valuenow', percent);
  const fill = element('div', { className: `progress-fill percent-${percent}` });
  if (percent === 100) fill.dataset.full = 'true';
  track.replaceChildren(fill);
}

function controls(can) {
  document.querySelectorAll('#controls [data-request]').forEach(button => { button.hidden = !can[button.dataset.request]; });
  more.hidden = !more.querySelector('button:not([hidden])');
}

function ask(request, target) {
  asked = true;
  notice.hidden = true;
  document.querySelectorAll('#controls [data-request], #parts button').forEach(button => { button.disabled = true; });
  more.open = false;
  showSide(false);
  frame.contentWindow.postMessage({ type: 'loeft.navigate', request, target }, data.contentOrigin);
}

function showSide(open) {
  document.getElementById('player-body').classList.toggle('player-body-side', open);
  contents.setAttribute('aria-expanded', open);
}

/** After a choice of the learner the focus goes to what was opened; when nothing was, to what says why. */
function moved({ activity, said }) {
  document.querySelectorAll('#controls [data-request]').forEach(button => { button.disabled = false; });
  const sentence = said ? wordFor('said', said) || say.saidRefused : '';
  // that the course is completed, or failed, has been said already
  if (sentence && (said !== 'ended' || notice.hidden)) tell(said === 'ended' ? 'info' : 'warning', 'pi-info-circle', sentence, say.back, courseAddress);
  if (activity) {
    frame.title = say.frame.replace('{0}', activity.title);
    document.getElementById('moved').textContent = asked ? say.opened.replace('{0}', activity.title) : '';
  }
  if (asked) (activity ? frame : document.getElementById('content')).focus();
  asked = false;
}

hear['loeft.course'] = message => {
  data.part = message.activity?.id ?? '';
  document.getElementById('activity').textContent = message.activity?.title ?? '';
  outline(message.outline);
  controls(message.controls);
  if (message.moved) moved(message);
};
hear['loeft.timeUp'] = message => {
  asked = true;
  tell('warning', 'pi-clock', message.exit ? say.timeUpExit : say.timeUp, say.back, courseAddress);
};
// The contents are brought by loeft.course; a result only changes what is said of the course as a whole.
hear['loeft.finished'] = () => {};
window.refreshParts = () => {};

document.addEventListener('click', event => {
  const button = event.target.closest('[data-request], [data-target]');
  if (button?.dataset.request) ask(button.dataset.request, '');
  else if (button) ask('choice', button.dataset.target);
});
contents.addEventListener('click', () => {
  showSide(contents.getAttribute('aria-expanded') !== 'true');
  if (contents.getAttribute('aria-expanded') === 'true') side.focus();
});
// what lies under the open contents is not to be reached unseen
side.addEventListener('focusout', event => {
  if (event.relatedTarget && !side.contains(event.relatedTarget) && event.relatedTarget !== contents) showSide(false);
});
side.addEventListener('keydown', event => {
  if (event.key === 'Escape' && contents.getAttribute('aria-expanded') === 'true') {
    showSide(false);
    contents.focus();
  }
});
