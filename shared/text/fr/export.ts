/** Ce qui figure dans les fichiers où l’on enregistre une vue. */
export const exporting = {
  sheet: 'Vue', definitions: 'Définitions', measure: 'Indicateur', definition: 'Définition', dates: 'Dates', reference: 'Comparé à', period: 'Période', asOf: 'Au', filters: 'Filtres', notes: 'Remarques',
} as const;
