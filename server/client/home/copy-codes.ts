/** Lets each button copy its code, and says what came of it. */
export function offerCopies(codes: HTMLElement, status: HTMLElement): void {
  for (const button of codes.querySelectorAll<HTMLButtonElement>('button.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const code = document.getElementById(button.dataset['code'] ?? '');
      // The same words said again are no news to a screen reader.
      status.textContent = '';
      try {
        await navigator.clipboard.writeText(code?.textContent ?? '');
        status.textContent = status.dataset['copied'] ?? '';
      } catch {
        // Refused, or a page without HTTPS: the code is there to be selected.
        status.textContent = status.dataset['notCopied'] ?? '';
      }
    });
  }
}
