export { BonusPage } from './bonus/bonus-page';
export { CurrencyPage } from './currency/currency-page';
export { WorkingDaysPage } from './days/working-days-page';
export { MeasuresPage } from './measures-page';
export { TargetsPage } from './targets/targets-page';
export { TeamsPage } from './teams/teams-page';
export { YearPage } from './year-page';
