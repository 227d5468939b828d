// The desk of a page's author: pictures go where the cursor is, and text that is not saved is not left by accident.
const form = document.getElementById('text');
const body = document.getElementById('text:body');
let dirty = false;

form?.addEventListener('input', () => { dirty = true; });
form?.addEventListener('submit', () => { dirty = false; });
window.addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });

document.querySelectorAll('[data-insert]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => {
    body.setRangeText(`\n\n${button.dataset.insert}\n\n`, body.selectionStart, body.selectionEnd, 'end');
    dirty = true;
    body.focus();
  });
});
