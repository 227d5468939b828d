/* What is said in a video, to be read, searched and jumped to. Made of its captions. */
import { clockTime } from './media-ranges.js';

const at = (id) => document.getElementById(id);

export class Transcript {
  #video;
  #words;
  #lines = [];
  #track = null;
  #mark = () => this.#markCurrent();

  constructor(video, words) {
    this.#video = video;
    this.#words = words;
  }

  /**
   * @param texts tracks with captions: {element, lang, name}
   * @param own the one in the person's language, if there is one
   */
  show(texts, own) {
    at('no-transcript').hidden = texts.length > 0;
    at('transcript-tools').hidden = texts.length === 0;
    at('language-group').hidden = texts.length < 2;
    at('words').placeholder = this.#words.searchTranscript;
    if (texts.length === 0) {
      return;
    }
    const select = at('language');
    select.append(...texts.map(({ name }, index) => new Option(name, String(index))));
    select.value = String(own ? texts.indexOf(own) : 0);
    select.addEventListener('change', () => this.#read(texts[Number(select.value)]));
    at('words').addEventListener('input', () => this.#search());
    texts.forEach((text) => text.element.addEventListener('load', () => {
      if (texts[Number(select.value)] === text) {
        this.#read(text);
      }
    }));
    this.#read(texts[Number(select.value)]);
  }

  #read({ element, lang }) {
    this.#track?.removeEventListener('cuechange', this.#mark);
    this.#track = element.track;
    this.#track.addEventListener('cuechange', this.#mark);
    at('lines').lang = lang || '';
    this.#lines = [...(this.#track.cues ?? [])].map((cue) => this.#line(cue));
    at('lines').replaceChildren(...this.#lines.map(({ item }) => item));
    this.#search();
    this.#markCurrent();
  }

  #line(cue) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const time = document.createElement('span');
    time.className = 'time';
    time.textContent = clockTime(cue.startTime);
    const words = document.createElement('span');
    // what remains of a caption without its tags and line breaks
    const text = cue.getCueAsHTML().textContent.replace(/\s+/g, ' ').trim();
    words.textContent = text;
    button.append(time, words);
    button.addEventListener('click', () => {
      // a hair later, so that the caption is the one that shows
      this.#video.currentTime = cue.startTime + 0.01;
    });
    item.append(button);
    return { item, button, words, text, cue };
  }

  #markCurrent() {
    const active = new Set(this.#track?.activeCues ?? []);
    for (const { button, item, cue } of this.#lines) {
      const current = active.has(cue);
      if (current && !button.hasAttribute('aria-current')) {
        button.setAttribute('aria-current', 'true');
        reveal(item);
      } else if (!current) {
        button.removeAttribute('aria-current');
      }
    }
  }

  #search() {
    const wanted = at('words').value.trim().toLowerCase();
    let hits = 0;
    for (const { item, words, text } of this.#lines) {
      const place = wanted ? text.toLowerCase().indexOf(wanted) : -1;
      item.hidden = wanted !== '' && place < 0;
      if (place < 0) {
        words.textContent = text;
      } else {
        hits++;
        const mark = document.createElement('mark');
        mark.textContent = text.slice(place, place + wanted.length);
        words.replaceChildren(text.slice(0, place), mark, text.slice(place + wanted.length));
      }
    }
    at('hits').textContent = wanted ? this.#words.hits(hits) : '';
  }
}

/** Brings a line into view within its list; the page itself stays where it is, and so does the focus. */
function reveal(item) {
  const list = item.parentElement;
  if (!list || list.contains(document.activeElement)) {
    return;
  }
  const top = item.offsetTop - list.offsetTop;
  if (top < list.scrollTop || top + item.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top - list.clientHeight / 3;
  }
}
