export { FilterEditor, type FilterEditorProps } from './filter-editor';
