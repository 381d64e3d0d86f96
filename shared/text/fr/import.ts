import { importScreen } from './import-screen';

export const importing = { screen: importScreen } as const;
