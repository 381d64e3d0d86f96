import { exportPack, importPack } from '../answer/kpi-packs';
import type { Handler } from './handler';

export const packsExport: Handler<'packs.export'> = ({ name }, { workspace }) => exportPack(name, workspace);

export const packsImport: Handler<'packs.import'> = (request, { workspace }) => importPack(request, workspace);
