export { FormulaBar } from './formula-bar';
