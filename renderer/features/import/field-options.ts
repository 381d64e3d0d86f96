import type { FileReading } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import type { Option } from '../../ui';
import type { Target } from './import-state';
import { fieldsOf, sayField } from './say-import';

type Column = FileReading['columns'][number];

const KEPT = '#kept';
const IGNORED = '#ignored';
const RECOGNISED = '#recognised';

/** Where a column can go: what Vigie itself would do, a column of its own, nowhere, or any field of the object. */
export function fieldOptions(column: Column, object: string | null, isChanged: boolean, translate: Translate): Option[] {
  const section = translate('import.screen.columns.fields');
  const fields = fieldsOf(object).map((id): Option => ({ id, label: sayField(object, id, translate), section, detail: id }));
  // A target the list doesn't know (a role that a template gives) is shown, or the box would stand empty.
  const own: Option[] = column.field !== null && !fields.some(({ id }) => id === column.field) ? [{ id: column.field, label: sayField(object, column.field, translate), section }] : [];
  return [
    ...(isChanged ? [{ id: RECOGNISED, label: translate('import.screen.columns.recognised') }] : []),
    { id: KEPT, label: translate('import.screen.columns.keep') },
    { id: IGNORED, label: translate('import.screen.columns.ignore') },
    ...own, ...fields,
  ];
}

export function optionOf({ field, custom }: Column): string {
  return field ?? (custom ? KEPT : IGNORED);
}

export function targetOf(id: string): Target {
  return id === IGNORED ? 'ignore' : id === KEPT ? 'keep' : id === RECOGNISED ? 'recognised' : { field: id };
}
