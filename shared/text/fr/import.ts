import { importScreen } from './import-screen';

export const importing = {
  screen: importScreen,
  /** Why a line was rejected or skipped. */
  reasons: {
    separator_line: 'Elle indique le séparateur et ne contient pas de données.',
    blank: 'Ligne vide.',
    before_header: 'Titre au-dessus du tableau.',
    asked: 'Laissée de côté, comme le demande la correspondance.',
    repeated_header: 'L’en-tête, répété.',
    too_many_cells: '{{cells}} cellules là où l’en-tête en a {{expected}} : un séparateur dans un texte sans guillemets ?',
    same_id: 'Même identifiant que la ligne {{line}}.',
    not_a_date: 'Ce n’est pas une date.',
    not_a_number: 'Ce n’est pas un nombre.',
    not_a_boolean: 'Ni oui ni non.',
  },
  /** What was noticed about a file and doesn't keep it out. */
  warnings: {
    padded_lines_one: '{{count}} ligne a moins de cellules que l’en-tête (ligne {{line}}) : celles qui manquent sont prises comme vides.',
    padded_lines_other: '{{count}} lignes ont moins de cellules que l’en-tête (la première : ligne {{line}}) : celles qui manquent sont prises comme vides.',
    reject_columns: 'Un fichier de lignes rejetées revient : ses colonnes {{columns}} sont laissées de côté.',
    unknown_values_one: 'Une valeur de « {{field}} » n’a pas de sens pour Vigie et reste telle quelle : {{values}}.',
    unknown_values_other: '{{count}} valeurs de « {{field}} » n’ont pas de sens pour Vigie et restent telles quelles : {{values}}.',
    deals_without_status: 'Rien ne dit quelles affaires sont gagnées ou perdues : ni étape ni statut.',
    created_rep_one: '{{count}} vendeur est nommé ici et décrit nulle part : créé.',
    created_rep_other: '{{count}} vendeurs sont nommés ici et décrits nulle part : créés.',
    created_team_one: '{{count}} équipe est nommée ici et décrite nulle part : créée.',
    created_team_other: '{{count}} équipes sont nommées ici et décrites nulle part : créées.',
    created_account_one: '{{count}} compte est nommé ici et décrit nulle part : créé.',
    created_account_other: '{{count}} comptes sont nommés ici et décrits nulle part : créés.',
    created_product_one: '{{count}} produit est nommé ici et décrit nulle part : créé.',
    created_product_other: '{{count}} produits sont nommés ici et décrits nulle part : créés.',
    look_alike_rep: 'Ces vendeurs n’en font peut-être qu’un ; ils restent distincts : {{names}}.',
    look_alike_account: 'Ces comptes n’en font peut-être qu’un ; ils restent distincts : {{names}}.',
    look_alike_product: 'Ces produits n’en font peut-être qu’un ; ils restent distincts : {{names}}.',
  },
  phases: {
    reading: 'Lecture',
    loading: 'Chargement',
    finishing: 'Mise en place',
  },
} as const;
