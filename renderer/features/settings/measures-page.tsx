import { useWords } from '../../state/words';
import { Card, Page, Picker } from '../../ui';
import { Troubles } from './troubles';
import { useWorkspaceSettings } from './use-settings-change';
import './settings.css';

const SPREADS = ['even', 'season'] as const;
const PRESENCES = ['any', 'most'] as const;

/** Choices that change what a measure says. */
export function MeasuresPage() {
  const words = useWords();
  const { info, set, failure } = useWorkspaceSettings();
  const { data } = info;
  return (
    <Page title={words('settings.sections.measures')} lead={words('settings.measures.lead')}>
      <Troubles asked={info} failure={failure} />
      {data === undefined ? null : (
        <>
          <Card title={words('settings.measures.spread')} detail={words('settings.measures.spreadHint')}>
            <div className="settings-lines">
              <div className="settings-line">
                <span className="name">{words('settings.targets.spread')}</span>
                <Picker label={words('settings.targets.spread')} options={SPREADS.map((id) => ({ id, label: words(`settings.targets.spreads.${id}`) }))} selected={data.settings.targetSpread} onSelect={(targetSpread) => set({ targetSpread })} />
              </div>
            </div>
          </Card>
          <Card title={words('settings.measures.likeForLike')} detail={words('settings.measures.likeForLikeHint')}>
            <div className="settings-lines">
              <div className="settings-line">
                <span className="name">{words('settings.teams.rep')}</span>
                <Picker
                  label={words('settings.measures.likeForLike')}
                  options={PRESENCES.map((id) => ({ id, label: words(`settings.measures.presence.${id}`) }))}
                  selected={data.settings.likeForLikePresence ? 'most' : 'any'}
                  onSelect={(presence) => set({ likeForLikePresence: presence === 'most' })}
                />
              </div>
            </div>
          </Card>
        </>
      )}
    </Page>
  );
}
