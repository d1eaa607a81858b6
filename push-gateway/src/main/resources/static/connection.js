import { jitter, pause } from './timing.js';
import { fetchTopTen, openEventStream, openSocket } from './transports.js';

export const POLL_MS = 5_000;
const QUIET_MS = 30_000;
const SETTLED_MS = 10_000;
const SOCKET_TRIES = 2;
const POLLS_BEFORE_RETRY = 6;
const LOST = 1006;
const TOKEN_EXPIRED = 4401;

/**
 * Feeds `page` from the best source there is: WebSocket, else event stream, else polling.
 * A refused token ends the live attempts for good; any other failure is retried with full jitter.
 * `page` has state(name, detail), receive(message) and refused(reason). Returns how to stop.
 */
export function follow(token, page) {
  const stop = new AbortController();
  new Feed(token, page, stop.signal).run().catch((error) => {
    if (!stop.signal.aborted) throw error;
  });
  return () => stop.abort();
}

class Feed {
  #token;
  #page;
  #signal;
  #etag;
  #attempt = 0;
  #socketFailures = 0;
  #heardAt = 0;

  constructor(token, page, signal) {
    this.#token = token;
    this.#page = page;
    this.#signal = signal;
  }

  async run() {
    this.#state('connecting');
    const steady = this.#token ? 'signed-out' : 'polling';
    while (this.#token) await this.#liveOnce();
    await this.#pollOnly(steady);
  }

  /** Asks over HTTP first: a browser cannot see a 401 at a WebSocket handshake. */
  async #liveOnce() {
    const status = await this.#poll();
    if (status === 'refused') return this.#refuse('refused');
    if (status === 'unreachable') return this.#backOff();
    const link = await this.#open();
    if (link) return this.#end(await this.#stay(link));
    return this.#socketFailures < SOCKET_TRIES ? this.#backOff() : this.#pollAWhile();
  }

  async #open() {
    const socket = await openSocket(this.#token, this.#receive);
    this.#socketFailures = socket ? 0 : this.#socketFailures + 1;
    if (socket || this.#socketFailures < SOCKET_TRIES) return socket;
    return openEventStream(this.#token, this.#receive);
  }

  /** Returns the close code of the link, or of the WebSocket that an event stream was traded for. */
  async #stay(link) {
    const since = performance.now();
    try {
      for (;;) {
        this.#state('live', { source: link.source });
        const code = await Promise.race([link.closed, pause(QUIET_MS, this.#signal)]);
        if (code) return code;
        if (await this.#isDead()) return LOST;
        if (link.source === 'sse') link = await this.#upgrade(link);
      }
    } finally {
      link.close();
      if (performance.now() - since > SETTLED_MS) this.#attempt = 0;
    }
  }

  /** Silence is checked over HTTP: a network that went away closes nothing. */
  async #isDead() {
    return performance.now() - this.#heardAt > QUIET_MS && (await this.#poll()) === 'unreachable';
  }

  async #upgrade(stream) {
    const socket = await openSocket(this.#token, this.#receive);
    if (!socket) return stream;
    stream.close();
    this.#socketFailures = 0;
    return socket;
  }

  #end(code) {
    return code === TOKEN_EXPIRED ? this.#refuse('expired') : this.#backOff();
  }

  #refuse(reason) {
    this.#token = null;
    this.#state('signed-out');
    this.#page.refused(reason);
  }

  async #pollAWhile() {
    this.#state('polling');
    for (let polls = 0; polls < POLLS_BEFORE_RETRY; polls++) {
      await pause(POLL_MS, this.#signal);
      if (!answered(await this.#poll())) return;
    }
  }

  async #pollOnly(steady) {
    for (let status; status !== 'refused';) {
      status = await this.#poll();
      if (answered(status)) {
        this.#attempt = 0;
        this.#state(steady);
        await pause(POLL_MS, this.#signal);
      } else if (status === 'unreachable') {
        await this.#backOff();
      }
    }
    this.#refuse('private');
  }

  async #poll() {
    const { status, etag, top } = await fetchTopTen(this.#token, this.#etag, this.#signal);
    this.#etag = etag;
    if (top) this.#receive({ top });
    return status;
  }

  #receive = (message) => {
    if (this.#signal.aborted) return;
    this.#heardAt = performance.now();
    this.#page.receive(message);
  };

  #state(name, detail = {}) {
    this.#signal.throwIfAborted();
    this.#page.state(name, detail);
  }

  async #backOff() {
    const delay = jitter(this.#attempt++);
    this.#state('reconnecting', { delay });
    await pause(delay, this.#signal);
  }
}

const answered = (status) => status === 'ok' || status === 'unchanged';
