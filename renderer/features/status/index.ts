export { StatusBar, type StatusBarProps } from './status-bar';
export { summarise, type Selected, type Summary } from './summarise';
