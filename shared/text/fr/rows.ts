/** Les lignes derrière une cellule. */
export const rows = {
  title: 'Lignes derrière {{name}}', close: 'Fermer', copy: 'Tout copier', copied: 'Copié', parts: 'Partie du taux', numerator: 'Numérateur', denominator: 'Dénominateur', sides: 'Quel côté de la comparaison',
  both: 'Les deux', current: 'Actuel', reference: 'Référence', loading: 'Recherche des lignes', empty: 'Aucune ligne derrière cette cellule.', failed: 'Les lignes n’ont pas pu être lues.', label: 'Lignes derrière la cellule',
  shown_one: '{{figure}} ligne', shown_other: '{{figure}} lignes', someOf: '{{shown}} premières lignes sur {{total}}', more: 'En voir plus', contribution: 'Ensemble {{value}}', matches: 'égal à la cellule', differs: 'la cellule dit {{value}}',
  yes: 'oui', no: 'non',
  columns: { file: 'Fichier', line: 'Ligne', date: 'Date', part: 'Partie', slot: 'Côté', contribution: 'Compte pour' },
} as const;
