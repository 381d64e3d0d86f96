import type { CustomCellRendererProps } from 'ag-grid-react';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import type { Translate } from '../../../shared/text/translate';
import type { SheetRow } from './pivot-rows';

export interface RowHeaderParams {
  readonly translate: Translate;
  /** How many row dimensions there are. */
  readonly levels: number;
  readonly onToggle: (row: SheetRow) => void;
}

/** A member's name, indented by its level, with a twisty when it has members of its own. */
export function RowHeaderCell({ data, translate, levels, onToggle }: CustomCellRendererProps<SheetRow> & RowHeaderParams) {
  if (!data) return null;
  const canHaveMembers = data.kind !== 'total' && data.level < levels - 1;
  const canOpen = data.kind === 'parent';
  return (
    <span className={`vg-name level-${Math.min(data.level, 8)}`}>
      {canOpen ? (
        <button
          type="button" tabIndex={-1} className="vg-twisty" aria-expanded={data.open}
          aria-label={translate(data.open ? 'workbook.grid.collapse' : 'workbook.grid.expand', { name: data.label })}
          onClick={() => onToggle(data)}
        >
          {data.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </button>
      ) : canHaveMembers ? <span className="vg-twisty" /> : null}
      <span className="vg-label">{data.label}</span>
      {data.detail === '' ? null : <span className="vg-detail">{data.detail}</span>}
    </span>
  );
}
