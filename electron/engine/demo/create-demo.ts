import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { VigieError } from '../../../shared/protocol/errors';
import type { Mapping } from '../../../shared/protocol/import';
import type { Result } from '../../../shared/protocol/methods';
import { formatDay } from '../../../shared/time/day';
import type { Handler, HandlerContext } from '../handlers/handler';
import { DEMO_TODAY, type DemoRequest } from './settings';
import { startingWorkbook } from './starting-workbook';
import { DEMO_COLUMNS, DEMO_OBJECTS, type DemoObject } from './tables';
import { writeDemo, type WrittenDemo } from './write-demo';

/** The methods that the demo goes through, as any client would: there is one way into a workspace. */
export interface DemoSteps {
  readonly describeWorkspace: Handler<'workspace.describe'>;
  readonly importFiles: Handler<'import.commit'>;
  readonly saveDocument: Handler<'documents.save'>;
  readonly setWorkspace: Handler<'workspace.set'>;
}

/** Makes up the company, imports it as one import, sets its today and leaves a workbook to begin with. */
export async function createDemo(request: DemoRequest, context: HandlerContext, steps: DemoSteps): Promise<Result<'demo.create'>> {
  // Invented rows never mix with real ones.
  const { name, objects } = await steps.describeWorkspace({}, context);
  if (objects.some(({ rows }) => rows > 0)) throw new VigieError('workspace_exists', { file: name });
  const folder = await mkdtemp(join(context.workspace.staging, 'demo-'));
  try {
    const { signal } = context;
    const written = await writeDemo(request, folder, { signal, progress: (done, total) => context.progress({ phase: 'demo', done, total, unit: 'steps' }) });
    const report = await importDemo(written, context, steps);
    await steps.setWorkspace({ asOf: formatDay(DEMO_TODAY) }, context);
    await steps.saveDocument({ document: startingWorkbook(request.language) }, context);
    return { ...report, asOf: formatDay(DEMO_TODAY), truth: written.truth };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importDemo({ files }: WrittenDemo, context: HandlerContext, steps: DemoSteps): Promise<Result<'import.commit'>> {
  const granted = files.map(({ path }) => {
    context.files.grant(path, path);
    return { token: path, name: basename(path), bytes: 0 };
  });
  return steps.importFiles(
    { files: granted, mappings: DEMO_OBJECTS.map(mappingOf), encoding: 'utf-8', dates: 'ymd', decimal: 'point', leaveOut: [], remembered: false, templates: [], complete: false, repair: true, dryRun: false },
    context,
  );
}

/** The headers are field ids already: nothing is left to be guessed. */
function mappingOf(object: DemoObject): Mapping {
  return {
    version: 1, match: `${object}.csv`, object, columns: Object.fromEntries(DEMO_COLUMNS[object].map((column) => [column, column])), values: {}, constants: {},
    ignore: [], missing: [], scale: {},
  };
}
