import { afterEach, beforeEach, expect, test } from 'vitest';
import { findAllLookAlikes } from '../../../electron/engine/import/members/find-members';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

test('companies of one name are alike unless their legal forms differ; one letter more or less is told where no ids tell them apart', async () => {
  const names = ['Durand', 'Durand S.A.R.L.', 'DURAND SARL', 'Keller GmbH', 'Keller SAS', 'Keller', 'Smith Inc.', 'Smith Incorporated', 'Blue-Sky Ltd', 'Blue Sky Co., Ltd.', 'Élan Vital', 'elan vital', 'Zone 12', 'Zone 13', 'Orchidee AG', 'Orchidea SA', 'Meridional SA', 'Meridionale', 'Bertrand', 'Bertrant'];
  const { files } = await ground.import({ 
    'accounts.csv': `Account ID,Account Name,Phone\n${names.map((name, index) => `${index},"${name}",${name.startsWith('Meridional') ? '01 23 45' : index}`).join('\n')}\n`,
    'orders.csv': 'Order ID,Customer,Order Date,Net Amount\n1,Orchide AG,2026-01-02,5\n',
  });
  const alike = [
    ['Blue Sky Co., Ltd.', 'Blue-Sky Ltd'], ['DURAND SARL', 'Durand', 'Durand S.A.R.L.'], ['Smith Inc.', 'Smith Incorporated'], ['elan vital', 'Élan Vital'],
  ];
  expect(files[0]?.warnings).toContainEqual({ code: 'look_alike_account', params: { count: alike.length, names: alike.map((group) => group.join(' / ')).join('; ') } });
  const groups = (await findAllLookAlikes(ground.workspace.database, 'account')).map(({ reason, members }) => [reason, ...members.map(({ name }) => name).toSorted()].join(' / '));
  expect(groups.toSorted()).toEqual([
    'close / Meridional SA / Meridionale', 'close / Orchide AG / Orchidee AG', ...alike.map((group) => `spelling / ${group.toSorted().join(' / ')}`),
  ]);
});

test('names in other letters are compared as those of ASCII are, and beside them', async () => {
  const names = ['Юг-Трейд', 'юг трейд', 'Νίκη', 'ΝΙΚΗ', 'Søren & Co', 'Søren', 'A.B. Möbel', 'AB Mobel', '株式会社', '株式 会社'];
  const { files } = await ground.import({ 'products.csv': `Product ID,Product Name,List Price\n${names.map((name, index) => `${index},${name},5`).join('\n')}\n` });
  expect(files[0]?.warnings).toContainEqual({ code: 'look_alike_product', params: { count: 4, names: 'A.B. Möbel / AB Mobel; ΝΙΚΗ / Νίκη; Юг-Трейд / юг трейд; 株式 会社 / 株式会社' } });
});
