import '../bridge/without-eval';
import '../ui/styles';
import { createRoot } from 'react-dom/client';
import { connectShell } from '../bridge/connect';
import { createSettingsStore } from '../state/settings-store';
import { App } from './app';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App shell={connectShell()} settings={createSettingsStore()} />);
