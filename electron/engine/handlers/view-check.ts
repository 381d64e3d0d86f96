import { checkView } from '../answer/check-view';
import type { Handler } from './handler';

export const viewCheck: Handler<'view.check'> = async ({ view }, { workspace }) => ({ problems: [...await checkView(view, workspace)] });
