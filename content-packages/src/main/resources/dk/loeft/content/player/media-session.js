/*
 * What the players of documents, videos and pages have in common: the launch, the reports and the messages to the page around.
 *
 * Address:  pdf.html, video.html or page.html#token=<launch token>&attempt=<id>&lang=da — taken out of the address at once.
 * Server:   POST /content/media/launch and /content/media/commits, bodies as in launch.js and outbox.js.
 * Messages: those of shell.js, without loeft.finished; and loeft.part {part}: the person followed a link to another part.
 */
import { Stopwatch, timespan } from './media-ranges.js';
import { mediaWords } from './media-words.js';
import { takeDescriptor } from './player-shell.js';
import { SavingShell } from './saving-shell.js';

const SAVE_EVERY_MS = 10_000;

export class MediaSession extends SavingShell {
  #player;
  #watch = new Stopwatch(() => performance.now());

  /** @param player {show(launch, words), elements(), stop()}: shows what was launched; says what was seen since; falls silent */
  constructor(player) {
    super({ everyMs: SAVE_EVERY_MS });
    this.#player = player;
  }

  get address() {
    return '/content/media';
  }

  start() {
    return super.start(takeDescriptor().descriptor);
  }

  async run({ launch }) {
    this.#watch.run(document.visibilityState === 'visible');
    document.title = `${launch.item.title} – Løft`;
    this.tellReady(launch);
    try {
      await this.#player.show(launch, mediaWords(launch.locale));
      this.say(null);
    } catch (failed) {
      console.error(failed);
      this.say('failed');
      this.tell('failed', { reason: 'content' });
    }
  }

  /** Something more was seen; it is sent within seconds. */
  changed() {
    this.outbox.touch();
    this.keep();
  }

  /** Something was finished: sent at once. */
  save() {
    if (this.outbox.dirty) {
      this.commit();
    } else {
      this.outbox.leave();
    }
  }

  snapshot() {
    return { elements: this.#player.elements(), final: false, sessionTime: timespan(this.#watch.seconds) };
  }

  seen(visible) {
    this.#watch.run(visible);
  }

  end() {
    this.#player.stop();
    this.save();
    return super.end();
  }
}

/** Puts words where a page names them: data-word for text, data-word-label for the name that is read aloud. */
export function speakPage(words) {
  document.querySelectorAll('[data-word]').forEach((each) => {
    each.textContent = words[each.dataset.word];
  });
  document.querySelectorAll('[data-word-label]').forEach((each) => {
    each.setAttribute('aria-label', words[each.dataset.wordLabel]);
    each.title = words[each.dataset.wordLabel];
  });
}
