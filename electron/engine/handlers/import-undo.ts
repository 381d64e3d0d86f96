import { VigieError } from '../../../shared/protocol/errors';
import type { Handler } from './handler';

const notYet = (what: string) => new VigieError('not_supported', {}, [{ path: what, code: 'not_supported', params: { what } }]);

export const importUndo: Handler<'import.undo'> = () => Promise.reject(notYet('import.undo'));
