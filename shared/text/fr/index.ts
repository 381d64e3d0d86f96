import type { SameKeys } from '../same-keys';
import type { en } from '../en';
import { errors } from './errors';
import { measures } from './measures';
import { dimensions } from './dimensions';
import { comparisons } from './comparisons';
import { model } from './model';
import { importing } from './import';
import { notes } from './notes';
import { time } from './time';
import { cli } from './cli';
import { common } from './common';
import { start } from './start';
import { workbook } from './workbook';
import { fields } from './fields';
import { chart } from './chart';
import { rows } from './rows';
import { presets } from './presets';
import { commands } from './commands';
import { door } from './door';
import { demo } from './demo';
import { check } from './check';
import { data } from './data';
import { formula } from './formula';
import { exporting } from './export';
import { settings } from './settings';

/** Le catalogue français : mêmes clés que l'anglais, vérifiées par le type. */
export const fr = {
  errors, measures, dimensions, comparisons, model, import: importing, notes, time, cli, common, start, workbook, fields, chart, rows, presets, commands, door, demo, check, data, formula, export: exporting, settings,
} as const satisfies SameKeys<typeof en>;
