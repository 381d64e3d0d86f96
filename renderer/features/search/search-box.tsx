import { Button } from 'react-aria-components';
import { Search16Regular } from '@fluentui/react-icons/headless/svg/search';
import { isMacPlatform, shortcutText } from '../../state/shortcuts';
import { useRunCommand } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Kbd } from '../../ui';
import './search.css';

/** Looks like a field, opens the palette. */
export function SearchBox() {
  const words = useWords();
  const run = useRunCommand();
  return (
    <Button className="search-box" onPress={() => run('open-palette')}>
      <Search16Regular />
      <span>{words('common.palette.placeholder')}</span>
      <Kbd>{shortcutText('Mod+K', words, isMacPlatform(navigator.platform))}</Kbd>
    </Button>
  );
}
