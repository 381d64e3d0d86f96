import { useMemo, useRef, useState } from 'react';
import { joinClasses, MenuItem, Message, MoreMenu, Picker } from '../../ui';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { formatList } from '../../../shared/format/list';
import { measureName } from '../../../shared/sheet/measure-ref';
import { CHART_KINDS, type ChartKind, type ChartPoint } from './chart-data';
import { ChartDrawing } from './chart-drawing';
import { chartMeasures } from './chart-measure';
import { chartOption } from './chart-option';
import { axisScale, sayTitle, sayUnit, type ChartSpeech } from './chart-speech';
import { ChartTable } from './chart-table';
import { knownValues } from './common-option';
import { describeChart } from './describe-chart';
import { exportChart, type ChartFile } from './export-chart';
import { proposeChart, readings } from './propose-chart';
import { useColours } from './use-colours';
import './chart.css';

export interface ChartPick {
  /** The member of each dimension that the point fixes. */
  readonly members: Readonly<Record<string, string>>;
  /** Whose dimensions these are: the view's, or those of its seasonal view. */
  readonly source: 'view' | 'seasonal';
  /** Position in the view of the measure drawn. */
  readonly measure: number;
}

export interface ChartPaneProps {
  readonly table: PivotTable;
  /** The answer to `seasonalView`, null while it isn't there or can't be asked. */
  readonly seasonal: PivotTable | null;
  /** The kind chosen for this view; null follows the shape of the data. */
  readonly kind: ChartKind | null;
  readonly onKind: (kind: ChartKind) => void;
  /** Position in the view of the measure chosen; the first that can be drawn when it isn't one of them. */
  readonly measure: number;
  readonly onMeasure: (measure: number) => void;
  readonly speech: ChartSpeech;
  /** What the figures are about, beside the title: "All teams". */
  readonly subject?: string;
  /** The figures are those of a former question. */
  readonly isStale?: boolean;
  readonly onPick: (pick: ChartPick) => void;
  readonly onSave: (file: ChartFile) => void;
}

/** The chart that follows the view: kind proposed by its shape, the other kinds one click away. */
export function ChartPane({ table, seasonal, kind, onKind, measure, onMeasure, speech: given, subject, isStale = false, onPick, onSave }: ChartPaneProps) {
  const place = useRef<HTMLElement>(null);
  const colours = useColours(place);
  const [asTable, setAsTable] = useState(false);
  const { translate, currency } = given;
  // The same words make the same picture, whoever holds them: it isn't redrawn with its surroundings.
  const speech = useMemo(() => ({ translate, currency }), [translate, currency]);

  const measures = useMemo(() => chartMeasures(table), [table]);
  const drawn = measures.find(({ index }) => index === measure) ?? measures[0];
  const read = useMemo(() => (drawn ? readings(table, seasonal, drawn) : null), [table, seasonal, drawn]);
  const shown = read === null ? null : kind !== null && read[kind] !== null ? kind : proposeChart(read);
  const data = read === null || shown === null ? null : read[shown];
  const option = useMemo(() => (data && colours ? chartOption(data, colours, speech) : null), [data, colours, speech]);

  if (!data || !drawn || !read || shown === null) {
    return (
      <section ref={place} className="chart-pane" aria-label={translate('chart.label')}>
        <Message kind="empty" title={translate('chart.empty.title')}>{translate('chart.empty.hint')}</Message>
      </section>
    );
  }
  const title = sayTitle(data, speech);
  const subtitle = [subject ?? '', sayUnit(data, axisScale(knownValues(data), data.unit), speech)].filter((part) => part !== '').join(', ');
  const pick = (point: ChartPoint) => onPick({ members: point.members, source: data.source, measure: drawn.index });
  const save = (format: 'png' | 'svg') => {
    if (!option || !colours) return;
    onSave(exportChart(option, format, { title, subtitle, background: colours.surface, text: colours.text, font: colours.font }));
  };
  return (
    <section ref={place} className={joinClasses('chart-pane', isStale && 'stale')} aria-label={translate('chart.label')}>
      <header className="chart-head">
        <h2>{title}</h2>
        <span className="chart-subtitle">{subtitle}</span>
        <span className="push" />
        {data.bandYears.length === 0 || asTable ? null : (
          <span className="chart-legend num"><i aria-hidden />{translate('chart.band', { years: formatList(data.bandYears.map(String), translate.language) })}</span>
        )}
        {data.left === null ? null : <span className="chart-legend num">{translate('chart.left', data.left)}</span>}
        {measures.length < 2 ? null : (
          <Picker
            kind="quiet"
            label={translate('chart.measure')}
            options={measures.map(({ index, measure: { measure: ref } }) => ({ id: String(index), label: measureName(ref, translate) }))}
            selected={String(drawn.index)}
            onSelect={(id) => onMeasure(Number(id))}
          />
        )}
        <Picker
          kind="quiet"
          label={translate('chart.kind.label')}
          options={CHART_KINDS.filter((one) => read[one] !== null).map((one) => ({ id: one, label: translate(`chart.kind.${one}`) }))}
          selected={shown}
          onSelect={onKind}
        />
        <MoreMenu label={translate('chart.more')}>
          <MenuItem label={translate(asTable ? 'chart.asChart' : 'chart.asTable')} onAction={() => setAsTable(!asTable)} />
          <MenuItem label={translate('chart.savePng')} onAction={() => save('png')} />
          <MenuItem label={translate('chart.saveSvg')} onAction={() => save('svg')} />
        </MoreMenu>
      </header>
      {asTable || option === null
        ? <ChartTable data={data} speech={speech} title={title} onPick={pick} />
        : <ChartDrawing data={data} option={option} sentence={describeChart(data, speech)} onPick={pick} />}
    </section>
  );
}
