import type { SameKeys } from '../same-keys';
import type { common as english } from '../en/common';

export const common: SameKeys<typeof english> = {
  app: 'Vigie', demoCompany: 'Société de démonstration', newWorkspace: 'Mes ventes', loading: 'Ouverture…', opening: 'Ouverture de {{name}}…',
  saved: 'Enregistré à {{time}}', savedNever: 'Enregistré', saving: 'Enregistrement…', notSaved: 'Non enregistré', notSavedHint: 'Vos derniers changements ne sont gardés que dans cette fenêtre. Appuyez pour réessayer.',
  workspaceMenu: 'Classeur {{name}}', settings: 'Réglages', language: 'Langue', theme: 'Thème', themes: { light: 'Clair', dark: 'Sombre', system: 'Système' },
  undo: 'Annuler', close: 'Fermer', cancel: 'Annuler', retry: 'Réessayer', dismiss: 'Masquer',
  engineRestarted: 'Le moteur de calcul s’est arrêté et a été relancé. Rien de ce qui était enregistré n’est perdu.',
  broken: { title: 'Quelque chose s’est cassé dans cette fenêtre.', hint: 'Votre classeur s’enregistre au fur et à mesure. Rechargez la fenêtre pour continuer, ou revenez à l’accueil.', reload: 'Recharger', start: 'Accueil', more: 'Détails' },
  failedToOpen: { title: 'Ce classeur n’a pas pu être ouvert.', back: 'Accueil' },
  noDoor: { title: 'Vigie est injoignable.', hint: 'Relancez-la, puis rechargez cette page.' },
  emptyWorkspace: { title: 'Rien à montrer pour l’instant.', hint: 'Ajoutez des exports de votre CRM : affaires, commandes, activités.', action: 'Ajouter des exports' },
  palette: { label: 'Tout chercher', placeholder: 'Chercher un indicateur, une dimension, une vue ou une action', none: 'Rien ne s’appelle « {{text}} ».', sections: { actions: 'Actions', views: 'Vues', measures: 'Indicateurs', dimensions: 'Dimensions' }, addMeasure: 'ajouter à la feuille', addRows: 'ajouter aux lignes', removeField: 'retirer de la feuille', goTo: 'y aller' },
  tabs: { label: 'Vues', list: 'Toutes les vues', menu: 'Que faire de {{name}}', name: 'Nom de la vue', colour: 'Couleur', colours: { '1': 'Pétrole', '2': 'Ambre', '3': 'Bleu', '4': 'Rouge', '5': 'Violet', '6': 'Gris' } },
  panes: { chartHeight: 'Hauteur du graphique', chartWidth: 'Largeur du graphique', rows: 'Lignes derrière la cellule' },
  context: 'Ce que l’on regarde', bar: 'Classeur',
  sql: { title: 'Les requêtes derrière cette feuille', copy: 'Copier' },
  shortcuts: { title: 'Raccourcis clavier', arrows: 'Se déplacer dans la feuille', drag: 'Saisir un champ ou un onglet, puis le déplacer avec les flèches', close: 'Fermer' },
};
