import type { Day } from '../../../shared/time/day';
import { monthStart, monthsBetween, type StructuralBreak } from './demand';
import type { DemoRep } from './people';
import { randomStream } from './random';
import { DEMO_TODAY, TEAMS, type DemoRequest } from './settings';

/** A rep whose results fall away while the team's don't. */
export interface Struggle {
  readonly rep: number;
  readonly from: Day;
  /** Multiply deals brought to an end, chance to win, and activities, from that day on. */
  readonly pace: number;
  readonly persuasion: number;
  readonly effort: number;
}

/** What the demo hides for the analysis to find. */
export interface Plot {
  readonly rupture: StructuralBreak;
  readonly struggles: readonly Struggle[];
}

export function drawPlot(request: DemoRequest, reps: readonly DemoRep[], firstDay: Day): Plot {
  const random = randomStream(request.seed, 'plot');
  const months = monthsBetween(firstDay, DEMO_TODAY);
  const ago = (from: number, to: number) => monthStart(DEMO_TODAY, -Math.min(random.integer(from, to), Math.floor(months / 2)));
  const team = random.integer(0, TEAMS.length - 1);
  const rupture = { team, from: ago(14, 18), factor: 0.68 };
  // Not in the team that breaks, and reps who were there all the time in one team: so that each truth can be told from the others.
  const settled = reps.filter((rep) => rep.leftOn === null && rep.hiredOn < firstDay && rep.stays.length === 1 && rep.stays[0].team !== team);
  const count = request.reps >= 20 ? 2 : 1;
  const struggles: Struggle[] = [];
  for (let left = settled; left.length > 0 && struggles.length < count;) {
    const chosen = left[random.integer(0, left.length - 1)];
    if (chosen === undefined) break;
    struggles.push({ rep: chosen.index, from: ago(5, 8), pace: 0.78, persuasion: 0.62, effort: 0.7 });
    left = left.filter((rep) => rep.stays[0].team !== chosen.stays[0].team);
  }
  return { rupture, struggles };
}
