import type { GrantedFile } from '../../shared/protocol/import';

/** Files on their way into a workspace: dropped on the window, or chosen and granted by the door. */
export interface FilesToImport {
  readonly dropped?: readonly File[];
  readonly granted?: readonly GrantedFile[];
}
