const MOVE_MS = 550;
const COUNT_MS = 500;
const ARROW_MS = 8_000;
const EASING = 'cubic-bezier(.2, .8, .2, 1)';

const still = matchMedia('(prefers-reduced-motion: reduce)');
const number = new Intl.NumberFormat(document.documentElement.lang);

/** A score as the page writes it. */
export const format = (score) => number.format(score);

/** Animates with the Web Animations API, or not at all for who asked for less motion. */
export function animate(element, frames, duration = MOVE_MS) {
  if (!still.matches) element.animate(frames, { duration, easing: EASING });
}

/** The ordered list of the top ten: one row per user id, which moves when its rank changes. */
export class Board {
  #list;
  #template;
  #rows = new Map();

  constructor(list, template) {
    this.#list = list;
    this.#template = template;
  }

  render(entries) {
    const first = this.#rows.size === 0;
    const before = new Map([...this.#rows.values()].map((row) => [row, row.top]));
    this.#removeAllBut(new Set(entries.map(({ userId }) => userId)));
    const leader = entries[0]?.score;
    const rows = entries.map((entry) => this.#row(entry.userId).show(entry, leader, first));
    rows.forEach((row, index) => this.#place(row, index));
    rows.map((row) => [row, row.settle()]).forEach(([row, after]) => row.moveFrom(before.get(row), after));
  }

  #removeAllBut(userIds) {
    for (const [userId, row] of this.#rows) {
      if (userIds.has(userId)) continue;
      row.element.remove();
      this.#rows.delete(userId);
    }
  }

  #row(userId) {
    if (!this.#rows.has(userId)) {
      const element = this.#template.content.firstElementChild.cloneNode(true);
      element.dataset.userId = userId;
      this.#rows.set(userId, new Row(element));
    }
    return this.#rows.get(userId);
  }

  #place({ element }, index) {
    const there = this.#list.children[index];
    if (there !== element) this.#list.insertBefore(element, there ?? null);
  }
}

class Row {
  #rank;
  #score;
  #counted;
  #counting;
  #move;
  #arrowTimer;

  constructor(element) {
    this.element = element;
  }

  get top() {
    return this.element.getBoundingClientRect().top;
  }

  show({ rank, name, score }, leader, quietly) {
    if (this.#rank !== rank && !quietly) this.#point(this.#rank === undefined ? NaN : this.#rank - rank);
    this.element.dataset.rank = rank;
    this.element.dataset.score = score;
    this.element.style.setProperty('--share', leader > 0 ? Math.max(0, score / leader) : 0);
    this.#part('rank').textContent = rank;
    this.#part('name').textContent = this.#part('name').title = name;
    if (this.#score !== score) this.#count(score);
    this.#rank = rank;
    this.#score = score;
    return this;
  }

  /** Ends the move that is under way and returns where the row now belongs. */
  settle() {
    this.#move?.cancel();
    return this.top;
  }

  moveFrom(before, after) {
    if (still.matches || before === after) return;
    const frames = before === undefined
      ? { opacity: [0, 1], transform: ['translateY(1rem)', 'none'] }
      : { transform: [`translateY(${before - after}px)`, 'none'], zIndex: before > after ? [2, 2] : [1, 1] };
    this.#move = this.element.animate(frames, { duration: MOVE_MS, easing: EASING });
  }

  /** Says how many places the row moved, or that it is new, for a while. */
  #point(places) {
    const move = this.#part('move');
    const count = Math.abs(places);
    const direction = Number.isNaN(places) ? 'new' : places > 0 ? 'up' : 'down';
    move.dataset.direction = direction;
    move.querySelector('.arrow').textContent = direction === 'new' ? 'new' : `${places > 0 ? '▲' : '▼'} ${count}`;
    move.querySelector('.spoken').textContent =
      direction === 'new' ? 'new in the top ten' : `${direction} ${count} ${count === 1 ? 'place' : 'places'}`;
    move.hidden = false;
    clearTimeout(this.#arrowTimer);
    this.#arrowTimer = setTimeout(() => (move.hidden = true), ARROW_MS);
  }

  /** Counts from what is shown to the new score; a row that is new shows it at once. */
  #count(score) {
    cancelAnimationFrame(this.#counting);
    const from = still.matches ? undefined : this.#counted;
    if (from === undefined) return this.#write(score);
    const begin = performance.now();
    const step = (now) => {
      const part = Math.min(1, Math.max(0, (now - begin) / COUNT_MS));
      this.#write(part === 1 ? score : Math.round(from + (score - from) * (1 - (1 - part) ** 3)));
      if (part < 1) this.#counting = requestAnimationFrame(step);
    };
    this.#counting = requestAnimationFrame(step);
    animate(this.#part('score'), { transform: ['scale(1.08)', 'none'], color: ['var(--up)', 'var(--ink)'] });
  }

  #write(score) {
    this.#counted = score;
    this.#part('score').textContent = format(score);
  }

  #part(name) {
    return this.element.querySelector(`.${name}`);
  }
}
