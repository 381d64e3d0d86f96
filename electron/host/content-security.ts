import { randomBytes } from 'node:crypto';

/**
 * The policy of the window's page: its own files and nothing else, no plug-ins, no frames, no forms, no script that isn't a
 * built file. `connect` names where it may call besides its own origin.
 */
export function contentSecurityPolicy({ nonce, connect = [] }: { readonly nonce: string; readonly connect?: readonly string[] }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // AG Grid and others insert style sheets: they carry the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    // ECharts writes its tooltips with style attributes. An attribute can't load a script or an address (img-src, font-src).
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function makeNonce(): string {
  return randomBytes(18).toString('base64');
}

/** Headers that every answer of a door carries. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
};
