/*
 * What H5P content reports and keeps, as the elements of commits: statements that wait for the server under their ids, and the
 * newest state. Statements are given up only when the server says that it has them, or that it will never take them.
 */
export const STATEMENT = 'statement.';

export class Reports {
  #now;
  #id;
  #waiting = new Map();
  #state = '';

  /**
   * @param now () => Date
   * @param id () => a fresh UUID
   * @param state what the content kept before
   */
  constructor({ now, id, state }) {
    this.#now = now;
    this.#id = id;
    this.#state = state;
  }

  /** A statement of the content, to be sent; it happened now. The server sets its actor and its registration. */
  add(statement) {
    const { actor, ...rest } = statement;
    this.#waiting.set(STATEMENT + this.#id(), JSON.stringify({ timestamp: this.#now().toISOString(), ...rest }));
  }

  /** What the content wants to get back. */
  keep(state) {
    this.#state = state;
  }

  /** The elements of a commit: complete, for a later commit takes the place of an earlier one. */
  elements() {
    const elements = Object.fromEntries(this.#waiting);
    if (this.#state !== '') {
      elements.state = this.#state;
    }
    return elements;
  }

  /** The server has everything that was there at that time. */
  stored(names) {
    for (const name of names) {
      this.#waiting.delete(name);
    }
  }

  /** The names of the statements that wait. */
  get waiting() {
    return [...this.#waiting.keys()];
  }
}

/** A random UUID (RFC 9562, version 4), also on pages that browsers call insecure. */
export function uuid(crypto) {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
