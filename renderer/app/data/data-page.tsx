import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/headless/svg/arrow-left';
import { Flow20Regular } from '@fluentui/react-icons/headless/svg/flow';
import { History20Regular } from '@fluentui/react-icons/headless/svg/history';
import { PeopleSwap20Regular } from '@fluentui/react-icons/headless/svg/people-swap';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/headless/svg/shield-checkmark';
import { ImportsPage } from '../../features/imports';
import { MembersPage } from '../../features/members';
import { StagesPage } from '../../features/stages';
import { DATA_SECTIONS, type DataSection } from '../../state/data-sections';
import { useWords } from '../../state/words';
import { Button, DropArea } from '../../ui';
import { CheckSection } from './check-section';
import './data.css';

export interface DataPageProps {
  readonly workspace: string;
  readonly section: DataSection;
  readonly onSection: (section: DataSection) => void;
  /** Files dropped here, or the door's dialog when there are none. */
  readonly onImport: (dropped?: readonly File[]) => void;
  readonly onBack: () => void;
}

const ICONS: Readonly<Record<DataSection, typeof Flow20Regular>> = { imports: History20Regular, members: PeopleSwap20Regular, stages: Flow20Regular, check: ShieldCheckmark20Regular };

/** The data itself: what came in, who is the same, what stages mean, what would make a figure wrong. */
export function DataPage({ workspace, section, onSection, onImport, onBack }: DataPageProps) {
  const words = useWords();
  useEscape(onBack);
  return (
    <DropArea className="data-page" label={words('commands.importFiles')} onFiles={onImport}>
      <header className="data-head">
        <Button kind="quiet" icon={<ArrowLeft16Regular />} onPress={onBack}>{words('data.back')}</Button>
        <h1>{words('data.title', { name: workspace })}</h1>
      </header>
      <Tabs
        className="data-body"
        orientation="vertical"
        selectedKey={section}
        onSelectionChange={(key) => {
          const chosen = DATA_SECTIONS.find((id) => id === key);
          if (chosen) onSection(chosen);
        }}
      >
        <TabList className="data-nav" aria-label={words('data.nav')}>
          {DATA_SECTIONS.map((id) => {
            const Icon = ICONS[id];
            return <Tab key={id} id={id} className="data-tab"><Icon />{words(`data.sections.${id}`)}</Tab>;
          })}
        </TabList>
        <TabPanel id="imports" className="data-panel"><ImportsPage onImport={() => onImport()} /></TabPanel>
        <TabPanel id="members" className="data-panel"><MembersPage /></TabPanel>
        <TabPanel id="stages" className="data-panel"><StagesPage /></TabPanel>
        <TabPanel id="check" className="data-panel"><CheckSection onSection={onSection} onImport={() => onImport()} /></TabPanel>
      </Tabs>
    </DropArea>
  );
}

/** Escape leads back, unless something nearer has use for it: a menu, a dialog, a drag, a text being typed. */
function useEscape(run: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping && document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-focused], [data-dragging]') === null) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
}
