import type { Progress } from '../../shared/protocol/envelope';
import type { OpenedWorkspace, RecentWorkspace } from '../../shared/protocol/door';
import type { GrantedFile } from '../../shared/protocol/import';
import type { Port } from '../../shared/protocol/port';

export interface HandOverOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes handed over so far; only where handing over means copying (in a browser). */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * What the window asks of the door it came through. Everything about data goes to the engine instead, over `connection`.
 * All failures are VigieErrors. Files are chosen or dropped for the open workspace: open one first.
 */
export interface Shell {
  readonly door: 'desktop' | 'web';
  recent(): Promise<RecentWorkspace[]>;
  /** The workspace that this window shows after a reload, or was started with; null on the start screen. */
  current(): Promise<OpenedWorkspace | null>;
  /** Null when the user gave up choosing where to keep it (only the desktop asks). */
  createWorkspace(name: string): Promise<OpenedWorkspace | null>;
  openWorkspace(id: string): Promise<OpenedWorkspace>;
  /** A file that is not in the list, where the door has a dialog for it; undefined where it hasn't. */
  readonly openOtherWorkspace: (() => Promise<OpenedWorkspace | null>) | undefined;
  renameWorkspace(id: string, name: string): Promise<OpenedWorkspace>;
  /** The window shows the start screen from here on: where an address says what it shows, the address follows. */
  leaveWorkspace(): void;
  /** Takes it off the list; the file stays. */
  forgetWorkspace(id: string): Promise<void>;
  /** Opens the demo company's workspace, empty the first time: `openDemo` of open-demo.ts fills it. */
  openDemo(name: string): Promise<OpenedWorkspace>;
  /** Empty when the user gave up. */
  chooseFiles(options?: HandOverOptions): Promise<GrantedFile[]>;
  chooseFolder(options?: HandOverOptions): Promise<GrantedFile[]>;
  grantDropped(files: readonly File[], options?: HandOverOptions): Promise<GrantedFile[]>;
  /** False when the user gave up. `type` is a media type. */
  saveFile(name: string, bytes: Uint8Array, type: string): Promise<boolean>;
  print(): Promise<void>;
  setTitle(text: string): void;
  /** An https address, in the user's own browser. */
  openLink(address: string): void;
  /**
   * The way to the open workspace's engine. It outlives the engine's process: what was under way is answered `engine_lost`,
   * then `engine-restarted` is told and calls go on. Another workspace needs another connection.
   */
  connection(): Port;
  /** Menu items and shortcuts of the desktop window, by command id; elsewhere never called. */
  onCommand(listener: (command: string) => void): () => void;
}
