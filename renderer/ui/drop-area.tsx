import type { ReactNode } from 'react';
import { DIRECTORY_DRAG_TYPE, DropZone, isDirectoryDropItem, isFileDropItem, type DirectoryDropItem } from 'react-aria-components';
import { joinClasses } from './join-classes';
import './drop-area.css';

/** Carried by everything that is dragged from one place of the window to another, so that no drop area takes it for files. */
export const OWN_DRAG_TYPE = 'application/x-vigie';

export interface DropAreaProps {
  readonly label: string;
  /** All files dropped, those inside dropped folders too. */
  readonly onFiles: (files: File[]) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A place to drop files or folders on, or to paste them into. */
export function DropArea({ label, onFiles, isDisabled = false, className, children }: DropAreaProps) {
  return (
    <DropZone
      aria-label={label}
      isDisabled={isDisabled}
      className={joinClasses('ui-drop-area', className)}
      // Files of an unknown kind claim every type, folders among them; what the window drags by itself claims only its own.
      getDropOperation={(types) => (types.has(OWN_DRAG_TYPE) && !types.has(DIRECTORY_DRAG_TYPE) ? 'cancel' : 'copy')}
      onDrop={async ({ items }) => {
        const files: File[] = [];
        for (const item of items) {
          if (isFileDropItem(item)) files.push(await item.getFile());
          else if (isDirectoryDropItem(item)) files.push(...(await filesIn(item)));
        }
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
    </DropZone>
  );
}

async function filesIn(folder: DirectoryDropItem): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.getEntries()) {
    if (entry.kind === 'file') files.push(await entry.getFile());
    else files.push(...(await filesIn(entry)));
  }
  return files;
}
