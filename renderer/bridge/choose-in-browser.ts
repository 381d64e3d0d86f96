/** The browser's own file dialog. Empty when the user gave up. */
export function chooseInBrowser({ folder }: { readonly folder: boolean }): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Long enough for any browser to have started the download; the bytes are let go of after it. */
const KEPT_MS = 60_000;

/** Hands bytes to the browser's downloads. */
export function downloadInBrowser(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
