export { CheckPage } from './check-page';
export { CheckStatus } from './check-status';
