import type { SameKeys } from '../same-keys';
import type { commands as english } from '../en/commands';

export const commands: SameKeys<typeof english> = {
  undo: 'Annuler', redo: 'Rétablir', undoWhat: 'Annuler : {{name}}', redoWhat: 'Rétablir : {{name}}',
  export: { xlsx: 'Enregistrer en classeur Excel…', csv: 'Enregistrer en CSV…', parquet: 'Enregistrer en Parquet…', done: '{{file}} est enregistré.', failed: 'La vue n’a pas pu être enregistrée. {{reason}}' },
  newMeasure: 'Nouvel indicateur…', savePreset: 'Enregistrer comme modèle…', importFiles: 'Ajouter des exports…', openWorkspace: 'Ouvrir un autre classeur…', workspaceSettings: 'Réglages…', print: 'Imprimer…',
  swapAxes: 'Échanger lignes et colonnes', expandAll: 'Ouvrir toutes les lignes', collapseAll: 'Fermer toutes les lignes', clearFilters: 'Retirer tous les filtres', clearSort: 'Revenir à l’ordre naturel',
  show: { imports: 'Imports', members: 'Ressemblances : fusionner, renommer', stages: 'Étapes des affaires', check: 'Contrôle des données' },
  settings: { year: 'Réglages : exercice et date d’arrêt', 'working-days': 'Réglages : jours ouvrés et chômés', teams: 'Réglages : historique des équipes', targets: 'Réglages : objectifs', currency: 'Réglages : devises et taux', measures: 'Réglages : règles de calcul', bonus: 'Réglages : plans de prime' },
  previousPeriod: 'Période précédente', nextPeriod: 'Période suivante',
  chart: { below: 'Graphique sous la feuille', beside: 'Graphique à côté de la feuille', alone: 'Graphique seul', hidden: 'Sans graphique' },
  addTab: 'Nouvel onglet', newTab: 'Nouvelle vue', renameTab: 'Renommer l’onglet', duplicateTab: 'Dupliquer l’onglet', deleteTab: 'Supprimer l’onglet', tabDeleted: '« {{name}} » est supprimé.',
  previousTab: 'Onglet précédent', nextTab: 'Onglet suivant', moveTabLeft: 'Déplacer l’onglet à gauche', moveTabRight: 'Déplacer l’onglet à droite', colourTab: 'Couleur de l’onglet', moveTab: 'Déplacer l’onglet',
  openPalette: 'Tout chercher…', toggleFields: 'Afficher ou masquer les champs', shortcuts: 'Raccourcis clavier',
  language: { en: 'English', fr: 'Français' },
  theme: { light: 'Thème clair', dark: 'Thème sombre', system: 'Thème du système' },
  groups: { workbook: 'Classeur', view: 'Vue', tab: 'Onglets', window: 'Fenêtre' },
  edits: {
    likeForLike: 'Comparer à périmètre constant',
    addField: 'Ajouter un champ', moveField: 'Déplacer un champ', removeField: 'Retirer un champ', showAs: 'Afficher les valeurs', comparison: 'Comparer', period: 'Changer la période', asOf: 'Changer la date d’arrêté',
    filter: 'Filtrer', sort: 'Trier', open: 'Ouvrir ou fermer une ligne', width: 'Changer une largeur', chart: 'Changer le graphique', preset: 'Ouvrir un modèle',
  },
  keys: { ctrl: 'Ctrl', shift: 'Maj', alt: 'Alt', pageup: 'Pg préc.', pagedown: 'Pg suiv.', enter: 'Entrée', escape: 'Échap', delete: 'Suppr', arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓' },
};
