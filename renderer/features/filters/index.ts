export { FilterEditor } from './filter-editor';
