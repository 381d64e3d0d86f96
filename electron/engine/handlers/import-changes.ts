import { VigieError } from '../../../shared/protocol/errors';
import type { Handler } from './handler';

const notYet = (what: string) => new VigieError('not_supported', {}, [{ path: what, code: 'not_supported', params: { what } }]);

export const importChanges: Handler<'import.changes'> = () => Promise.reject(notYet('import.changes'));
