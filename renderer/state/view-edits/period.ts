import type { PeriodSpec, ViewSpec } from '../../../shared/view/view-spec';

/** The period of the view; null: all that there is, up to as-of. */
export function setPeriod(view: ViewSpec, period: PeriodSpec | null): ViewSpec {
  const { period: _period, ...rest } = view;
  return period === null ? rest : { ...rest, period };
}

/** The day that the view takes for today; null: the workspace's. */
export function setAsOf(view: ViewSpec, asOf: string | null): ViewSpec {
  const { asOf: _asOf, ...rest } = view;
  return asOf === null ? rest : { ...rest, asOf };
}
