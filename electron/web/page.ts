import type { IncomingMessage } from 'node:http';
import { translator, type Language, type MessageKey } from '../../shared/text/translate';
import { UNKEPT, type Answer } from './respond';

/** A page for those who aren't let in: a title, what happened, what to do. It holds no script and no style sheet. */
export function refusalPage(request: IncomingMessage, status: number, title: MessageKey, text: MessageKey): Answer {
  const language = languageOf(request);
  const translate = translator(language);
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${translate(title)}</title><h1>${translate(title)}</h1><p>${translate(text)}</p></html>\n`;
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'", ...UNKEPT }, body };
}

function languageOf(request: IncomingMessage): Language {
  const first = (request.headers['accept-language'] ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase()).find((part) => part === 'fr' || part === 'en');
  return first === 'fr' ? 'fr' : 'en';
}
