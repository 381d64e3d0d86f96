// What set-up says before anything is installed or built, so before the message catalogues can be read.
// @ts-check

const en = {
  installing: 'Vigie: installing its packages (once)…',
  installFailed: 'Vigie: the packages could not be installed. Check the network or the npm registry, then run the same command again. Nothing else was changed.',
  building: 'Vigie: building…',
  buildFailed: 'Vigie: the build failed. The messages above say where.',
  nodeTooOld: (/** @type {string} */ found) => `Vigie needs Node 20.19 or newer; this is ${found}.`,
  waiting: 'Vigie: waiting for another set-up that is under way…',
  fetchingElectron: 'Vigie: fetching the desktop window (Electron), once. It is given up after 20 seconds without progress.',
  electronFetched: 'Vigie: the desktop window is ready.',
  electronGivenUp: 'Vigie: the desktop window (Electron) could not be fetched; opening in the browser instead. To try again: npm start -- --electron',
  electronMissing: 'Vigie: the desktop window (Electron) is not on this machine and could not be fetched. Use npm start -- --web for the browser window.',
  electronForgone: 'Vigie: opening in the browser (the desktop window could not be fetched earlier; npm start -- --electron tries again).',
  noDisplay: 'Vigie: there is no display here; open the address below in a browser.',
  unknownOption: (/** @type {string} */ option) => `Vigie: unknown option ${option}. Known: --web, --electron, --no-open, --port N, and a workspace to open.`,
  chromiumFound: (/** @type {string} */ path) => `Chromium: ${path}`,
  chromiumFetching: (/** @type {string} */ how) => `Chromium: none found; trying ${how}…`,
  chromiumMissing: 'Chromium: none found and none could be installed (tried Playwright\'s own and the distribution\'s package). Install Chromium or Chrome, or set VIGIE_CHROMIUM to its path, and run the tests again.',
};

/** @type {typeof en} */
const fr = {
  installing: 'Vigie : installation de ses paquets (une seule fois)…',
  installFailed: "Vigie : les paquets n'ont pas pu être installés. Vérifiez le réseau ou le registre npm, puis relancez la même commande. Rien d'autre n'a changé.",
  building: 'Vigie : construction…',
  buildFailed: 'Vigie : la construction a échoué. Les messages ci-dessus disent où.',
  nodeTooOld: (found) => `Vigie demande Node 20.19 ou plus récent ; ici ${found}.`,
  waiting: "Vigie : en attente d'une autre installation en cours…",
  fetchingElectron: 'Vigie : téléchargement de la fenêtre de bureau (Electron), une seule fois. Abandon après 20 secondes sans progrès.',
  electronFetched: 'Vigie : la fenêtre de bureau est prête.',
  electronGivenUp: "Vigie : la fenêtre de bureau (Electron) n'a pas pu être téléchargée ; ouverture dans le navigateur. Pour réessayer : npm start -- --electron",
  electronMissing: "Vigie : la fenêtre de bureau (Electron) n'est pas sur cette machine et n'a pas pu être téléchargée. npm start -- --web ouvre la fenêtre du navigateur.",
  electronForgone: "Vigie : ouverture dans le navigateur (la fenêtre de bureau n'a pas pu être téléchargée ; npm start -- --electron réessaie).",
  noDisplay: "Vigie : pas d'écran ici ; ouvrez l'adresse ci-dessous dans un navigateur.",
  unknownOption: (option) => `Vigie : option inconnue ${option}. Connues : --web, --electron, --no-open, --port N, et un classeur à ouvrir.`,
  chromiumFound: (path) => `Chromium : ${path}`,
  chromiumFetching: (how) => `Chromium : aucun trouvé ; essai avec ${how}…`,
  chromiumMissing: "Chromium : aucun trouvé ni installable (essayés : celui de Playwright, le paquet de la distribution). Installez Chromium ou Chrome, ou donnez son chemin dans VIGIE_CHROMIUM, et relancez les tests.",
};

/** The words in the language of the environment. */
export const words = /^fr/i.test(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '') ? fr : en;

/** Standard error: standard output belongs to results. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`);
}
