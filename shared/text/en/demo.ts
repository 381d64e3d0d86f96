/** Words of the demo company's data and of its first tabs. They become members: once made, a demo keeps its language. */
export const demo = {
  roles: { rep: 'Account manager', manager: 'Sales manager' },
  countries: { FR: 'France', DE: 'Germany' },
  industries: {
    food: 'Food', construction: 'Construction', chemistry: 'Chemicals', energy: 'Energy', health: 'Health', logistics: 'Logistics',
    engineering: 'Engineering', public: 'Public sector',
  },
  sizes: { small: 'Small', medium: 'Medium', large: 'Large' },
  accountStatus: { customer: 'Customer', prospect: 'Prospect' },
  stages: { qualification: 'Qualification', discovery: 'Discovery', proposal: 'Proposal', negotiation: 'Negotiation', won: 'Won', lost: 'Lost' },
  sources: {
    website: 'Website', fair: 'Trade fair', referral: 'Referral', coldCall: 'Cold call', partner: 'Partner', customer: 'Existing customer',
    campaign: 'Campaign',
  },
  leadStatus: { new: 'New', contacted: 'Contacted', converted: 'Converted', dropped: 'Disqualified' },
  lossReasons: { price: 'Price', competitor: 'Competitor', budget: 'No budget', decision: 'No decision', timing: 'Timing', need: 'No need' },
  activities: { call: 'Call', visit: 'Visit', meeting: 'Meeting', demo: 'Demo', proposal: 'Proposal', email: 'E-mail', task: 'Task' },
  outcomes: { reached: 'Reached', noAnswer: 'No answer', interested: 'Interested', toFollow: 'To follow up', notNow: 'Not now' },
  workbook: 'Demo company',
  tabs: { teams: 'Teams by quarter', months: 'Season by month', winRates: 'Win rates', reps: 'Reps and effort', pipeline: 'Pipeline', orders: 'Orders' },
} as const;
