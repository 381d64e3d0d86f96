/** How the tokens dress a data grid, for both rooms that have one: the sheet, and the rows behind a cell. */
export const SHEET_THEME = {
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  cellTextColor: 'var(--text)',
  borderColor: 'var(--line)',
  rowBorder: { color: 'var(--line)' },
  columnBorder: false,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 0,
  headerRowBorder: { color: 'var(--line-2)' },
  headerBackgroundColor: 'var(--surface-2)',
  headerTextColor: 'var(--text-2)',
  headerCellHoverBackgroundColor: 'var(--surface-3)',
  headerColumnResizeHandleColor: 'transparent',
  pinnedColumnBorder: { color: 'var(--line-2)' },
  pinnedRowBorder: { color: 'var(--line-2)', width: 2 },
  oddRowBackgroundColor: 'transparent',
  rowHoverColor: 'transparent',
  fontFamily: 'inherit',
  fontSize: 'var(--text-cell)',
  headerFontSize: 'var(--text-xs)',
  cellHorizontalPadding: '4px',
  spacing: '4px',
  focusShadow: 'none',
} as const;

/** The policy's nonce, given by whoever serves the page, without which the browser refuses AG Grid's styles. */
export function styleNonce(): string | undefined {
  const tag = document.querySelector('meta[property="csp-nonce"]');
  return tag instanceof HTMLMetaElement ? tag.nonce || tag.getAttribute('content') || undefined : undefined;
}
