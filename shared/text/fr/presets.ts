import type { SameKeys } from '../same-keys';
import type { presets as english } from '../en/presets';

export const presets: SameKeys<typeof english> = {
  role: { label: 'Rôle', rep: 'Commercial', manager: 'Manager', director: 'Directeur', own: 'Personnel' },
  menu: { label: 'Modèles', open: 'Ouvrir un modèle', none: 'Aucun modèle enregistré', manage: 'Tous les modèles…', save: 'Enregistrer comme modèle…' },
  save: {
    title: 'Enregistrer comme modèle', name: 'Nom', description: 'À quoi il sert', role: 'Pour', what: 'Quels onglets', current: 'Cet onglet', all: 'Tous les onglets', done: 'Enregistrer', cancel: 'Annuler', nameMissing: 'Un modèle a besoin d’un nom.', saved: '« {{name}} » est enregistré avec le classeur.',
    failed: 'Le modèle n’a pas pu être enregistré.',
  },
  manage: { title: 'Modèles', open: 'Ouvrir', rename: 'Renommer', remove: 'Supprimer', removed: '« {{name}} » est supprimé.', rename_title: 'Nom du modèle', close: 'Fermer', empty: 'Aucun modèle pour l’instant. Enregistrez l’onglet affiché, ou tous, pour les rouvrir ou les confier à un rôle.', failed: 'Les modèles n’ont pas pu être lus.', views_one: '{{count}} onglet', views_other: '{{count}} onglets' },
  opened: '« {{name}} » est ouvert.',
  unanswerable: 'Rien dans ce classeur ne répond aux vues de ce rôle.',
  first: { teams: 'Équipes par trimestre', reps: 'Commerciaux par trimestre', places: 'Lieux par trimestre', results: 'Résultats par trimestre' },
  missing: {
    rep: 'Aucun commercial dans ces données : pas de lecture par personne ni par équipe. Ajoutez un export qui les nomme.',
    'last-year': 'Moins de 18 mois de données : la comparaison avec l’an dernier serait incomplète.',
  },
  builtIn: {
    'rep-months': 'Mes mois', 'rep-effort': 'Mon effort', 'rep-pipeline': 'Mes affaires en cours', 'rep-orders': 'Mes commandes',
    'manager-reps': 'Commerciaux ce trimestre', 'manager-effort': 'Commerciaux et effort', 'manager-months': 'Commerciaux par mois', 'manager-orders': 'Commandes par mois',
    'director-quarters': 'Équipes par trimestre', 'director-halves': 'Semestres', 'director-results': 'Gagné et perdu', 'director-orders': 'Commandes par trimestre',
  },
};
