import { DATE_ORDERS, DECIMALS, ENCODINGS, type FileReading } from '../../../shared/protocol/import';
import { LANGUAGES, type Translate } from '../../../shared/text/translate';
import { Picker, Tag } from '../../ui';
import type { Decisions } from './import-state';
import { sayCount } from './say-import';

export interface ReadingChipsProps {
  readonly reading: FileReading;
  /** Names of the CRMs that can be chosen. */
  readonly crms: readonly string[];
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onDecide: (decisions: Partial<Decisions>) => void;
}

const NO_CRM = '#none';
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** How the table was read, each choice one click away from another reading. */
export function ReadingChips({ reading, crms, translate, isBusy, onDecide }: ReadingChipsProps) {
  const { crm, language, encoding, delimiter, decimal, dates, columns } = reading;
  const isText = delimiter !== null;
  const chip = { kind: 'chip', isDisabled: isBusy } as const;
  return (
    <div className="import-chips" role="group" aria-label={translate('import.screen.chips.label')}>
      <Picker
        {...chip}
        label={translate('import.screen.chips.crm')}
        options={[...[...new Set([...(crm === null ? [] : [crm]), ...crms])].map((id) => ({ id, label: id })), { id: NO_CRM, label: translate('import.screen.chips.noCrm') }]}
        selected={crm ?? NO_CRM}
        onSelect={(id) => onDecide({ crm: id === NO_CRM ? null : id })}
      />
      <Picker
        {...chip}
        label={translate('import.screen.chips.language')}
        options={LANGUAGES.map((id) => ({ id, label: translate(`import.screen.languages.${id}`) }))}
        selected={language}
        placeholder={translate('import.screen.chips.noLanguage')}
        onSelect={(id) => onDecide({ language: id })}
      />
      {isText ? (
        <Picker
          {...chip}
          label={translate('import.screen.chips.encoding')}
          options={[...new Set([encoding, ...ENCODINGS])].map((id) => ({ id, label: sayEncoding(id) }))}
          selected={encoding}
          onSelect={(id) => onDecide({ encoding: id })}
        />
      ) : null}
      {isText ? (
        <Picker
          {...chip}
          label={translate('import.screen.chips.separatorOf')}
          options={[...new Set([delimiter, ...SEPARATORS])].map((id) => ({ id, label: translate('import.screen.chips.separator', { separator: id === '\t' ? translate('import.screen.chips.tab') : id }) }))}
          selected={delimiter}
          onSelect={(id) => onDecide({ separator: id })}
        />
      ) : null}
      {decimal === null ? null : (
        <Picker
          {...chip}
          label={translate('import.screen.chips.decimal')}
          options={DECIMALS.map((id) => ({ id, label: translate(`import.screen.chips.${id}`) }))}
          selected={decimal}
          onSelect={(id) => onDecide({ decimal: id })}
        />
      )}
      {dates === null && columns.every(({ type }) => type !== 'date') ? null : (
        <Picker
          {...chip}
          label={translate('import.screen.chips.dates')}
          options={DATE_ORDERS.map((id) => ({ id, label: translate(`import.screen.chips.${id}`) }))}
          selected={dates}
          placeholder={translate('import.screen.chips.noOrder')}
          onSelect={(id) => onDecide({ dates: id })}
        />
      )}
      <Tag kind="outline">{translate('import.screen.size', { rows: sayCount(reading.rows, translate), columns: sayCount(columns.length, translate) })}</Tag>
    </div>
  );
}

const NAMES: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', 'windows-1252': 'Windows-1252', 'iso-8859-15': 'ISO-8859-15', macintosh: 'MacRoman' };

const sayEncoding = (encoding: string) => NAMES[encoding] ?? encoding.toUpperCase();
