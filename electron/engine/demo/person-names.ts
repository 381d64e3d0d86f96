import type { Random } from './random';
import type { Country } from './working-days';

/** First and last names of the demo's people: common ones of the country, put together by chance, nobody in particular. */
const FIRST: Readonly<Record<Country, readonly [string, ...string[]]>> = {
  FR: [
    'Bastien', 'Camille', 'Inès', 'Julien', 'Lucas', 'Mathis', 'Nadia', 'Sophie', 'Thomas', 'Yasmine', 'Amélie', 'Antoine', 'Aïcha',
    'Baptiste', 'Chloé', 'Clément', 'Élodie', 'Fatou', 'Florian', 'Gaëlle', 'Hugo', 'Jeanne', 'Karim', 'Léa', 'Linh', 'Louise', 'Malik',
    'Mamadou', 'Manon', 'Margaux', 'Mehdi', 'Mélanie', 'Nicolas', 'Noémie', 'Olivier', 'Pauline', 'Quentin', 'Rachid', 'Romain', 'Sarah',
    'Sébastien', 'Solène', 'Théo', 'Tiago', 'Valentin', 'Virginie', 'Xavier', 'Yann', 'Yuna', 'Zoé', 'Adèle', 'Amina', 'Benoît', 'Céline',
    'David', 'Estelle', 'Fabien', 'Hélène', 'Idriss', 'Joséphine',
  ],
  DE: [
    'Anja', 'Bastian', 'Björn', 'Christian', 'Claudia', 'Daniel', 'Deniz', 'Elif', 'Emre', 'Eva', 'Felix', 'Florian', 'Franziska', 'Greta',
    'Hannah', 'Heike', 'Ines', 'Jan', 'Jens', 'Johanna', 'Jonas', 'Julia', 'Jürgen', 'Katrin', 'Kemal', 'Lars', 'Lea', 'Lena', 'Lukas',
    'Maren', 'Markus', 'Marlene', 'Matthias', 'Mia', 'Moritz', 'Nele', 'Niklas', 'Nora', 'Oliver', 'Paul', 'Petra', 'Ralf', 'Sabine',
    'Selin', 'Simon', 'Stefanie', 'Sven', 'Tanja', 'Tobias', 'Uwe', 'Vera', 'Wiebke', 'Yusuf', 'Zeynep', 'Milan', 'Agnieszka', 'Ana', 'Mareike',
  ],
};

const LAST: Readonly<Record<Country, readonly [string, ...string[]]>> = {
  FR: [
    'Roche', 'Thévenet', 'Carpentier', 'Morel-Dubois', 'Perrin', 'Ferrand', 'Benhaddou', 'Garnier', 'Villard', 'Haddad', 'Aubry', 'Barbier',
    'Belkacem', 'Blanchet', 'Bonnard', 'Bouchard', 'Bretin', 'Cardoso', 'Chauvin', 'Colin', 'Cordier', 'Da Silva', 'Delorme', 'Diallo',
    'Diop', 'Dufresne', 'Esnault', 'Fabre', 'Faure', 'Fontaine', 'Gauthier', 'Gillet', 'Girard', 'Guérin', 'Hamelin', 'Jacquet', 'Joubert',
    'Kaboré', 'Keita', 'Lacroix', 'Lambert', 'Le Gall', 'Le Goff', 'Leblanc', 'Lemoine', 'Leroux', 'Maillard', 'Marchal', 'Masson', 'Mercier',
    'Meunier', 'Michaud', 'N’Diaye', 'Nguyen', 'Olivier', 'Pasquier', 'Pelletier', 'Picard', 'Prévost', 'Quéré', 'Renaud', 'Rivière', 'Rolland',
    'Rousset', 'Saïdi', 'Sauvage', 'Schmitt', 'Tessier', 'Tran', 'Traoré', 'Vasseur', 'Verdier', 'Vidal', 'Weber', 'Zerrouki', 'Arnaud',
    'Bellec', 'Chevalier', 'Desmarais', 'Ozanne',
  ],
  DE: [
    'Albrecht', 'Arslan', 'Bauer', 'Becker', 'Bergmann', 'Böhm', 'Brandt', 'Busch', 'Çelik', 'Demir', 'Dietrich', 'Ebert', 'Engel', 'Fiedler',
    'Franke', 'Friedrich', 'Fuchs', 'Graf', 'Groß', 'Günther', 'Haas', 'Hahn', 'Hartmann', 'Heinrich', 'Herrmann', 'Hofmann', 'Horn', 'Jäger',
    'Jansen', 'Kaiser', 'Kaya', 'Keller', 'Klein', 'Köhler', 'Kowalski', 'Krämer', 'Krüger', 'Kuhn', 'Lang', 'Lehmann', 'Lindner', 'Lorenz',
    'Maurer', 'Nowak', 'Öztürk', 'Peters', 'Pohl', 'Richter', 'Roth', 'Sauer', 'Schäfer', 'Schubert', 'Seidel', 'Sommer', 'Stein', 'Thiele',
    'Vogel', 'Wagner', 'Winkler', 'Ziegler',
  ],
};

export function drawPersonName(random: Random, country: Country): string {
  return `${random.pick(FIRST[country])} ${random.pick(LAST[country])}`;
}

/** A name that nobody in `taken` has; it is added there. Middle initials come in once the plain pairs run short. */
export function drawUnusedName(random: Random, country: Country, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const plain = drawPersonName(random, country);
    const initial = String.fromCharCode(65 + random.integer(0, 25));
    const name = attempt < 20 ? plain : plain.replace(' ', ` ${initial}. `);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** `ines.carpentier@…`: accents, blanks and apostrophes taken out. */
export function emailOf(name: string, domain: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  return `${plain.replaceAll(/[^a-z]+/g, '.').replaceAll(/^\.|\.$/g, '')}@${domain}`;
}
