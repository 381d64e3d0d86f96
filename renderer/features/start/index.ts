export { StartScreen, type StartScreenProps, type StartWork } from './start-screen';
