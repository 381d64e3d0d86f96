import { Delete16Regular } from '@fluentui/react-icons/headless/svg/delete';
import { useWords } from '../../../state/words';
import { Card, ComboBox, IconButton, Picker, type Option } from '../../../ui';

export interface TeamCountriesProps {
  readonly teams: readonly string[];
  readonly countries: readonly Option[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChange: (chosen: Record<string, string>) => void;
}

/** Teams that work by the public holidays of another country. */
export function TeamCountries({ teams, countries, chosen, onChange }: TeamCountriesProps) {
  const words = useWords();
  const own = Object.entries(chosen);
  const others = teams.filter((team) => chosen[team] === undefined);
  const [first] = countries;
  if (teams.length === 0 || first === undefined) return null;
  return (
    <Card
      title={words('settings.days.abroad')}
      detail={words('settings.days.abroadHint')}
      actions={others.length === 0 ? undefined : <Picker label={words('settings.days.addTeam')} placeholder={words('settings.days.addTeam')} options={others.map((id) => ({ id, label: id }))} selected={null} onSelect={(team) => onChange({ ...chosen, [team]: first.id })} />}
    >
      {own.length === 0 ? null : (
        <div className="settings-lines">
          {own.map(([team, country]) => (
            <div key={team} className="settings-line">
              <span className="name">{team}</span>
              <ComboBox label={`${words('settings.days.country')} ${team}`} placeholder={words('settings.days.find')} emptyText={words('settings.days.none')} options={countries} selected={country} onSelect={(id) => onChange({ ...chosen, [team]: id })} />
              <IconButton label={words('settings.days.asWorkspace')} icon={<Delete16Regular />} onPress={() => onChange(Object.fromEntries(own.filter(([name]) => name !== team)))} />
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}
