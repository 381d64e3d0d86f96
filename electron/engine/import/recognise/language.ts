const FRENCH = new Set([
  'de', 'du', 'le', 'la', 'des', 'd', 'l', 'nom', 'client', 'vendeur', 'commercial', 'commerciale', 'equipe', 'etape', 'statut', 'montant', 'opportunite', 'affaire', 'commande', 'facture', 'quantite', 'prix',
  'produit', 'compte', 'societe', 'ville', 'pays', 'cloture', 'cree', 'creee', 'prevue', 'prevu', 'probabilite', 'remise', 'marge', 'devise', 'responsable', 'objectif', 'mois', 'proprietaire', 'titre', 'valeur',
  'objet', 'sujet', 'attribue', 'assigne', 'echeance', 'piste', 'prenom', 'telephone', 'entreprise', 'organisation', 'activite', 'appel', 'reunion', 'tache', 'rubrique', 'revenu', 'revenus', 'modifie', 'ht', 'numero',
  'jour', 'visite', 'visites', 'annee', 'trimestre', 'secteur', 'libelle', 'agence', 'vente', 'espere', 'fermeture', 'ligne', 'lignes', 'resume', 'utilisateur', 'janv', 'fevr', 'janvier', 'fevrier', 'juin', 'aout', 'resultat',
]);
const ENGLISH = new Set([
  'name', 'customer', 'owner', 'agent', 'team', 'stage', 'status', 'amount', 'opportunity', 'deal', 'order', 'invoice', 'quantity', 'price', 'product', 'account', 'company', 'topic', 'subject', 'title', 'due', 'assigned',
  'city', 'country', 'close', 'closing', 'created', 'expected', 'probability', 'discount', 'profit', 'currency', 'manager', 'target', 'month', 'sales', 'value', 'on', 'record', 'time', 'call', 'meeting', 'task', 'activity',
  'lead', 'first', 'last', 'phone', 'employees', 'organization', 'person', 'salesperson', 'number', 'of', 'to', 'jan', 'feb', 'march', 'april', 'june', 'july', 'revenue', 'user', 'line', 'reference', 'day', 'visit', 'visits', 'is', 'by', 'modified', 'quota',
]);

/** The language of headers given as plain words; null when they tell nothing. */
export function languageOf(headers: readonly string[]): 'en' | 'fr' | null {
  const words = headers.flatMap((header) => header.split(' '));
  const french = words.filter((word) => FRENCH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (french === english) return null;
  return french > english ? 'fr' : 'en';
}
