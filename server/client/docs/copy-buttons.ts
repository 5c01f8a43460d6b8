/** Gives each snippet that is there to be copied a button, which knows its code by the id. */
export function addCopyButtons(content: HTMLElement): void {
  for (const [index, code] of content.querySelectorAll('pre[data-copy] > code').entries()) {
    code.id = `snippet-${index + 1}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.dataset['code'] = code.id;
    code.after(button);
  }
}
