import { Dismiss16Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { useWords } from '../../../state/words';
import { ComboBox, IconButton } from '../../../ui';

interface Who {
  readonly teams: readonly string[];
  readonly reps: readonly string[];
}

export interface WhoEditorProps {
  readonly who: Who;
  /** Everyone who could be chosen. */
  readonly all: Who;
  readonly onChange: (who: Who) => void;
}

/** Teams and reps that are paid; nobody named: everybody. */
export function WhoEditor({ who, all, onChange }: WhoEditorProps) {
  const words = useWords();
  const named = [...who.teams.map((name) => ({ name, kind: 'teams' as const })), ...who.reps.map((name) => ({ name, kind: 'reps' as const }))];
  const options = (['teams', 'reps'] as const).flatMap((kind) => all[kind].filter((name) => !who[kind].includes(name)).map((name) => ({ id: `${kind}:${name}`, label: name, section: words(`settings.bonus.${kind}`) })));
  const add = (id: string) => {
    const kind = id.startsWith('teams:') ? 'teams' : 'reps';
    onChange({ ...who, [kind]: [...who[kind], id.slice(kind.length + 1)] });
  };
  return (
    <div className="bonus-who" role="group" aria-label={words('settings.bonus.who')}>
      {named.length === 0 ? <span>{words('settings.bonus.everybody')}</span> : named.map(({ name, kind }) => (
        <span key={`${kind}:${name}`} className="bonus-chip">
          {name}
          <IconButton label={words('settings.bonus.removeWho', { name })} icon={<Dismiss16Regular />} onPress={() => onChange({ ...who, [kind]: who[kind].filter((one) => one !== name) })} />
        </span>
      ))}
      <ComboBox key={named.length} label={words('settings.bonus.addWho')} placeholder={words('settings.bonus.addWho')} emptyText={words('settings.teams.nobody')} options={options} selected={null} onSelect={add} />
    </div>
  );
}
