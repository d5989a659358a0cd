import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import * as engineBindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** How long to wait for a connection before the database counts as unreachable. */
const CONNECT_TIMEOUT_MS = 5_000;

/** One for the engine's own lock, one for its work. */
const CONNECTIONS = 2;

/** "Is the schema there, version, version as a number", as the oldest supported Postgres answers. */
const OLDEST_POSTGRES: SqlResultSet = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 14.0', 140_000]],
};

/** The engine, and how to let go of its connections. */
export type OpenEngine = { engine: engineBindings.SchemaEngine; close: () => Promise<void> };

/**
 * Prisma's schema engine, running as WebAssembly in this process, so that nothing is downloaded.
 *
 * Without a database it may only compare schema files; with one it applies migrations there.
 * @param databaseUrl a Postgres address; left out for work on files alone.
 * @throws what connecting, or reading the WebAssembly file, throws.
 */
export async function openSchemaEngine(databaseUrl?: string): Promise<OpenEngine> {
  await loadBindings();
  const open = (factory: SqlMigrationAwareDriverAdapterFactory) =>
    engineBindings.SchemaEngine.new(
      { datamodels: undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
  if (databaseUrl === undefined) return { engine: await open(filesOnly()), close: async () => undefined };
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    max: CONNECTIONS,
  });
  pool.on('error', () => undefined);
  return { engine: await open(wholeScripts(pool)), close: () => pool.end() };
}

let loaded: Promise<void> | undefined;

function loadBindings(): Promise<void> {
  loaded ??= (async () => {
    const packageFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
    const bytes = await readFile(path.join(path.dirname(packageFile), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': { ...engineBindings },
    });
    engineBindings.__wbg_set_wasm(instance.exports);
    const begin = instance.exports.__wbindgen_start;
    if (typeof begin !== 'function') throw new Error('The schema engine has no entry point.');
    begin();
  })();
  return loaded;
}

/**
 * The engine wants a connection at birth and asks it one thing: which Postgres is there? This one names the
 * oldest that is supported, and refuses whatever is asked after that.
 */
function filesOnly(): SqlMigrationAwareDriverAdapterFactory {
  const refuse = () => Promise.reject(new Error('Schemas are compared as files, without a database.'));
  const described = { provider: 'postgres', adapterName: '@prisma/adapter-pg' } as const;
  return {
    ...described,
    connect: async () => ({
      ...described,
      queryRaw: ({ sql }) =>
        sql.includes('server_version_num') ? Promise.resolve(OLDEST_POSTGRES) : refuse(),
      executeRaw: refuse,
      executeScript: refuse,
      startTransaction: refuse,
      getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
      dispose: async () => undefined,
    }),
    connectToShadowDb: refuse,
  };
}

/**
 * The adapter splits a script at every semicolon, which breaks function bodies, and sends the pieces one by
 * one. Sent whole, Postgres parses it itself and runs it in one transaction: all of it happens, or nothing.
 */
function wholeScripts(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = (script) => sendWhole(pool, script);
      return adapter;
    },
    connectToShadowDb: () => Promise.reject(new Error('Migrations are never replayed on a shadow database.')),
  };
}

async function sendWhole(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    throw new DriverAdapterError(driverError(error));
  }
}

function driverError(error: unknown): ConstructorParameters<typeof DriverAdapterError>[0] {
  if (!(error instanceof pg.DatabaseError)) throw error;
  return {
    kind: 'postgres',
    code: error.code ?? 'XX000',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  };
}
