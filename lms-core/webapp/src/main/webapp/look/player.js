// The page around the course: shows whether the work is saved, keeps the list of parts fresh, and closes the course before it leaves.
// The messages are those of the shell on the content origin (content-packages, player/shell.js).
const data = { base: '', ...document.getElementById('player-data').dataset };
const frame = document.getElementById('frame');
const state = document.getElementById('save-state');
const words = document.getElementById('save-words');
const notice = document.getElementById('player-notice');
const courseAddress = `${data.base}${data.preview === 'true' ? '/authoring' : '/learning'}/course?id=${data.course}`;
const clock = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK', { hour: 'numeric', minute: '2-digit' });
let leaving = null;

function show(saved, text) {
  state.dataset.state = saved ? 'saved' : 'unsaved';
  state.querySelector('.pi').className = `pi ${saved ? 'pi-check-circle' : 'pi-cloud-upload'}`;
  if (words.textContent !== text) words.textContent = text;
}

function offline(on) {
  document.querySelectorAll('[data-offline]').forEach(each => { each.hidden = !on; });
}

function tell(tone, icon, text, action, address) {
  notice.dataset.tone = tone;
  notice.querySelector('.pi').className = `pi ${icon}`;
  document.getElementById('player-notice-words').textContent = text;
  const link = document.getElementById('player-notice-action');
  link.textContent = action;
  link.href = address;
  notice.hidden = false;
}

async function refreshParts() {
  if (data.preview === 'true') return;
  const answer = await fetch(`${data.base}/learning/parts?course=${data.course}&part=${encodeURIComponent(data.part)}`, { headers: { 'X-Requested-With': 'fetch' } });
  if (answer.ok && !answer.redirected) document.getElementById('parts').innerHTML = await answer.text();
}

let last = '';
function reported(report) {
  const now = JSON.stringify([report.status, report.courseCompleted, report.progress]);
  if (now === last) return;
  last = now;
  refreshParts();
  if (report.courseCompleted) tell('success', 'pi-check-circle', data.wordsDone, data.wordsDoneAction, courseAddress);
  else if (report.courseFailed) tell('warning', 'pi-times-circle', data.wordsFailedTest, data.wordsFailedAction, courseAddress);
  else notice.hidden = true;
}

// Where the browser refuses storage to the player's origin, unsaved work is kept here for it, until the server has it.
const KEPT = 'loeft.content.';
const LARGEST = 1_000_000;

function keptFor(prefixes) {
  const entries = {};
  if (!Array.isArray(prefixes) || !prefixes.every(prefix => /^loeft\.commit\.[A-Za-z0-9_-]{1,80}[.-]$/.test(prefix))) return entries;
  for (let at = 0; at < localStorage.length; at++) {
    const key = localStorage.key(at);
    if (prefixes.some(prefix => key.startsWith(KEPT + prefix))) entries[key.slice(KEPT.length)] = localStorage.getItem(key);
  }
  return entries;
}

function keep({ key, value }) {
  if (!/^loeft\.commit\.[A-Za-z0-9_.-]{1,120}$/.test(key)) return;
  if (value === null) localStorage.removeItem(KEPT + key);
  else if (typeof value === 'string' && value.length <= LARGEST) {
    try { localStorage.setItem(KEPT + key, value); } catch (full) { console.warn('The browser would not keep unsaved work:', full.name); }
  }
}

const hear = {
  'loeft.storage': message => frame.contentWindow.postMessage({ type: 'loeft.stored', entries: keptFor(message.prefixes) }, data.contentOrigin),
  'loeft.store': keep,
  'loeft.unsaved': () => show(false, data.wordsUnsaved),
  'loeft.saved': message => {
    offline(false);
    show(true, data.wordsSaved);
    const line = document.getElementById('saved-last');
    line.hidden = false;
    line.lastElementChild.textContent = data.wordsSavedAt.replace('{0}', clock.format(new Date(message.at)));
  },
  'loeft.offline': () => { offline(true); show(false, data.wordsOffline); },
  'loeft.online': () => offline(false),
  'loeft.state': message => reported(message.state),
  'loeft.finished': () => refreshParts(),
  'loeft.expired': () => tell('warning', 'pi-clock', data.wordsExpired, data.wordsExpiredAction, location.href),
  'loeft.superseded': message => { if (message.at === 'commit') tell('warning', 'pi-mobile', data.wordsSuperseded, data.wordsSupersededAction, location.href); },
  'loeft.failed': () => tell('danger', 'pi-exclamation-circle', data.wordsFailed, data.wordsFailedBack, courseAddress),
  'loeft.part': message => { location.assign(`${data.base}/learning/player?course=${data.course}&part=${encodeURIComponent(message.part)}${data.preview === 'true' ? '&preview=true' : ''}${data.language ? `&language=${data.language}` : ''}`); },
  'loeft.closed': () => leave(),
};

window.addEventListener('message', event => {
  if (event.origin !== data.contentOrigin || event.source !== frame.contentWindow) return;
  hear[event.data?.type]?.(event.data);
});

function leave() {
  if (leaving) location.assign(leaving);
}

// Every way out asks the course to say goodbye first, so that content that reports on leaving is heard.
document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey || leaving) return;
  event.preventDefault();
  leaving = link.href;
  frame.contentWindow.postMessage({ type: 'loeft.close' }, data.contentOrigin);
  setTimeout(leave, 4000);
});
