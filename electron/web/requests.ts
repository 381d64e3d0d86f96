import type { IncomingMessage, ServerResponse } from 'node:http';
import { VigieError } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';
import { isWebApiName, WEB_PATHS, webApiOf, type WebApiName, type WebApiResult } from '../../shared/protocol/web-api';
import type { Log } from '../engine/log';
import { INDEX, type BuiltFiles } from '../host/built-files';
import type { Admission } from './admission';
import type { Answers } from './answers';
import { API, type ApiContext } from './api';
import { refusalPage } from './page';
import { failure, json, readJson, respond, UNKEPT, type Answer } from './respond';
import { receiveUpload } from './uploads';
import { sendFile, sendIndex } from './window-files';

export interface RequestContext extends ApiContext {
  readonly admission: Admission;
  readonly answers: Answers;
  readonly files: BuiltFiles;
  readonly log: Log;
}

/** One HTTP request of a browser: is it ours, is it admitted, what does it ask. */
export async function handleRequest(request: IncomingMessage, response: ServerResponse, context: RequestContext): Promise<void> {
  try {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!context.admission.isOurOwn(request, { originNeeded: !reading })) return respond(response, { status: 403 });
    const url = context.admission.addressOf(request);
    if (url === undefined) return respond(response, { status: 400 });
    const token = url.searchParams.get('token');
    if (reading && url.pathname === '/' && token !== null) return respond(response, admit(request, token, context.admission));
    if (!context.admission.isAdmitted(request)) return respond(response, notAdmitted(request, url, reading));
    if (reading) return await read(response, url, context);
    if (request.method !== 'POST') return respond(response, { status: 405 });
    respond(response, await post(request, url, context));
  } catch (error) {
    refuse(request, response, error, context.log);
  }
}

function admit(request: IncomingMessage, token: string, admission: Admission): Answer {
  const entry = admission.exchange(token);
  if (entry !== undefined) return { status: 303, headers: { Location: entry.target, 'Set-Cookie': entry.cookie, ...UNKEPT } };
  // The same browser, the same address again: it has its cookie already.
  if (admission.isAdmitted(request)) return { status: 303, headers: { Location: '/', ...UNKEPT } };
  return refusalPage(request, 403, 'door.page.usedTitle', 'door.page.usedText');
}

function notAdmitted(request: IncomingMessage, url: URL, reading: boolean): Answer {
  if (reading && url.pathname === '/') return refusalPage(request, 401, 'door.page.closedTitle', 'door.page.closedText');
  return failure(new VigieError('not_admitted'));
}

async function read(response: ServerResponse, url: URL, { admission, answers, files }: RequestContext): Promise<void> {
  if (url.pathname === '/' || url.pathname === INDEX) return sendIndex(response, files, admission.origin);
  if (!url.pathname.startsWith(WEB_PATHS.answer)) return sendFile(response, files, url.pathname);
  const bytes = answers.take(url.pathname.slice(WEB_PATHS.answer.length));
  respond(response, bytes === undefined ? { status: 404 } : { status: 200, headers: { 'Content-Type': 'application/octet-stream', ...UNKEPT }, body: bytes });
}

async function post(request: IncomingMessage, url: URL, context: RequestContext): Promise<Answer> {
  if (url.pathname === WEB_PATHS.upload) {
    const host = await context.engines.open(url.searchParams.get('workspace') ?? '');
    return json(await receiveUpload(request, url.searchParams.get('name') ?? '', host, context.uploadLimitBytes));
  }
  const name = url.pathname.startsWith(WEB_PATHS.api) ? url.pathname.slice(WEB_PATHS.api.length) : '';
  if (!isWebApiName(name)) return failure(new VigieError('unknown_method', { method: url.pathname }));
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return { status: 415 };
  return json(await answerApi(name, await readJson(request), context));
}

async function answerApi<Name extends WebApiName>(name: Name, input: unknown, context: ApiContext): Promise<WebApiResult<Name>> {
  const { parameters } = webApiOf(name);
  const parsed = parameters.safeParse(input);
  if (parsed.success) return API[name](parsed.data, context);
  const problems = problemsOf(parsed.error, parameters, input);
  throw new VigieError(problems.some((problem) => problem.path === 'name') ? 'bad_name' : 'usage', problems[0]?.params ?? {}, problems);
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, log: Log): void {
  // The window went away or cancelled its upload: there is nobody to answer.
  if (request.destroyed && !request.complete) return void response.destroy();
  const known = error instanceof VigieError && error.code !== 'internal';
  if (!known) log(`${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}`, error);
  const answer = failure(known ? error : new VigieError('internal'));
  // What is left of a refused upload isn't waited for.
  respond(response, { ...answer, headers: { ...answer.headers, ...(request.complete ? {} : { Connection: 'close' }) } });
}
