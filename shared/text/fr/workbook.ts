/** La feuille, la barre de formule et la barre d’état. */
export const workbook = {
  time: {
    half: 'S{{number}}', quarter: 'T{{number}}', week: 'Semaine {{number}}', period: 'Période {{number}}', fiscal: 'ex. {{year}}',
    toDate: '{{name}} à date', yearToDate: 'Année à date', wholeYear: 'Année {{year}}',
  },
  members: {
    others: 'Autres', total: 'Total',
    none: {
      rep: '(sans responsable)', manager: '(sans manager)', team: '(sans équipe)', account: '(sans compte)', product: '(sans produit)', stage: '(sans étape)', source: '(sans origine)',
      region: '(sans région)', country: '(sans pays)', industry: '(sans secteur)', date: '(sans date)', other: '(aucun)',
    },
    values: { open: 'ouverte', won: 'gagnée', lost: 'perdue', quotation: 'devis', order: 'commande', cancelled: 'annulée', invoice: 'facture', credit: 'avoir', call: 'appel', visit: 'visite', meeting: 'rendez-vous', demo: 'démo', proposal: 'proposition', email: 'e-mail', task: 'tâche', planned: 'prévue', done: 'faite', new: 'nouveau client', existing: 'client existant' },
    all: { rep: 'Tous les commerciaux', manager: 'Tous les managers', team: 'Toutes les équipes', account: 'Tous les comptes', product: 'Tous les produits', stage: 'Toutes les étapes', source: 'Toutes les origines', region: 'Toutes les régions', country: 'Tous les pays' },
  },
  ranges: {
    bothYears: '{{dates}}, les deux années', against: '{{dates}} contre {{reference}}',
    mean_one: '{{dates}}, contre {{count}} année', mean_other: '{{dates}}, contre la moyenne de {{count}} ans',
  },
  comparisons: {
    previous: 'période précédente', 'last-year': 'an dernier', 'last-year-weekdays': 'an dernier, mêmes jours de semaine', 'last-year-working-days': 'an dernier, mêmes jours ouvrés', target: 'objectif',
    yearsAgo_one: 'il y a {{count}} an', yearsAgo_other: 'il y a {{count}} ans', averageOfYears_one: 'moyenne de {{count}} an', averageOfYears_other: 'moyenne de {{count}} ans', chosen: 'dates choisies',
  },
  shows: {
    value: 'valeur', change: 'évolution', difference: 'écart', percent: 'évolution %', index: 'indice', contribution: 'contribution', 'share-of-total': 'part du total', 'share-of-row': 'part de la ligne',
    'share-of-column': 'part de la colonne', 'share-of-parent': 'part du parent', 'running-total': 'cumul', rank: 'rang',
  },
  spans: { 'year-to-date': 'année à date', 'half-to-date': 'semestre à date', 'quarter-to-date': 'trimestre à date', 'month-to-date': 'mois à date', 'rolling-12': '12 mois glissants' },
  measure: { changeAgainst: '{{change}} / {{reference}}', likeForLike: 'à périmètre constant' },
  aggregates: { sum: 'Somme de {{field}}', count: 'Nombre de {{field}}', countDistinct: '{{field}}, valeurs distinctes', average: 'Moyenne de {{field}}', median: 'Médiane de {{field}}', min: '{{field}}, le plus bas', max: '{{field}}, le plus haut' },
  scale: { '1000': 'milliers {{sign}}', '1000000': 'millions {{sign}}', '1000000000': 'milliards {{sign}}' },
  units: { pointsShort: 'pts', daysShort: 'jours', points: '{{figure}} pts', days_one: '{{figure}} jour', days_other: '{{figure}} jours' },
  cell: {
    notAvailable: 'n. d.', few: '{{value}} sur {{cases}}', of: 'sur {{cases}}',
    casesBehind_one: 'Repose sur {{figure}} cas', casesBehind_other: 'Repose sur {{figure}} cas', blank: 'vide',
    better: 'mieux', worse: 'moins bien',
  },
  blanks: {
    'no-data': 'Rien à mesurer ici', 'zero-denominator': 'Aucun cas pour calculer un taux', 'no-reference': 'Rien à quoi comparer', 'zero-reference': 'La référence est 0 : pourcentage de rien',
    'negative-reference': 'La référence est négative : un pourcentage tromperait', unreachable: 'Cet indicateur n’est pas connu à ce niveau', 'not-imported': 'Ses données n’ont pas été importées', 'no-target': 'Aucun objectif fixé', 'no-plan': 'Aucun plan de prime ici',
    'no-rate': 'Pas de taux de change à ces dates', 'not-applicable': 'Sans objet ici', future: 'Pas encore arrivé',
  },
  grid: {
    label: 'Feuille : {{rows}} par {{columns}}', expand: 'Ouvrir {{name}}', collapse: 'Fermer {{name}}', showLevel: 'Afficher jusqu’à {{dimension}}', sortByName: 'Trier par nom',
    sortHint: 'Trier selon cette colonne', sortedUp: 'tri croissant', sortedDown: 'tri décroissant', expandGroup: 'Ouvrir {{name}}', collapseGroup: 'Fermer {{name}}',
    loading: 'Chargement de la feuille', stale: 'Mise à jour de la feuille', empty: 'Rien à afficher.', emptyHint: 'Élargissez la période ou retirez un filtre.', failed: 'La feuille n’a pas pu être calculée.',
    total: '{{name}}, total', tooNarrow: '####',
  },
  menu: {
    label: 'Que faire de cette cellule', rows: 'Voir les lignes derrière', keepOnly: 'Garder seulement {{name}}', exclude: 'Exclure {{name}}', expandAll: 'Tout ouvrir', collapseAll: 'Tout fermer', showAs: 'Afficher les valeurs en',
    copy: 'Copier', copyWithHeaders: 'Copier avec les en-têtes', sortAscending: 'Trier par ordre croissant', sortDescending: 'Trier par ordre décroissant',
  },
  formula: {
    nameBox: 'Cellule choisie', choose: 'Choisissez une cellule', cross: '{{row}} × {{column}}', range: '{{rows}} lignes × {{columns}} colonnes',
    sentence: '{{measure}} de {{member}}, {{period}} : {{value}}.', sentenceUndated: '{{measure}} de {{member}} : {{value}}.',
    reference: '{{comparison}} : {{value}}.', referenceWithChange: '{{comparison}} : {{value}}, {{change}}.', change: '{{change}} / {{comparison}}.',
    sameDates: 'Mêmes dates l’an dernier', sameDatesAt: '{{comparison}} ({{dates}})', rows: 'Lignes', sql: 'SQL', blank: '{{measure}} de {{member}}, {{period}} : vide. {{reason}}.', blankUndated: '{{measure}} de {{member}} : vide. {{reason}}.',
    label: 'Ce qu’est la cellule choisie', changeOf: '{{measure}}, {{change}}', cases_one: '{{figure}} cas', cases_other: '{{figure}} cas',
  },
  status: {
    label: 'État', count: 'Nombre', sum: 'Somme', average: 'Moyenne', min: 'Min', max: 'Max', once: '(sous-total compté une fois)', factRows_one: '{{figure}} ligne', factRows_other: '{{figure}} lignes', behind: 'derrière la vue',
    milliseconds: '{{figure}} ms', seconds: '{{figure}} s', asOf: 'Au', working: 'Calcul : {{done}} sur {{total}}', workingUnknown: 'Calcul en cours', cancel: 'Annuler',
    workingRows: 'Calcul : {{done}} lignes sur {{total}}', workingBytes: 'Lecture : {{done}} Mo sur {{total}}', workingPercent: 'Calcul : {{done}}',
  },
} as const;
