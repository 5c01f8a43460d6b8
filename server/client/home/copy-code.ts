/** Lets the button copy the code, and says what came of it. */
export function offerCopy(button: HTMLButtonElement, status: HTMLElement, code: HTMLElement): void {
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      status.textContent = button.dataset['copied'] ?? '';
    } catch {
      // Refused, or a page without HTTPS: the code is there to be selected.
      status.textContent = button.dataset['notCopied'] ?? '';
    }
  });
}
