export { Palette } from './palette';
export { SearchBox } from './search-box';
