import { VigieError, type ErrorBody } from '../../shared/protocol/errors';

/** What can be said of anything that was thrown. */
export function errorBodyOf(error: unknown): ErrorBody {
  return error instanceof VigieError ? error.toBody() : { code: 'internal', params: {}, problems: [] };
}
