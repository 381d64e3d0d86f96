import { catalogueMeasures } from './catalogue-measures';
import { catalogueDimensions } from './catalogue-dimensions';
import { membersList } from './members-list';
import { viewCheck } from './view-check';
import { viewExport } from './view-export';
import { viewQuery } from './view-query';
import { viewRows } from './view-rows';
import { viewExplain } from './view-explain';
import { bonusList, bonusRemove, bonusSave } from './bonus';
import { checkRows } from './check-rows';
import { checkRun } from './check-run';
import { demoCreate } from './demo-create';
import { documentsList, documentsRead, documentsRemove, documentsSave } from './documents';
import { formulaCheck, formulaComplete } from './formula';
import { measuresList, measuresRemove, measuresSave } from './measures';
import { packsExport, packsImport } from './packs';
import { importCommit } from './import-commit';
import { importExtract } from './import-extract';
import { importRead } from './import-read';
import { importChanges } from './import-changes';
import { importCrms } from './import-crms';
import { importReport } from './import-report';
import { importUndo } from './import-undo';
import { importsList } from './imports-list';
import { membersFind, membersKeepApart, membersLookAlikes, membersMerge, membersMerges, membersRename, membersUndo } from './member-rules';
import { daysOffList, daysOffSet } from './days-off';
import { membershipsList, membershipsSet } from './memberships';
import { ratesList, ratesSet } from './rates';
import { stagesList, stagesSet } from './stages';
import { targetsSet, targetsSheet } from './targets';
import { workspaceDescribe } from './workspace-describe';
import { workspaceSet } from './workspace-set';
import type { Handlers } from './handler';

/** Method → handler; the table of methods says what each takes and gives. */
export const HANDLERS: Handlers = {
  'workspace.describe': workspaceDescribe,
  'workspace.set': workspaceSet,
  'catalogue.measures': catalogueMeasures,
  'catalogue.dimensions': catalogueDimensions,
  'members.list': membersList,
  'view.check': viewCheck,
  'view.query': viewQuery,
  'view.export': viewExport,
  'view.explain': viewExplain,
  'view.rows': viewRows,
  'import.read': importRead,
  'import.extract': importExtract,
  'import.commit': importCommit,
  'imports.list': importsList,
  'import.undo': importUndo,
  'import.changes': importChanges,
  'import.report': importReport,
  'import.crms': importCrms,
  'members.find': membersFind,
  'members.lookAlikes': membersLookAlikes,
  'members.merge': membersMerge,
  'members.rename': membersRename,
  'members.keepApart': membersKeepApart,
  'members.merges': membersMerges,
  'members.undo': membersUndo,
  'stages.list': stagesList,
  'stages.set': stagesSet,
  'targets.sheet': targetsSheet,
  'targets.set': targetsSet,
  'memberships.list': membershipsList,
  'memberships.set': membershipsSet,
  'daysOff.list': daysOffList,
  'daysOff.set': daysOffSet,
  'rates.list': ratesList,
  'rates.set': ratesSet,
  'check.run': checkRun,
  'check.rows': checkRows,
  'demo.create': demoCreate,
  'formula.check': formulaCheck,
  'formula.complete': formulaComplete,
  'measures.list': measuresList,
  'measures.save': measuresSave,
  'measures.remove': measuresRemove,
  'bonus.list': bonusList,
  'bonus.save': bonusSave,
  'bonus.remove': bonusRemove,
  'packs.export': packsExport,
  'packs.import': packsImport,
  'documents.list': documentsList,
  'documents.read': documentsRead,
  'documents.save': documentsSave,
  'documents.remove': documentsRemove,
};
