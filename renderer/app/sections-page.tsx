import { useEffect, type ComponentType, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/headless/svg/arrow-left';
import { useWords } from '../state/words';
import { Button, DropArea } from '../ui';
import './sections-page.css';

export interface SectionsPageProps<Section extends string> {
  readonly title: string;
  /** What the list of pages is called. */
  readonly label: string;
  readonly sections: readonly { readonly id: Section; readonly name: string; readonly icon: ComponentType; readonly page: ReactNode }[];
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  /** Files dropped here. */
  readonly onDrop: (dropped: readonly File[]) => void;
  readonly onBack: () => void;
}

/** Pages beside the workbook, listed at the left; Escape leads back. */
export function SectionsPage<Section extends string>({ title, label, sections, section, onSection, onDrop, onBack }: SectionsPageProps<Section>) {
  const words = useWords();
  useEscape(onBack);
  return (
    <DropArea className="data-page" label={words('commands.importFiles')} onFiles={onDrop}>
      <header className="data-head">
        <Button kind="quiet" icon={<ArrowLeft16Regular />} onPress={onBack}>{words('data.back')}</Button>
        <h1>{title}</h1>
      </header>
      <Tabs
        className="data-body"
        orientation="vertical"
        selectedKey={section}
        onSelectionChange={(key) => {
          const chosen = sections.find(({ id }) => id === key);
          if (chosen) onSection(chosen.id);
        }}
      >
        <TabList className="data-nav" aria-label={label}>
          {sections.map(({ id, name, icon: Icon }) => <Tab key={id} id={id} className="data-tab"><Icon />{name}</Tab>)}
        </TabList>
        {sections.map(({ id, page }) => <TabPanel key={id} id={id} className="data-panel">{page}</TabPanel>)}
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
