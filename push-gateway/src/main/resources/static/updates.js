import { animate, format } from './board.js';

const SHOWN = 12;
const REMEMBERED = 1_000;

/** The latest score updates: any number may be added, only the newest of the newest users reach the page. */
export class Updates {
  #list;
  #template;
  #pending = new Map();
  #known = new Map();

  constructor(list, template) {
    this.#list = list;
    this.#template = template;
  }

  /** Keeps the newest per user; an update that is not newer than what is known of its user is dropped. */
  add(update) {
    const { userId, version } = update;
    const last = this.#pending.get(userId) ?? this.#known.get(userId);
    if (last && version <= last.version) return;
    putLast(this.#pending, userId, update, SHOWN);
  }

  /** Takes the scores of the top ten as known, so that their first update can say by how much. */
  know(entries) {
    for (const entry of entries) {
      if (!this.#known.has(entry.userId)) putLast(this.#known, entry.userId, entry, REMEMBERED);
    }
  }

  render() {
    const added = [...this.#pending.values()].map((update) => this.#item(update));
    this.#pending.clear();
    this.#list.prepend(...added.reverse());
    while (this.#list.children.length > SHOWN) this.#list.lastElementChild.remove();
    added.forEach((item) => animate(item, { opacity: [0, 1], transform: ['translateY(-.5rem)', 'none'] }, 250));
  }

  /** A new session may see versions that start again. */
  forgetVersions() {
    this.#known.clear();
  }

  #item(update) {
    const before = this.#known.get(update.userId);
    putLast(this.#known, update.userId, update, REMEMBERED);
    const item = this.#template.content.firstElementChild.cloneNode(true);
    const name = item.querySelector('.update-name');
    name.textContent = name.title = update.name;
    item.querySelector('.update-score').textContent = format(update.score);
    if (before) showChange(item.querySelector('.update-change'), update.score - before.score);
    return item;
  }
}

function showChange(element, change) {
  if (change === 0) return;
  element.textContent = change > 0 ? `+${format(change)}` : `−${format(-change)}`;
  element.dataset.direction = change > 0 ? 'up' : 'down';
}

/** Puts an entry last and drops the first ones over the limit. */
function putLast(map, key, value, limit) {
  map.delete(key);
  map.set(key, value);
  if (map.size > limit) map.delete(map.keys().next().value);
}
