import { VigieError } from '../../shared/protocol/errors';
import { WEB_PATHS, webApiOf, webFailureSchema, type WebApiName, type WebApiParameters, type WebApiResult } from '../../shared/protocol/web-api';

/** Asks the browser door itself (workspaces as files); questions about data go to the engine. */
export async function callWebDoor<Name extends WebApiName>(name: Name, parameters: WebApiParameters<Name>): Promise<WebApiResult<Name>> {
  const response = await fetch(WEB_PATHS.api + name, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(parameters),
  }).catch((error: unknown) => {
    throw new VigieError('engine_lost', {}, [], { cause: error });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw failureFrom(body);
  const result = webApiOf(name).result.safeParse(body);
  if (!result.success) throw new VigieError('internal', { method: name }, [], { cause: result.error });
  return result.data;
}

export function failureFrom(body: unknown): VigieError {
  const failure = webFailureSchema.safeParse(body);
  return failure.success ? VigieError.fromBody(failure.data.error) : new VigieError('internal');
}
