const OPEN_TIMEOUT_MS = 8_000;

/**
 * Reads the public top ten once; every failure is an answer, none is thrown.
 * Returns {status: 'ok' | 'unchanged' | 'refused' | 'unreachable', etag, top}; a bad or expired token is refused.
 */
export async function fetchTopTen(token, etag, signal) {
  const headers = { Accept: 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (etag) headers['If-None-Match'] = etag;
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(OPEN_TIMEOUT_MS)]);
    const response = await fetch('api/score/top10', { headers, signal: limit });
    if (response.status === 304) return { status: 'unchanged', etag };
    if (response.status === 401 || response.status === 403) return { status: 'refused' };
    if (!response.ok) return { status: 'unreachable', etag };
    return { status: 'ok', etag: response.headers.get('ETag'), top: topTen(await response.json()) };
  } catch {
    return { status: 'unreachable', etag };
  }
}

/** Opens the WebSocket; the promise is a link, or null if it did not open. */
export function openSocket(token, receive) {
  const url = new URL('ws/scoreboard', document.baseURI);
  url.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(url, ['scoreboard.v1', `scoreboard.token.${token}`]);
  socket.addEventListener('message', ({ data }) => deliver(data, decodeSocket, receive));
  return link(socket, 'websocket', 'close');
}

/** Opens the event stream; its own retry is switched off, since it would hide an expired token. */
export function openEventStream(token, receive) {
  const stream = new EventSource(`api/score/stream?access_token=${encodeURIComponent(token)}`);
  for (const [event, decode] of Object.entries(STREAM_EVENTS)) {
    stream.addEventListener(event, ({ data, lastEventId }) =>
      deliver(data, (body) => decode(body, versionOf(lastEventId)), receive));
  }
  return link(stream, 'sse', 'error');
}

/** A link is {source, closed, close}: `closed` resolves once, to a close code or 1006. */
function link(source, name, endEvent) {
  let close;
  const closed = new Promise((resolve) => {
    close = (code = 1006) => {
      source.close();
      resolve(code);
    };
  });
  source.addEventListener(endEvent, ({ code }) => close(code));
  const opened = new Promise((resolve) => source.addEventListener('open', () => resolve(true)));
  const timeout = setTimeout(close, OPEN_TIMEOUT_MS, 1006);
  return Promise.race([opened, closed]).then((outcome) => {
    clearTimeout(timeout);
    return outcome === true ? { source: name, closed, close } : null;
  });
}

/** Hands on what can be read; what cannot be read, or is of an unknown type, is dropped. */
function deliver(text, decode, receive) {
  let message;
  try {
    message = decode(JSON.parse(text));
  } catch {
    return;
  }
  if (message) receive(message);
}

function decodeSocket({ type, data, version }) {
  if (type === 'top_10_update') return { top: topTen({ ...data, version }) };
  if (type === 'score_update') return { update: update(data.user_id, data.username, data.new_score, version) };
  return null;
}

const STREAM_EVENTS = {
  'scoreboard:update': ({ topUsers }, version) => ({ top: topTen({ top_10_scores: topUsers, version }) }),
  'score:update': (data, version) => ({ update: update(data.userId, data.username, data.newScore, version) }),
};

function topTen({ top_10_scores: scores, version }) {
  const entries = scores.slice(0, 10).map(({ user_id: id, username, score }, index) => (
    { userId: String(id ?? username), name: String(username || id), score: Number(score), rank: index + 1 }));
  return { entries, version };
}

function update(userId, username, score, version) {
  return { userId: String(userId), name: String(username || userId), score: Number(score), version };
}

/** An event without an id has no version: NaN is neither older nor newer than anything. */
function versionOf(id) {
  return id === '' ? NaN : Number(id);
}
