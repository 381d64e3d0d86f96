import { VigieError } from '../../shared/protocol/errors';
import type { GrantedFile } from '../../shared/protocol/import';
import { uploadedSchema, WEB_PATHS } from '../../shared/protocol/web-api';
import type { HandOverOptions } from './shell';
import { callWebDoor, failureFrom } from './web-call';

/**
 * Streams files to the door's staging room, one after the other, so that they land in order and progress is one sum. Too
 * large ones are refused before a byte is sent.
 */
export async function uploadFiles(workspace: string, files: readonly File[], { signal, onProgress }: HandOverOptions): Promise<GrantedFile[]> {
  const limit = (await callWebDoor('uploads.limit', {})).bytes;
  const tooLarge = files.find((file) => file.size > limit);
  if (tooLarge !== undefined) throw new VigieError('file_too_large', { file: nameOf(tooLarge), limitBytes: limit });

  const total = files.reduce((sum, file) => sum + file.size, 0);
  const granted: GrantedFile[] = [];
  let before = 0;
  for (const file of files) {
    const tell = (bytes: number) => onProgress?.({ phase: 'upload', done: before + bytes, total, unit: 'bytes', file: nameOf(file) });
    granted.push(await uploadFile(workspace, file, tell, signal));
    before += file.size;
  }
  return granted;
}

/** Inside a dropped or chosen folder: its path from there. */
const nameOf = (file: File) => (file.webkitRelativePath === '' ? file.name : file.webkitRelativePath);

/** By XMLHttpRequest: fetch tells nothing of what has been sent. */
function uploadFile(workspace: string, file: File, tell: (bytes: number) => void, signal: AbortSignal | undefined): Promise<GrantedFile> {
  if (signal?.aborted === true) return Promise.reject(new VigieError('cancelled'));
  const address = `${WEB_PATHS.upload}?${new URLSearchParams({ workspace, name: nameOf(file) }).toString()}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    signal?.addEventListener('abort', cancel);
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', cancel));
    request.upload.addEventListener('progress', ({ loaded }) => tell(loaded));
    request.addEventListener('abort', () => reject(new VigieError('cancelled')));
    // Also a file that was moved or changed between the drop and now.
    request.addEventListener('error', () => reject(new VigieError('file_unreadable', { file: nameOf(file) })));
    request.addEventListener('load', () => {
      const uploaded = uploadedSchema.safeParse(request.response);
      if (uploaded.success) resolve(uploaded.data);
      else reject(failureFrom(request.response));
    });
    request.open('POST', address);
    request.responseType = 'json';
    request.send(file);
  });
}
