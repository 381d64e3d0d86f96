import { useState } from 'react';
import { formatNumber } from '../../../shared/format/number';
import { MEMBER_KINDS, type Member, type MemberKind } from '../../../shared/protocol/members';
import { useEngineQuery } from '../../bridge/use-query';
import { useWords } from '../../state/words';
import { Button, Card, MenuItem, MoreMenu, SearchField, SegmentedControl } from '../../ui';
import { MergeDialog } from './merge-dialog';
import { RenameDialog } from './rename-dialog';

const FIRST_MEMBERS = 50;

/** Every member by name, to rename or to merge by hand what no likeness shows. */
export function AllMembers({ onMerged }: { readonly onMerged: (said: string) => void }) {
  const words = useWords();
  const [kind, setKind] = useState<MemberKind>('rep');
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(FIRST_MEMBERS);
  const [asked, setAsked] = useState<{ readonly what: 'rename' | 'merge'; readonly member: Member } | null>(null);
  const { data } = useEngineQuery('members.find', { kind, search, limit });
  const figure = (count: number) => formatNumber(count, words.language);
  return (
    <Card
      title={words('data.members.all.title')}
      actions={(
        <>
          <SegmentedControl<MemberKind>
            label={words('data.members.all.kind')}
            segments={MEMBER_KINDS.map((id) => ({ id, label: words(`data.members.kinds.${id}`) }))}
            selected={kind}
            onSelect={(id) => { setKind(id); setLimit(FIRST_MEMBERS); }}
          />
          <div className="members-search"><SearchField label={words('data.members.all.find')} clearLabel={words('data.members.all.clear')} value={search} onChange={setSearch} /></div>
        </>
      )}
    >
      {data === undefined ? null : data.members.length === 0 ? <p className="members-none">{search.trim() === '' ? words('data.members.all.empty') : words('data.members.all.none', { text: search.trim() })}</p> : (
        <div className="ui-card-scroll">
          <table className="ui-table members-table">
            <thead>
              <tr>
                {(['name', 'id', 'email', 'known'] as const).map((name) => <th key={name} scope="col">{words(`data.members.${name}`)}</th>)}
                <th scope="col" className="n">{words('data.check.count')}</th>
                <td aria-hidden />
              </tr>
            </thead>
            <tbody>
              {data.members.map((member) => (
                <tr key={member.code}>
                  <th scope="row">{member.name}</th>
                  <td className="sec">{member.id ?? ''}</td>
                  <td className="sec">{member.email ?? ''}</td>
                  <td className="sec">{words(member.described ? 'data.members.described' : 'data.members.named')}</td>
                  <td className="n">{figure(member.rows)}</td>
                  <td className="members-more">
                    <MoreMenu label={words('data.members.all.menu', { name: member.name })}>
                      <MenuItem id="rename" label={words('data.members.all.rename')} onAction={() => setAsked({ what: 'rename', member })} />
                      <MenuItem id="merge" label={words('data.members.all.mergeInto')} onAction={() => setAsked({ what: 'merge', member })} />
                    </MoreMenu>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data === undefined || data.members.length >= data.total ? null : (
        <footer className="members-foot num">
          {words('data.members.all.shown', { shown: figure(data.members.length), total: figure(data.total) })}
          <Button size="small" kind="quiet" onPress={() => setLimit(limit * 4)}>{words('data.check.showMore')}</Button>
        </footer>
      )}
      {asked?.what === 'rename' ? <RenameDialog kind={kind} member={asked.member} onClose={() => setAsked(null)} /> : null}
      {asked?.what === 'merge' ? <MergeDialog kind={kind} member={asked.member} onClose={() => setAsked(null)} onMerged={onMerged} /> : null}
    </Card>
  );
}
