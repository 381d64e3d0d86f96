export { FormulaBar } from './formula-bar';
export { MeasureDialog } from './measure-dialog';
