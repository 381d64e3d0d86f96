import { app } from 'electron';
import { startDesktop } from './desktop';
import { registerAppScheme } from './app-scheme';

/** Entry of the desktop door. One process for all windows: a second start opens its file here. */
registerAppScheme();
app.enableSandbox();
if (app.requestSingleInstanceLock()) startDesktop(process.argv.slice(app.isPackaged ? 1 : 2));
else app.quit();
