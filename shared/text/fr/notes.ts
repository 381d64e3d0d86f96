/** Ce qu’il faut savoir à côté des chiffres, par code. */
export const notes = {
  undated_one: '{{count}} ligne de {{fact}} sans date ({{date}}) est laissée de côté, car une période est demandée.',
  undated_other: '{{count}} lignes de {{fact}} sans date ({{date}}) sont laissées de côté, car une période est demandée.',
  not_imported: '{{measure}} est vide : aucune donnée {{fact}} n’a été importée.',
  unreachable: '{{measure}} ne se ventile pas par {{dimension}} : sa valeur est au niveau supérieur.',
  filter_unreachable: '{{measure}} est vide : le filtre sur {{dimension}} ne s’y applique pas.',
  stock_rebuilt: '{{measure}} aux dates passées est reconstitué d’après les dates de création et de clôture.',
  week_53: '{{week}} n’a pas de semaine du même nom l’année précédente : elle est comparée aux jours situés 364 jours plus tôt.',
  moves_one: 'La comparaison traverse un changement d’équipe ({{reps}}) : chaque fait compte pour l’équipe de son jour. « Équipes actuelles » compte celles d’aujourd’hui.',
  moves_other: 'La comparaison traverse des changements d’équipe de {{count}} commerciaux ({{reps}}) : chaque fait compte pour l’équipe de son jour. « Équipes actuelles » compte celles d’aujourd’hui.',
  choice: '{{shown}} membres sur {{total}} de {{dimension}} sont affichés ; le reste est dans (others).',
  choice_unseen: '{{dimension}} n’est pas dans la vue : le choix de ses membres ne change rien.',
} as const;
