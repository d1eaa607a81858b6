/** Full jitter: anywhere from 0.5 s to a bound that doubles with each attempt, up to 30 s. */
export function jitter(attempt) {
  const bound = Math.min(30_000, 2_000 * 2 ** attempt);
  return 500 + Math.random() * (bound - 500);
}

/** Resolves to nothing after `ms`; rejects as soon as the signal is aborted. */
export function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
  });
}

/** Calls `render` with the newest value only: in an animation frame, and not again within `gap` ms. */
export function paced(render, gap) {
  let scheduled = false;
  let last = -Infinity;
  let newest;
  const draw = () => {
    scheduled = false;
    last = performance.now();
    render(newest);
  };
  return (value) => {
    newest = value;
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => requestAnimationFrame(draw), Math.max(0, last + gap - performance.now()));
  };
}
