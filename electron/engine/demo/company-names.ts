import type { Random } from './random';
import type { Country } from './working-days';

/** Invented companies: syllables that sound like a firm, a legal form of the country, a town if the name is taken. */
const STARTS = [
  'Alti', 'Ambre', 'Arco', 'Aster', 'Avio', 'Bali', 'Bora', 'Brio', 'Cali', 'Cedra', 'Clari', 'Coria', 'Dalo', 'Delta', 'Domi', 'Elan', 'Enva',
  'Fabri', 'Fero', 'Fluvi', 'Gala', 'Geno', 'Helio', 'Hydra', 'Indi', 'Iso', 'Juno', 'Kali', 'Kora', 'Lago', 'Lumi', 'Maro', 'Meri', 'Monti',
  'Nava', 'Nexi', 'Nordi', 'Octa', 'Olea', 'Opti', 'Pano', 'Poli', 'Prima', 'Quadra', 'Rada', 'Rivo', 'Sano', 'Seri', 'Sola', 'Terra', 'Tono',
  'Tri', 'Ultra', 'Valo', 'Vero', 'Vita', 'Volta', 'Xylo', 'Zeno', 'Zephi',
] as const;
const ENDS = [
  'bois', 'borg', 'care', 'cept', 'con', 'dex', 'dis', 'dor', 'fer', 'flex', 'form', 'gest', 'lab', 'lane', 'lia', 'line', 'log', 'lux', 'mag',
  'mat', 'med', 'met', 'mix', 'nea', 'nova', 'pack', 'plast', 'pro', 'ris', 'sa', 'san', 'sens', 'sol', 'stal', 'tec', 'ter', 'tex', 'tim', 'tis',
  'tron', 'val', 'vea', 'vert', 'via', 'vor', 'zel',
] as const;
const FORMS: Readonly<Record<Country, readonly [string, ...string[]]>> = {
  FR: ['', 'SAS', 'SARL', 'SA', '& Fils', 'Industries', 'Distribution', 'Services'],
  DE: ['', 'GmbH', 'AG', 'KG', 'GmbH & Co. KG', 'Technik', 'Handel', 'Logistik'],
};
export const TOWNS: Readonly<Record<Country, readonly [readonly [town: string, region: string], ...(readonly [town: string, region: string])[]]>> = {
  FR: [
    ['Paris', 'Île-de-France'], ['Lyon', 'Auvergne-Rhône-Alpes'], ['Nantes', 'Pays de la Loire'], ['Rennes', 'Bretagne'],
    ['Lille', 'Hauts-de-France'], ['Bordeaux', 'Nouvelle-Aquitaine'], ['Toulouse', 'Occitanie'], ['Marseille', 'Provence-Alpes-Côte d’Azur'],
    ['Grenoble', 'Auvergne-Rhône-Alpes'], ['Strasbourg', 'Grand Est'], ['Angers', 'Pays de la Loire'], ['Dijon', 'Bourgogne-Franche-Comté'],
    ['Rouen', 'Normandie'], ['Tours', 'Centre-Val de Loire'], ['Brest', 'Bretagne'],
  ],
  DE: [
    ['Köln', 'Nordrhein-Westfalen'], ['Düsseldorf', 'Nordrhein-Westfalen'], ['Dortmund', 'Nordrhein-Westfalen'], ['Hamburg', 'Hamburg'],
    ['Bremen', 'Bremen'], ['Hannover', 'Niedersachsen'], ['Frankfurt', 'Hessen'], ['Mainz', 'Rheinland-Pfalz'], ['Stuttgart', 'Baden-Württemberg'],
    ['München', 'Bayern'], ['Nürnberg', 'Bayern'], ['Leipzig', 'Sachsen'],
  ],
};

/** A name that no company in `taken` has; it is added there. */
export function drawCompanyName(random: Random, country: Country, taken: Set<string>): string {
  const short = random.pick(STARTS) + random.pick(ENDS);
  const full = `${short} ${random.pick(FORMS[country])}`.trim();
  const inTown = `${full} ${random.pick(TOWNS[country])[0]}`;
  let name = taken.has(full) ? inTown : full;
  for (let number = 2; taken.has(name); number += 1) name = `${inTown} ${number}`;
  taken.add(name);
  return name;
}
