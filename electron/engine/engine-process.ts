import { openEngine } from './engine';
import { logToStandardError } from './log';
import { runEngineProcess } from './run-engine-process';

/** Entry of the engine's own process: a Node child of the browser door, a utility process of the desktop door. */
runEngineProcess(openEngine, logToStandardError);
