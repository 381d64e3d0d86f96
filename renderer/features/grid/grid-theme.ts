import { themeQuartz } from 'ag-grid-community';
import { SHEET_THEME } from '../../ui';

/** AG Grid dressed in the tokens; what parameters can't say is in pivot-grid.css. */
export const gridTheme = themeQuartz.withParams(SHEET_THEME);
