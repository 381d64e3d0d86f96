import type { Progress } from '../../../shared/protocol/envelope';
import type { SaveFile } from './rejects-csv';
import type { FileReading, GrantedFile, ImportReport, ImportRequest } from '../../../shared/protocol/import';

export interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What the import screen asks of the engine and of the door; given by the app. All failures are VigieErrors. */
export interface ImportDoor {
  readonly read: (request: ImportRequest, work: Work) => Promise<readonly FileReading[]>;
  readonly commit: (request: ImportRequest, work: Work) => Promise<ImportReport>;
  readonly grant: (files: readonly File[], work: Work) => Promise<readonly GrantedFile[]>;
  readonly chooseFiles: (work: Work) => Promise<readonly GrantedFile[]>;
  readonly chooseFolder: (work: Work) => Promise<readonly GrantedFile[]>;
  readonly save: SaveFile;
}
