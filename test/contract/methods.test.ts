import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine, type Engine } from '../../electron/engine/engine';
import { ERROR_CODES, VigieError } from '../../shared/protocol/errors';
import { isMethodName, methodNames, methodOf } from '../../shared/protocol/method';
import { pack, unpack } from '../../shared/protocol/pack';
import { brokenFrom } from './broken';
import { SAMPLES } from './samples';

let folder = '';
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-contract-'));
  engine = await openEngine({ path: join(folder, 'contract.vigie'), mode: 'create', staging: folder });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(methodNames())('%s', (name) => {
  const { parameters, result } = methodOf(name);
  const sample = SAMPLES[name];

  test('good parameters and a good result pass, unchanged by the wire', () => {
    expect(parameters.safeParse(sample.parameters).error).toBeUndefined();
    const parsed = result.safeParse(sample.result);
    expect(parsed.error).toBeUndefined();
    expect(parsed.data).toEqual(sample.result);
    expect(result.parse(unpack(pack(sample.result)))).toEqual(sample.result);
    expect(structuredClone(sample.result)).toEqual(sample.result);
  });

  test('filled parameters stay as they are when they are parsed again', () => {
    const filled = parameters.parse(sample.parameters);
    expect(parameters.parse(filled)).toEqual(filled);
  });

  test('broken parameters and results are refused', () => {
    for (const { how, value } of brokenFrom(sample.parameters)) expect(parameters.safeParse(value).success, how).toBe(false);
    for (const { how, value } of brokenFrom(sample.result)) expect(result.safeParse(value).success, how).toBe(false);
  });

  test('the engine refuses what does not fit before any handler sees it, naming the place', async () => {
    const failure = await engine.answer(name, { ...sample.parameters, nonsense: 1 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(VigieError);
    expect(failure).toMatchObject({ code: 'unknown_key', problems: [{ path: 'nonsense' }] });
  });
});

test('only the table’s own names are methods', () => {
  for (const name of ['constructor', 'toString', '__proto__', '', 'view', 'view.Query']) expect(isMethodName(name)).toBe(false);
});

test('every error code has the exit status of its kind', () => {
  expect(new Set(Object.values(ERROR_CODES))).toEqual(new Set([1, 2, 3, 4]));
});
