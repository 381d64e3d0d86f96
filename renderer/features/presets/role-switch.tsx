import { ToggleButton, ToggleButtonGroup, Button } from 'react-aria-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../../ui';
import { useActiveTab, useCommandContext, useRunCommand, useSetPassing, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { ROLES, type Role } from './built-in';
import { openRole, openViews, roleOf } from './open-views';
import { usePresets } from './use-presets';
import '../../ui/segmented-control.css';
import './presets.css';

export interface RoleSwitchProps {
  readonly onManage: () => void;
}

/** From whose place the data is looked at: the three roles that come with Vigie, and the presets of one's own. */
export function RoleSwitch({ onManage }: RoleSwitchProps) {
  const words = useWords();
  const { document } = useCommandContext();
  const data = useWorkspaceData();
  const run = useRunCommand();
  const setPassing = useSetPassing();
  const { presets, read } = usePresets();
  const role = roleOf(useActiveTab(), data);
  const open = (chosen: Role) => {
    if (!openRole(document, chosen, data, words)) setPassing({ notice: { key: 'presets.unanswerable', parameters: {}, undo: false } });
  };
  const openOwn = async (id: string) => {
    const preset = await read(id);
    openViews(document, preset.body.views);
    setPassing({ notice: { key: 'presets.opened', parameters: { name: preset.name }, undo: true } });
  };
  return (
    <div className="role-switch">
      <ToggleButtonGroup
        aria-label={words('presets.role.label')}
        className="ui-segmented"
        selectionMode="single"
        selectedKeys={role === null ? [] : [role]}
        disallowEmptySelection={role !== null}
      >
        {ROLES.map((id) => <ToggleButton key={id} id={id} className="ui-segment" onPress={() => open(id)}>{words(`presets.role.${id}`)}</ToggleButton>)}
      </ToggleButtonGroup>
      <MenuTrigger>
        <Button className="role-more" aria-label={words('presets.menu.label')}><ChevronDown16Regular /></Button>
        <Menu label={words('presets.menu.label')}>
          <MenuSection title={words('presets.menu.open')}>
            {presets.length === 0 ? <MenuItem label={words('presets.menu.none')} isDisabled /> : null}
            {presets.map(({ id, name }) => <MenuItem key={id} id={id} label={name} onAction={() => void openOwn(id).catch(onManage)} />)}
          </MenuSection>
          <MenuSeparator />
          <MenuItem label={words('presets.menu.save')} onAction={() => run('save-preset')} />
          <MenuItem label={words('presets.menu.manage')} onAction={onManage} />
        </Menu>
      </MenuTrigger>
    </div>
  );
}
