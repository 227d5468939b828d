// The upload of a file: sends it as it is, shows how far it is, and goes on to the page that tells what is in it.
const zone = document.getElementById('upload');
const data = { base: '', ...zone.dataset };
const field = document.getElementById('upload-file');
const choose = document.getElementById('upload-choose');
const progress = document.getElementById('upload-progress');
const bar = document.getElementById('upload-bar');
const words = document.getElementById('upload-words');
const figures = document.getElementById('upload-figures');
const problem = document.getElementById('upload-problem');
const language = document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK';
const mega = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
let request = null;

function say(text) {
  if (words.textContent !== text) words.textContent = text;
}

function fail(sentence) {
  progress.hidden = true;
  choose.hidden = false;
  field.value = '';
  document.getElementById('upload-problem-words').textContent = sentence;
  problem.hidden = !sentence;
}

function size(bytes) {
  return `${mega.format(bytes / 1e6)} MB`;
}

function moved(event) {
  bar.value = Math.floor(100 * event.loaded / event.total);
  figures.textContent = `${bar.value} % · ${size(event.loaded)} / ${size(event.total)}`;
  // Announced at every quarter, not at every percent.
  if (bar.value < 100) say(data.wordsSending.replace('{0}', String(25 * Math.floor(bar.value / 25))));
  else say(data.wordsChecking);
}

function answered() {
  let answer = {};
  try { answer = JSON.parse(request.responseText); } catch { /* not ours: a proxy's page, for example */ }
  if ((request.status === 200 || request.status === 201) && answer.id) {
    say(data.wordsDone);
    const course = !data.course || data.course === '0' ? '' : `&course=${data.course}`;
    location.assign(`${data.base}${data.next ?? '/authoring/package'}?id=${answer.id}${course}${answer.known ? '&known=true' : ''}`);
  } else fail(answer.message ?? data.wordsLost);
}

function send(file) {
  problem.hidden = true;
  progress.hidden = false;
  choose.hidden = true;
  bar.value = 0;
  figures.textContent = size(file.size);
  say(data.wordsSending.replace('{0}', '0'));
  request = new XMLHttpRequest();
  request.open('POST', `${data.address}?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('X-Loeft-Upload', '1');
  request.setRequestHeader('Content-Type', 'application/zip');
  request.upload.addEventListener('progress', moved);
  request.addEventListener('load', answered);
  request.addEventListener('error', () => fail(data.wordsLost));
  request.addEventListener('abort', () => { fail(''); field.focus(); });
  request.send(file);
}

field.addEventListener('change', () => { if (field.files.length) send(field.files[0]); });
document.getElementById('upload-cancel').addEventListener('click', () => request.abort());
['dragenter', 'dragover'].forEach(kind => zone.addEventListener(kind, event => { event.preventDefault(); zone.dataset.over = 'true'; }));
['dragleave', 'drop'].forEach(kind => zone.addEventListener(kind, event => { event.preventDefault(); delete zone.dataset.over; }));
zone.addEventListener('drop', event => { if (event.dataTransfer.files.length && progress.hidden) send(event.dataTransfer.files[0]); });
