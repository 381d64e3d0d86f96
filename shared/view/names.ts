import type { ComputedMeasure } from '../catalogue/computed';
import type { Counting } from '../catalogue/counting';
import type { DataShape } from '../catalogue/data-shape';
import { dimensionsOf, findDimension, type Dimension } from '../catalogue/dimensions';
import type { Problem } from '../protocol/errors';
import { nearest } from '../text/nearest';

/** Collects problems on the way, so that all of them are told at once. */
export interface Names {
  readonly shape: DataShape;
  readonly dimensions: readonly Dimension[];
  readonly customs: CustomMeasures;
  readonly counting: Counting;
  readonly report: (path: string, code: string, params?: Problem['params']) => void;
  /** The dimension of that id; reports it where there is none. */
  readonly dimension: (id: string, path: string) => Dimension | undefined;
}

/** The workspace's own measures, by name. */
export interface CustomMeasures {
  readonly names: readonly string[];
  /** Undefined where there is none of that name, or where it can't be answered. */
  readonly find: (name: string) => ComputedMeasure | undefined;
}

const NO_CUSTOMS: CustomMeasures = { names: [], find: () => undefined };

export function namesIn(shape: DataShape, problems: Problem[], customs: CustomMeasures = NO_CUSTOMS, counting: Names['counting'] = { winRateOf: 'decided' }): Names {
  const dimensions = dimensionsOf(shape);
  const report = (path: string, code: string, params: Problem['params'] = {}) => void problems.push({ path, code, params });
  return {
    shape, dimensions, customs, counting, report,
    dimension: (id, path) => {
      const found = findDimension(id, dimensions);
      if (!found) {
        const meant = nearest(id, dimensions.map((candidate) => candidate.id));
        report(path, meant === undefined ? 'unknown_dimension' : 'unknown_dimension_near', meant === undefined ? { dimension: id } : { dimension: id, nearest: meant });
      }
      return found;
    },
  };
}
