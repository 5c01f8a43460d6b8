/**
 * Tells whether a reader may be looking: the tab is shown and the element is on the screen, or nearly. An element that was
 * taken out of the page is not; put back, it is again.
 */
export function watchPresence(element: Element, tell: (present: boolean) => void): () => void {
  const page = element.ownerDocument;
  let near = false;
  const look = () => tell(near && page.visibilityState === 'visible');
  const observer = new IntersectionObserver(
    (entries) => {
      near = entries.at(-1)?.isIntersecting ?? false;
      look();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  page.addEventListener('visibilitychange', look);
  return () => {
    observer.disconnect();
    page.removeEventListener('visibilitychange', look);
    tell(false);
  };
}
