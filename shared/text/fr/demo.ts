import type { demo as source } from '../en/demo';
import type { SameKeys } from '../same-keys';

export const demo = {
  roles: { rep: 'Chargé d’affaires', manager: 'Responsable des ventes' },
  countries: { FR: 'France', DE: 'Allemagne' },
  industries: {
    food: 'Agroalimentaire', construction: 'Bâtiment', chemistry: 'Chimie', energy: 'Énergie', health: 'Santé', logistics: 'Logistique',
    engineering: 'Mécanique', public: 'Secteur public',
  },
  sizes: { small: 'Petite', medium: 'Moyenne', large: 'Grande' },
  accountStatus: { customer: 'Client', prospect: 'Prospect' },
  stages: { qualification: 'Qualification', discovery: 'Découverte', proposal: 'Proposition', negotiation: 'Négociation', won: 'Gagnée', lost: 'Perdue' },
  sources: {
    website: 'Site web', fair: 'Salon', referral: 'Recommandation', coldCall: 'Prospection', partner: 'Partenaire', customer: 'Client existant',
    campaign: 'Campagne',
  },
  leadStatus: { new: 'Nouveau', contacted: 'Contacté', converted: 'Converti', dropped: 'Disqualifié' },
  lossReasons: { price: 'Prix', competitor: 'Concurrent', budget: 'Pas de budget', decision: 'Pas de décision', timing: 'Calendrier', need: 'Pas de besoin' },
  activities: { call: 'Appel', visit: 'Visite', meeting: 'Rendez-vous', demo: 'Démonstration', proposal: 'Proposition', email: 'E-mail', task: 'Tâche' },
  outcomes: { reached: 'Joint', noAnswer: 'Pas de réponse', interested: 'Intéressé', toFollow: 'À relancer', notNow: 'Pas maintenant' },
  workbook: 'Société de démonstration',
  tabs: { teams: 'Équipes par trimestre', months: 'Saison par mois', winRates: 'Taux de réussite', reps: 'Commerciaux et effort', pipeline: 'Pipe', orders: 'Commandes' },
} satisfies SameKeys<typeof source>;
