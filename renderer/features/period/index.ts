export { AsOfPicker } from './as-of-picker';
export { ComparisonPicker } from './comparison-picker';
export { PeriodPicker } from './period-picker';
