/*
 * The player of Tin Can activities: shows the activity with what Rustici's launch convention puts into its address, and tells the page
 * around where the learner stands. The activity reports to the record store by itself, with a credential of this launch alone.
 *
 * Address:  xapi.html#token=…&attempt=…&lang=da&launch=<the convention's query, encoded> — taken out of the address at once.
 * Server:   POST /content/tincan/launch and /content/tincan/standing.
 * Messages: as in shell.js; nothing is ever unsaved here, for what the activity has not sent only the activity knows.
 */
import { unload } from './frame.js';
import { PlayerShell, takeDescriptor } from './player-shell.js';
import { conventionOf, withConvention } from './tincan.js';
import { LOOK_MS, postsOf, ReportWatch, settled } from './watch.js';

const frame = document.getElementById('content');

class Shell extends PlayerShell {
  #convention;
  #watch;

  constructor(convention) {
    super();
    this.#convention = convention;
  }

  get address() {
    return '/content/tincan';
  }

  launched({ launch, post }) {
    const statements = new URL('statements', this.#convention.get('endpoint')).href;
    this.#watch = new ReportWatch({
      posted: () => postsOf(frame, statements),
      ask: () => post(`${this.address}/standing`, '', false),
      report: (type, fields) => this.#reported(type, fields),
      now: () => new Date(),
    });
    window.setInterval(() => this.#watch.look(), LOOK_MS);
    this.tellReady(launch);
    frame.title = this.words.frame + launch.item.title;
    frame.addEventListener('load', () => this.say(null), { once: true });
    frame.hidden = false;
    frame.src = withConvention(new URL(launch.item.href, window.location.origin), this.#convention).href;
  }

  async end() {
    await unload(frame);
    await settled();
    await this.#watch.look(true);
    frame.hidden = true;
    return super.end();
  }

  #reported(type, fields) {
    if (type === 'expired') {
      this.say('expired');
    }
    this.tell(type, fields);
  }
}

const { descriptor, fragment } = takeDescriptor();
const convention = conventionOf(fragment);
new Shell(convention).start(convention ? descriptor : null);
