export { FormulaBar, type FormulaBarProps } from './formula-bar';
