export { StagesPage } from './stages-page';
