import type { SameKeys } from '../same-keys';
import type { fields as english } from '../en/fields';

export const fields: SameKeys<typeof english> = {
  title: 'Champs', close: 'Fermer les champs', open: 'Afficher les champs', resize: 'Largeur du panneau des champs', find: 'Chercher un champ', clear: 'Effacer', nothing: 'Aucun champ ne s’appelle « {{text}} ».',
  tree: 'Tous les champs', dragTree: 'Glissez vers une zone, ou appuyez sur Entrée', count: '{{used}} sur {{all}}', unavailable: 'Ses données n’ont pas été importées',
  groups: { results: 'Résultats', pipeline: 'Affaires en cours', effort: 'Effort', alerts: 'Alertes', custom: 'Vos formules', time: 'Temps' },
  wells: { filters: 'Filtres', columns: 'Colonnes', rows: 'Lignes', measures: 'Indicateurs' },
  empty: { filters: 'Rien n’est filtré', columns: 'Déposez un champ ici', rows: 'Déposez un champ ici', measures: 'Déposez un indicateur ici' },
  all: 'tous', lastMeasure: 'Une vue garde au moins un indicateur',
  chip: {
    menu: 'Que faire de {{name}}', drag: 'Déplacer {{name}}', moveTo: 'Déplacer vers {{well}}', up: 'Monter', down: 'Descendre', remove: 'Retirer', removeAll: 'Retirer l’indicateur', filter: 'Filtrer…', edit: 'Modifier le filtre…',
    showAs: 'Afficher les valeurs', comparison: 'Comparer à', likeForLike: 'À périmètre constant', addToFilters: 'Filtrer par ce champ…', span: 'Sur',
  },
  likeForLike: { none: 'Parmi tous', rep: 'Commerciaux des deux périodes seulement', account: 'Comptes des deux périodes seulement', product: 'Produits des deux périodes seulement' },
  shows: {
    value: 'Valeur', difference: 'Écart', percent: 'Écart en %', index: 'Indice', contribution: 'Contribution à l’évolution', 'share-of-total': 'Part du total', 'share-of-row': 'Part de la ligne',
    'share-of-column': 'Part de la colonne', 'share-of-parent': 'Part du parent', 'running-total': 'Cumul', rank: 'Rang',
  },
  filter: {
    title: 'Filtrer {{name}}', mode: 'Comment choisir', modes: { in: 'Seulement', notIn: 'Tous sauf', text: 'Contient', period: 'Période glissante', dates: 'Entre deux dates', top: 'Premiers d’un indicateur', bottom: 'Derniers d’un indicateur', values: 'Selon la valeur' },
    period: 'Période', by: 'Indicateur', noMeasure: 'Aucun indicateur ne porte ce nom.', topCount: 'Combien, parmi les premiers', bottomCount: 'Combien, parmi les derniers', min: 'Au moins', max: 'Au plus', find: 'Chercher dans {{name}}', members: 'Membres de {{name}}',
    all: 'Tout cocher', none: 'Tout décocher', contains: 'Texte', containsHint: 'une partie du nom', from: 'Du', to: 'Au', apply: 'Terminé', remove: 'Retirer le filtre', nothing: 'Rien ne correspond à « {{text}} ».', loading: 'Lecture…', failed: 'La liste n’a pas pu être lue.',
    more: '{{shown}} sur {{total}} : tapez pour trouver les autres', chosen_one: '{{count}} choisi', chosen_other: '{{count}} choisis', emptyIn: 'Rien n’est choisi : la feuille est vide.',
    except: 'sauf {{names}}', andMore: '{{name}} et {{count}} de plus', quoted: '« {{text}} »', since: 'depuis le {{date}}', until: 'jusqu’au {{date}}', top: '{{count}} premiers', bottom: '{{count}} derniers', atLeast: '≥ {{value}}', atMost: '≤ {{value}}', between: '{{min}} à {{max}}',
  },
  period: {
    label: 'Période', running: 'En cours', years: 'Années', custom: 'Dates choisies', from: 'Du', to: 'Au', apply: 'Afficher ces dates', wrongOrder: 'Le dernier jour vient avant le premier.', previous: 'Période précédente', next: 'Période suivante',
    all: 'Toutes les dates', noDates: 'aucune date', yearToDate: '{{year}}, depuis janvier', fiscalYearToDate: 'Exercice {{year}}, à ce jour', chosen: 'Dates choisies', clipped: 'jusqu’au {{date}}',
    names: {
      'this-year': 'Cette année', 'this-half': 'Ce semestre', 'this-quarter': 'Ce trimestre', 'this-month': 'Ce mois', 'this-week': 'Cette semaine', 'this-fiscal-year': 'Cet exercice', 'this-fiscal-half': 'Ce semestre de l’exercice', 'this-fiscal-quarter': 'Ce trimestre de l’exercice',
      'last-year': 'L’année dernière', 'last-half': 'Le semestre dernier', 'last-quarter': 'Le trimestre dernier', 'last-month': 'Le mois dernier', 'last-week': 'La semaine dernière', 'last-fiscal-year': 'L’exercice précédent', 'last-fiscal-half': 'Le semestre précédent de l’exercice', 'last-fiscal-quarter': 'Le trimestre précédent de l’exercice',
      'next-year': 'L’année prochaine', 'next-half': 'Le semestre prochain', 'next-quarter': 'Le trimestre prochain', 'next-month': 'Le mois prochain', 'next-week': 'La semaine prochaine', 'next-fiscal-year': 'L’exercice suivant', 'next-fiscal-half': 'Le semestre suivant de l’exercice', 'next-fiscal-quarter': 'Le trimestre suivant de l’exercice',
      'year-to-date': 'Année à ce jour', 'half-to-date': 'Semestre à ce jour', 'quarter-to-date': 'Trimestre à ce jour', 'month-to-date': 'Mois à ce jour', 'week-to-date': 'Semaine à ce jour', 'fiscal-year-to-date': 'Exercice à ce jour', 'fiscal-half-to-date': 'Semestre de l’exercice à ce jour', 'fiscal-quarter-to-date': 'Trimestre de l’exercice à ce jour',
      'last-3-months': '3 derniers mois', 'last-6-months': '6 derniers mois', 'last-12-months': '12 derniers mois', 'last-24-months': '24 derniers mois', 'last-36-months': '36 derniers mois',
      'last-7-days': '7 derniers jours', 'last-30-days': '30 derniers jours', 'last-90-days': '90 derniers jours', 'last-2-years': '2 dernières années', 'rolling-12': '12 mois glissants', today: 'Aujourd’hui', yesterday: 'Hier',
    },
  },
  comparison: {
    label: 'Comparaison', against: 'Comparé à', none: 'Rien', mixed: 'Plusieurs', yearsAgo_one: 'Il y a {{count}} an', yearsAgo_other: 'Il y a {{count}} ans', averageOfYears_one: 'Moyenne de {{count}} an', averageOfYears_other: 'Moyenne de {{count}} ans', choose: 'Dates choisies…', chooseTitle: 'Comparer à ces jours',
  },
  asOf: { label: 'Arrêté au', title: 'Le jour pris pour aujourd’hui', hint: 'Ce qui vient après ne compte pas. Les données disent : {{date}}.', date: 'Jour', reset: 'Revenir au {{date}}', none: 'aucune date' },
};
