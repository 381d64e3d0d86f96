const FRENCH = new Set([
  'de', 'du', 'le', 'nom', 'client', 'vendeur', 'commercial', 'equipe', 'etape', 'statut', 'montant', 'opportunite', 'affaire', 'commande', 'facture', 'quantite', 'prix',
  'produit', 'compte', 'societe', 'ville', 'pays', 'cloture', 'cree', 'prevue', 'prevu', 'probabilite', 'remise', 'marge', 'devise', 'responsable', 'objectif', 'mois',
]);
const ENGLISH = new Set([
  'name', 'customer', 'owner', 'agent', 'team', 'stage', 'status', 'amount', 'opportunity', 'deal', 'order', 'invoice', 'quantity', 'price', 'product', 'account', 'company',
  'city', 'country', 'close', 'created', 'expected', 'probability', 'discount', 'profit', 'currency', 'manager', 'target', 'month', 'sales', 'type', 'value', 'on',
]);

/** The language of headers given as plain words; null when they tell nothing. */
export function languageOf(headers: readonly string[]): 'en' | 'fr' | null {
  const words = headers.flatMap((header) => header.split(' '));
  const french = words.filter((word) => FRENCH.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (french === english) return null;
  return french > english ? 'fr' : 'en';
}
