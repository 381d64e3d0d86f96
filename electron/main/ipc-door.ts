import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import { DESKTOP_CHANNELS, type Crossing } from '../../shared/protocol/bridge';
import {
  DESKTOP_API, isDesktopCall, type DesktopCall, type DesktopParameters, type DesktopResult,
} from '../../shared/protocol/desktop-api';
import { VigieError } from '../../shared/protocol/errors';
import { isOurs } from './guards';

/** The door's side of each call; the window that asks comes first. */
export type DesktopHandlers<Window> = {
  readonly [Call in DesktopCall]: (window: Window, ...parameters: DesktopParameters<Call>) => Promise<DesktopResult<Call>>;
};

export interface IpcDoor<Window> {
  readonly windowOf: (contents: WebContents) => Window | undefined;
  readonly handlers: DesktopHandlers<Window>;
  readonly setTitle: (window: Window, title: string) => void;
  readonly openLink: (address: string) => void;
  readonly sendEnginePort: (window: Window, request: number) => void;
}

/** The only home of ipcMain: a message counts when its sender is the main frame of one of our windows showing our page. */
export function openIpcDoor<Window>(door: IpcDoor<Window>): void {
  const senderOf = (event: IpcMainEvent | IpcMainInvokeEvent): Window | undefined => {
    const frame = event.senderFrame;
    if (frame === null || frame !== event.sender.mainFrame || !isOurs(frame.url)) return undefined;
    return door.windowOf(event.sender);
  };

  ipcMain.handle(DESKTOP_CHANNELS.call, async (event, name: unknown, parameters: unknown): Promise<Crossing<unknown>> => {
    const window = senderOf(event);
    try {
      if (window === undefined || !isDesktopCall(name)) throw new VigieError('unknown_method', { method: String(name) });
      return { ok: await obey(door.handlers, window, { name, parameters }) };
    } catch (error) {
      return { error: (error instanceof VigieError ? error : new VigieError('internal', {}, [], { cause: error })).toBody() };
    }
  });

  const on = <Value>(channel: string, schema: z.ZodType<Value>, act: (window: Window, value: Value) => void) => {
    ipcMain.on(channel, (event, sent: unknown) => {
      const window = senderOf(event);
      const value = schema.safeParse(sent);
      if (window !== undefined && value.success) act(window, value.data);
    });
  };
  on(DESKTOP_CHANNELS.title, z.string().max(500), door.setTitle);
  on(DESKTOP_CHANNELS.link, z.url({ protocol: /^https$/ }), (_window, address) => door.openLink(address));
  on(DESKTOP_CHANNELS.enginePort, z.int(), door.sendEnginePort);
}

/** One line of the table, whose parameters and handler belong together. */
interface DesktopLine<Call extends DesktopCall> {
  readonly parameters: z.ZodType<DesktopParameters<Call>>;
}
const lines: { readonly [Call in DesktopCall]: DesktopLine<Call> } = DESKTOP_API;

async function obey<Window, Call extends DesktopCall>(
  handlers: DesktopHandlers<Window>,
  window: Window,
  call: { readonly name: Call; readonly parameters: unknown },
): Promise<DesktopResult<Call>> {
  const line: DesktopLine<Call> = lines[call.name];
  const parameters = line.parameters.safeParse(call.parameters);
  if (!parameters.success) throw new VigieError('usage', { detail: z.prettifyError(parameters.error) });
  return handlers[call.name](window, ...parameters.data);
}
