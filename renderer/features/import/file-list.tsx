import { CheckmarkCircle20Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { Dismiss20Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { Document20Regular } from '@fluentui/react-icons/headless/svg/document';
import { ErrorCircle20Regular } from '@fluentui/react-icons/headless/svg/error-circle';
import { QuestionCircle20Regular } from '@fluentui/react-icons/headless/svg/question-circle';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { DropArea } from '../../ui';
import type { Translate } from '../../../shared/text/translate';
import { fileStatus, nameOf, type FileStatus, type ImportFile, proposedColumns } from './import-state';
import { sayObject, sayRows, sayTrouble } from './say-import';

export interface FileListProps {
  readonly files: readonly ImportFile[];
  readonly chosen: string | null;
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onChoose: (key: string) => void;
  readonly onDrop: (files: readonly File[]) => void;
  readonly onChooseFiles: () => void;
  readonly onChooseFolder: () => void;
}

const ICONS: Readonly<Record<FileStatus, typeof Document20Regular>> = {
  reading: Document20Regular, ready: CheckmarkCircle20Regular, question: QuestionCircle20Regular, trouble: ErrorCircle20Regular, 'left-out': Dismiss20Regular,
};

/** The files brought in, each with what it was recognised as and whether it can go in. */
export function FileList({ files, chosen, translate, isBusy, onChoose, onDrop, onChooseFiles, onChooseFolder }: FileListProps) {
  const title = translate('import.screen.files.title', { count: files.length });
  return (
    <aside className="import-files">
      <h2>{title}</h2>
      <ListBox
        aria-label={title}
        className="import-list"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const found = keys === 'all' ? undefined : files.find(({ key }) => keys.has(key));
          if (found) onChoose(found.key);
        }}
      >
        {files.map((file) => <FileLine key={file.key} file={file} translate={translate} />)}
      </ListBox>
      <DropArea className="import-more" label={translate('import.screen.files.drop')} onFiles={onDrop} isDisabled={isBusy}>
        <p>
          {translate('import.screen.files.drop')}
          <br />
          {translate('import.screen.files.or')} <Button className="import-link" isDisabled={isBusy} onPress={onChooseFiles}>{translate('import.screen.files.choose')}</Button>
          {' '}{translate('import.screen.files.or')} <Button className="import-link" isDisabled={isBusy} onPress={onChooseFolder}>{translate('import.screen.files.chooseFolder')}</Button>
        </p>
      </DropArea>
    </aside>
  );
}

function FileLine({ file, translate }: { readonly file: ImportFile; readonly translate: Translate }) {
  const status = fileStatus(file);
  const Icon = ICONS[status];
  return (
    <ListBoxItem id={file.key} textValue={nameOf(file)} className={`import-file ${status}`}>
      <Icon />
      <div>
        <b>{nameOf(file)}</b>
        <span className="num">{detail(file, status, translate)}</span>
      </div>
      <em className="num">{sayStatus(file, status, translate)}</em>
    </ListBoxItem>
  );
}

function detail({ reading }: ImportFile, status: FileStatus, translate: Translate): string {
  if (reading === null) return '';
  if (status === 'trouble' && reading.trouble !== null) return sayTrouble(reading.trouble, translate).message;
  const rows = sayRows(reading.rows, translate);
  return [reading.crm, sayObject(reading.object, translate), rows].filter((part) => part !== null).join(' · ');
}

function sayStatus(file: ImportFile, status: FileStatus, translate: Translate): string {
  switch (status) {
    case 'question': return translate('import.screen.state.question', { count: file.reading?.ambiguousDates.length === 0 ? 0 : 1 });
    case 'ready': {
      const proposed = proposedColumns(file).length;
      return proposed === 0 ? translate('import.screen.state.ready') : translate('import.screen.state.proposed', { count: proposed });
    }
    case 'left-out': return translate('import.screen.state.leftOut');
    default: return translate(`import.screen.state.${status}`);
  }
}
