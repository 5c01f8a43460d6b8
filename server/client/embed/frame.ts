/*
 * Inside /embed: tells the page around it how high the chart is, whenever that changes, in the words that such pages
 * already listen for. A page that listens late may ask again.
 */
export {};

const chart = document.querySelector('main');
const around = globalThis.parent;

function tell(): void {
  const height = Math.ceil(chart?.getBoundingClientRect().height ?? 0);
  // Not drawn yet, or not shown: a height of nothing would close the frame.
  if (height === 0) return;
  const messages = [
    { barometre: { height } },
    { 'datawrapper-height': { barometre: height } },
    { sentinel: 'amp', type: 'embed-size', height },
  ];
  // Whoever embeds it may know its height: it tells nothing that the address did not.
  for (const message of messages) around.postMessage(message, '*');
}

if (chart !== null && around !== globalThis.self) {
  new ResizeObserver(tell).observe(chart);
  addEventListener('message', ({ data, source }) => {
    if (source === around && data === 'barometre:height') tell();
  });
}
