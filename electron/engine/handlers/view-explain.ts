import { explainView } from '../answer/explain-view';
import type { Handler } from './handler';

export const viewExplain: Handler<'view.explain'> = ({ view }, { workspace, signal }) => explainView(view, workspace, { signal });
