import type { OpenedWorkspace, RecentWorkspace } from './door';
import type { GrantedFile } from './import';

/**
 * What the preload gives the desktop window, and all it gives. Paths never cross: the window names workspaces by id and files
 * by token. Failures cross as `{error: ErrorBody}` (an Error loses its fields between the worlds). `Dropped` is the window's
 * File, whose path the preload alone can learn (webUtils).
 */
export interface Bridge<Dropped> {
  recentWorkspaces(): Promise<Crossing<RecentWorkspace[]>>;
  /** Asks where to keep it with the system's dialog; null when the user gives up. */
  createWorkspace(name: string): Promise<Crossing<OpenedWorkspace | null>>;
  openWorkspace(id: string): Promise<Crossing<OpenedWorkspace>>;
  /** Any `.vigie` file, by the system's dialog; null when the user gives up. */
  openOtherWorkspace(): Promise<Crossing<OpenedWorkspace | null>>;
  renameWorkspace(id: string, name: string): Promise<Crossing<OpenedWorkspace>>;
  forgetWorkspace(id: string): Promise<Crossing<null>>;
  openDemo(name: string): Promise<Crossing<OpenedWorkspace>>;
  /** What this window has open (a double-clicked file, a reload). */
  currentWorkspace(): Promise<Crossing<OpenedWorkspace | null>>;
  chooseFiles(): Promise<Crossing<GrantedFile[]>>;
  chooseFolder(): Promise<Crossing<GrantedFile[]>>;
  grantDropped(files: readonly Dropped[]): Promise<Crossing<GrantedFile[]>>;
  /** False when the user gives up. */
  saveFile(name: string, bytes: Uint8Array, type: string): Promise<Crossing<boolean>>;
  print(): Promise<Crossing<null>>;
  setTitle(text: string): void;
  openLink(address: string): void;
  /**
   * Asks for a port to the engine of the open workspace. It comes as a window message `{vigie: ENGINE_PORT, request}` with the
   * port in its list, because a port can't cross the bridge itself; `{vigie: ENGINE_PORT, request, error}` when there is none.
   */
  requestEnginePort(request: number): void;
  /** A menu item or its shortcut was chosen: the id of its command. */
  onCommand(listener: (command: string) => void): () => void;
}

export type Crossing<Value> = { readonly ok: Value } | { readonly error: unknown };

/** Name of the object in the window. */
export const BRIDGE_NAME = 'vigie';
export const ENGINE_PORT = 'engine-port';

/** Names of the channels between window and door. */
export const DESKTOP_CHANNELS = {
  call: 'vigie:call',
  title: 'vigie:title',
  link: 'vigie:link',
  enginePort: 'vigie:engine-port',
  command: 'vigie:command',
} as const;
