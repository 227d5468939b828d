/* What was seen of a document or a recording, in the form the server reads. */

/** Pages, written such as 1-3,7. */
export class Pages {
  #seen = new Set();

  constructor(text = '') {
    for (const span of text.split(',').filter(Boolean)) {
      const [first, last = first] = span.split('-').map(Number);
      for (let page = first; page <= last; page++) {
        this.#seen.add(page);
      }
    }
  }

  has(page) {
    return this.#seen.has(page);
  }

  add(page) {
    this.#seen.add(page);
  }

  get size() {
    return this.#seen.size;
  }

  get text() {
    const pages = [...this.#seen].sort((one, other) => one - other);
    const spans = [];
    for (const page of pages) {
      const last = spans[spans.length - 1];
      if (last && last[1] === page - 1) {
        last[1] = page;
      } else {
        spans.push([page, page]);
      }
    }
    return spans.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  }
}

/** Spans of time in seconds, written such as 0-12.5,40-61. */
export class Ranges {
  #spans = [];

  constructor(text = '') {
    for (const span of text.split(',').filter(Boolean)) {
      const [from, to] = span.split('-').map(Number);
      this.add(from, to);
    }
  }

  add(from, to) {
    if (!(to > from)) {
      return;
    }
    const apart = this.#spans.filter(([start, end]) => end < from || start > to);
    const touching = this.#spans.filter(([start, end]) => end >= from && start <= to);
    const start = Math.min(from, ...touching.map(([each]) => each));
    const end = Math.max(to, ...touching.map(([, each]) => each));
    this.#spans = [...apart, [start, end]].sort(([one], [other]) => one - other);
  }

  /** How many seconds of a recording of that length lie in them. */
  within(length) {
    return this.#spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, length) - from), 0);
  }

  get text() {
    return this.#spans.map(([from, to]) => `${rounded(from)}-${rounded(to)}`).filter((span) => span !== '0-0').join(',');
  }
}

function rounded(seconds) {
  return String(Math.round(seconds * 1000) / 1000);
}

/**
 * Follows a recording and notes what was really played. Only a step that the time between two looks allows is playing;
 * everything else is a jump.
 */
export class Played {
  #ranges = new Ranges();
  #last = null;
  #lastMs = 0;

  /** It plays, and stands there now. */
  at(seconds, rate, nowMs) {
    if (this.#last !== null) {
      const step = seconds - this.#last;
      const possible = ((nowMs - this.#lastMs) / 1000) * rate * 1.2 + 0.35;
      if (step > 0 && step <= possible) {
        this.#ranges.add(this.#last, seconds);
      }
    }
    this.#last = seconds;
    this.#lastMs = nowMs;
  }

  /** It jumps or stops: what comes next does not join what was before. */
  break() {
    this.#last = null;
  }

  get text() {
    return this.#ranges.text;
  }
}

/** Measures how long a page is before somebody's eyes. */
export class Stopwatch {
  #now;
  #sum = 0;
  #since = null;

  constructor(now) {
    this.#now = now;
  }

  run(on) {
    if (on && this.#since === null) {
      this.#since = this.#now();
    } else if (!on && this.#since !== null) {
      this.#sum += this.#now() - this.#since;
      this.#since = null;
    }
  }

  get seconds() {
    return (this.#sum + (this.#since === null ? 0 : this.#now() - this.#since)) / 1000;
  }
}

/** Seconds as people write them: 1:05, 1:02:03. */
export function clockTime(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

/** Seconds as the server reads them: HHHH:MM:SS. */
export function timespan(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (number, width) => String(number).padStart(width, '0');
  return `${pad(Math.floor(whole / 3600), 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}`;
}
