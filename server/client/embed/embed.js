/*
 * For a page with frames of /embed: makes each as high as its chart. Nothing else of the page is read or changed, and
 * messages of other origins are not listened to.
 *
 *   <script src="https://HOST/embed.js" async></script>
 */
(() => {
  const { origin } = new URL(document.currentScript.src);
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/embed`));
  addEventListener('message', ({ data, source }) => {
    const height = data?.barometre?.height;
    if (!Number.isFinite(height) || height <= 0) return;
    for (const frame of frames()) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(height, 20_000)}px`;
    }
  });
  // Charts that were drawn before this script ran.
  for (const frame of frames()) frame.contentWindow?.postMessage('barometre:height', '*');
})();
