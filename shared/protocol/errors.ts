import { z } from 'zod';

/** Every way a request can fail, with the command line's exit status (design: 2 request, 3 data, 4 workspace, 1 anything else). */
export const ERROR_CODES = {
  usage: 2,
  unknown_measure: 2,
  unknown_dimension: 2,
  unknown_member: 2,
  unknown_key: 2,
  unknown_method: 2,
  invalid_view: 2,
  view_version: 2,
  bad_period: 2,
  bad_cell: 2,
  bad_formula: 2,
  measure_name_taken: 2,
  measure_used: 2,
  unknown_preset: 2,
  invalid_pack: 2,
  pack_conflict: 2,
  bad_name: 2,
  not_supported: 2,
  file_missing: 3,
  file_empty: 3,
  file_too_large: 3,
  line_too_long: 3,
  too_many_columns: 3,
  file_binary: 3,
  file_unreadable: 3,
  file_damaged: 3,
  file_changed: 3,
  file_protected: 3,
  file_old_excel: 3,
  file_binary_workbook: 3,
  file_other_document: 3,
  file_markup: 3,
  archive_too_many: 3,
  archive_too_large: 3,
  json_broken: 3,
  no_table: 3,
  sheet_missing: 3,
  file_unwritable: 2,
  broken_quote: 3,
  wrong_encoding: 3,
  ambiguous_dates: 3,
  invalid_mapping: 2,
  invalid_template: 2,
  nothing_importable: 3,
  workspace_missing: 4,
  workspace_exists: 4,
  workspace_not_one: 4,
  workspace_locked: 4,
  workspace_newer: 4,
  workspace_damaged: 4,
  workspace_read_only: 4,
  disk_full: 4,
  unknown_import: 2,
  import_undone: 2,
  import_built_on: 2,
  unknown_member_code: 2,
  unknown_member_rule: 2,
  stage_twice: 2,
  unknown_document: 2,
  unknown_bonus_plan: 2,
  invalid_bonus_plan: 2,
  invalid_settings: 2,
  cancelled: 1,
  port_taken: 1,
  not_admitted: 1,
  engine_lost: 1,
  internal: 1,
} as const satisfies Record<string, 1 | 2 | 3 | 4>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One thing wrong inside a request: `path` as in `filters[2].dimension`, `code` a key of the message catalogue. */
export const problemSchema = z.strictObject({
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Problem = z.infer<typeof problemSchema>;

/** What travels: codes and parameters. The words are chosen where they are shown (`errors.<code>.message`, `errors.<code>.hint`). */
export const errorBodySchema = z.strictObject({
  code: z.custom<ErrorCode>((code) => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  problems: z.array(problemSchema).default([]),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** The one exception that Vigie throws on purpose: carries its code and the parameters of its message, no words. */
export class VigieError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, string | number> = {},
    readonly problems: readonly Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'VigieError';
  }

  toBody(): ErrorBody {
    return { code: this.code, params: this.params, problems: [...this.problems] };
  }

  static fromBody(body: ErrorBody): VigieError {
    return new VigieError(body.code, body.params, body.problems);
  }
}

/** What only the system can say of an error, as it came; of one of ours, what it keeps of that. */
export function systemDetail(error: unknown): string {
  if (error instanceof VigieError) return String(error.params['detail'] ?? '');
  return error instanceof Error ? error.message : String(error);
}
