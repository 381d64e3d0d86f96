import { DuckDBDecimalType, DuckDBTypeId, type DuckDBDataChunk, type DuckDBResult, type DuckDBType } from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import type { Column, Columns } from './columns';

/** Numbers of a vector, by index; the slot of a null holds garbage. */
type NumberAt = (index: number) => number;

const WORD = 2n ** 64n;

/** Reads a whole result into typed arrays, straight from the chunks' memory: no object per row or cell. */
export async function readColumns(result: DuckDBResult): Promise<Columns> {
  const chunks: DuckDBDataChunk[] = [];
  let rowCount = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    chunks.push(chunk);
    rowCount += chunk.rowCount;
  }
  const columns = result.columnTypes().map((type, index) => readColumn(type, index, chunks, rowCount));
  return { rowCount, names: result.columnNames(), columns };
}

function readColumn(type: DuckDBType, index: number, chunks: readonly DuckDBDataChunk[], rowCount: number): Column {
  if (byteWidth(type) === undefined) return readTexts(index, chunks);
  const values = new Float64Array(rowCount);
  let known: Uint8Array | null = null;
  let start = 0;
  for (const { chunk, rowCount: count } of chunks) {
    const vector = bindings.data_chunk_get_vector(chunk, index);
    const at = numbersOf(type, bindings.vector_get_data(vector, count * (byteWidth(type) ?? 0)));
    const mask = bindings.vector_get_validity(vector, Math.ceil(count / 64) * 8);
    for (let row = 0; row < count; row += 1) {
      // DuckDB gives no mask for a vector without nulls; else a bit a row, set where the value is known.
      if (!mask || ((mask[row >> 3] ?? 0) >> (row & 7)) & 1) values[start + row] = at(row);
      else {
        known ??= new Uint8Array(rowCount).fill(1);
        known[start + row] = 0;
      }
    }
    start += count;
  }
  return { kind: 'number', values, known };
}

function readTexts(index: number, chunks: readonly DuckDBDataChunk[]): Column {
  const values: (string | null)[] = [];
  for (const chunk of chunks) {
    for (const value of chunk.getColumnValues(index)) values.push(value === null ? null : String(value));
  }
  return { kind: 'text', values };
}

/** Bytes of one value in a vector's memory; undefined for types that are read as text. */
function byteWidth(type: DuckDBType): number | undefined {
  if (type instanceof DuckDBDecimalType) return type.width <= 4 ? 2 : type.width <= 9 ? 4 : type.width <= 18 ? 8 : 16;
  return BYTES[type.typeId];
}

const BYTES: Partial<Record<DuckDBTypeId, number>> = {
  [DuckDBTypeId.BOOLEAN]: 1, [DuckDBTypeId.TINYINT]: 1, [DuckDBTypeId.UTINYINT]: 1, [DuckDBTypeId.SMALLINT]: 2,
  [DuckDBTypeId.USMALLINT]: 2, [DuckDBTypeId.INTEGER]: 4, [DuckDBTypeId.UINTEGER]: 4, [DuckDBTypeId.DATE]: 4,
  [DuckDBTypeId.BIGINT]: 8, [DuckDBTypeId.UBIGINT]: 8, [DuckDBTypeId.HUGEINT]: 16, [DuckDBTypeId.UHUGEINT]: 16,
  [DuckDBTypeId.FLOAT]: 4, [DuckDBTypeId.DOUBLE]: 8,
};

function numbersOf(type: DuckDBType, bytes: Uint8Array): NumberAt {
  if (type instanceof DuckDBDecimalType) return decimalsOf(bytes, byteWidth(type) ?? 16, type.scale);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type.typeId) {
    case DuckDBTypeId.BOOLEAN: case DuckDBTypeId.UTINYINT: return (index) => view.getUint8(index);
    case DuckDBTypeId.USMALLINT: return (index) => view.getUint16(index * 2, true);
    case DuckDBTypeId.UINTEGER: return (index) => view.getUint32(index * 4, true);
    case DuckDBTypeId.UBIGINT: return (index) => Number(view.getBigUint64(index * 8, true));
    case DuckDBTypeId.UHUGEINT: return (index) => Number(view.getBigUint64(index * 16 + 8, true) * WORD + view.getBigUint64(index * 16, true));
    case DuckDBTypeId.FLOAT: return (index) => view.getFloat32(index * 4, true);
    case DuckDBTypeId.DOUBLE: return (index) => view.getFloat64(index * 8, true);
    default: {
      const integer = integersOf(view, BYTES[type.typeId] ?? 4);
      return (index) => Number(integer(index));
    }
  }
}

function integersOf(view: DataView, width: number): (index: number) => number | bigint {
  switch (width) {
    case 1: return (index) => view.getInt8(index);
    case 2: return (index) => view.getInt16(index * 2, true);
    case 4: return (index) => view.getInt32(index * 4, true);
    case 8: return (index) => {
      // Two halves as numbers spare a BigInt a cell, which costs more than all the rest.
      const number = view.getInt32(index * 8 + 4, true) * 2 ** 32 + view.getUint32(index * 8, true);
      return Number.isSafeInteger(number) ? number : view.getBigInt64(index * 8, true);
    };
    default: return (index) => view.getBigInt64(index * 16 + 8, true) * WORD + view.getBigUint64(index * 16, true);
  }
}

/**
 * The double nearest to the decimal. An unscaled integer up to 2^53 and a power of ten up to 10^22 are both exact, so one
 * division rounds once; beyond that the decimal's own text is parsed, which rounds once as well.
 */
function decimalsOf(bytes: Uint8Array, width: number, scale: number): NumberAt {
  const integer = integersOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), width);
  const divisor = 10 ** scale;
  return (index) => {
    const unscaled = integer(index);
    const number = Number(unscaled);
    return Number.isSafeInteger(number) && scale <= 22 ? number / divisor : Number(`${unscaled}e-${scale}`);
  };
}
