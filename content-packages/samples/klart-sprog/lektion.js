/* The lesson: read is done. */
import { opened } from './cmi5.js';

const complete = document.getElementById('complete');
const end = document.getElementById('end');
const unit = await opened(document.getElementById('note'));

complete.addEventListener('click', async () => {
  complete.disabled = true;
  await unit?.completed();
  document.getElementById('done').hidden = false;
  complete.hidden = true;
  end.hidden = !unit;
  end.focus();
});

end.addEventListener('click', () => {
  end.disabled = true;
  unit.end();
});
