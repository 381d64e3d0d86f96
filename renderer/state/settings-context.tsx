import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { SettingsState, SettingsStore } from './settings-store';

const SettingsContext = createContext<SettingsStore | undefined>(undefined);

export function SettingsProvider({ store, children }: { readonly store: SettingsStore; readonly children: ReactNode }) {
  return <SettingsContext value={store}>{children}</SettingsContext>;
}

export function useSettingsStore(): SettingsStore {
  const store = useContext(SettingsContext);
  if (store === undefined) throw new Error('useSettingsStore outside of SettingsProvider');
  return store;
}

export function useSettings<Value>(select: (state: SettingsState) => Value): Value {
  return useStore(useSettingsStore(), select);
}
