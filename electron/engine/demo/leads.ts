import type { Day } from '../../../shared/time/day';
import { dateText } from './by-day';
import { TOWNS } from './company-names';
import type { DemoDeal } from './deals';
import type { DemoRep } from './people';
import { drawPersonName, emailOf } from './person-names';
import type { Random } from './random';
import { DEMO_TODAY } from './settings';
import type { Cell } from './table';
import type { DemoWords } from './words';

const SOURCES = ['website', 'fair', 'coldCall', 'campaign', 'partner', 'referral'] as const;
const INDUSTRIES = ['food', 'construction', 'chemistry', 'energy', 'health', 'logistics', 'engineering', 'public'] as const;

/** Leads that come to nothing, for a rep who is there, on a mean working day. */
export const IDLE_LEADS_PER_DAY = 0.4;
/** Share of new-business deals that began as a lead. */
export const SHARE_FROM_LEADS = 0.8;

export const LEAD_COLUMNS = [
  'id', 'name', 'owner', 'source', 'status', 'created_on', 'converted_on', 'deal_id', 'account', 'email', 'industry', 'country', 'city',
] as const;

/** The lead from which a deal came. */
export function convertedLeadRow(random: Random, id: string, deal: DemoDeal, words: DemoWords): Cell[] {
  const { account, rep } = deal;
  const name = drawPersonName(random, rep.country);
  return [
    id, name, rep.name, words.sources[deal.source], words.leadStatus.converted, dateText(deal.createdOn - random.integer(1, 24)),
    dateText(deal.createdOn), deal.id, account.name, emailOf(name, 'lead.example'), words.industries[account.industry],
    words.countries[rep.country], account.town[0],
  ];
}

/** A lead that never became a deal: new for some days, then called, then mostly dropped. */
export function idleLeadRow(random: Random, id: string, lead: { rep: DemoRep; day: Day }, words: DemoWords): Cell[] {
  const { rep, day } = lead;
  const name = drawPersonName(random, rep.country);
  const age = DEMO_TODAY - day;
  const status = age < 10 && random.chance(0.6) ? 'new' : age < 45 || random.chance(0.12) ? 'contacted' : 'dropped';
  return [
    id, name, rep.name, words.sources[random.pick(SOURCES)], words.leadStatus[status], dateText(day), null, null, null,
    emailOf(name, 'lead.example'), words.industries[random.pick(INDUSTRIES)], words.countries[rep.country], random.pick(TOWNS[rep.country])[0],
  ];
}
