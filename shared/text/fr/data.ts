import type { SameKeys } from '../same-keys';
import type { data as source } from '../en/data';

/** Les pages qui parlent des données elles-mêmes : imports, ressemblances, étapes, contrôle. */
export const data = {
  title: 'Données de {{name}}', back: 'Retour au classeur', nav: 'Données', working: 'En cours',
  sections: { imports: 'Imports', members: 'Ressemblances', stages: 'Étapes', check: 'Contrôle' },
  loading: 'Recherche', failed: 'Cela n’a pas pu être affiché.', notDone: 'Rien n’a été changé.',
  moment: '{{date}} à {{time}}',
  imports: {
    lead: 'Ce qui est entré, le plus récent d’abord. Un import peut être annulé, exactement.', add: 'Ajouter des exports…', none: 'Rien n’a encore été importé.', noneHint: 'Déposez les exports de votre CRM, ou choisissez-les.',
    asOf: 'données au {{date}}', complete: 'Export complet', undone: 'Annulé le {{moment}}', file: 'Fichier', holds: 'Contient', accepted: 'Acceptées', added: 'Nouvelles', changed: 'Changées', unchanged: 'Comme avant', gone: 'Manquantes', rejected: 'Rejetées', report: 'Bilan', reportOf: 'Import du {{moment}}', rejects_one: '{{figure}} rejet', rejects_other: '{{figure}} rejets',
    rows_one: '{{figure}} ligne', rows_other: '{{figure}} lignes', what: 'Ce qui a changé', undo: 'Annuler…',
    confirm: {
      title: 'Annuler l’import du {{moment}} ?', added_one: '{{figure}} nouvelle ligne disparaît', added_other: '{{figure}} nouvelles lignes disparaissent', changed_one: '{{figure}} ligne redevient ce qu’elle était', changed_other: '{{figure}} lignes redeviennent ce qu’elles étaient',
      gone_one: '{{figure}} ligne n’est plus marquée comme manquante', gone_other: '{{figure}} lignes ne sont plus marquées comme manquantes', nothing: 'Il n’a changé aucune ligne.',
      kept: 'Vos vues, préréglages, étapes, fusions et noms restent. Les fichiers eux-mêmes ne sont pas touchés.', keep: 'Le garder', undo: 'L’annuler', working: 'Annulation',
    },
    done: 'L’import du {{moment}} est annulé.',
  },
  changes: {
    title: 'Ce qui a changé le {{moment}}', close: 'Fermer', object: 'Lignes de', changed: '{{figure}} changées', gone: '{{figure}} manquantes', added: '{{figure}} nouvelles', none: 'Aucune ligne n’a changé.', row: 'Ligne', what: 'Ce qui s’est passé', before: 'Avant', after: 'Après', field: 'Champ',
    kinds: { changed: 'Changée', gone: 'Manquante', added: 'Nouvelle' }, more: 'En afficher plus', shown: '{{shown}} sur {{total}}', empty: 'rien', line: 'ligne {{line}}', nameless: 'sans nom',
  },
  members: {
    lead: 'Ces noms se ressemblent. Fusionnez-les si c’est le même : leurs résultats s’additionnent alors, aux imports suivants aussi.',
    kinds: { rep: 'Commerciaux', team: 'Équipes', account: 'Comptes', product: 'Produits' }, reasons: { email: 'Même adresse', spelling: 'Même nom, à l’orthographe près', close: 'À une lettre près' },
    none: 'Aucun nom ne se ressemble.', noneHint: 'Les noms qu’apporte un import sont comparés à leur arrivée.', keepName: 'Le nom qui reste', take: 'Fusionner', name: 'Nom', id: 'Identifiant', email: 'Adresse', known: 'Connu par', described: 'son propre export', named: 'les faits seuls', rows: 'lignes',
    merge: 'Fusionner dans {{name}}', apart: 'Garder séparés', mergedNotice: '{{names}} figurent maintenant sous {{name}}.', takes: '{{name}} est le même', shown: '{{shown}} propositions sur {{total}}',
    all: { title: 'Tous les membres', find: 'Chercher un membre', kind: 'Sorte', clear: 'Effacer', none: 'Personne ne s’appelle « {{text}} ».', empty: 'Il n’y en a pas encore.', rename: 'Renommer…', mergeInto: 'Fusionner dans…', shown: '{{shown}} sur {{total}}', menu: 'Que faire de {{name}}' },
    renaming: { title: 'Renommer {{name}}', label: 'Nom affiché', hint: 'Les imports suivants gardent le nouveau nom.', save: 'Renommer', back: 'Revenir au nom des données' },
    merging: { title: 'Fusionner {{name}} dans…', label: 'Celui qui reste', hint: '{{rows}} lignes le suivent, aux imports suivants aussi.', save: 'Fusionner', none: 'Aucun autre ne s’appelle ainsi.' },
    rules: { title: 'Décidé', merge: '{{member}} figure sous {{other}}', rename: '{{member}} est affiché comme {{name}}', apart: '{{member}} et {{other}} restent séparés', undo: 'Annuler', inactive: 'absent de ce classeur en ce moment', nobody: 'sans nom' },
  },
  stages: {
    lead: 'Quelles étapes sont ouvertes, gagnées ou perdues, et dans quel ordre les affaires les passent. Tout ce qui compte les gains ou suit l’entonnoir repose là-dessus.',
    none: 'Il n’y a pas encore d’affaires.', noneHint: 'Les étapes sont lues dans les affaires que vous importez.',
    unmapped_one: '{{count}} étape n’a pas encore de sens', unmapped_other: '{{count}} étapes n’ont pas encore de sens', unmappedHint: 'Leurs affaires ne comptent ni comme ouvertes, ni comme gagnées ou perdues.',
    list: 'Étapes dans l’ordre', stage: 'Étape', means: 'Signifie', chance: 'Chance', deals: 'Affaires', from: 'Source', status: { open: 'Ouverte', won: 'Gagnée', lost: 'Perdue' }, statusOf: 'Sens de {{stage}}', chanceOf: 'Chance de gagner en {{stage}}',
    isSet: 'réglé par vous', read: 'lu dans les données', own_one: '{{figure}} affaire dit elle-même son statut et le garde', own_other: '{{figure}} affaires disent elles-mêmes leur statut et le gardent', drag: 'Déplacer {{stage}}', keys: 'Faites glisser une étape, ou déplacez-la avec Alt et les flèches.',
    reset: 'Revenir à ce que disent les données', dealsOf_one: '{{figure}} affaire', dealsOf_other: '{{figure}} affaires',
  },
  check: {
    lead: 'Ce qui rendrait un chiffre faux ou incomplet, et comment y remédier.', again: 'Contrôler de nouveau', asOf: 'au {{date}}', looked: '{{rows}} lignes examinées', list: 'Constats',
    groups: { problem: 'Rend des chiffres faux', notice: 'À regarder' }, clean: 'Rien à corriger.', cleanHint: '{{rows}} lignes ont été examinées.', stake: 'En jeu', values: 'Lesquelles', more: 'et {{count}} autres', value: 'Valeur', count: 'Lignes', nothing: '(rien)',
    mend: 'Le remède', rows: 'Les lignes', shown: '{{shown}} sur {{total}}', showMore: 'En afficher plus', toStages: 'Ouvrir les étapes', toMembers: 'Ouvrir les ressemblances', toImport: 'Ajouter des exports…', noAmount: 'sans montant',
    status_one: '{{count}} problème dans les données', status_other: '{{count}} problèmes dans les données', statusClean: 'Contrôle : rien à corriger', statusUnknown: 'Contrôler les données',
  },
} as const satisfies SameKeys<typeof source>;
