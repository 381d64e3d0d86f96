import { describe, expect, it } from 'vitest';
import { beginPlan, draftOf, nextKey, planOf, type PlanDraft } from '../../../renderer/features/settings/bonus/plan-draft';
import { sayOverride, sayPlan } from '../../../renderer/features/settings/bonus/say-plan';
import { bonusDraftSchema } from '../../../shared/protocol/bonus-plan';
import { translator } from '../../../shared/text/translate';

const aPlan = (plan: object = {}) => ({ ...bonusDraftSchema.parse({ name: 'Bonus', bands: [{ from: 0.7, rate: 0.0125 }, { from: 1, rate: 0.02, fixed: 500 }], ...plan }), id: 'bonus:1' });
const aDraft = (change: Partial<PlanDraft> = {}): PlanDraft => ({ ...beginPlan('Bonus'), ...change });
const band = (from: string, rate: string, fixed = '') => ({ key: 0, from, rate, fixed });

describe('a bonus plan as it is typed', () => {
  it.each([
    { name: 'parts of the target', plan: aPlan() },
    { name: 'amounts, a cap, a share', plan: aPlan({ thresholds: 'amount', bands: [{ from: 1234.5, rate: 0.07 }], cap: 3000, share: 0.333, paid: 'all', grain: 'fiscal-half', base: 'collected_amount' }) },
    { name: 'people, days and exceptions', plan: aPlan({ teams: ['Lyon'], reps: ['Ann'], from: '2026-01-01', to: '2027-01-01', overrides: [{ rep: 'Bo', share: 0.5, cap: 100, bands: [{ from: 0.9, rate: 0.03 }] }, { rep: 'Cy', eligible: false, from: '2026-03-01' }] }) },
  ])('comes back the same in both languages: $name', ({ plan }) => {
    for (const language of ['en', 'fr'] as const) {
      const { plan: again, problems } = planOf(draftOf(plan, language), language);
      expect(problems).toEqual([]);
      expect(bonusDraftSchema.parse({ ...again, id: plan.id })).toEqual(plan);
    }
  });

  it('takes figures as people write them, in order of their thresholds', () => {
    const { plan } = planOf(aDraft({ thresholds: 'amount', share: '50 %', cap: '3k', bands: [band('100\u202f000', '2,5'), band('20 000,50', '1 %', '1\u00a0500')] }), 'fr');
    expect(plan).toMatchObject({ share: 0.5, cap: 3000, bands: [{ from: 20000.5, rate: 0.01, fixed: 1500 }, { from: 100000, rate: 0.025, fixed: 0 }] });
  });

  it.each([
    { problem: 'name', draft: aDraft({ name: ' ' }) }, { problem: 'share', draft: aDraft({ share: '101' }) }, { problem: 'bands', draft: aDraft({ bands: [band('soon', '1')] }) }, { problem: 'bands', draft: aDraft({ bands: [] }) },
    { problem: 'bands', draft: aDraft({ bands: [band('80', '-1')] }) }, { problem: 'rising', draft: aDraft({ bands: [band('80', '1'), band('80', '2')] }) }, { problem: 'cap', draft: aDraft({ cap: 'much' }) },
    { problem: 'days', draft: aDraft({ from: '2026-02-01', to: '2026-02-01' }) }, { problem: 'overrideRep', draft: aDraft({ overrides: [{ key: 0, rep: null, eligible: true, share: '', cap: '', bands: null, from: null, to: null }] }) },
  ])('$problem is told', ({ problem, draft }) => expect(planOf(draft, 'en').problems).toEqual([problem]));

  it('gives each row a key of its own', () => expect([nextKey([]), nextKey([{ key: 4 }, { key: 1 }])]).toEqual([0, 5]));
});

describe('a bonus plan as it is told', () => {
  const en = translator('en');
  it('in sentences', () => {
    const plan = aPlan({ share: 0.5, cap: 3000, teams: ['Lyon'], overrides: [{ rep: 'Bo', bands: [{ from: 0.9, rate: 0.03 }], cap: 100 }, { rep: 'Cy', eligible: false }] });
    expect(sayPlan(plan, 'EUR', en)).toEqual(['Each rate pays the part inside its band; nothing is paid below the first threshold.', '50% of it is eligible.', 'A rep gets €3,000 a period at most.', 'Paid: Lyon.']);
    expect(plan.overrides.map((one) => sayOverride(one, plan, 'EUR', en))).toEqual(['Bo: at most €100 and 3% from 90% of the target on.', 'Cy: not paid.']);
  });
});
