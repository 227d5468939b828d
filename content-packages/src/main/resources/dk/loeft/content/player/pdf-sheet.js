/* One page of a PDF: its picture, its letters, its structure for those who listen, and its links. */

/** Canvases larger than that are more than telephones can hold. */
const MOST_PIXELS = 16_000_000;

/** What the structure of a document (ISO 32000-1, 14.8.4) is called among roles of ARIA. */
const ROLES = {
  L: 'list', LI: 'listitem', Table: 'table', TR: 'row', TH: 'columnheader', TD: 'cell', Figure: 'img', BlockQuote: 'blockquote',
};

export class Sheet {
  #pdfjs;
  #pdf;
  #go;
  #size;
  #page = null;
  #scale = 1;
  #drawing = null;
  #marked = '';
  #text = null;

  constructor({ pdfjs, pdf, number, size, label, go }) {
    this.#pdfjs = pdfjs;
    this.#pdf = pdf;
    this.#size = size;
    this.#go = go;
    this.number = number;
    this.drawn = false;
    this.element = document.createElement('section');
    this.element.className = 'sheet';
    this.element.dataset.page = number;
    this.element.setAttribute('aria-label', label);
  }

  get width() {
    return this.#size.width;
  }

  resize(scale) {
    this.#scale = scale;
    this.element.style.width = `${Math.floor(this.#size.width * scale)}px`;
    this.element.style.height = `${Math.floor(this.#size.height * scale)}px`;
    this.element.style.setProperty('--total-scale-factor', scale);
    if (this.drawn || this.#drawing) {
      this.forget();
      this.draw();
    }
  }

  async draw() {
    if (this.drawn || this.#drawing) {
      return;
    }
    const drawing = {};
    this.#drawing = drawing;
    try {
      this.#page ??= await this.#pdf.getPage(this.number);
      const size = this.#page.getViewport({ scale: 1 });
      if (size.width !== this.#size.width || size.height !== this.#size.height) {
        this.#size = size;
        this.element.style.width = `${Math.floor(size.width * this.#scale)}px`;
        this.element.style.height = `${Math.floor(size.height * this.#scale)}px`;
      }
      await this.#paint(drawing);
    } catch (failed) {
      if (failed.name !== 'RenderingCancelledException') {
        console.error(failed);
      }
    } finally {
      if (this.#drawing === drawing) {
        this.#drawing = null;
      }
    }
  }

  async #paint(drawing) {
    const viewport = this.#page.getViewport({ scale: this.#scale });
    const most = Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height));
    const density = Math.min(window.devicePixelRatio || 1, most);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    canvas.setAttribute('role', 'presentation');
    const task = this.#page.render({
      canvas,
      viewport,
      transform: density === 1 ? null : [density, 0, 0, density, 0, 0],
      annotationMode: this.#pdfjs.AnnotationMode.ENABLE,
    });
    drawing.cancel = () => task.cancel();
    await task.promise;
    const letters = document.createElement('div');
    letters.className = 'letters';
    const layer = new this.#pdfjs.TextLayer({
      textContentSource: this.#page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }),
      container: letters,
      viewport,
    });
    await layer.render();
    const links = await this.#links(viewport);
    const structure = await this.#structure(letters);
    if (this.#drawing === drawing) {
      this.element.replaceChildren(canvas, letters, ...links, ...structure);
      this.drawn = true;
      this.mark(this.#marked);
    }
  }

  /** Far from the eye: the place stays, the picture goes. */
  forget() {
    this.#drawing?.cancel?.();
    this.#drawing = null;
    if (this.drawn) {
      this.drawn = false;
      this.element.replaceChildren();
      this.#page?.cleanup();
    }
  }

  async #links(viewport) {
    const annotations = await this.#page.getAnnotations({ intent: 'display' });
    const links = [];
    for (const { subtype, url, dest, rect } of annotations) {
      if (subtype !== 'Link' || !(url || dest)) {
        continue;
      }
      const [left, top, right, bottom] = viewport.convertToViewportRectangle(rect);
      const link = document.createElement('a');
      Object.assign(link.style, {
        left: `${Math.min(left, right)}px`,
        top: `${Math.min(top, bottom)}px`,
        width: `${Math.abs(right - left)}px`,
        height: `${Math.abs(bottom - top)}px`,
      });
      if (url) {
        Object.assign(link, { href: url, target: '_blank', rel: 'noopener noreferrer', title: url });
        link.setAttribute('aria-label', url);
      } else {
        const page = await this.#pageOf(dest);
        link.href = `#page=${page}`;
        link.setAttribute('aria-label', String(page));
        link.addEventListener('click', (event) => {
          event.preventDefault();
          this.#go(page);
        });
      }
      links.push(link);
    }
    return links;
  }

  async #pageOf(dest) {
    const target = typeof dest === 'string' ? await this.#pdf.getDestination(dest) : dest;
    return Array.isArray(target) && target[0] ? (await this.#pdf.getPageIndex(target[0]).catch(() => 0)) + 1 : 1;
  }

  /** Headings, lists and tables of a tagged document, each owning the letters that belong to it. */
  async #structure(letters) {
    const tree = await this.#page.getStructTree().catch(() => null);
    if (!tree) {
      return [];
    }
    const known = new Set([...letters.querySelectorAll('[id]')].map(({ id }) => id));
    const root = this.#node(tree, known);
    root.className = 'structure';
    return [root];
  }

  #node(node, known) {
    const element = document.createElement('span');
    const heading = /^H([1-6])$/.exec(node.role);
    if (heading) {
      element.setAttribute('role', 'heading');
      element.setAttribute('aria-level', heading[1]);
    } else if (ROLES[node.role]) {
      element.setAttribute('role', ROLES[node.role]);
    }
    if (node.alt) {
      element.setAttribute('aria-label', node.alt);
    }
    if (node.lang) {
      element.lang = node.lang;
    }
    const owned = (node.children ?? []).filter(({ type, id }) => type === 'content' && known.has(id)).map(({ id }) => id);
    if (owned.length > 0) {
      element.setAttribute('aria-owns', owned.join(' '));
    }
    for (const child of node.children ?? []) {
      if (child.role) {
        element.append(this.#node(child, known));
      }
    }
    return element;
  }

  async contains(words) {
    if (this.#text === null) {
      this.#page ??= await this.#pdf.getPage(this.number);
      const { items } = await this.#page.getTextContent();
      this.#text = items.map(({ str, hasEOL }) => (str ?? '') + (hasEOL ? ' ' : '')).join('').toLowerCase();
    }
    return this.#text.includes(words.toLowerCase());
  }

  /** Marks the lines that hold the words. */
  mark(words) {
    this.#marked = words;
    const wanted = words.toLowerCase();
    for (const span of this.element.querySelectorAll('.letters span:not(.markedContent)')) {
      span.classList.toggle('hit', wanted !== '' && span.textContent.toLowerCase().includes(wanted));
    }
  }
}
