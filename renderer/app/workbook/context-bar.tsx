import { AsOfPicker, ComparisonPicker, PeriodPicker } from '../../features/period';
import { RoleSwitch } from '../../features/presets';
import { useWords } from '../../state/words';

/** From whose place, over which days, against what, as of when: what every figure on the sheet stands under. */
export function ContextBar({ onManagePresets }: { readonly onManagePresets: () => void }) {
  const words = useWords();
  return (
    <div className="context-bar" role="toolbar" aria-label={words('common.context')}>
      <RoleSwitch onManage={onManagePresets} />
      <PeriodPicker />
      <ComparisonPicker />
      <span className="push" />
      <AsOfPicker />
    </div>
  );
}
