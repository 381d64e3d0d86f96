import { askCompany } from './random-run';

const VIEWS_PER_WORLD = 100;
const COMPANIES_BETWEEN_REPORTS = 10;

/**
 * One process of the long run: `first` is its first company, `step` leads to its next one, `views` is how many it asks.
 * Progress goes to standard error; the last line of standard output is the sum. The status tells whether all were equal.
 */
export async function main([first = '1', step = '1', views = '1000']: readonly string[]): Promise<number> {
  const sum = { views: 0, cells: 0, wrong: 0 };
  const say = (): void => void process.stderr.write(`oracle: from company ${first}: ${sum.views} views, ${sum.cells} cells, ${sum.wrong} different\n`);
  for (let company = Number(first), done = 1; sum.views < Number(views); company += Number(step), done += 1) {
    const asked = await askCompany(company, Math.min(VIEWS_PER_WORLD, Number(views) - sum.views));
    sum.views += asked.views;
    sum.cells += asked.cells;
    sum.wrong += asked.wrong.length;
    for (const wrong of asked.wrong) process.stderr.write(`DIFFERENT ${wrong}\n`);
    if (done % COMPANIES_BETWEEN_REPORTS === 0) say();
  }
  process.stdout.write(`${JSON.stringify(sum)}\n`);
  return sum.wrong === 0 ? 0 : 1;
}
