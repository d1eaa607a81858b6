import { Board, format } from './board.js';
import { follow, POLL_MS } from './connection.js';
import * as session from './session.js';
import { paced } from './timing.js';
import { Updates } from './updates.js';

const BOARD_GAP_MS = 200;
const UPDATES_GAP_MS = 250;

const $ = (id) => document.getElementById(id);
const board = new Board($('rows'), $('row-template'));
const updates = new Updates($('updates'), $('update-template'));
const renderBoard = paced(showTop, BOARD_GAP_MS);
const renderUpdates = paced(() => updates.render(), UPDATES_GAP_MS);

const STATES = {
  connecting: () => 'Connecting',
  live: ({ source }) => (source === 'sse' ? 'Live (event stream)' : 'Live'),
  reconnecting: () => 'Reconnecting',
  polling: () => `Refreshing every ${POLL_MS / 1_000} s`,
  'signed-out': () => 'Signed out',
};

const REASONS = {
  none: `This is the public top ten, refreshed every ${POLL_MS / 1_000} seconds. With a token it moves the moment a score does.`,
  expired: 'Your token has expired. The public top ten is still refreshed every few seconds.',
  refused: 'Your token has expired or was not accepted. The public top ten is still refreshed every few seconds.',
  private: 'This board is not public: it takes a token to see it.',
};

let stop = () => {};
let newestVersion = -Infinity;
let countdown;

const page = {
  state(name, detail) {
    const connection = $('connection');
    connection.dataset.state = name;
    const text = STATES[name](detail);
    if (connection.textContent !== text) connection.textContent = text;
    countDown(detail.delay);
  },

  receive({ top, update }) {
    if (top && !(top.version < newestVersion)) {
      newestVersion = top.version;
      updates.know(top.entries);
      document.title = titleFor(top.entries[0]);
      renderBoard(top.entries);
    }
    if (update) {
      updates.add(update);
      renderUpdates();
    }
  },

  refused(reason) {
    session.forget();
    if (reason === 'private') $('waiting').textContent = 'The top ten shows once you sign in.';
    askForToken(reason);
  },
};

function enter(token) {
  stop();
  newestVersion = -Infinity;
  updates.forgetVersions();
  if (token) session.remember(token);
  if (token) showSignedIn(true);
  else askForToken('none');
  stop = follow(token, page);
}

function askForToken(reason) {
  $('sign-in-reason').textContent = REASONS[reason];
  showSignedIn(false);
}

function showSignedIn(signedIn) {
  $('sign-in').hidden = signedIn;
  $('activity').hidden = !signedIn;
  $('forget').hidden = !signedIn;
}

function showTop(entries) {
  board.render(entries);
  $('waiting').hidden = true;
  $('empty').hidden = entries.length > 0;
  const [first, second] = entries;
  $('gap').textContent = second && first.score > second.score ? `Leads by ${format(first.score - second.score)}` : '';
}

/** The leader's name without the invisible characters that would turn the rest of the title around. */
function titleFor(leader) {
  if (!leader) return 'Scoreboard';
  const name = leader.name.replace(/[\p{Bidi_Control}\p{Cc}]/gu, '');
  return `${[...name].slice(0, 40).join('')} leads · Scoreboard`;
}

/** Shown beside the state, not within it, so that it is not read out every second. */
function countDown(delay) {
  clearInterval(countdown);
  $('countdown').textContent = '';
  if (delay === undefined) return;
  const end = performance.now() + delay;
  const tick = () => {
    const seconds = Math.ceil((end - performance.now()) / 1_000);
    $('countdown').textContent = seconds > 0 ? `in ${seconds} s` : 'now';
  };
  countdown = setInterval(tick, 250);
  tick();
}

$('token-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const token = session.tokenIn($('token').value);
  $('token-error').textContent = token ? '' : 'That does not look like a token: it has three parts with dots between them.';
  $('token').setAttribute('aria-invalid', !token);
  if (!token) return $('token').focus();
  $('token').value = '';
  enter(token);
});

$('forget').addEventListener('click', () => {
  session.forget();
  enter(null);
});

addEventListener('hashchange', () => {
  const token = session.takeFromAddress();
  if (token) enter(token);
});

$('origin').textContent = new URL('.', location).href;
enter(session.takeFromAddress() ?? session.recall());
