/* Plays a video with its captions and its transcript, and notes what of it was really played. */
import { MediaSession, speakPage } from './media-session.js';
import { clockTime, Played, Ranges } from './media-ranges.js';
import { Transcript } from './video-transcript.js';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const HLS = 'application/vnd.apple.mpegurl';
const NEAR_THE_END_S = 5;
const WRITTEN_EVERY_S = 2;

const at = (id) => document.getElementById(id);
const video = at('video');

class Film {
  #session;
  #words;
  #launch;
  #played = new Played();
  #known;
  #writtenAt = 0;
  #toldDone = false;

  use(session) {
    this.#session = session;
  }

  elements() {
    const watched = this.#played.text;
    const place = Math.min(video.currentTime || 0, 999_999);
    return { ...(watched && { 'media.watched': watched }), 'media.at': place.toFixed(1) };
  }

  stop() {
    video.pause();
  }

  async show(launch, words) {
    this.#launch = launch;
    this.#words = words;
    this.#known = launch.known['media.watched'] ?? '';
    speakPage(words);
    at('stage').hidden = false;
    video.setAttribute('aria-label', words.video + launch.item.title);
    const { folder } = launch.item;
    if (launch.given.poster) {
      video.poster = folder + launch.given.poster;
    }
    this.#addTracks(launch.given.tracks ?? [], folder, launch.locale);
    this.#speeds();
    this.#listen();
    this.#tellProgress();
    await this.#load(launch.item.href, launch.given.type);
  }

  async #load(address, type) {
    video.addEventListener('loadedmetadata', () => this.#resume(), { once: true });
    video.addEventListener('error', () => {
      at('note').textContent = this.#words.cannotPlay;
      at('note').hidden = false;
    });
    if (type !== HLS || video.canPlayType(HLS)) {
      video.src = address;
      return;
    }
    const { default: Hls } = await import('./hls.mjs');
    const hls = new Hls({ enableWorker: false });
    hls.loadSource(address);
    hls.attachMedia(video);
  }

  #resume() {
    const place = Number(this.#launch.known['media.at']) || 0;
    if (place > NEAR_THE_END_S && place < video.duration - NEAR_THE_END_S) {
      video.currentTime = place;
      at('resumed-words').textContent = this.#words.resumed(clockTime(place));
      at('resumed').hidden = false;
    }
  }

  #addTracks(tracks, folder, locale) {
    const languages = new Intl.DisplayNames([locale], { type: 'language' });
    const name = (lang) => (lang ? upper(languages.of(lang)) : this.#words.unknownLanguage);
    const texts = [];
    for (const { kind, lang, file } of tracks) {
      const element = document.createElement('track');
      Object.assign(element, { kind, srclang: lang || 'und', label: name(lang), src: folder + file });
      video.append(element);
      if (kind === 'captions' || kind === 'subtitles') {
        texts.push({ element, lang, name: name(lang) });
      } else if (kind === 'chapters') {
        this.#chapters(element);
      } else if (kind === 'descriptions') {
        this.#describe(element);
      }
    }
    const own = texts.find(({ lang }) => lang && lang.slice(0, 2) === locale.slice(0, 2));
    this.#captions(texts, own);
    new Transcript(video, this.#words).show(texts, own);
  }

  #captions(texts, own) {
    at('captions-group').hidden = texts.length === 0;
    const select = at('captions');
    select.append(new Option(this.#words.off, ''), ...texts.map(({ name }, index) => new Option(name, String(index))));
    const choose = () => texts.forEach(({ element }, index) => {
      element.track.mode = select.value === String(index) ? 'showing' : 'hidden';
    });
    select.value = own ? String(texts.indexOf(own)) : '';
    select.addEventListener('change', choose);
    choose();
    // the browser's own menu of captions says the same as ours
    video.textTracks.addEventListener('change', () => {
      const showing = texts.findIndex(({ element }) => element.track.mode === 'showing');
      select.value = showing < 0 ? '' : String(showing);
    });
  }

  #chapters(element) {
    element.track.mode = 'hidden';
    element.addEventListener('load', () => {
      const cues = [...(element.track.cues ?? [])];
      at('chapters').hidden = cues.length === 0;
      at('chapter-list').replaceChildren(...cues.map((cue) => line(cue.startTime, cue.text, () => this.#jump(cue.startTime))));
      const mark = () => cues.forEach((cue, index) => {
        const button = at('chapter-list').children[index].firstChild;
        button.toggleAttribute('aria-current', false);
        if (video.currentTime >= cue.startTime && video.currentTime < cue.endTime) {
          button.setAttribute('aria-current', 'true');
        }
      });
      element.track.addEventListener('cuechange', mark);
    });
  }

  /** Browsers do not read descriptions aloud: here they are told as they come. */
  #describe(element) {
    element.track.mode = 'hidden';
    element.track.addEventListener('cuechange', () => {
      at('described').textContent = [...(element.track.activeCues ?? [])].map(({ text }) => text).join(' ');
    });
  }

  #speeds() {
    const number = new Intl.NumberFormat(document.documentElement.lang);
    at('speed').append(...SPEEDS.map((speed) => new Option(`${number.format(speed)} ×`, String(speed))));
    at('speed').value = '1';
    at('speed').addEventListener('change', () => { video.playbackRate = Number(at('speed').value); });
    video.addEventListener('ratechange', () => {
      if (video.playbackRate > 2) {
        // faster than anybody can follow, and faster than the server believes
        video.playbackRate = 2;
      }
      at('speed').value = String(video.playbackRate);
    });
  }

  #listen() {
    at('back').addEventListener('click', () => this.#jump(video.currentTime - 10));
    at('forward').addEventListener('click', () => this.#jump(video.currentTime + 10));
    at('start-over').addEventListener('click', () => {
      at('resumed').hidden = true;
      this.#jump(0);
    });
    const step = () => {
      if (!video.paused && !video.seeking) {
        this.#played.at(video.currentTime, video.playbackRate, performance.now());
      }
    };
    const moved = (event) => {
      step();
      if (event.type === 'ended' || Math.abs(video.currentTime - this.#writtenAt) >= WRITTEN_EVERY_S) {
        this.#writtenAt = video.currentTime;
        this.#session.changed();
        this.#tellProgress();
      }
    };
    video.addEventListener('timeupdate', moved);
    video.addEventListener('playing', step);
    video.addEventListener('seeking', () => this.#played.break());
    for (const type of ['pause', 'ended']) {
      video.addEventListener(type, () => {
        this.#played.at(video.currentTime, video.playbackRate, performance.now());
        this.#played.break();
        this.#session.changed();
        this.#tellProgress();
        this.#session.save();
      });
    }
  }

  #jump(seconds) {
    video.currentTime = Math.min(Math.max(0, seconds), video.duration || 0);
  }

  #share() {
    const length = this.#launch.given.seconds;
    const all = new Ranges([this.#known, this.#played.text].filter(Boolean).join(','));
    return length > 0 ? all.within(length) / length : 0;
  }

  #tellProgress() {
    const share = this.#share();
    const done = this.#launch.done || share >= this.#launch.needed / 100;
    at('progress').dataset.done = done;
    at('progress').textContent = done
      ? `✓ ${this.#words.done}`
      : this.#words.watched(Math.floor(share * 100), this.#launch.needed);
    if (done && !this.#toldDone && !this.#launch.done) {
      this.#toldDone = true;
      this.#session.save();
    }
  }
}

function upper(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** A line that one can jump to. */
export function line(seconds, text, jump) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  const time = document.createElement('span');
  time.className = 'time';
  time.textContent = clockTime(seconds);
  const words = document.createElement('span');
  words.textContent = text;
  button.append(time, words);
  button.addEventListener('click', jump);
  item.append(button);
  return item;
}

const player = new Film();
const session = new MediaSession(player);
player.use(session);
session.start();
