export { FieldPanel, type FieldPanelProps } from './field-panel';
export type { FilterEditorSlot } from './well';
