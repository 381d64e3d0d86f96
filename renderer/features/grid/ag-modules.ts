import {
  CellApiModule, CellStyleModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, ModuleRegistry, PinnedRowModule, RenderApiModule,
  RowApiModule, RowStyleModule, ScrollApiModule, TooltipModule,
} from 'ag-grid-community';

/** Only what the sheet uses, all of it Community (MIT). */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellApiModule, CellStyleModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule,
    ScrollApiModule, TooltipModule,
  ]);
}
