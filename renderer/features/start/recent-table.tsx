import { Button as AriaButton } from 'react-aria-components';
import { MenuItem, MoreMenu } from '../../ui';
import { formatBytes } from '../../../shared/format/bytes';
import { formatDate } from '../../../shared/format/dates';
import type { RecentWorkspace } from '../../../shared/protocol/door';
import type { Translate } from '../../../shared/text/translate';
import { sayOpened } from './say-opened';

export interface RecentTableProps {
  readonly recent: readonly RecentWorkspace[];
  readonly now: Date;
  readonly translate: Translate;
  readonly isDisabled: boolean;
  readonly onOpen: (id: string) => void;
  readonly onRename: (workspace: RecentWorkspace) => void;
  readonly onForget: (id: string) => void;
}

export function RecentTable({ recent, now, translate, isDisabled, onOpen, onRename, onForget }: RecentTableProps) {
  const { language } = translate;
  return (
    <table className="start-recent-table num">
      <thead>
        <tr>
          <th scope="col">{translate('start.recent.workspace')}</th>
          <th scope="col">{translate('start.recent.asOf')}</th>
          <th scope="col" className="n">{translate('start.recent.size')}</th>
          <th scope="col" className="n">{translate('start.recent.opened')}</th>
          <th className="menu"><span className="visually-hidden">{translate('start.recent.menu', { name: '' })}</span></th>
        </tr>
      </thead>
      <tbody>
        {recent.map((workspace) => (
          <tr key={workspace.id}>
            {/* The button's ground covers the row (start.css), so that the whole row opens by pointer and the name by keyboard. */}
            <th scope="row">
              <AriaButton className="start-recent-open" isDisabled={isDisabled} onPress={() => onOpen(workspace.id)}>{workspace.name}</AriaButton>
            </th>
            <td>{workspace.asOf === null ? <span className="muted">{translate('start.recent.noData')}</span> : formatDate(workspace.asOf, language)}</td>
            <td className="n">{formatBytes(workspace.bytes, language)}</td>
            <td className="n">{sayOpened(workspace.openedAt, now, translate)}</td>
            <td className="menu">
              <MoreMenu label={translate('start.recent.menu', { name: workspace.name })} isDisabled={isDisabled}>
                <MenuItem label={translate('start.recent.open')} onAction={() => onOpen(workspace.id)} />
                <MenuItem label={translate('start.recent.rename')} onAction={() => onRename(workspace)} />
                <MenuItem label={translate('start.recent.forget')} onAction={() => onForget(workspace.id)} />
              </MoreMenu>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
