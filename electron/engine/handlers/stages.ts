import { VigieError } from '../../../shared/protocol/errors';
import type { Handler } from './handler';

const notYet = (what: string) => new VigieError('not_supported', {}, [{ path: what, code: 'not_supported', params: { what } }]);

export const stagesList: Handler<'stages.list'> = () => Promise.reject(notYet('stages.list'));

export const stagesSet: Handler<'stages.set'> = () => Promise.reject(notYet('stages.set'));
