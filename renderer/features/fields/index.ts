export { FieldPanel } from './field-panel';
