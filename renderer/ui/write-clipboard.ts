/** A clipboard's two forms of one thing. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Both forms at once, so that a sheet takes the table and an editor the text. Must run inside a key press or a click. */
export async function writeClipboard(content: ClipboardContent): Promise<void> {
  if (typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function') {
    await navigator.clipboard.write([new ClipboardItem({
      'text/plain': new Blob([content.text], { type: 'text/plain' }),
      'text/html': new Blob([content.html], { type: 'text/html' }),
    })]);
    return;
  }
  writeByEvent(content);
}

/** Where the asynchronous clipboard is refused (no permission, plain http), the copy event still carries both. */
function writeByEvent(content: ClipboardContent): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', content.text);
    event.clipboardData?.setData('text/html', content.html);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
}
