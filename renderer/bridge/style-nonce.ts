/** Under which libraries may insert style sheets (AG Grid's `styleNonce`): the door writes it into the page. */
export function styleNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return nonce === '' ? undefined : nonce;
}
