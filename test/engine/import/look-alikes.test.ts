import { afterEach, beforeEach, expect, test } from 'vitest';
import { findAllLookAlikes } from '../../../electron/engine/import/members/find-members';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

test('companies of one name are alike unless their legal forms differ; one letter more or less is told, too', async () => {
  const names = ['Durand', 'Durand S.A.R.L.', 'DURAND SARL', 'Keller GmbH', 'Keller SAS', 'Keller', 'Smith Inc.', 'Smith Incorporated', 'Blue-Sky Ltd', 'Blue Sky Co., Ltd.', 'Élan Vital', 'elan vital', 'Meridional SA', 'Meridionale', 'Meridionales GmbH', 'Zone 12', 'Zone 13', 'Orchidee AG', 'Orchidea SA'];
  const { files } = await ground.import({ 'accounts.csv': `Account ID,Account Name\n${names.map((name, index) => `${index},"${name}"`).join('\n')}\n` });
  const alike = [
    ['Blue Sky Co., Ltd.', 'Blue-Sky Ltd'], ['DURAND SARL', 'Durand', 'Durand S.A.R.L.'], ['Smith Inc.', 'Smith Incorporated'], ['elan vital', 'Élan Vital'],
  ];
  expect(files[0]?.warnings).toContainEqual({ code: 'look_alike_account', params: { count: alike.length, names: alike.map((group) => group.join(' / ')).join('; ') } });
  const groups = (await findAllLookAlikes(ground.workspace.database, 'account')).map(({ reason, members }) => [reason, ...members.map(({ name }) => name).toSorted()].join(' / '));
  expect(groups.toSorted()).toEqual([
    'close / Meridional SA / Meridionale', 'close / Meridionale / Meridionales GmbH', ...alike.map((group) => `spelling / ${group.toSorted().join(' / ')}`),
  ]);
});
