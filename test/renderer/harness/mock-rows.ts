import type { RowsTable } from '../../../shared/view/rows-table';

/** Facts behind a cell: won deals of the quarter and of the same dates of the year before. */
export function mockRows(): RowsTable {
  const names = ['Axa', 'Carrefour', 'Danone', 'Engie', 'Fnac', 'Michelin', 'Orange', 'Pernod', 'Renault', 'Sodexo', 'Thales', 'Veolia'];
  const rows = names.map((name, index) => ['deals.csv', 812 + index * 37, `2026-0${7 + (index % 3)}-1${index % 9}`, 'numerator', index % 4 === 3 ? 'reference' : 'current', 12_350.5 + index * 1_417, `D-${1000 + index}`, `${name} renewal`, name, 'Mathis Ferrand', 'Won', null]);
  return {
    fact: 'deals',
    columns: [
      { id: 'file', type: 'text' }, { id: 'line', type: 'number' }, { id: 'date', type: 'date' }, { id: 'part', type: 'text' }, { id: 'slot', type: 'text' }, { id: 'contribution', type: 'amount' },
      { id: 'id', type: 'text' }, { id: 'name', type: 'text' }, { id: 'account', type: 'text' }, { id: 'owner', type: 'text' }, { id: 'custom:Stage name', type: 'text' }, { id: 'loss_reason', type: 'text' },
    ],
    rows, total: 12, contribution: 241_728,
  };
}
