/*
 * Shows a page that was written in Løft or brought as text, and notes when it was read to its end. The page lies in a frame
 * that runs no scripts; this one looks at how far it is scrolled.
 */
import { MediaSession, speakPage } from './media-session.js';

const LOOK_EVERY_MS = 500;
const AT_LEAST_MS = 1_500;
const CLOSE_TO_THE_END_PX = 48;

const at = (id) => document.getElementById(id);
const frame = at('content');

class Reading {
  #session;
  #words;
  #launch;
  #read = false;
  #place = 0;
  #shownMs = 0;

  use(session) {
    this.#session = session;
  }

  elements() {
    return { ...(this.#read && { 'media.read': 'true' }), 'media.at': String(this.#place) };
  }

  stop() {
    frame.hidden = true;
  }

  async show(launch, words) {
    this.#launch = launch;
    this.#words = words;
    speakPage(words);
    frame.title = words.pageFrame + launch.item.title;
    frame.hidden = false;
    at('foot').hidden = false;
    this.#tellProgress();
    let first = true;
    await new Promise((resolve) => {
      frame.addEventListener('load', () => {
        this.#loaded(first);
        first = false;
        resolve();
      });
      frame.src = launch.item.href;
    });
    window.setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  #here() {
    return frame.contentWindow?.location.pathname === new URL(this.#launch.item.href, window.location.href).pathname;
  }

  #loaded(first) {
    at('other').hidden = this.#here();
    const page = frame.contentDocument;
    if (!this.#here() || !page) {
      return;
    }
    const share = Number(this.#launch.known['media.at']) || 0;
    if (first && share > 0 && share < 95 && !this.#launch.done) {
      page.scrollingElement.scrollTop = (share / 100) * page.scrollingElement.scrollHeight;
    }
    page.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href]');
      if (link && !link.target && link.pathname.endsWith('.md.html') && link.pathname !== frame.contentWindow.location.pathname) {
        const part = decodeURIComponent(link.pathname.slice(this.#launch.item.folder.length)).replace(/\.html$/, '');
        this.#session.tell('part', { part });
      }
    });
  }

  /** How far down the person is; at the end, and not just flown over, the page is read. */
  #look() {
    const scrolled = this.#here() ? frame.contentDocument?.scrollingElement : null;
    if (!scrolled || document.visibilityState !== 'visible') {
      return;
    }
    this.#shownMs += LOOK_EVERY_MS;
    const bottom = scrolled.scrollTop + scrolled.clientHeight;
    const place = Math.min(100, Math.round((scrolled.scrollTop / Math.max(1, scrolled.scrollHeight)) * 100));
    const atEnd = bottom >= scrolled.scrollHeight - CLOSE_TO_THE_END_PX && this.#shownMs >= AT_LEAST_MS;
    if (place !== this.#place || (atEnd && !this.#read)) {
      const finished = atEnd && !this.#read;
      this.#place = place;
      this.#read ||= atEnd;
      this.#session.changed();
      if (finished) {
        this.#session.save();
        this.#tellProgress();
      }
    }
  }

  #tellProgress() {
    const read = this.#read || this.#launch.done;
    at('progress').dataset.done = read;
    at('progress').textContent = read ? `✓ ${this.#words.read}` : this.#words.unread;
  }
}

const player = new Reading();
const session = new MediaSession(player);
player.use(session);
session.start();
