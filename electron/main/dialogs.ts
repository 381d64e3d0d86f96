import { join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../shared/text/translate';

/** The system's dialogs. Each gives a path that a person chose, or undefined when they gave up. */
export class Dialogs {
  constructor(readonly text: Translate) {}

  async newWorkspace(window: BrowserWindow, folder: string, name: string): Promise<string | undefined> {
    const { filePath } = await dialog.showSaveDialog(window, { title: this.text('door.dialogs.newWorkspace'), defaultPath: join(folder, `${name}.vigie`), filters: this.#workspaces });
    if (filePath === '') return undefined;
    return filePath.toLowerCase().endsWith('.vigie') ? filePath : `${filePath}.vigie`;
  }

  async openWorkspace(window: BrowserWindow): Promise<string | undefined> {
    const { filePaths } = await dialog.showOpenDialog(window, { title: this.text('door.dialogs.openWorkspace'), properties: ['openFile'], filters: this.#workspaces });
    return filePaths[0];
  }

  async chooseFiles(window: BrowserWindow): Promise<string[]> {
    const filters = [
      { name: this.text('door.dialogs.tables'), extensions: ['csv', 'tsv', 'txt', 'xlsx', 'parquet', 'json', 'jsonl', 'zip'] },
      { name: this.text('door.dialogs.allFiles'), extensions: ['*'] },
    ];
    const { filePaths } = await dialog.showOpenDialog(window, { title: this.text('door.dialogs.chooseFiles'), properties: ['openFile', 'multiSelections'], filters });
    return filePaths;
  }

  async chooseFolder(window: BrowserWindow): Promise<string[]> {
    const { filePaths } = await dialog.showOpenDialog(window, { title: this.text('door.dialogs.chooseFolder'), properties: ['openDirectory'] });
    return filePaths;
  }

  async saveAs(window: BrowserWindow, folder: string, name: string): Promise<string | undefined> {
    const { filePath } = await dialog.showSaveDialog(window, { defaultPath: join(folder, name) });
    return filePath === '' ? undefined : filePath;
  }

  get #workspaces() {
    return [{ name: this.text('door.dialogs.workspaces'), extensions: ['vigie'] }];
  }
}
