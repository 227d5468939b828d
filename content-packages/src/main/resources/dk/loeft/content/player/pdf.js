/* Shows a PDF and notes which of its pages were before somebody's eyes. Nothing in a document is run. */
import * as pdfjs from './pdfjs.mjs';
import { MediaSession, speakPage } from './media-session.js';
import { Pages } from './media-ranges.js';
import { Sheet } from './pdf-sheet.js';

const SEEN_AFTER_MS = 1_000;
const ENOUGH = 0.5;
const STEP = 1.2;
const SMALLEST = 0.25;
const LARGEST = 5;
const SMOOTH = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

const at = (id) => document.getElementById(id);
const pages = at('pages');

class Document {
  #session;
  #words;
  #launch;
  #pdf;
  #sheets = [];
  #known;
  #seen = new Pages();
  #current = 1;
  #zoom = null;
  #searched = { words: '', page: 0 };

  use(session) {
    this.#session = session;
  }

  elements() {
    const seen = this.#seen.text;
    return { ...(seen && { 'media.seen': seen }), 'media.at': String(this.#current) };
  }

  stop() {
    this.#pdf?.cleanup();
  }

  async show(launch, words) {
    this.#launch = launch;
    this.#words = words;
    this.#known = new Pages(launch.known['media.seen']);
    pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-worker.mjs', import.meta.url).href;
    const folder = new URL('pdfjs/', import.meta.url).href;
    this.#pdf = await pdfjs.getDocument({
      url: launch.item.href,
      cMapUrl: folder,
      cMapPacked: true,
      standardFontDataUrl: folder,
      wasmUrl: folder,
      useWasm: false,
      enableXfa: false,
      isEvalSupported: false,
    }).promise;
    speakPage(words);
    at('words').placeholder = words.search;
    at('tools').hidden = false;
    pages.hidden = false;
    await this.#layOut();
    this.#listen();
    this.#watchPages();
    this.#tellProgress();
    const place = Math.min(Number(launch.known['media.at']) || 1, this.#pdf.numPages);
    this.#go(place, 'instant');
  }

  async #layOut() {
    const total = this.#pdf.numPages;
    at('page').max = total;
    at('total').textContent = this.#words.ofPages(total);
    at('download').href = this.#launch.item.href;
    const language = (await this.#pdf.getMetadata().catch(() => null))?.info?.Language;
    if (language) {
      pages.lang = language;
    }
    const first = await this.#pdf.getPage(1);
    const size = first.getViewport({ scale: 1 });
    for (let number = 1; number <= total; number++) {
      this.#sheets.push(new Sheet({
        pdfjs,
        pdf: this.#pdf,
        number,
        size,
        label: this.#words.pageOf(number, total),
        go: (page) => this.#go(page, SMOOTH),
      }));
    }
    pages.append(...this.#sheets.map((sheet) => sheet.element));
    this.#resize();
  }

  #scale() {
    const style = getComputedStyle(pages);
    const room = pages.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 2;
    const fit = Math.min(room / this.#sheets[0].width, 2);
    return this.#zoom ?? fit;
  }

  #resize() {
    const scale = this.#scale();
    at('scale').textContent = `${Math.round(scale * 100)} %`;
    this.#sheets.forEach((sheet) => sheet.resize(scale));
  }

  #listen() {
    at('previous').addEventListener('click', () => this.#go(this.#current - 1, SMOOTH));
    at('next').addEventListener('click', () => this.#go(this.#current + 1, SMOOTH));
    at('page').addEventListener('change', () => this.#go(Number(at('page').value), 'instant'));
    at('smaller').addEventListener('click', () => this.#zoomTo(this.#scale() / STEP));
    at('larger').addEventListener('click', () => this.#zoomTo(this.#scale() * STEP));
    at('fit').addEventListener('click', () => this.#zoomTo(null));
    at('search').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search(at('words').value.trim());
    });
    let width = window.innerWidth;
    window.addEventListener('resize', () => {
      if (window.innerWidth !== width) {
        width = window.innerWidth;
        this.#zoomTo(this.#zoom);
      }
    });
    pages.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  #zoomTo(zoom) {
    const place = this.#current;
    this.#zoom = zoom === null ? null : Math.min(LARGEST, Math.max(SMALLEST, zoom));
    this.#resize();
    this.#go(place, 'instant');
  }

  #go(page, behavior) {
    const number = Math.min(Math.max(1, Math.round(page) || 1), this.#sheets.length);
    pages.scrollTo({ top: this.#sheets[number - 1].element.offsetTop - 12, behavior });
    this.#stand(number);
  }

  #scrolled() {
    const middle = pages.scrollTop + pages.clientHeight / 2;
    const found = this.#sheets.findIndex(({ element }) => element.offsetTop + element.offsetHeight > middle);
    this.#stand(found < 0 ? this.#sheets.length : found + 1);
  }

  #stand(number) {
    if (number !== this.#current) {
      this.#current = number;
      this.#session.changed();
    }
    if (document.activeElement !== at('page')) {
      at('page').value = number;
    }
    at('previous').disabled = number === 1;
    at('next').disabled = number === this.#sheets.length;
  }

  /** Draws what comes near, and notes what fills half the window or shows half of itself for a moment. */
  #watchPages() {
    const near = new IntersectionObserver(
      (entries) => entries.forEach(({ target, isIntersecting }) => {
        const sheet = this.#sheets[Number(target.dataset.page) - 1];
        if (isIntersecting) {
          sheet.draw();
        } else {
          sheet.forget();
        }
      }),
      { root: pages, rootMargin: '100% 0px' },
    );
    this.#sheets.forEach((sheet) => near.observe(sheet.element));
    const since = new Map();
    window.setInterval(() => {
      const now = performance.now();
      for (const sheet of this.#sheets) {
        if (document.visibilityState === 'visible' && sheet.drawn && shownEnough(sheet.element)) {
          since.set(sheet, since.get(sheet) ?? now);
          if (now - since.get(sheet) >= SEEN_AFTER_MS) {
            this.#see(sheet.number);
          }
        } else {
          since.delete(sheet);
        }
      }
    }, SEEN_AFTER_MS / 4);
  }

  #see(page) {
    if (this.#seen.has(page)) {
      return;
    }
    this.#seen.add(page);
    const fresh = !this.#known.has(page);
    this.#known.add(page);
    this.#session.changed();
    if (fresh) {
      this.#tellProgress();
      if (this.#done()) {
        this.#session.save();
      }
    }
  }

  #needed() {
    return Math.ceil((this.#sheets.length * this.#launch.needed) / 100);
  }

  #done() {
    return this.#launch.done || this.#known.size >= this.#needed();
  }

  #tellProgress() {
    const needed = this.#needed();
    at('progress').dataset.done = this.#done();
    at('progress').textContent = this.#done()
      ? `✓ ${this.#words.done}`
      : this.#words.seen(Math.min(this.#known.size, needed), needed);
  }

  async #search(words) {
    this.#sheets.forEach((sheet) => sheet.mark(words));
    if (!words) {
      at('found').textContent = '';
      return;
    }
    const again = this.#searched.words === words ? this.#searched.page : this.#current - 1;
    for (let step = 1; step <= this.#sheets.length; step++) {
      const page = ((again + step - 1) % this.#sheets.length) + 1;
      if (await this.#sheets[page - 1].contains(words)) {
        this.#searched = { words, page };
        at('found').textContent = this.#words.found(page);
        this.#go(page, SMOOTH);
        return;
      }
    }
    at('found').textContent = this.#words.notFound;
  }
}

/** Does half of it show, or does it fill half of what is shown? */
function shownEnough(element) {
  const top = Math.max(element.offsetTop, pages.scrollTop);
  const bottom = Math.min(element.offsetTop + element.offsetHeight, pages.scrollTop + pages.clientHeight);
  const shown = bottom - top;
  return shown >= ENOUGH * element.offsetHeight || shown >= ENOUGH * pages.clientHeight;
}

const player = new Document();
const session = new MediaSession(player);
player.use(session);
session.start();
