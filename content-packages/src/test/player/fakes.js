/* A browser storage, a clock with timers that are moved by hand, and a server that answers as told. */

export class MemoryStorage {
  #items = new Map();
  full = false;

  get length() {
    return this.#items.size;
  }

  key(index) {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key) {
    return this.#items.get(key) ?? null;
  }

  setItem(key, text) {
    if (this.full) {
      throw new DOMException('no room', 'QuotaExceededError');
    }
    this.#items.set(key, text);
  }

  removeItem(key) {
    this.#items.delete(key);
  }
}

export class Timers {
  #due = new Map();
  #next = 1;
  pauses = [];

  later = (act, ms) => {
    this.pauses.push(ms);
    this.#due.set(this.#next, act);
    return this.#next++;
  };

  cancel = (timer) => this.#due.delete(timer);

  get waiting() {
    return this.#due.size;
  }

  fire() {
    const acts = [...this.#due.values()];
    this.#due.clear();
    acts.forEach((act) => act());
  }
}

/** Requests wait until the test answers them. */
export class Server {
  requests = [];

  post = (text, keepalive) =>
    new Promise((resolve, reject) => {
      this.requests.push({
        commits: JSON.parse(text).commits,
        keepalive,
        answer: async (status, body = null, retryAfter = 0) => {
          resolve({ status, body, retryAfter });
          await settled();
        },
        lose: async () => {
          reject(new TypeError('Failed to fetch'));
          await settled();
        },
      });
    });

  get last() {
    return this.requests[this.requests.length - 1];
  }
}

export function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}
