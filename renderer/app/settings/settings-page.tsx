import { CalendarLtr20Regular } from '@fluentui/react-icons/headless/svg/calendar-ltr';
import { CalendarWorkWeek20Regular } from '@fluentui/react-icons/headless/svg/calendar-work-week';
import { MathFormula20Regular } from '@fluentui/react-icons/headless/svg/math-formula';
import { Money20Regular } from '@fluentui/react-icons/headless/svg/money';
import { PeopleTeam20Regular } from '@fluentui/react-icons/headless/svg/people-team';
import { RibbonStar20Regular } from '@fluentui/react-icons/headless/svg/ribbon-star';
import { TargetArrow20Regular } from '@fluentui/react-icons/headless/svg/target-arrow';
import { EntryGrid } from '../../features/grid';
import { BonusPage, CurrencyPage, MeasuresPage, TargetsPage, TeamsPage, WorkingDaysPage, YearPage } from '../../features/settings';
import type { DataSection } from '../../state/data-sections';
import type { SettingsSection } from '../../state/settings-sections';
import { useWords } from '../../state/words';
import { SectionsPage } from '../sections-page';

export interface SettingsPageProps {
  readonly workspace: string;
  readonly section: SettingsSection;
  readonly onSection: (section: SettingsSection) => void;
  /** Files dropped here. */
  readonly onImport: (dropped: readonly File[]) => void;
  readonly onData: (section: DataSection) => void;
  readonly onBack: () => void;
}

/** What holds for the whole workspace, a page each. */
export function SettingsPage({ workspace, section, onSection, onImport, onData, onBack }: SettingsPageProps) {
  const words = useWords();
  return (
    <SectionsPage
      title={words('settings.title', { name: workspace })}
      label={words('settings.nav')}
      sections={[
        { id: 'year', name: words('settings.sections.year'), icon: CalendarLtr20Regular, page: <YearPage /> },
        { id: 'working-days', name: words('settings.sections.working-days'), icon: CalendarWorkWeek20Regular, page: <WorkingDaysPage /> },
        { id: 'teams', name: words('settings.sections.teams'), icon: PeopleTeam20Regular, page: <TeamsPage /> },
        { id: 'targets', name: words('settings.sections.targets'), icon: TargetArrow20Regular, page: <TargetsPage sheet={EntryGrid} onMembers={() => onData('members')} /> },
        { id: 'bonus', name: words('settings.sections.bonus'), icon: RibbonStar20Regular, page: <BonusPage /> },
        { id: 'currency', name: words('settings.sections.currency'), icon: Money20Regular, page: <CurrencyPage sheet={EntryGrid} /> },
        { id: 'measures', name: words('settings.sections.measures'), icon: MathFormula20Regular, page: <MeasuresPage /> },
      ]}
      section={section}
      onSection={onSection}
      onDrop={onImport}
      onBack={onBack}
    />
  );
}
