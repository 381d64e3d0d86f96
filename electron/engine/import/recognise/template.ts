import { z } from 'zod';
import { OBJECT_IDS } from '../../../../shared/model/objects';

/**
 * How a CRM's exports look, as a data file: no code is needed to add one (docs/templates.md). Headers of `fields` are compared as plain
 * words (case, accents and signs don't count); those of `signatures` as written but for case and accents, `*` standing for any text.
 */
const fieldsSchema = z.record(z.string(), z.array(z.string()).min(1));

export const templateSchema = z.strictObject({
  /** Shown as the export's origin; null for the words that any table may use. */
  crm: z.string().nullable(),
  /** What headers begin with and what it is read as: `Order Lines/` as `order_line/`, `Deal - ` as nothing. */
  prefixes: z.record(z.string(), z.string()).default({}),
  /** What headers end with and what that adds to the field of what stands before: `Vendeur/Nom` is the owner, `Deal Owner.id` (`_id`) the owner's id. */
  suffixes: z.record(z.string(), z.string()).default({}),
  /** Texts of this CRM that mean no value. */
  missing: z.array(z.string()).default([]),
  /** Field or role → headers, of any object that has it; the first header found is taken. */
  fields: fieldsSchema.default({}),
  /** Fields of which a cell may list several, parted by semicolons: the first counts, the whole cell is kept beside it. */
  lists: z.array(z.string()).default([]),
  /** As `except` of each object: what is deleted counts nowhere. */
  except: fieldsSchema.default({}),
  objects: z.array(z.strictObject({
    object: z.enum(OBJECT_IDS),
    /** Shown instead of the template's own name. */
    crm: z.string().optional(),
    /** The headers of any of these lists must all be there; without any, telling headers and the file's name decide. */
    signatures: z.array(z.array(z.string()).min(1)).default([]),
    /** Headers that point at this object more than at others. */
    telling: z.array(z.string()).default([]),
    /** Words of a file's name. */
    names: z.array(z.string()).default([]),
    /** Fields without which a table without a signature is no such object. */
    needs: z.array(z.string()).default([]),
    fields: fieldsSchema,
    /** Fields that several columns may fill: the first with a value counts, the others are kept beside it. */
    shared: z.array(z.string()).default([]),
    /** Columns kept as they are, whatever their words say. */
    custom: z.array(z.string()).default([]),
    /** Field → value as the CRM writes it → its meaning. */
    values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    /** Fields that every row of such an export has and no column tells. */
    constants: z.record(z.string(), z.string()).default({}),
    /** Header → the values of the rows that count: a log of changes holds others too. */
    rows: z.record(z.string(), z.array(z.string()).min(1)).default({}),
    /** Header → the values of the rows that don't: a draft is no invoice yet. */
    except: z.record(z.string(), z.array(z.string()).min(1)).default({}),
    /** Columns of lines that follow one another under their head; the head's cells stand on its first line only. */
    lines: z.string().optional(),
  })),
});
export type Template = z.infer<typeof templateSchema>;
export type TemplateObject = Template['objects'][number];
