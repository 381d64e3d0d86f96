/** Noms des comparaisons qui en ont un, et ce que chacune met en face de la période. */
export const comparisons = {
  previous: { name: 'Période précédente', description: 'La période précédente, de même maille ; au total, l’intervalle juste avant.' },
  'last-year': { name: 'Mêmes dates l’an dernier', description: 'Les mêmes dates un an plus tôt.' },
  'last-year-weekdays': { name: 'Mêmes jours de semaine l’an dernier', description: '364 jours plus tôt : chaque jour de semaine retrouve le même.' },
  'last-year-working-days': { name: 'Mêmes jours ouvrés l’an dernier', description: 'La période de l’an dernier jusqu’au même jour ouvré.' },
  target: { name: 'Objectif', description: 'L’objectif de la période.' },
} as const;
