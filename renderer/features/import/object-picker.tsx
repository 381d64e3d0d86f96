import { isCustomObject, OBJECT_IDS, type ObjectId } from '../../../shared/model/objects';
import type { Translate } from '../../../shared/text/translate';
import { Picker } from '../../ui';
import type { ImportFile } from './import-state';
import { isObject, sayObject } from './say-import';

export interface ObjectPickerProps {
  readonly file: ImportFile;
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onObject: (object: ObjectId) => void;
}

/** What the table holds: an object of the model, or a table of its own under the file's name. */
export function ObjectPicker({ file: { reading, decisions, file }, translate, isBusy, onObject }: ObjectPickerProps) {
  const read = reading?.object ?? null;
  const selected = decisions.object ?? (read !== null && (isObject(read) || isCustomObject(read)) ? read : null);
  const own = selected !== null && isCustomObject(selected) ? selected : ownTable(reading?.path ?? file.name);
  return (
    <Picker<ObjectId>
      label={translate('import.screen.holds')}
      prefix={translate('import.screen.holds')}
      options={[
        ...OBJECT_IDS.map((id) => ({ id, label: sayObject(id, translate) })),
        { id: own, label: translate('import.screen.ownTable', { name: sayObject(own, translate) }) },
      ]}
      selected={selected}
      placeholder={translate('import.screen.unknown')}
      isDisabled={isBusy}
      onSelect={onObject}
    />
  );
}

/** Named by the file, without its ending: a name holds no dots. */
function ownTable(path: string): ObjectId {
  const base = path.split(/[\\/]/).at(-1) ?? path;
  return `custom:${base.replace(/\.[^.]*$/, '').replaceAll('.', ' ').trim() || 'table'}`;
}
