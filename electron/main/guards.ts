import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from '../../shared/protocol/desktop-api';

/** The window shows Vigie and nothing else: no navigation, no second window, no frame of elsewhere, no request that leaves. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function isOurs(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`);
}

/** The one permission that a sheet needs: putting text that a person chose to copy on the clipboard. */
const ALLOWED: readonly string[] = ['clipboard-sanitized-write'];
/** Schemes that stay on this machine. */
const LOCAL = /^(app|blob|data|devtools|chrome-extension):/;

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(ALLOWED.includes(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !LOCAL.test(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}
