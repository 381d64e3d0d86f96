import type { ReactNode } from 'react';
import './kbd.css';

/** The keys of a shortcut, as printed on them. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="ui-kbd">{children}</kbd>;
}
