import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { SheetRow } from './pivot-rows';

export interface RatioCellParams {
  readonly casesOf: (row: SheetRow) => string;
}

/** A rate with its cases behind it: "20.8% of 96". Plain DOM: hundreds are drawn while scrolling. */
export class RatioCell implements ICellRendererComp<SheetRow> {
  private readonly gui = document.createElement('span');
  private readonly figure = document.createTextNode('');
  private readonly cases = document.createElement('span');

  init(params: ICellRendererParams<SheetRow> & RatioCellParams): void {
    this.cases.className = 'vg-cases';
    this.gui.append(this.figure, this.cases);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  refresh(params: ICellRendererParams<SheetRow> & RatioCellParams): boolean {
    this.figure.data = params.valueFormatted ?? '';
    const cases = params.data ? params.casesOf(params.data) : '';
    this.cases.textContent = cases === '' || this.figure.data === '' ? '' : ` ${cases}`;
    return true;
  }
}
