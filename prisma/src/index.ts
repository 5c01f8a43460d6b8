export * from '../generated/client/client.ts';
export { arrayLiteral, type Columns, insertRows } from './bulk.ts';
export type { Listener } from './connection/listener.ts';
export type { Database, DatabaseOptions, Statement } from './database.ts';
export { openDatabase } from './database.ts';
export { DatabaseError, type DatabaseErrorCode } from './errors.ts';
export { migrate, pendingMigrations } from './migrate.ts';
export { type SeedReport, seed } from './seed.ts';
export type { Listen, Read, Sql, SqlDatabase } from './sql.ts';
