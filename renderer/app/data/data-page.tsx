import { useCallback } from 'react';
import { Flow20Regular } from '@fluentui/react-icons/headless/svg/flow';
import { History20Regular } from '@fluentui/react-icons/headless/svg/history';
import { PeopleSwap20Regular } from '@fluentui/react-icons/headless/svg/people-swap';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/headless/svg/shield-checkmark';
import type { SaveFile } from '../../features/import';
import { ImportsPage } from '../../features/imports';
import { MembersPage } from '../../features/members';
import { StagesPage } from '../../features/stages';
import type { DataSection } from '../../state/data-sections';
import { useWords } from '../../state/words';
import { SectionsPage } from '../sections-page';
import { CheckSection } from './check-section';
import { ReportDrawer, type ReportDrawerProps } from './report-drawer';

export interface DataPageProps {
  readonly workspace: string;
  readonly section: DataSection;
  readonly onSection: (section: DataSection) => void;
  /** Files dropped here, or the door's dialog when there are none. */
  readonly onImport: (dropped?: readonly File[]) => void;
  readonly onBack: () => void;
  readonly save: SaveFile;
}

/** The data itself: what came in, who is the same, what stages mean, what would make a figure wrong. */
export function DataPage({ workspace, section, onSection, onImport, onBack, save }: DataPageProps) {
  const words = useWords();
  const report = useCallback((asked: Omit<ReportDrawerProps, 'save'>) => <ReportDrawer {...asked} save={save} />, [save]);
  return (
    <SectionsPage
      title={words('data.title', { name: workspace })}
      label={words('data.nav')}
      sections={[
        { id: 'imports', name: words('data.sections.imports'), icon: History20Regular, page: <ImportsPage onImport={() => onImport()} report={report} /> },
        { id: 'members', name: words('data.sections.members'), icon: PeopleSwap20Regular, page: <MembersPage /> },
        { id: 'stages', name: words('data.sections.stages'), icon: Flow20Regular, page: <StagesPage /> },
        { id: 'check', name: words('data.sections.check'), icon: ShieldCheckmark20Regular, page: <CheckSection onSection={onSection} onImport={() => onImport()} /> },
      ]}
      section={section}
      onSection={onSection}
      onDrop={onImport}
      onBack={onBack}
    />
  );
}
