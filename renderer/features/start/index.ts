export { StartScreen, type StartWork } from './start-screen';
