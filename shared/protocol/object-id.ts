import { z } from 'zod';
import { OTHER_KIND } from './problems';
import { isCustomObject, OBJECT_IDS, type CustomObjectId } from '../model/objects';

/** An object of the model, or `custom:NAME` for a table of the user's own (a name without dots). */
export const objectIdSchema = z.union([z.enum(OBJECT_IDS), z.custom<CustomObjectId>((id) => typeof id === 'string' && isCustomObject(id), OTHER_KIND)]);
